import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTerminalText } from '../../../source/parser/formats/terminal-text.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { formatOf } from '../../../source/parser/input/detect-format.ts';

const bold = (text: string) => [...text].map((letter) => `${letter}\b${letter}`).join('');

const MANUAL = `TIDE(1)            Harbor Manual           TIDE(1)

${bold('NAME')}
       tide - tell when the water is high

${bold('OPTIONS')}
   ${bold('General options')}
       ${bold('-a')}, ${bold('--all')}
           all harbors,
           not only yours

`;

describe('a text for a terminal', () => {
  it('should keep its lines, run by run', () => {
    assert.deepEqual(
      readTerminalText('\u001b[33mcommit 1\u001b[m\nAuthor: Jo\n\n    Raise the flag\n    at noon.  \n\n\n').map(
        ({ type, language, text }) => [type, language, text],
      ),
      [
        ['code', 'terminal', 'commit 1\nAuthor: Jo'],
        ['code', 'terminal', '    Raise the flag\n    at noon.'],
      ],
    );
  });

  it('should have its styles at their offsets in the block', () => {
    const [block] = readTerminalText('plain\na \u001b[1;32mgreen\u001b[0m');
    assert.deepEqual(block?.spans, [
      { start: 8, end: 13, style: 'bold' },
      { start: 8, end: 13, style: 'color', color: 2 },
    ]);
  });

  it('should have the headings of a manual page', () => {
    assert.deepEqual(
      readTerminalText(MANUAL).map(({ type, level, text }) => [
        type,
        level,
        text.split('\n').length,
        text.slice(0, 15),
      ]),
      [
        ['code', undefined, 1, 'TIDE(1)        '],
        ['heading', 2, 1, 'NAME'],
        ['code', undefined, 1, '       tide - t'],
        ['heading', 2, 1, 'OPTIONS'],
        ['heading', 3, 1, 'General options'],
        ['code', undefined, 3, '       -a, --al'],
      ],
    );
  });

  it('should not treat a bold line as a heading if it is long, indented like text, or one of several', () => {
    const headings = (text: string) => readTerminalText(text).filter(({ type }) => type === 'heading').length;
    assert.equal(headings(`\u001b[1m${'a'.repeat(100)}\u001b[m\n  b`), 1);
    assert.equal(headings(`\u001b[1m${'a'.repeat(101)}\u001b[m\n  b`), 0);
    assert.equal(headings('   \u001b[1ma\u001b[m\n    b'), 1);
    assert.equal(headings('    \u001b[1ma\u001b[m\n     b'), 0);
    assert.equal(headings('\u001b[1ma\u001b[m b\n  c'), 0);
    assert.equal(headings('\u001b[1mdiff a b\nindex 1..2\n  c\u001b[m'), 0);
    assert.equal(headings('text\n\u001b[1ma\u001b[m\n  b'), 0);
    assert.equal(headings('\u001b[1ma\u001b[m\n\n  b'), 0);
  });

  it('should have no control characters, and no styles in a line that had any', () => {
    const [block] = readTerminalText('a\u202eb \u001b[1mc\u001b[m\n\u001b[1md\u001b[m');
    assert.equal(block?.text, 'ab c\nd');
    assert.deepEqual(block?.spans, [{ start: 5, end: 6, style: 'bold' }]);
  });

  it('should be empty if nothing is in it', () => {
    assert.deepEqual(readTerminalText('\u001b[1m \u001b[0m\n\n'), []);
  });

  it('should be kept whole as an article: nothing is boilerplate, and no line is the title', () => {
    const article = parseArticle('\u001b[1mShare this\u001b[m\n\nRead more: the tide\n');
    assert.deepEqual([article.title, article.omitted, article.blocks.length], [null, [], 2]);
  });
});

describe('the format of a text with terminal codes', () => {
  const log = '\u001b[33mcommit 1a2b\u001b[m\n\n    - raise **the** flag\n    - <div>lower</div> it\n';

  it('should be terminal, whatever else it looks like', () => {
    assert.equal(formatOf(log, {}), 'terminal');
    assert.equal(formatOf(MANUAL, {}), 'terminal');
  });

  it('should be what the caller, the type or the name says', () => {
    assert.equal(formatOf(log, { format: 'text' }), 'text');
    assert.equal(formatOf(log, { fileName: 'a.md' }), 'markdown');
    assert.equal(formatOf(log, { contentType: 'text/html' }), 'html');
  });

  it('should be a page, a list or JSON if it begins as one', () => {
    assert.equal(formatOf('\u001b[1m<!doctype html>\u001b[m<p>a', {}), 'html');
    assert.equal(formatOf('\u001b[1m[\u001b[m"<p>a</p>", "<p>b</p>"]', {}), 'list');
    assert.equal(formatOf('\u001b[1m{\u001b[m"schema": 1, "blocks": []}', {}), 'json');
  });

  it('should not be terminal because of other control bytes', () => {
    assert.equal(formatOf('The tide \u001b[2J is high.\n', {}), 'text');
    assert.equal(formatOf('The tide \b\b\n', {}), 'text');
  });

  it('should lose its styles in any other format', () => {
    assert.equal(
      parseArticle('The \u001b[1mtide\u001b[m is high.', { format: 'text' }).blocks[0]?.text,
      'The tide is high.',
    );
    assert.equal(parseArticle('# The \u001b[1mtide\u001b[m', { format: 'markdown' }).title, 'The tide');
  });
});
