import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../../source/parser/html/page.ts';
import { contains, type Extent, extentsOf, outermost } from '../../../../source/parser/structure/threads/extents.ts';

const extents = (body: string): readonly Extent[] =>
  extentsOf(parsePage(`<body>${body}`).document, ({ attribs }) => attribs.id !== undefined);
const shown = (body: string): string[] =>
  extents(body).map(({ element, start, end, size }) => `${element.attribs.id} ${start}-${end} ${size}`);

describe('extents', () => {
  it('should be in the order of the page, with the number of characters inside other than white space', () => {
    assert.deepEqual(shown('x<div id=a>one <b id=b>two</b></div><p>y<i id=c></i>'), ['a 0-2 6', 'b 1-2 3', 'c 2-3 0']);
  });

  it('should leave out what is hidden, and what is in it', () => {
    assert.deepEqual(shown('<div id=a>one<div id=b hidden>two<i id=c>three</i></div><button>four</button></div>'), [
      'a 0-1 3',
    ]);
  });

  it('should say which elements are inside others', () => {
    const found = extents('<div id=a><p id=b><i id=c>x</i></p></div><p id=d>y</p>');
    const [a, b, c, d] = found as [Extent, Extent, Extent, Extent];
    assert.deepEqual([contains(a, b), contains(a, c), contains(b, c)], [true, true, true]);
    assert.deepEqual([contains(a, a), contains(b, a), contains(a, d), contains(d, a)], [false, false, false, false]);
    assert.deepEqual(outermost(found), [a, d]);
    assert.deepEqual(outermost([b, c, d]), [b, d]);
  });
});
