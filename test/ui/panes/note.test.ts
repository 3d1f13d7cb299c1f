import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteLines } from '../../../source/ui/panes/note.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';

/** The rows of the note editor; the cursor is marked by brackets. */
function rows(text: string, { cursor = text.length, passage = null as string | null, width = 20, height = 4 } = {}) {
  const lines = noteLines({ column: 0, row: 0, width, height }, { passage, text, cursor }, UNICODE);
  return lines.map((line) =>
    line
      .map((run) => (run.styles.includes('cursor') ? `[${run.text}]` : run.text))
      .join('')
      .trimEnd(),
  );
}

describe('the note editor', () => {
  it('should have its title between rules, and the text one column in', () => {
    assert.deepEqual(rows('kelp', { width: 40 }), ['── Note on the article ─────────────────', ' kelp[ ]', '', '']);
    assert.equal(rows('', { passage: 'the ebb', width: 40 })[0], '── Note on “the ebb” ───────────────────');
    assert.equal(rows('', { passage: 'the ebb', width: 21 })[0], '── Note on “the ebb”');
    assert.equal(rows('', { passage: 'the ebb', width: 20 })[0], '── Note on “the ebb…');
  });

  it('should leave a column on the right for the cursor', () => {
    assert.deepEqual(rows('seventeen letters').slice(1, 3), [' seventeen letters[ ]', '']);
    assert.deepEqual(rows('eighteen characters', { width: 21 }).slice(1, 3), [' eighteen', ' characters[ ]']);
    assert.deepEqual(rows('eighteen characters', { width: 22 }).slice(1, 3), [' eighteen characters[ ]', '']);
  });

  it('should keep the row of the cursor in view, in the middle if it can', () => {
    const text = 'a\nb\nc\nd\ne';
    assert.deepEqual(rows(text, { cursor: 0 }).slice(1), [' [a]', ' b', ' c']);
    assert.deepEqual(rows(text, { cursor: 2 }).slice(1), [' a', ' [b]', ' c']);
    assert.deepEqual(rows(text, { cursor: 4 }).slice(1), [' b', ' [c]', ' d']);
    assert.deepEqual(rows(text, { cursor: 5 }).slice(1), [' b', ' c[ ]', ' d']);
    assert.deepEqual(rows(text, { cursor: 9 }).slice(1), [' c', ' d', ' e[ ]']);
  });

  it('should have the cursor on a whole character', () => {
    assert.deepEqual(rows('a🌊b', { cursor: 1 })[1], ' a[🌊]b');
  });

  it('should show nothing that a terminal would obey', () => {
    assert.ok(!rows('\u001b[31mred', { passage: '\u001b]0;x\u0007', width: 60 }).join('').includes('\u001b'));
  });
});
