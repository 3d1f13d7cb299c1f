import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layoutBlocks } from '../../../source/layout/index.ts';
import { block, draw } from '../draw.ts';

const drawn = (text: string, width: number, ascii = false) =>
  draw([block('code', text, { language: 'terminal' })], { width, ascii });

describe('text for a terminal', () => {
  it('should keep its lines and its indentation, without one of its own', () => {
    assert.deepEqual(drawn('commit 1\n\n    tide', 20), ['commit 1', '', '    tide']);
  });

  it('should fill the width', () => {
    assert.deepEqual(drawn('a'.repeat(20), 20), ['a'.repeat(20)]);
    assert.deepEqual(drawn('a'.repeat(21), 20), ['a'.repeat(20), '↪ a']);
  });

  it('should continue long lines below, cut after a space in the second half', () => {
    assert.deepEqual(drawn('the water is high at noon', 20), ['the water is high at', '↪ noon']);
    assert.deepEqual(drawn('the water is highestly at 9', 20), ['the water is', '↪ highestly at 9']);
    assert.deepEqual(drawn('the watermarkishighestatnoon', 20), ['the watermarkishighe', '↪ statnoon']);
    assert.deepEqual(drawn('the watermarkishighestatnoon', 20, true)[1], '\\ statnoon');
  });

  it('should narrow the widest gap of a line that is too long', () => {
    const header = `TIDE(1)${' '.repeat(10)}Manual${' '.repeat(12)}TIDE(1)`;
    assert.equal(header.length, 42);
    assert.deepEqual(drawn(header, 40), [`TIDE(1)${' '.repeat(10)}Manual${' '.repeat(10)}TIDE(1)`]);
    assert.deepEqual(drawn(header, 32), [`TIDE(1)${' '.repeat(10)}Manual  TIDE(1)`]);
    assert.equal(drawn(header, 31).length, 2);
  });

  it('should narrow neither the indentation nor a gap of nine spaces', () => {
    assert.equal(drawn(`${' '.repeat(20)}tide and moon`, 32).length, 2);
    assert.equal(drawn(`tide${' '.repeat(9)}moon`, 16).length, 2);
    assert.equal(drawn(`tide${' '.repeat(10)}moon`, 17).length, 1);
  });

  it('should count columns, not characters', () => {
    assert.deepEqual(drawn('潮汐潮汐潮汐', 10), ['潮汐潮汐潮', '↪ 汐']);
  });

  it('should cover every offset once', () => {
    const text = `a line that is too long for it\n\nb${' '.repeat(30)}c\nd${' '.repeat(8)}e${' '.repeat(8)}fgh`;
    const { rows } = layoutBlocks([block('code', text, { language: 'terminal' })], { width: 12 });
    let at = 0;
    for (const { start, end, next } of rows.flatMap(({ segments }) => segments)) {
      assert.equal(start, at);
      assert.ok(end <= next);
      at = next;
    }
    assert.equal(at, text.length);
  });

  it('should be right below its heading', () => {
    const code = block('code', '  tide', { language: 'terminal' });
    const heading = block('heading', 'NAME', { level: 2 });
    assert.deepEqual(draw([code, heading, code], { width: 20 }), ['  tide', '', 'NAME', '  tide']);
  });
});
