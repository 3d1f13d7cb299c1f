import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf, lists } from '../../../../source/parser/formats/plain-text/lists.ts';

describe('the entries of a list', () => {
  it('should be nested up to 20 levels deep, so that a file cannot exhaust the width or the stack', () => {
    const lines = Array.from({ length: 22 }, (_, depth) => `${'  '.repeat(depth)}- entry`);
    assert.deepEqual(
      entriesOf(lines).map(({ depth }) => depth),
      [...Array.from({ length: 20 }, (_, index) => index + 1), 20, 20],
    );
  });

  it('should continue after a line that fills three quarters of the width, and end at a shorter one', () => {
    const shape = { width: 80, runsOn: 1, isByLine: false, indent: 0, isSetIn: false };
    const found = (columns: number): number | undefined => {
      const lines = [`- ${'a'.repeat(columns - 2)}`, 'goes on', '- b'];
      return lists(lines, shape)[0]?.end;
    };
    assert.equal(found(60), 3);
    assert.equal(found(59), undefined);
  });
});
