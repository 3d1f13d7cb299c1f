import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle, parseFragments } from '../../../source/parser/index.ts';

const noticeOf = (html: string): string | null => parseArticle(html, { format: 'html' }).notice?.code ?? null;

describe('notice', () => {
  it('should accept a short article', () => {
    assert.equal(noticeOf('<p>The ferry is late again, and nobody is surprised.</p>'), null);
  });

  it('should recognize a page that needs JavaScript', () => {
    assert.equal(noticeOf('<title>App</title><div id="root"></div>'), 'empty-page');
    assert.equal(noticeOf('<div>Loading…</div>'), 'empty-page');
    assert.equal(
      noticeOf('<noscript>Bitte JavaScript aktivieren.</noscript><p>Einen Moment, die Seite lädt.</p>'),
      'empty-page',
    );
  });

  it('should recognize a page that asks for a password', () => {
    const form = '<form><input name=user><input type=password name=pw><button>Log in</button></form>';
    assert.equal(noticeOf(`<title>Log in</title>${form}`), 'login-wall');
    assert.equal(noticeOf(`<title>Anmelden</title><main><h1>Anmelden</h1>${form}</main>`), 'login-wall');
  });

  it('should distinguish a check for robots from a page that needs JavaScript', () => {
    assert.equal(
      noticeOf(
        '<title>Just a moment…</title><h1>bay.example</h1><p>Checking your browser before you go on.</p><noscript>Enable JavaScript and cookies to continue</noscript>',
      ),
      'challenge',
    );
    assert.equal(noticeOf('<title>Just a moment...</title><div id=c></div>'), 'challenge');
    assert.equal(noticeOf('<title>Bay</title><p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>'), 'challenge');
    assert.equal(noticeOf('<title>Just a moment that changed the harbour</title><div id=root></div>'), 'empty-page');
  });

  it('should accept articles about searching, cookies and errors', () => {
    const text = Array.from(
      { length: 30 },
      (_, day) =>
        `<p>On day ${day} the engineers of the harbour thought about this, and wrote ${day + 2} pages more.</p>`,
    ).join('');
    for (const title of [
      '404: the story of a number',
      'Search results for ever',
      'We use cookies, and so do the birds',
      'Verify you are human',
    ]) {
      assert.equal(noticeOf(`<title>${title}</title><article><h1>${title}</h1>${text}</article>`), null, title);
    }
  });

  it('should show the whole page if there is no article', () => {
    const links = '<a href="/a">About the society</a> <a href="/b">How to find us</a> '.repeat(5);
    const { notice, blocks } = parseArticle(`<nav>${links}</nav><main><p>Welcome.</p></main>`, { format: 'html' });
    assert.equal(notice?.code, 'no-article');
    assert.ok(blocks.some(({ text }) => text.includes('How to find us')));
  });

  it('should recognize an input without text in every format', () => {
    const inputs = { list: '[]', text: ' \n\n', markdown: '<!-- nothing -->', html: '<p></p>' } as const;
    for (const format of ['list', 'text', 'markdown', 'html'] as const) {
      for (const full of [true, false]) {
        assert.equal(parseArticle(inputs[format], { format, full }).notice?.code, 'empty-page', format);
      }
    }
    assert.equal(parseFragments([null, '']).notice?.code, 'empty-page');
    assert.equal(parseFragments(['Text.']).notice, null);
  });
});

describe('a page that lists other pages', () => {
  const prose =
    '<p>The ferry came in an hour late, and nobody on the pier had an umbrella that was worth the name.</p>';
  const page = (links: number, paragraphs: number): string => {
    const list = Array.from(
      { length: links },
      (_, at) => `<li><a href="/${at}">Ferries wait at the northern pier ${at}</a></li>`,
    );
    return `<title>Ferries</title><main><h1>Ferries</h1><ul>${list.join('')}</ul>${prose.repeat(paragraphs)}</main>`;
  };

  it('should have five links or more and little prose between them', () => {
    assert.equal(noticeOf(page(5, 3)), 'index-page');
    assert.equal(noticeOf(page(4, 3)), null);
    assert.equal(noticeOf(page(10, 3)), 'index-page');
    assert.equal(noticeOf(page(5, 16)), null);
  });
});
