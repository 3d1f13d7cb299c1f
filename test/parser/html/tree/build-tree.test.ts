import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio/slim';
import { parsePage } from '../../../../source/parser/html/page.ts';
import { buildTree } from '../../../../source/parser/html/tree/build-tree.ts';

const tree = (html: string): string => load(parsePage(html).document).html();

describe('buildTree', () => {
  it('should end a script where browsers do if a comment in it contains another script', () => {
    const inner = '<script>/*<!--*/ write("<script src=a></script><b>"); /*-->*/</script>';
    const shown = (html: string) => tree(html).replace(/<.*?>/g, '');
    assert.equal(shown(`a${inner}b`), 'ab');
    assert.equal(shown('a<!-- <script> -->b<script>c</script>d'), 'abd');
    assert.equal(shown('a<script><!-- c </script>b'), 'ab');
    assert.equal(shown('a<script><!-- <script> </script>b<!-- c -->'), 'ab');
  });

  it('should accept a million elements, but not more', () => {
    const breaks = (count: number) => buildTree('<br>'.repeat(count), () => {});
    assert.equal(breaks(1_000_000).children.length, 1_000_000);
    assert.throws(() => breaks(1_000_001), /^ParseError: too large to lay out: over 1,000,000 elements$/);
  });

  it('should close an open heading of any level at the end tag of any other', () => {
    for (let open = 1; open <= 6; open += 1) {
      for (let end = 1; end <= 6; end += 1) {
        assert.equal(tree(`<h${open}>Ice</h${end}><p>Text.</p>`), `<h${open}>Ice</h${open}><p>Text.</p>`);
      }
    }
  });

  it('should not close a heading at the end tag of another kind of element', () => {
    assert.equal(tree('<h2>Ice</h7> and snow</p></h2>'), '<h2>Ice and snow</h2>');
    assert.equal(tree('<h2>Ice<table><td>snow</h2>!</table></h2>'), '<h2>Ice<table><td>snow!</td></table></h2>');
  });

  it('should close a row, a cell and an option at the start tag of the next', () => {
    assert.equal(
      tree('<table><thead><tr><th>a<tbody><tr><td>b<td>c<tr><td>d</table>'),
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></tbody></table>',
    );
    assert.equal(tree('<ruby>x<rt>y<rp>)</ruby>'), '<ruby>x<rt>y</rt><rp>)</rp></ruby>');
  });
});
