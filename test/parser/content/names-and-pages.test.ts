import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const SENTENCE = 'The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board.';
const prose = (count: number, day = 'day'): string =>
  Array.from({ length: count }, (_, index) => `<p>${SENTENCE} It was ${day} ${index + 1} of the voyage.</p>`).join('');
const ARTICLE = '<meta property="og:type" content="article">';
const read = (body: string, head = ARTICLE) =>
  parseArticle(`<html><head><title>Lemons for the north</title>${head}</head><body>${body}</body></html>`, {
    format: 'html',
  });
const textsOf = (body: string, head = ARTICLE): string[] => read(body, head).blocks.map(({ text }) => text);
const article = (inside: string): string => `<article><h1>Lemons for the north</h1>${inside}</article>`;

describe('the names of headings and words', () => {
  it('should not take a heading for what its id or class describes', () => {
    const headings = [
      '<h2 id="social-media-at-sea">Social media at sea</h2>',
      '<h2 class="wp-block-heading toc" id="other-ships-we-like">Other ships we like</h2>',
      '<h3 id="the-newsletter">The newsletter of the harbor</h3>',
      '<h3 id="tags">Tags on the crates</h3>',
    ];
    const texts = textsOf(article(headings.map((heading, day) => `${heading}${prose(3, `week ${day}`)}`).join('')));
    for (const heading of headings) assert.ok(texts.includes(heading.replace(/<[^>]*>/g, '')), heading);
  });

  it('should still leave out headings that only screen readers read, and those over comments', () => {
    const html = article(
      `${prose(6)}<h2 class="sr-only">Below the ferry</h2><h3 id="comments">Nobody has said a word so far</h3>`,
    );
    assert.deepEqual(
      textsOf(html).filter((text) => /Below|Nobody/.test(text)),
      [],
    );
  });

  it('should keep a link in a sentence that is called a recommendation', () => {
    const link = '<a class="recommendation-inline-link" href="/ropes">ropes of hemp</a>';
    const html = article(
      `${prose(4)}<p>On the quay they coiled ${link}, and both of the dogs slept on them until it was noon.</p>`,
    );
    assert.ok(
      textsOf(html).includes(
        'On the quay they coiled ropes of hemp, and both of the dogs slept on them until it was noon.',
      ),
    );
  });
});

describe('a page of an organization, which does not say that it is an article', () => {
  const page = (inside: string): string => `<main><h1>Lemons for the north</h1>${inside}</main>`;
  const card = (name: string): string =>
    `<div class="teaser"><img src="/${name}.jpg" alt=""><h3><a href="/${name}">About ${name}</a></h3><p>All that you have to know about ${name}, from the tree to the ship and from the ship to the table.</p></div>`;

  it('should have its cards', () => {
    const html = page(
      `<div class="text">${prose(4)}</div><div class="row">${['trees', 'crates', 'ships'].map(card).join('')}</div>`,
    );
    for (const head of ['', ARTICLE])
      assert.equal(textsOf(html, head).includes('About crates'), head === '', head || 'a page');
  });

  it('should have the resources that it lists with a word about each', () => {
    const list = `<p>Related resources</p><ul>${['trees', 'crates', 'ships']
      .map(
        (name) =>
          `<li><a href="https://${name}.example/">The book of ${name}</a>, which says how they are made, by whom, and for whom they are</li>`,
      )
      .join('')}</ul>`;
    const html = page(`${prose(4)}${list}`);
    for (const head of ['', ARTICLE])
      assert.equal(
        textsOf(html, head).some((text) => text.startsWith('The book of ships')),
        head === '',
        head || 'a page',
      );
  });

  it('should have its first lines', () => {
    const html = page(`<div>September 10, pier 4</div><div>September 17, pier 6</div>${prose(6)}`);
    for (const head of ['', ARTICLE])
      assert.equal(textsOf(html, head).includes('September 17, pier 6'), head === '', head || 'a page');
  });

  it('should not have the cards of other pages below a long text', () => {
    const cards = `<div class="related-pages"><h2>Explore more</h2>${['trees', 'crates', 'ships'].map(card).join('')}</div>`;
    assert.ok(!textsOf(page(`${prose(16)}${cards}`), '').includes('About crates'));
  });
});

describe('the first paragraphs in a box of their own', () => {
  const body = `<div class="article-body">${prose(12, 'night')}</div>`;
  const title = '<h1>Lemons for the north</h1>';

  it('should be part of the article, with their lists', () => {
    const intro = `<div id="intro">${prose(9)}<ul><li>Forty crates of lemons</li></ul></div>`;
    const texts = textsOf(`<section>${title}${intro}${body}</section>`);
    assert.ok(texts.includes(`${SENTENCE} It was day 1 of the voyage.`));
    assert.ok(texts.includes('Forty crates of lemons'));
  });

  it('should be below the headline, and more than a few words among other things', () => {
    const intro = `<div>${prose(9)}</div>`;
    const names = `<div>${prose(9)}${'<p>Ada Moor</p>'.repeat(120)}</div>`;
    for (const html of [`<section>${intro}${title}${body}</section>`, `<section>${title}${names}${body}</section>`])
      assert.ok(!textsOf(html).includes(`${SENTENCE} It was day 4 of the voyage.`));
  });
});

describe('the first lines of an article', () => {
  it('should be a greeting or an entry, but not a name or a section', () => {
    const lines = ['Dear neighbors,', '■ The ferry is late', 'Ada Moor', 'Islands'];
    const texts = textsOf(article(`${lines.map((line) => `<div>${line}</div>`).join('')}${prose(6)}`));
    assert.deepEqual(
      lines.filter((line) => texts.includes(line)),
      lines.slice(0, 2),
    );
  });
});

describe('what a page has for its visitors', () => {
  it('should not have the words of a poll or of the player that reads the text', () => {
    const poll = '<div class="poll"><h3>Have you seen it?</h3><label>Yes</label><label>No</label></div>';
    const player = '<div class="tts-player"><span>Hear the story</span><span>04:12</span></div>';
    const texts = textsOf(article(`${prose(3)}${poll}${player}${prose(3, 'night')}`));
    assert.deepEqual(
      texts.filter((text) => /seen it|Yes|Hear|04:12/.test(text)),
      [],
    );
  });

  it('should have a notice that the text comes from the data if only these have it', () => {
    const body = Array.from({ length: 8 }, (_, index) => `${SENTENCE} It was day ${index + 1}.`).join('\n');
    const thing = { '@type': 'NewsArticle', headline: 'Lemons for the north', articleBody: body };
    const { notice, blocks } = read(
      '<div id="app"></div>',
      `<script type="application/ld+json">${JSON.stringify(thing)}</script>`,
    );
    assert.equal(notice?.code, 'from-data');
    assert.equal(blocks.filter(({ type }) => type === 'paragraph').length, 8);
  });
});

describe('paragraphs that are links', () => {
  it('should all be kept after a line that introduces them', () => {
    const books = ['trees', 'crates', 'ships'].map((name) => `The whole book of ${name}`);
    const links = books.map((book, index) => `<p><a href="/books/${index}">${book}</a></p>`).join('');
    const texts = textsOf(article(`${prose(3)}<p>Three books say more about it:</p>${links}${prose(3, 'night')}`));
    assert.deepEqual(
      books.filter((book) => texts.includes(book)),
      books,
    );
  });
});

describe('a short article above many comments', () => {
  it('should not be taken for the head of a forum if the page names its body', () => {
    const comments = Array.from({ length: 6 }, (_, at) => `<li class="comment"><p>${SENTENCE} So says ${at}.</p></li>`);
    const html =
      `<article><h1>Lemons for the north</h1><div class="entry-content"><p>${SENTENCE} ${SENTENCE.slice(0, 60)}.</p></div></article>` +
      `<div id="comments"><ol class="comment-list">${comments.join('')}</ol></div>`;
    assert.deepEqual(
      textsOf(html).filter((text) => text.includes('So says')),
      [],
    );
  });
});
