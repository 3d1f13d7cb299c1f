import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle, parseFragments } from '../../../source/parser/index.ts';

describe('the bounds of a page', () => {
  it('should be a depth of 512 elements, below which text is still kept', () => {
    const { blocks } = parseFragments([`${'<div>'.repeat(2000)}<p>ice</p>`]);
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['ice'],
    );
  });

  it('should be 4,096 bytes for the declaration of an encoding', () => {
    const textAfter = (bytes: number): string | undefined => {
      const start = '<!doctype html><!--';
      const meta = '--><meta charset="macintosh">';
      const page = `${start.padEnd(bytes - meta.length, 'x')}${meta}<p>caf\x8e</p>`;
      return parseArticle(Buffer.from(page, 'latin1'), { format: 'html' }).blocks[0]?.text;
    };
    assert.equal(textAfter(4096), 'café');
    assert.equal(textAfter(4125), 'cafŽ');
  });
});
