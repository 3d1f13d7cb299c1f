import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticle } from '../../../source/parser/content/index.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { letters, p } from './prose.ts';

/** The number of captions in an article with these elements in its middle. */
const captions = (inside: string): number =>
  findArticle(parsePage(`<div>${p(3000, 'body')}${inside}${p(3000, 'rest')}</div>`)).captions.size;

describe('a line that ends in a credit', () => {
  const line = (length: number, elements = 2): string =>
    `<div>${letters(length - 4, 'x')}${'<b></b>'.repeat(elements - 2)} <span class="credit">Moor</span></div>`;

  it('should be a caption of up to 300 code units', () => {
    assert.deepEqual([captions(line(300)), captions(line(301))], [1, 0]);
  });

  it('should be a caption of up to twelve elements', () => {
    assert.deepEqual([captions(line(100, 12)), captions(line(100, 13))], [1, 0]);
  });

  it('should not be a caption if text follows the credit', () => {
    assert.equal(captions('<div>The quay, <span class="credit">Moor</span> at noon</div>'), 0);
  });
});

describe('a line in a figure', () => {
  it('should be a caption up to five levels inside', () => {
    const figure = (levels: number): string =>
      `<figure>${'<section>'.repeat(levels - 1)}<div>1908</div>${'</section>'.repeat(levels - 1)}</figure>`;
    assert.deepEqual([captions(figure(5)), captions(figure(6))], [1, 0]);
  });
});

describe('the text below a picture', () => {
  const below = (alt: string, text: string): number =>
    captions(`<div><img src="/quay.jpg" width="800" alt="${alt}"></div><p>${text}</p>`);

  it('should be its caption if it is an alternative text of eight letters', () => {
    assert.deepEqual([below('Lighters', 'Lighters'), below('Steamer', 'Steamer')], [1, 0]);
  });

  it('should be its caption if it and the alternative text share four fifths of either', () => {
    const [long, most, less] = [letters(100, 'x'), letters(80, 'x'), letters(79, 'x')];
    assert.deepEqual([below(most, long), below(less, long)], [1, 0]);
    assert.deepEqual([below(long, most), below(long, less)], [1, 0]);
  });
});
