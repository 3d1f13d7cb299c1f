import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { takeReports } from '../../../source/terminal/input/mouse.ts';

describe('what the terminal reports besides keys', () => {
  it('should be taken out of what is typed', () => {
    const { typed, mouse, ground } = takeReports(
      'j\u001b[<64;10;5Mk\u001b]11;rgb:ffff/ffff/eeee\u001b\\\u001b[<0;3;4M\u001b[<0;3;4m',
    );
    assert.equal(typed, 'jk');
    assert.deepEqual(mouse, [
      { kind: 'wheel-up', column: 9, row: 4 },
      { kind: 'press', column: 2, row: 3 },
      { kind: 'release', column: 2, row: 3 },
    ]);
    assert.equal(ground, 'light');
  });

  it('should tell a dark ground, in every form that terminals use', () => {
    for (const reply of [
      '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007',
      '\u001b]11;rgb:1e/1e/1e\u001b\\',
      '\u001b]11;rgba:0000/0000/0000/ffff\u0007',
    ]) {
      assert.equal(takeReports(reply).ground, 'dark');
    }
  });

  it('should wait for the end of a report that comes in two pieces', () => {
    const first = takeReports('a\u001b[<65;1');
    assert.equal(first.typed, 'a');
    assert.deepEqual(takeReports(`${first.rest}0;5Mb`).mouse, [{ kind: 'wheel-down', column: 9, row: 4 }]);
    const ground = takeReports('\u001b]11;rgb:ffff/ff');
    assert.equal(takeReports(`${ground.rest}ff/ffff\u0007x`).typed, 'x');
  });

  it('should name function keys, however the terminal writes them', () => {
    assert.deepEqual(takeReports('a\u001bOQ\u001b[15~b\u001b[[C').keys, ['f2', 'f5', 'f3']);
    assert.equal(takeReports('a\u001bOQb').typed, 'ab');
    assert.deepEqual(takeReports('\u001b[11~\u001b[17~\u001b[24~').keys, ['f1', 'f6', 'f12']);
  });

  it('should leave keys as they are, a lone Esc at once', () => {
    for (const keys of ['\u001b', '\u001b[A', '\u001b[5~', '\u001b[', 'abc', '\u001b[200~text\u001b[201~']) {
      assert.deepEqual(takeReports(keys), { typed: keys, rest: '', mouse: [], keys: [], ground: null });
    }
  });

  it('should lose nothing that is typed, wherever the input is cut', () => {
    const pieces = fc.constantFrom('j', '\u001b[B', '\u001b[<0;1;1M', 'é', '/', '\u001b[<65;20;3M');
    fc.assert(
      fc.property(fc.array(pieces), fc.nat(), (typed, cut) => {
        const input = typed.join('');
        const at = cut % (input.length + 1);
        const first = takeReports(input.slice(0, at));
        const second = takeReports(first.rest + input.slice(at));
        // A cut right after ESC or ESC [ cannot be told from these keys alone; terminals write sequences whole.
        fc.pre(!/\u001b\[?$/.test(input.slice(0, at)));
        assert.equal(first.typed + second.typed, typed.filter((piece) => !piece.startsWith('\u001b[<')).join(''));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
