import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as cheerio from 'cheerio';
import type { Article } from '../../source/article.ts';
import { toHtml } from '../../source/output/html/html.ts';
import { toMarkdown } from '../../source/output/markdown/markdown.ts';
import { toText } from '../../source/output/text.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { articleOf } from '../support/articles.ts';

/** Marks in every kind of block, two of one note, a note of two paragraphs, ids that are nobody's idea of one. */
const PAGE = `<article><h1>Tides</h1>
<p>It rises<sup><a href="#fn:1&quot;><b>">1</a></sup> and falls<a class="footnote-ref" href="#q1">[2]</a>: so they say<sup><a href="#fn:1&quot;><b>">1</a></sup>.</p>
<h2>Ebb<sup><a href="#note-1">*</a></sup></h2><ul><li>Low<sup><a href="#b%20c">a b</a></sup></li></ul>
<dl><dt>Neap<sup><a href="#d">1</a></sup></dt><dd>A <a href="https://tide.example/">tide</a>.</dd></dl>
<table><tr><th>Tide</th><th>Height</th></tr><tr><td>Spring<sup><a href="#e">x|y</a></sup></td><td>Two</td></tr></table>
<div id="fn:1&quot;><b>"><p>Twice a day.</p><p>Mostly.</p></div><p id="q1">By hand.</p><p id="note-1">Starred.</p>
<p id="b c">Two words.</p><p id="d">One again.</p><p id="e">Barred.</p></article>`;
const page = parseArticle(PAGE, { format: 'html', full: true });
const quote = { id: 'note-1', kind: 'direct', text: 'rises', speaker: null, cue: null } as const;
const attributed = {
  ...page,
  people: [],
  quotes: [{ ...quote, parts: [{ block: 1, start: 3, end: 8, text: 'rises' }] }],
};

/** The text of each note and of its marks: what leads where. */
function linkedNotes({ blocks }: Article) {
  return blocks.flatMap((note) =>
    note.type === 'footnote'
      ? [[note.text, [note.from, ...(note.alsoFrom ?? [])].map((mark) => blocks[mark?.block ?? -1]?.text)]]
      : [],
  );
}

describe('footnotes in HTML', () => {
  const $ = cheerio.load(toHtml(attributed));
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'));

  it('should be led to by their marks, and lead back to each', () => {
    const marks = $('a[role=doc-noteref]').toArray();
    assert.deepEqual(
      marks.map((mark) => $(mark).text()),
      ['1', '[2]', '1', '*', 'a b', '1', 'x|y'],
    );
    const led = marks.map((mark) => {
      const note = $(`[id="${$(mark).attr('href')?.slice(1)}"]`);
      assert.equal(note.find(`a[href="#${$(mark).attr('id')}"]`).length, 1);
      return note.text().replace('\n', ' ');
    });
    assert.match(
      led.join('\n'),
      /^1 ↩2 Twice a day\. Mostly\.\n2 By hand.*\n1 ↩2 Twice.*\n\* Star.*\na b Two.*\n1 One again.*\nx\|y Barred/,
    );
  });

  it('should have unique names, and never lead to a missing target', () => {
    assert.equal(new Set(ids).size, ids.length);
    for (const link of $('a[href^="#"]').toArray()) {
      assert.ok(ids.includes($(link).attr('href')?.slice(1)), $.html(link));
    }
    for (const id of ids) assert.match(id ?? '', /^[\w-]+$/);
  });

  it('should be footnotes still when it is read again', () => {
    const back = parseArticle(toHtml(attributed), { format: 'html', full: true });
    assert.deepEqual(linkedNotes(back), linkedNotes(page));
  });
});

describe('footnotes that are marked inside of a link', () => {
  it('should not link back to a mark that is not written', () => {
    const link = (start: number, end: number, href: string) => ({ start, end, style: 'link', href }) as const;
    const html = toHtml(
      articleOf([
        { text: 'It rises1.', spans: [link(3, 9, 'https://tide.example/'), link(8, 9, '#x')] },
        { type: 'footnote', text: 'By hand.', label: '1', from: { block: 0, offset: 8 } },
      ]),
    );
    assert.match(html, /<a href="https:\/\/tide\.example\/">rises1<\/a>/);
    assert.match(html, /<p class="footnote"><sup>1<\/sup> By hand\.<\/p>/);
  });
});

describe('footnotes in text', () => {
  it('should have their label once, however many paragraphs they have', () => {
    assert.match(toText(page, { width: 60 }), /^ +1 Twice a day\.\n +Mostly\.$/m);
  });

  it('should not be listed as addresses, nor have a number with one of them', () => {
    const text = toText(page, { width: 60, links: true });
    assert.match(text, /A tide \[3\]\./);
    assert.ok(text.endsWith('\n\n[3] https://tide.example/\n'), text);
    assert.doesNotMatch(text, /#/);
  });
});

describe('footnotes in Markdown', () => {
  const markdown = toMarkdown(page);

  it('should be written as footnotes, each under a name of its own', () => {
    assert.match(markdown, /^It rises\[\^1\] and falls\\\[\[\^2\]\\\]: so they say\[\^1\]\.$/m);
    assert.match(markdown, /^\[\^1\]: Twice a day\.\n\n {4}Mostly\.\n\n\[\^2\]: By hand\.$/m);
    assert.match(markdown, /^\*\*Neap\*\*\[\^1-2\]$/m);
    assert.match(markdown, /^\[\^1-2\]: One again\.$/m);
    assert.doesNotMatch(markdown, /\(#/);
  });

  it('should be the same notes with the same marks when it is read again', () => {
    const back = parseArticle(markdown, { format: 'markdown', full: true });
    // Labels that are invalid in Markdown, or that two notes share, have been replaced.
    const [rises, ebb, low, neap, spring] = [
      'It rises1 and falls[2]: so they say1.',
      'Ebb*',
      'Lowa-b',
      'Neap1-2',
      'Springx-y',
    ];
    assert.deepEqual(linkedNotes(back), [
      ['Twice a day.', [rises, rises]],
      ['Mostly.', [rises]],
      ['By hand.', [rises]],
      ['Starred.', [ebb]],
      ['Two words.', [low]],
      ['One again.', [neap]],
      ['Barred.', [spring]],
    ]);
  });

  it('should be marks in front of a colon too', () => {
    const source = 'She said[^1]: “Go.”\n\n[^1]: By telephone.\n';
    const spoken = articleOf([
      { text: 'She said1: “Go.”', spans: [{ start: 8, end: 9, style: 'link', href: '#x' }] },
      { type: 'footnote', text: 'By telephone.', label: '1', from: { block: 0, offset: 8 } },
    ]);
    const written = toMarkdown(spoken);
    assert.equal(written.replace('\\:', ':'), source);
    const back = parseArticle(written, { format: 'markdown' });
    assert.deepEqual(linkedNotes(back), [['By telephone.', ['She said1: “Go.”']]]);
  });
});
