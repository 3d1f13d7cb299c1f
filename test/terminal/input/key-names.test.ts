import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputDecoder } from '../../../source/terminal/input/decoder.ts';

const names = (input: string) =>
  new InputDecoder().feed(Buffer.from(input, 'utf8')).map((each) => (each.type === 'key' ? each.name : each.type));

const SAME: Readonly<Record<string, readonly string[]>> = {
  up: ['[A', 'OA', '[1;2A', '[1;5A', '[a', 'Oa', '[57419u', 'O5A'],
  down: ['[B', 'OB', '[1;3B', '[b', 'Ob'],
  right: ['[C', 'OC', '[1;1:2C'],
  left: ['[D', 'OD', '[d'],
  home: ['[H', 'OH', '[1~', '[7~', '[7$', '[7^', '[7@'],
  end: ['[F', 'OF', '[4~', '[8~', '[4;5~'],
  insert: ['[2~'],
  delete: ['[3~', '[3;5~', '[3$'],
  pageup: ['[5~', '[5$', '[5;2~', '[57421u'],
  pagedown: ['[6~', '[6^'],
  tab: ['[Z', '[9u', '[9;2u', '[27;2;9~', 'OI'],
  enter: ['OM', '[13u', '[13;2u', '[27;5;13~', '[57414u'],
  escape: ['[27u', '[27;1:1u', '[91;5u'],
  backspace: ['[127u', '[127;5u'],
  space: ['[32u', '[32;2u', 'O '],
  f1: ['OP', '[11~', '[[A', '[P', '[1;2P'],
  f2: ['OQ', '[12~', '[[B', '[1;5Q'],
  f3: ['OR', '[13~', '[[C'],
  f4: ['OS', '[14~', '[[D'],
  f5: ['[15~', '[[E', '[15;2~', '[15$'],
  f6: ['[17~'],
  f10: ['[21~'],
  f11: ['[23~'],
  f12: ['[24~'],
  f13: ['[25~', '[57376u'],
  f20: ['[34~'],
  a: ['[97u', '[97;1u', '[97;129u', '[97;65u', '[27;1;97~', '[97;;97u'],
  A: ['[97;2u', '[97:65;2u', '[97:65;2;65u', '[27;2;65~'],
  '!': ['[49:33;2u', '[49;2;33u'],
  ß: ['[223u', '[223;2u'],
  'ctrl-d': ['[100;5u', '[27;5;100~', '[68;6u'],
  'alt-c': ['[99;3u', '[27;3;99~', '[99;33u', 'c'],
  'alt-C': ['[99;4u', 'C'],
  'ctrl-space': ['[32;5u'],
  '5': ['[53u', 'Ou', '[57404u'],
  '+': ['Ok', '[57413u'],
  '=': ['OX'],
};

describe('the names of keys', () => {
  it('should be the same however a terminal writes the key', () => {
    for (const [name, sequences] of Object.entries(SAME))
      for (const sequence of sequences) assert.deepEqual(names(`\u001b${sequence}j`), [name, 'j'], `ESC ${sequence}`);
  });

  it('should not be reported for keys that are released, or pressed with Super or Hyper', () => {
    for (const sequence of ['[97;1:3u', '[1;1:3A', '[5;1:3~', '[97;9u', '[97;17u', '[57441u', '[57358u'])
      assert.deepEqual(names(`\u001b${sequence}j`), ['j'], `ESC ${sequence}`);
  });

  it('should not be reported for code points that nobody can type', () => {
    for (const code of [0x80, 0x9f, 0xd800, 0xdfff, 0x110000, 9999999])
      assert.deepEqual(names(`\u001b[${code}uj`), ['j'], String(code));
  });

  it('should be unknown to keys that Pullquote has no name for', () => {
    for (const sequence of ['[9~', '[E', '[[F', 'OE', '[200;5u'.replace('200', '57344')])
      assert.ok(!names(`\u001b${sequence}`).some((name) => /^.$/.test(name)), `ESC ${sequence}`);
  });
});
