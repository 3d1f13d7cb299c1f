import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csiMouse, x10Mouse } from '../../../source/terminal/input/mouse.ts';

describe('a report from the mouse', () => {
  it('should report the wheel, whatever keys are held', () => {
    assert.deepEqual(csiMouse('<64;10;5M'), { type: 'mouse', kind: 'wheel-up', column: 9, row: 4 });
    for (const held of [0, 4, 8, 16, 28])
      assert.deepEqual(csiMouse(`<${65 + held};10;5M`), { type: 'mouse', kind: 'wheel-down', column: 9, row: 4 });
  });

  it('should ignore other buttons, movement without a button, and positions off the screen', () => {
    for (const text of ['<1;3;4M', '<2;3;4M', '<35;3;4M', '<33;3;4M', '<32;3;4m', '<66;3;4M', '<0;0;4M', '<0;3;0M'])
      assert.equal(csiMouse(text), null, text);
    assert.equal(x10Mouse([32, 32, 33]), null);
    assert.equal(x10Mouse([32, 0, 0]), null);
  });

  it('should report movement with the first button down', () => {
    assert.deepEqual(csiMouse('<32;3;4M'), { type: 'mouse', kind: 'drag', column: 2, row: 3 });
    assert.deepEqual(x10Mouse([64, 35, 36]), { type: 'mouse', kind: 'drag', column: 2, row: 3 });
  });

  it('should be distinguished from other sequences', () => {
    for (const text of ['<0;3M', '0;3;4H', '?0;3;4M', '<0;3;4', '<0;3;123456M'])
      assert.equal(csiMouse(text), undefined);
  });
});
