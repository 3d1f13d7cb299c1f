import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letters, p, partsOf } from './prose.ts';

const links = (length: number): string => `<ul><li><a href="/a">${letters(length, 'x')}</a></li></ul>`;

describe('a page that is no article', () => {
  /** A text, a second one in boxes of its own, and a link, which together make the first text the better body. */
  const main = (first: number, second: number, link: number): string =>
    `<main><div>${p(first, 'Ash')}</div><div><div><div>${p(second, 'Elm')}</div></div></div>${links(link)}</main>`;
  const found = (html: string, isArticle = false): string =>
    partsOf(html, { isArticle }, 'Ash', 'Elm', 'Fir').join(' ');

  it('should be shown as a whole if a short text in it was found and the rest has much more', () => {
    assert.equal(found(main(300, 91, 300)), 'Ash Elm');
    assert.equal(found(main(300, 90, 300)), 'Ash');
    assert.equal(found(main(300, 91, 300), true), 'Ash');
  });

  it('should be shown by its text if that is no longer short', () => {
    assert.equal(found(main(599, 200, 700)), 'Ash Elm');
    assert.equal(found(main(600, 200, 700)), 'Ash');
  });

  it('should be shown by its text if the rest is mostly links', () => {
    assert.equal(found(main(300, 200, 500)), 'Ash Elm');
    assert.equal(found(main(300, 200, 501)), 'Ash');
  });

  it('should be shown by its text if that is outside the main part', () => {
    const inside = `<main><div>${p(200, 'Elm')}</div>${links(480)}<div><div>${p(300, 'Fir')}</div></div>${links(480)}</main>`;
    const text = `<div>${p(500, 'Ash')}</div>`;
    assert.equal(found(`${text}${links(600)}${inside}`), 'Ash');
    assert.equal(found(`${inside}${links(600)}${text}`), 'Ash');
  });

  it('should keep what is named as related before most of its text, or with much of it below', () => {
    const page = (before: number, own: number, after: number): string =>
      `<main>${p(before, 'Ash')}<div class="related">${p(own, 'Elm')}</div>${p(after, 'Fir')}</main>`;
    assert.equal(found(page(1499, 150, 60)), 'Ash Elm Fir');
    assert.equal(found(page(1500, 150, 60)), 'Ash Fir');
    assert.equal(found(page(1650, 150, 200)), 'Ash Fir');
    assert.equal(found(page(1650, 150, 201)), 'Ash Elm Fir');
    assert.equal(found(page(1400, 1000, 60)), 'Ash Elm Fir');
    assert.equal(found(page(1400, 1001, 60)), 'Ash Fir');
    assert.equal(found(page(1499, 150, 60), true), 'Ash Fir');
  });
});
