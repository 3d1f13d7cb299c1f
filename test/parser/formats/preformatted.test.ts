import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const read = (body: string): string[] =>
  parseArticle(`<title>Clock</title><body><h1>Clock</h1>${body}`, { format: 'html' })
    .blocks.slice(1)
    .map(({ type, text }) => `${type}: ${text}`);

const LINES = 'The clock in the harbour office has shown low water\nat all times since somebody changed its battery.';
const PROSE = LINES.replace('\n', ' ');
const paragraphs = (count: number): string => Array.from({ length: count }, () => LINES).join('\n\n');

const PAGES = ['one', 'two', 'three', 'four'];

describe('a page that shows a plain text', () => {
  it('should have its paragraphs and quotations', () => {
    assert.deepEqual(read(`<pre>${paragraphs(2)}\n\nBo Lind wrote:\n&gt; Who has the\n&gt; key?\n</pre>`), [
      `paragraph: ${PROSE}`,
      `paragraph: ${PROSE}`,
      'paragraph: Bo Lind wrote:',
      'quote: Who has the key?',
    ]);
  });

  it('should be joined across pages that only rules separate', () => {
    const lines = (at: string) =>
      `On page ${at} the clock in the harbour office has shown\nlow water since the day of battery ${at}.`;
    const pages = PAGES.map((at) => `<pre>Moor         Tide         1986\n\n${lines(at)}</pre>`);
    assert.deepEqual(
      read(pages.join('<hr>')),
      PAGES.map((at) => `paragraph: ${lines(at).replace('\n', ' ')}`),
    );
  });

  it('should have at least 200 characters', () => {
    const text = (length: number) => `${LINES}\n\n${'word '.repeat(length)}`.slice(0, length - 1);
    assert.ok(read(`<pre>${text(200)}.</pre>`).every((block) => block.startsWith('paragraph')));
    assert.deepEqual(read(`<pre>${text(199)}.</pre>`), [`code: ${text(199)}.`]);
  });

  it('should be at least half of the text', () => {
    const beside = (length: number) => `<p>${'word '.repeat(length)}`.slice(0, length + 3);
    const [first] = read(`<pre>${paragraphs(4)}</pre>${beside(300)}`);
    assert.equal(first, `paragraph: ${PROSE}`);
    assert.match(read(`<pre>${paragraphs(4)}</pre>${beside(600)}`).join('\n'), /^code: /m);
  });

  it('should not be code', () => {
    const code = Array.from({ length: 20 }, (_, at) => `if (clock[${at}] == low) { set(clock[${at}], high); }`).join(
      '\n',
    );
    assert.deepEqual(read(`<pre>${code}</pre>`), [`code: ${code}`]);
    assert.match(read(`<pre><code class="language-c">${paragraphs(3)}</code></pre>`)[0] ?? '', /^code: /);
  });
});

describe('a page that shows a mail', () => {
  const HEADER = 'From: Ada Moor &lt;a@b.example&gt;\nSubject: Clock\nDate: Mon, 5 Jan 2026 11:00:00 +0000';
  const page = `<title>Clock</title><h1>Clock</h1><pre>help / color</pre><pre>${HEADER}\n\n${paragraphs(2)}</pre><hr><pre>Reply: ${LINES}</pre>`;

  it('should have its text, without the header and what is beside it', () => {
    const { blocks, authors, publishedTime, omitted } = parseArticle(page, { format: 'html' });
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['Clock', PROSE, PROSE],
    );
    assert.deepEqual(authors, ['Ada Moor']);
    assert.equal(publishedTime, '2026-01-05T11:00:00.000Z');
    assert.ok(omitted.some(({ text, reason }) => reason === 'meta' && text.startsWith('From: Ada Moor')));
    assert.ok(omitted.some(({ text }) => text.startsWith('Reply: ')));
  });

  it('should keep the lines of code that it quotes', () => {
    const code = '&gt; -\thand = (t + 30) / 60;\n&gt; +\thand = t / 60;';
    assert.equal(
      read(`<pre>${paragraphs(2)}\n\n${code}</pre>`).at(-1),
      'quote: - hand = (t + 30) / 60;\n+ hand = t / 60;',
    );
  });
});

describe('a line of a page below its plain text', () => {
  const foot = (text: string): string[] => read(`<pre>${paragraphs(2)}</pre><hr><p>${text}</p>`);

  it('should be left out if it is short and not a sentence', () => {
    assert.equal(foot('More information about the list').length, 2);
    assert.equal(foot('It has been mended.').at(-1), 'paragraph: It has been mended.');
    assert.equal(foot('word '.repeat(25)).at(-1)?.startsWith('paragraph: word'), true);
  });
});

describe('a text in which only headings begin at the margin', () => {
  const body = `   ${LINES.replace('\n', '\n   ')}`;
  const sections = `1.  Waters\n\n${body}\n\n${body}\n\n${body}\n\n${body}\n\n2.1.  Low water\n\n${body}\n\n   o  one\n\n   o  two\n\nNotes, and\n\n${body}`;

  it('should have these as headings, and its bullets as lists', () => {
    const text = `Tides\n\n${sections}`;
    const blocks = parseArticle(text, { format: 'text' }).blocks;
    assert.deepEqual(
      blocks.filter(({ type }) => type === 'heading').map((block) => `${block.level} ${block.text}`),
      ['2 1. Waters', '3 2.1. Low water', '2 Notes, and'],
    );
    assert.deepEqual(
      blocks.filter(({ type }) => type === 'item').map(({ text: entry }) => entry),
      ['one', 'two'],
    );
  });

  it('should not be one in which lines at the margin are common', () => {
    const blocks = parseArticle(`${body}\n\nSection\n\n${body}\n\n${LINES}\n\n${LINES}`, { format: 'text' }).blocks;
    assert.ok(blocks.every(({ type }) => type === 'paragraph'));
  });
});

describe('a line below a plain text', () => {
  it('should be left out up to 120 code units', () => {
    const below = (length: number): number =>
      read(`<pre>${paragraphs(3)}</pre><hr><p>${'x'.repeat(length)}</p>`).length;
    assert.deepEqual([below(120), below(121)], [3, 5]);
  });
});
