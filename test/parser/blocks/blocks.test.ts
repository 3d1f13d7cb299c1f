import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTag } from 'domhandler';
import type { Block } from '../../../source/article.ts';
import { readBlocks } from '../../../source/parser/blocks/blocks.ts';
import { parsePage } from '../../../source/parser/html/page.ts';

function blocks(html: string, base: string | null = null): readonly Block[] {
  return readBlocks([parsePage(html).document], { base }).blocks;
}

function texts(html: string): string[] {
  return blocks(html).map(({ text }) => text);
}

/** The styled words, so that a test reads without counting. */
function styled(html: string): [string, string][] {
  return blocks(html).flatMap(({ text, spans }) =>
    spans.map(({ start, end, style }): [string, string] => [style, text.slice(start, end)]),
  );
}

describe('readBlocks', () => {
  it('should fold white space across element boundaries as a browser does', () => {
    assert.deepEqual(texts('<p>  a <b> b </b>\n\t<i> c</i>d <span>e</span>f </p>'), ['a b cd ef']);
  });

  it('should keep no-break spaces and soft hyphens, and drop zero-width characters', () => {
    assert.deepEqual(texts('<p>10&nbsp;km wer&shy;den a\u200bb\ufeff</p>'), ['10\u00a0km wer\u00adden ab']);
  });

  it('should keep the joiners in emoji and Persian', () => {
    assert.deepEqual(texts('<p>👩‍🔬 نیم‌فاصله</p>'), ['👩‍🔬 نیم‌فاصله']);
  });

  it('should remove control characters before counting offsets', () => {
    assert.deepEqual(styled('<p>a\u0007b\u202e <b>c</b></p>'), [['bold', 'c']]);
  });

  it('should read a break as a line feed, and two as a new paragraph', () => {
    assert.deepEqual(texts('<p>a <br> b<br><br>c<br></p>'), ['a\nb', 'c']);
  });

  it('should continue a style after a double break', () => {
    assert.deepEqual(styled('<b>a<br><br>b</b>'), [
      ['bold', 'a'],
      ['bold', 'b'],
    ]);
  });

  it('should trim the spaces at the ends of styled text', () => {
    assert.deepEqual(styled('<p>x<b> bold </b><em>it<code>al</code></em> <a href="/u">link </a></p>'), [
      ['bold', 'bold'],
      ['italic', 'ital'],
      ['code', 'al'],
      ['link', 'link'],
    ]);
  });

  it('should resolve links, and ignore those that cannot be followed', () => {
    const [block] = blocks('<a href="../b?c#d">x</a> <a href="javascript:x()">y</a>', 'https://example.org/a/e/');
    assert.deepEqual(block?.spans, [{ start: 0, end: 1, style: 'link', href: 'https://example.org/a/b?c#d' }]);
    assert.equal(blocks('<a href="/b">x</a>')[0]?.spans[0]?.href, '/b');
  });

  it('should record inline quotations', () => {
    const [block] = blocks('<p>He said <q>never again</q> and left.</p>');
    assert.equal(block?.text, 'He said never again and left.');
    assert.deepEqual(block?.quoted, [{ start: 8, end: 19 }]);
  });

  it('should number lists and nest them in one group', () => {
    const list = blocks('<ol start="3"><li>a<ul><li>b</ul><li><p>c<p>d</ol><ol type="i" reversed><li>e<li>f</ol>');
    assert.deepEqual(
      list.map(({ text, marker, depth, group }) => [text, marker, depth, group]),
      [
        ['a', '3.', 1, 1],
        ['b', '•', 2, 1],
        ['c', '4.', 1, 1],
        ['d', '', 1, 1],
        ['e', 'ii.', 1, 2],
        ['f', 'i.', 1, 2],
      ],
    );
  });

  it('should place cells, and unwrap layout tables', () => {
    const cells = blocks(
      '<table><tr><th colspan=2>h<th>i<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td><p>e<p>f</table><table><tr><td>g</table>',
    );
    assert.deepEqual(
      cells.map(({ type, text, row, column, header }) => [type, text, row, column, header]),
      [
        ['cell', 'h', 0, 0, true],
        ['cell', 'i', 0, 2, true],
        ['cell', 'a', 1, 0, false],
        ['cell', 'b', 1, 1, false],
        ['cell', 'c', 1, 2, false],
        ['cell', 'd', 2, 1, false],
        ['cell', 'e\nf', 2, 2, false],
        ['paragraph', 'g', undefined, undefined, undefined],
      ],
    );
  });

  it('should keep the white space of code and name its language', () => {
    const [code] = blocks('<pre><code class="hl language-ts">if (a) {\n  b();\n}\n</code></pre>');
    assert.deepEqual([code?.type, code?.language, code?.text], ['code', 'ts', 'if (a) {\n  b();\n}']);
  });

  it('should read quotations, definitions, figures and rules', () => {
    const read = blocks(
      '<blockquote><p>a<blockquote>b</blockquote></blockquote><hr><hr><dl><dt>c<dd>d</dl><figure><img alt="e" src="/e.jpg"><figcaption>f</figcaption></figure>',
    );
    assert.deepEqual(
      read.map(({ type, text, depth }) => [type, text, depth]),
      [
        ['quote', 'a', 1],
        ['quote', 'b', 2],
        ['rule', '', undefined],
        ['term', 'c', undefined],
        ['definition', 'd', undefined],
        ['image', 'e', undefined],
        ['caption', 'f', undefined],
      ],
    );
  });

  it('should not read a line break between ideographs as a space', () => {
    assert.deepEqual(texts('<p>東京で\n 会議が\nopen</p>'), ['東京で会議が open']);
  });

  it('should leave out omitted elements, and record their position', () => {
    const { document } = parsePage('<p>a</p><div>Share <b>this</b></div><p>b <span>[edit]</span>c</p>');
    const elements = document.children.filter(isTag);
    const span = elements[2]?.children.find(isTag);
    assert.ok(elements[1] && span);
    const omitted = new Map([
      [elements[1], 'share' as const],
      [span, 'meta' as const],
    ]);
    const read = readBlocks([document], { base: null, omitted });
    assert.deepEqual(
      read.blocks.map(({ text }) => text),
      ['a', 'b c'],
    );
    assert.deepEqual(read.omitted, [
      { text: 'Share this', reason: 'share', before: 1 },
      { text: '[edit]', reason: 'meta', before: 1 },
    ]);
  });

  it('should show ruby annotations and formulas inline', () => {
    assert.deepEqual(texts('<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>'), ['漢(かん)字']);
    assert.deepEqual(texts('<p>so <math>x²</math>.</p>'), ['so x².']);
  });
});
