import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBlocks } from '../../../source/parser/blocks/blocks.ts';
import { readPage } from '../../../source/parser/structure/index.ts';

function listings(html: string): (string | undefined)[][] {
  return readBlocks([readPage(html).document], { base: null }).blocks.map(({ type, text, language }) =>
    type === 'code' ? [text, ...(language ? [language] : [])] : [`${type}: ${text}`],
  );
}

const LINES = 'for boat in fleet:\n    moor(boat)\n\nclose()';

describe('code', () => {
  it('should lose line numbers in a cell of their own', () => {
    const numbers = '<td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n4\n</pre></td>';
    assert.deepEqual(
      listings(`<div class="language-python highlighter-rouge"><div class="highlight"><table class="rouge-table"><tr>${numbers}
        <td class="rouge-code"><pre>${LINES}\n</pre></td></tr></table></div></div>`),
      [[LINES, 'python']],
    );
    const bare = '<td><pre>1\n2\n3\n4</pre></td>';
    assert.deepEqual(listings(`<table><tr>${bare}<td><pre>${LINES}</pre></td></tr></table>`), [[LINES]]);
  });

  it('should be in the table of a highlighter that shows no line numbers', () => {
    const lines = ['moor(boat)', 'close()'].map((line) => `<div class="line"><code class="plain">${line}</code></div>`);
    const table = `<table><tr><td class="code"><div class="container">${lines.join('')}</div></td></tr></table>`;
    assert.deepEqual(listings(`<div><div class="syntaxhighlighter nogutter">${table}</div></div>`), [
      ['moor(boat)\nclose()'],
    ]);
  });

  it('should be a block of its own only as a child of one', () => {
    const code = '<code>moor(boat)<br>close()</code>';
    assert.deepEqual(listings(`<div>${code}</div>`), [['moor(boat)\nclose()']]);
    assert.deepEqual(listings(`<p><strong>${code}</strong> is all.</p>`), [['paragraph: moor(boat)\nclose() is all.']]);
  });

  it('should keep a table of numbers and words', () => {
    const rows = '<tr><td>1</td><td>one</td></tr><tr><td>2</td><td>two</td></tr>';
    assert.deepEqual(listings(`<table>${rows}</table>`), [['cell: 1'], ['cell: one'], ['cell: 2'], ['cell: two']]);
  });

  it('should lose line numbers within lines, but not other numbers', () => {
    const line = (number: number, text: string): string =>
      `<span data-line-number="${number}" class="n">${number}</span><span>${text}\n</span>`;
    assert.deepEqual(listings(`<pre>${line(1, 'a = 1')}${line(2, '3')}</pre>`), [['a = 1\n3']]);
    assert.deepEqual(listings('<pre><span class="mi">1</span>\n<span aria-hidden="true">$ </span>ls</pre>'), [
      ['1\n$ ls'],
    ]);
  });

  it('should recognize a column of numbers by its first 100,000 code units', () => {
    const gutter = (length: number): string => `<span class="gutter">${'1'.repeat(length)}<b>x</b></span>`;
    assert.deepEqual(listings(`<pre>${gutter(100_000)}a = 1</pre>`), [['a = 1']]);
    assert.equal(listings(`<pre>${gutter(99_999)}a = 1</pre>`)[0]?.[0]?.length, 99_999 + 'xa = 1'.length);
  });

  it('should be found beside up to 100 code units of labels', () => {
    const box = (count: number): string => `<div class="highlight"><i>${'x'.repeat(count)}</i><pre>a()</pre></div>`;
    assert.deepEqual(listings(box(100)), [['a()']]);
    assert.deepEqual(listings(box(101)), [[`paragraph: ${'x'.repeat(101)}`], ['a()']]);
  });

  it('should be found among 20,000 nodes of a box', () => {
    const box = (count: number): string =>
      `<div class="highlight"><i>Rust</i>${'<i></i>'.repeat(count)}<pre>a()</pre></div>`;
    assert.deepEqual(listings(box(19_997)), [['a()', 'rust']]);
    assert.deepEqual(listings(box(19_998)), [['paragraph: Rust'], ['a()']]);
  });

  it('should be found in four rows and among 2,000 nodes of a table', () => {
    const row = '<tr><td><pre>1\n2</pre></td><td><pre>a()\nb()</pre></td></tr>';
    const isFound = (before: string): boolean => listings(`<table>${before}${row}</table>`).length === 1;
    assert.equal(isFound('<tr><td>x</td></tr>'.repeat(3)), true);
    assert.equal(isFound('<tr><td>x</td></tr>'.repeat(4)), false);
    const nodes = (count: number): boolean => isFound(`<tr><td>${'<i></i>'.repeat(count)}x</td></tr>`);
    assert.equal(nodes(1992), true);
    assert.equal(nodes(1993), false);
  });

  it('should put each line that is an element on a line', () => {
    const rows = ['for boat in fleet:', '    moor(boat)', '', 'close()'];
    for (const wrap of [
      (row: string) => `<div>${row}</div>`,
      (row: string) => `<li><code>${row}</code></li>`,
      (row: string) => `<span class="token-line" style="color:red">${row}</span>`,
      (row: string) => `<span data-line="">${row}</span>\n`,
      (row: string) => `<span style="display: flex"><i aria-hidden="true">7</i><b>${row}\n</b></span>`,
      (row: string) => `${row}<br>`,
    ])
      assert.deepEqual(listings(`<pre>${rows.map(wrap).join('')}</pre>`), [[LINES]], wrap('x'));
    assert.deepEqual(
      listings(
        `<div class="cm-content">${rows.map((row) => `<div class="cm-line">${row || '<br>'}</div>`).join('')}</div>`,
      ),
      [[LINES.replace('\n\n', '\n\n')]],
    );
  });

  it('should read several code elements without space between them as lines', () => {
    assert.deepEqual(listings('<pre><code>ebb()</code><code>flow()</code></pre>'), [['ebb()\nflow()']]);
    assert.deepEqual(listings('<pre><code>ebb()</code> <code>flow()</code></pre>'), [['ebb() flow()']]);
  });

  it('should read the language from a label, and omit buttons', () => {
    assert.deepEqual(
      listings(`<div class="code-block__wrapper"><div class="bar"><span>Rust</span><button>Copy</button></div>
        <pre><code>fn ebb() {}</code></pre></div>`),
      [['fn ebb() {}', 'rust']],
    );
    assert.deepEqual(
      listings('<figure class="snippet"><pre>a()</pre><figcaption>How a boat is moored</figcaption></figure>'),
      [['a()'], ['caption: How a boat is moored']],
    );
  });

  it('should be an editor by its class if it has lines', () => {
    assert.deepEqual(listings('<div class="cm-content">The gate</div>'), [['paragraph: The gate']]);
    assert.deepEqual(listings('<div class="cm-content"><div>a()</div><div>b()</div></div>'), [['a()\nb()']]);
  });

  it('should not change a box with more than one block of code or with other text', () => {
    assert.deepEqual(listings('<div class="highlight"><pre>a()</pre><p>or</p><pre>b()</pre></div>'), [
      ['a()'],
      ['paragraph: or'],
      ['b()'],
    ]);
    const long =
      'The harbour master says that this must never be run while a ship is still in the lock, and he has said so twice since the ring road was built, in writing.';
    assert.deepEqual(listings(`<div class="highlight"><p>${long}</p><pre>a()</pre></div>`), [
      [`paragraph: ${long}`],
      ['a()'],
    ]);
  });

  it('should omit the prompts of a notebook', () => {
    assert.deepEqual(
      listings(
        '<div class="jp-Cell"><div class="jp-InputPrompt">In [12]:</div><div class="jp-Editor"><pre>tide()</pre></div></div>',
      ),
      [['tide()']],
    );
    assert.deepEqual(listings('<p class="prompt">In Rye [1] they wait.</p>'), [['paragraph: In Rye [1] they wait.']]);
  });

  it('should read code with line breaks outside of pre as a block if there is nothing beside it', () => {
    assert.deepEqual(listings('<p><code>ebb()<br>&nbsp;flow()</code></p>'), [['ebb()\n\u00a0flow()']]);
    assert.deepEqual(listings('<p>Type <code>ebb()<br>flow()</code> now.</p>'), [
      ['paragraph: Type ebb()\nflow() now.'],
    ]);
  });

  it('should keep links in code that needs no rewriting', () => {
    const { blocks } = readBlocks([readPage('<pre>see <a href="https://e.org/">here</a>\n  x</pre>').document], {
      base: null,
    });
    assert.equal(blocks[0]?.spans.length, 1);
  });
});
