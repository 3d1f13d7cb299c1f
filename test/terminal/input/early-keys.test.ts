import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import type { ReadStream } from 'node:tty';
import { earlyKeys, plainKeys } from '../../../source/terminal/input/early-keys.ts';

describe('keys before Ink is there', () => {
  it('should be letters, and the keys without one that every terminal sends alike', () => {
    assert.deepEqual(plainKeys('j}? /é'), { names: ['j', '}', '?', 'space', '/'], length: 5 });
    assert.deepEqual(plainKeys('\u001b[B\u001bOA\u001b[6~\r\t\u007f').names, [
      'down',
      'up',
      'pagedown',
      'enter',
      'tab',
      'backspace',
    ]);
  });

  it('should leave what only Ink can tell, and all behind it', () => {
    for (const left of [
      '\u001b',
      '\u001b[',
      '\u001b[200~jj\u001b[201~',
      '\u0003',
      '\u001b[<0;1;1M',
      '\u001bj',
      '\u00c3\u00a9',
    ])
      assert.deepEqual(plainKeys(`j${left}k`), { names: ['j'], length: 1 }, JSON.stringify(left));
  });

  it('should be taken as they come, and the rest given back', async () => {
    const stream = new PassThrough();
    const early = earlyKeys(stream as unknown as ReadStream, () => assert.fail('nobody interrupts'));
    stream.write('ab');
    assert.deepEqual(await early.take(), ['a', 'b']);
    stream.write('c\u001b');
    stream.write('[200~pasted');
    assert.deepEqual(await early.take(), ['c']);
    assert.deepEqual(await early.take(), []);
    early.end();
    stream.write(' text');
    let rest = '';
    for await (const chunk of stream.end()) rest += chunk;
    assert.equal(rest, '\u001b[200~pasted text');
  });

  it('should tell of Ctrl-C as it comes, and leave it where it was', async () => {
    const stream = new PassThrough();
    let interrupts = 0;
    const early = earlyKeys(stream as unknown as ReadStream, () => {
      interrupts++;
    });
    stream.write('j\u0003');
    assert.deepEqual(await early.take(), ['j']);
    assert.equal(interrupts, 1);
    early.end();
    assert.equal(String(stream.read()), '\u0003');
  });
});
