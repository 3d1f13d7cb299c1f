import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EDITS, insert, lineOf } from '../../../source/reader/model/line-editor.ts';

describe('the line editor', () => {
  it('should insert at the cursor', () => {
    assert.deepEqual(insert({ text: 'ac', cursor: 1 }, 'b'), { text: 'abc', cursor: 2 });
  });

  it('should delete a whole grapheme', () => {
    assert.deepEqual(EDITS['edit-delete-back'](lineOf('e\u0301👩‍👧')), { text: 'e\u0301', cursor: 2 });
    assert.deepEqual(EDITS['edit-delete-back'](lineOf('e\u0301')), { text: '', cursor: 0 });
  });

  it('should delete the word before the cursor with the spaces after it', () => {
    assert.deepEqual(EDITS['edit-delete-word'](lineOf('one two  ')), { text: 'one ', cursor: 4 });
  });

  it('should cut to either end', () => {
    assert.deepEqual(EDITS['edit-delete-to-start']({ text: 'abcd', cursor: 2 }), { text: 'cd', cursor: 0 });
    assert.deepEqual(EDITS['edit-delete-to-end']({ text: 'abcd', cursor: 2 }), { text: 'ab', cursor: 2 });
  });

  it('should stay within the text', () => {
    assert.deepEqual(EDITS['edit-left']({ text: 'a', cursor: 0 }), { text: 'a', cursor: 0 });
    assert.deepEqual(EDITS['edit-right'](lineOf('a')), lineOf('a'));
    assert.deepEqual(EDITS['edit-delete'](lineOf('a')), lineOf('a'));
  });

  it('should go by words', () => {
    assert.equal(EDITS['edit-word-left'](lineOf('one two')).cursor, 4);
    assert.equal(EDITS['edit-word-right']({ text: 'one two', cursor: 0 }).cursor, 3);
  });
});
