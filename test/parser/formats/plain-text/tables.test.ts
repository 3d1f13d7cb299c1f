import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tables } from '../../../../source/parser/formats/plain-text/tables.ts';
import { shapeOf } from '../../../../source/parser/formats/plain-text/wrapping.ts';

/** How many of the lines, from the first, are a table. */
function rowsOf(...lines: readonly string[]): number {
  const [table] = tables(lines, shapeOf(lines, [lines]));
  return table?.start === 0 ? table.end : 0;
}

describe('a table in plain text', () => {
  it('should have cells between bars', () => {
    assert.equal(rowsOf('| Lock | 3 |', '| Weir | 4 |'), 2);
    assert.equal(rowsOf('Lock | 3', 'Weir | 4', 'Gate'), 2);
  });

  it('should have two rows, or one that is drawn with lines above and below', () => {
    assert.equal(rowsOf('+------+---+', '| Lock | 3 |', '+------+---+'), 3);
    assert.equal(rowsOf('| Lock | 3 |', '+------+---+'), 0);
    assert.equal(rowsOf('+------+---+', 'The lock was open.', '+------+---+'), 0);
    assert.equal(rowsOf('+------+---+', '+------+---+', '+------+---+'), 0);
  });

  it('should have tabs in two rows or more, or wide gaps at the same columns', () => {
    assert.equal(rowsOf('Lock\t3', 'Weir\t4'), 2);
    assert.equal(rowsOf('Lock     3', 'Weir     4'), 2);
    assert.equal(rowsOf('Lock     three', 'A weir that      is low'), 0);
  });

  it('should have gaps of two spaces in every row', () => {
    assert.equal(rowsOf('Lock  3', 'Weir  4'), 2);
    const gate = 'Gate  of iron, which nobody ever opens.';
    assert.equal(rowsOf(`${gate.padEnd(39, 'x')}`, `${gate.padEnd(39, 'x')}`), 2);
    assert.equal(rowsOf(`${gate.padEnd(40, 'x')}`, `${gate.padEnd(40, 'x')}`), 0);
    assert.equal(rowsOf(...Array.from({ length: 3 }, () => gate.padEnd(60, 'x'))), 3);
  });

  it('should not treat a gap after a full stop as one between cells', () => {
    assert.equal(rowsOf('It thawed.  It froze.', 'It rained.  It froze.'), 0);
  });

  it('should have rows of at most 400 code units', () => {
    const row = (length: number): string => `| Lock | ${'x'.repeat(length - 11)} |`;
    assert.equal(rowsOf(row(400), row(400)), 2);
    assert.equal(rowsOf(row(401), row(401)), 0);
  });

  it('should have a row whose other cells are empty from the 25th column on', () => {
    const wide = `Lock${' '.repeat(20)}open`;
    assert.equal(rowsOf(wide, `${' '.repeat(24)}shut`, wide), 3);
    assert.notEqual(rowsOf('Lock    open', '        shut', '        then', 'Lock    open'), 4);
  });

  it('may have a last cell alone in a row if it begins at the 24th column', () => {
    const rows = (column: number): number => rowsOf('Lock     3', 'Weir     4', `${' '.repeat(column)}open`);
    assert.deepEqual([rows(24), rows(23)], [3, 2]);
  });

  it('should have bars or tabs in three rows of five', () => {
    const others = ['A weir    4', 'Bob    55', 'Gates        666'];
    const found = (rows: readonly string[]): number => rowsOf(...rows, ...others.slice(rows.length - 2));
    assert.equal(found(['Lock | 3', 'Weir | 4', 'Gate | 5']), 5);
    assert.equal(found(['Lock | 3', 'Weir | 4']), 0);
    assert.equal(found(['Lock\t3', 'Weirs\t4', 'Ab\t5']), 5);
    assert.equal(found(['Lock\t3', 'Weirs\t4']), 0);
  });
});
