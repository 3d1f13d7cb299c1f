import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { withHeadline } from '../../../source/parser/assemble/headline.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });
const heading = (text: string, level: number): Block => ({ type: 'heading', level, text, spans: [] });

describe('withHeadline', () => {
  it('should move the heading with the title to the front, and omit repetitions', () => {
    const blocks = [paragraph('Craft'), heading('The last bell', 1), paragraph('THE LAST BELL!'), paragraph('Text.')];
    const omitted = [{ text: 'Share', reason: 'share' as const, before: 3 }];
    const read = withHeadline({ blocks, omitted }, 'The last bell');
    assert.deepEqual(
      read.blocks.map(({ type, text }) => [type, text]),
      [
        ['title', 'The last bell'],
        ['paragraph', 'Craft'],
        ['paragraph', 'Text.'],
      ],
    );
    assert.deepEqual(
      read.omitted.map(({ text, before }) => [text, before]),
      [
        ['THE LAST BELL!', 2],
        ['Share', 2],
      ],
    );
  });

  it('should add a title if there is none on the page', () => {
    const { blocks } = withHeadline({ blocks: [paragraph('Text.')], omitted: [] }, 'Head');
    assert.deepEqual(blocks[0], { type: 'title', text: 'Head', spans: [] });
    assert.equal(blocks.length, 2);
  });

  it('should adjust references to blocks', () => {
    const note: Block = { type: 'footnote', label: '1', text: 'Note.', spans: [], from: { block: 0, offset: 5 } };
    const { blocks } = withHeadline({ blocks: [paragraph('Text1'), note], omitted: [] }, 'Head');
    assert.deepEqual(blocks[2]?.from, { block: 1, offset: 5 });
  });
});
