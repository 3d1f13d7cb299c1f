import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { syntaxOf } from '../blocks.ts';

const picture: Block = { type: 'image', text: '', spans: [] };

describe('the paragraphs of an article', () => {
  it('should continue from one up to three blocks above, with pictures between', () => {
    const above = (pictures: number): string | undefined => {
      const blocks = ['It rained.', ...Array<Block>(pictures).fill(picture), 'It froze.'];
      return syntaxOf(blocks).chunked.above(pictures + 1)?.text;
    };
    assert.deepEqual([above(0), above(2), above(3)], ['It rained.', 'It rained.', undefined]);
  });

  it('should not continue from a caption that quotes somebody', () => {
    const above = (text: string): string | undefined =>
      syntaxOf(['It rained.', { type: 'caption', text, spans: [] }, 'It froze.']).chunked.above(2)?.text;
    assert.equal(above('The old gate.'), 'The old gate.');
    assert.equal(above('“The gate is shut,” said Ada Holm.'), 'It rained.');
  });

  it('should be counted between two others, up to six and without pictures', () => {
    const between = (paragraphs: number): number => {
      const blocks = ['It rained.', picture, ...Array<string>(paragraphs).fill('It was cold.'), 'It froze.'];
      return syntaxOf(blocks).chunked.countBetween(0, paragraphs + 2);
    };
    assert.deepEqual([0, 5, 6, 7].map(between), [0, 5, 6, 6]);
  });
});
