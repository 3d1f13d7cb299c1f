import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOf } from '../../../source/parser/content/split-body.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { lineText } from '../../../source/parser/html/text.ts';

const text = (name: string, length = 300): string => `${`${name}, `.repeat(length / (name.length + 1))}.`;
/** A text in a box of its own, after something else in that box. */
const boxed = (name: string, { before = '', levels = 1, as = 'text' } = {}): string =>
  `${`<div class="${name}">`.repeat(levels)}${before}<div class="${as}"><p>${text(name)}</p></div>${'</div>'.repeat(levels)}`;

/** The names of the parts of a body whose first part is named "one". */
function parts(...boxes: readonly string[]): string {
  const survey = surveyPage(parsePage(`<main>${boxes.join('')}</main>`).document);
  const root = survey.items.find(({ element }) => element.attribs.class === 'text');
  assert.ok(root);
  return partsOf(survey, root, new Map())
    .map(({ element }) => lineText(element, 100).split(',')[0])
    .join(' ');
}

describe('a body whose parts each have a box of their own', () => {
  it('should consist of all parts, whatever the boxes are called', () => {
    assert.equal(parts(boxed('one'), boxed('two'), boxed('six')), 'one two six');
  });

  it('should have parts of the same class, at the same depth, in up to three boxes', () => {
    assert.equal(parts(boxed('one'), boxed('two', { as: 'promo' })), 'one');
    assert.equal(parts(boxed('one'), boxed('two', { levels: 2 })), 'one');
    assert.equal(parts(boxed('one', { levels: 3 }), boxed('two', { levels: 3 })), 'one two');
    assert.equal(parts(boxed('one', { levels: 4 }), boxed('two', { levels: 4 })), 'one');
  });

  it('should be four fifths of the box around its first part', () => {
    const before = (length: number): string => `<span>${'x'.repeat(length)}</span>`;
    assert.equal(parts(boxed('one', { before: before(75) }), boxed('two')), 'one two');
    assert.equal(parts(boxed('one', { before: before(77) }), boxed('two')), 'one');
  });
});

describe('a further part of a body', () => {
  const body = (more: string, length = 300): string =>
    parts(boxed('one'), `<div class="two"><div class="text">${more}<p>${text('two', length)}</p></div></div>`);

  it('should have neither a headline of its own nor a heading that is a link', () => {
    assert.equal(body('<h3>Ice</h3>'), 'one Ice two');
    assert.equal(body('<h1>Ice</h1>'), 'one');
    assert.equal(body('<h3><a href="/ice">Ice</a></h3>'), 'one');
    assert.equal(body('<h3>Of the <a href="/ice">ice</a></h3>'), 'one Of the ice two');
  });

  it('should have 100 letters of prose, and no more of its text in links than outside', () => {
    assert.equal(body('', 104), 'one two');
    assert.equal(body('', 96), 'one');
    const links = (length: number): string => `<a href="/ice">${'x'.repeat(length)}</a>`;
    assert.equal(body(links(200)).split(' ').length, 2);
    assert.equal(body(links(400)), 'one');
  });
});
