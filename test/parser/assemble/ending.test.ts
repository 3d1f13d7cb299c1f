import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, BlockType } from '../../../source/article.ts';
import { findEnding } from '../../../source/parser/assemble/ending.ts';

const block = (text: string, type: BlockType = 'paragraph'): Block => ({ type, text, spans: [] });
/** A paragraph of 100 code units. */
const SENTENCE =
  'The harbour master counted the boats twice before the fog came in, and wrote the number on the wall. ';
const body = (length: number): Block =>
  block(
    SENTENCE.repeat(20)
      .slice(0, length - 1)
      .concat('.'),
  );

describe('findEnding', () => {
  it('should end the article at a heading over comments, whatever number it has and however long they are', () => {
    for (const heading of [
      'Comments',
      'Comments (25)',
      '3 comments',
      'Komentarze (8)',
      'Комментарии: 12',
      '评论（3）',
      '12 replies',
    ]) {
      const ending = findEnding([body(400), block(heading, 'heading'), body(900)]);
      assert.deepEqual(ending, { from: 1, reason: 'comments' }, heading);
    }
  });

  it('should end the article at the first of three comments that begin with a name, a day and a time of day', () => {
    const comments = (names: readonly string[], time = '14:05') =>
      names.flatMap((name, index) => [block(`${name} ${index + 6} May 2012 ${time}`), body(200)]);
    const ending = findEnding([body(400), ...comments(['Ada', 'Bea', 'Cleo'])]);
    assert.deepEqual(ending, { from: 1, reason: 'comments' });
    assert.equal(findEnding([body(400), ...comments(['Ada', 'Bea'])]), null);
    assert.equal(findEnding([body(400), ...comments(['Ada', 'Ada', 'Ada'])]), null);
    assert.equal(findEnding([body(400), ...comments(['Ada', 'Bea', 'Cleo'], '')]), null);
    assert.equal(findEnding([body(200), ...comments(['Ada', 'Bea', 'Cleo'])]), null);
  });

  it('should not take a line of dialogue for a heading', () => {
    for (const line of ['— Comment !', '« Comment ! »', '“Comments?”', '– Kommentare!']) {
      assert.equal(findEnding([body(400), block(line), body(900)]), null, line);
    }
  });

  it('should take a section called “Discussion” for comments only if it has a number or if times of day follow', () => {
    const section = [body(400), block('Discussion', 'heading'), body(300)];
    assert.equal(findEnding(section), null);
    const posts = [block('ada 31.05.2031 12:04'), body(100), block('ben 31.05.2031 12:10'), body(100)];
    assert.equal(findEnding([...section.slice(0, 2), ...posts])?.reason, 'comments');
  });

  it('should look for the end only below 300 code units of prose', () => {
    assert.equal(findEnding([body(299), block('Comments', 'heading'), body(100)]), null);
    assert.notEqual(findEnding([body(300), block('Comments', 'heading'), body(100)]), null);
  });

  it('should end the article at a note about mistakes with at most a quarter as much prose after it', () => {
    const note = block('If you see a mistake in this text, tell us.');
    const after = (length: number) => findEnding([body(400), note, block('x'.repeat(length))])?.from;
    assert.equal(after(100), 1);
    assert.equal(after(101), undefined);
  });
});
