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

  it('should be joined over pages that only rules separate', () => {
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
