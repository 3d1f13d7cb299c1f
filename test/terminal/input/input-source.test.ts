import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadStream } from 'node:tty';
import type { TerminalInput } from '../../../source/terminal/input/events.ts';
import { type InputOptions, readInput } from '../../../source/terminal/input/input-source.ts';

function source(options?: InputOptions) {
  const terminal = new PassThrough();
  const input = readInput(terminal as unknown as ReadStream, options);
  const heard: string[] = [];
  const listen = () => input.listen((each) => heard.push(nameOf(each)));
  return { terminal, input, heard, listen };
}
const nameOf = (input: TerminalInput) => (input.type === 'key' ? input.name : input.type);
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the source of input', () => {
  it('should keep events that arrive before somebody listens, in order', async () => {
    const kept: string[] = [];
    const { terminal, heard, listen } = source({ onKept: (input) => kept.push(nameOf(input)) });
    terminal.write('ab');
    terminal.write('\u0003\u001b[200~q');
    await turn();
    assert.deepEqual(kept, ['a', 'b', 'ctrl-c']);
    listen();
    terminal.write('q\u001b[201~c');
    await turn();
    assert.deepEqual(heard, ['a', 'b', 'ctrl-c', 'paste', 'c']);
    assert.equal(kept.length, 3);
  });

  it('should report Esc as a key after its time-out, not before', async () => {
    const { terminal, heard, listen } = source({ escapeTimeout: 80 });
    listen();
    terminal.write('\u001b');
    await sleep(40);
    assert.deepEqual(heard, []);
    terminal.write('[A');
    await turn();
    assert.deepEqual(heard, ['up']);
    terminal.write('\u001b');
    await sleep(150);
    assert.deepEqual(heard, ['up', 'escape']);
  });

  it('should not break up a sequence that came in time but was read late', async () => {
    const { terminal, heard, listen } = source({ escapeTimeout: 20 });
    listen();
    terminal.write('\u001b');
    await turn();
    // The program is busy; the rest arrives in the meantime and is read afterwards.
    const end = Date.now() + 60;
    while (Date.now() < end);
    setImmediate(() => terminal.write('[B'));
    await sleep(60);
    assert.deepEqual(heard, ['down']);
  });

  it('should read nothing while it is paused, and start afresh afterwards', async () => {
    const { terminal, input, heard, listen } = source({ escapeTimeout: 20 });
    listen();
    terminal.write('\u001b');
    await turn();
    input.pause();
    terminal.write('j');
    await sleep(50);
    assert.deepEqual(heard, []);
    input.resume();
    await turn();
    assert.deepEqual(heard, ['j']);
  });

  it('should drop input that came with the key that paused it', async () => {
    const { terminal, input, heard } = source();
    input.listen((each) => {
      heard.push(nameOf(each));
      if (nameOf(each) === 'ctrl-z') input.pause();
    });
    terminal.write('a\u001a\u001a\u001aq');
    await turn();
    input.resume();
    terminal.write('b');
    await turn();
    assert.deepEqual(heard, ['a', 'ctrl-z', 'b']);
  });
});
