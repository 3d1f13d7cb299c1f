import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import type { ReadStream } from 'node:tty';
import fc from 'fast-check';
import { inkKeys } from '../../../source/terminal/input/ink-keys.ts';
import type { MouseEvent } from '../../../source/terminal/input/mouse.ts';
import { takeMouseBytes } from '../../../source/terminal/input/mouse-bytes.ts';

const report = (code: number, column: number, row: number) =>
  `\u001b[M${String.fromCharCode(32 + code, 32 + column, 32 + row)}`;

/** What Ink is given and what the mouse did when the bytes come in these chunks. */
async function heard(chunks: readonly Buffer[]) {
  const terminal = new PassThrough();
  const mouse: MouseEvent[] = [];
  const stream = inkKeys(terminal as unknown as ReadStream, {
    mouse: (event) => mouse.push(event),
    key: () => {},
    ground: () => {},
  });
  let typed = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    typed += text;
  });
  for (const chunk of chunks) terminal.write(chunk);
  // The last thing typed says that all before it has been read.
  terminal.write('$');
  while (!typed.endsWith('$')) await once(stream, 'data');
  return { typed: typed.slice(0, -1), mouse };
}

const bytesOf = (input: string) => Buffer.from(input, 'latin1');

describe('the mouse in bytes', () => {
  it('should be read as button, column and row', () => {
    const input = `j${report(0, 3, 4)}${report(3, 3, 4)}${report(64, 10, 5)}${report(65 + 16, 10, 5)}k`;
    assert.deepEqual(takeMouseBytes(input), {
      typed: 'jk',
      rest: '',
      mouse: [
        { kind: 'press', column: 2, row: 3 },
        { kind: 'release', column: 2, row: 3 },
        { kind: 'wheel-up', column: 9, row: 4 },
        { kind: 'wheel-down', column: 9, row: 4 },
      ],
    });
  });

  it('should be nothing beyond what a byte can say, and no key either', () => {
    const input = `\u001b[M ${'\u0000'.repeat(2)}${report(2, 3, 4)}`;
    assert.deepEqual(takeMouseBytes(input), { typed: '', rest: '', mouse: [] });
  });

  it('should be told from the right of a wide screen, where bytes are no UTF-8', async () => {
    const { typed, mouse } = await heard([bytesOf(`a${report(0, 163, 7)}${report(0, 223, 223)}b`)]);
    assert.equal(typed, 'ab');
    assert.deepEqual(mouse, [
      { kind: 'press', column: 162, row: 6 },
      { kind: 'press', column: 222, row: 222 },
    ]);
  });

  it('should be no key wherever the bytes are cut, and leave what is typed', async () => {
    const pieces = fc.constantFrom(report(0, 9, 9), report(64, 200, 3), report(3, 77, 60), 'é', 'M', '[', '\u001b[B');
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), fc.array(fc.nat()), async (list, cuts) => {
        const all = [report(0, 1, 1), ...list];
        const encoded = Buffer.concat(
          all.map((piece) => (piece === 'é' ? Buffer.from(piece, 'utf8') : bytesOf(piece))),
        );
        // Only once a report has come does a lone Esc wait for what may follow it.
        const places = [6, ...cuts.map((cut) => 6 + (cut % (encoded.length - 5)))].sort((a, b) => a - b);
        const chunks = [0, ...places].map((from, at) => encoded.subarray(from, places[at] ?? encoded.length));
        const { typed, mouse } = await heard(chunks.filter(({ length }) => length > 0));
        const isReport = (piece: string) => piece.startsWith('\u001b[M');
        assert.equal(typed, all.filter((piece) => !isReport(piece)).join(''));
        assert.equal(mouse.length, all.filter(isReport).length);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('should keep no key that begins like it', async () => {
    for (const keys of ['\u001b', '\u001b[']) {
      const terminal = new PassThrough();
      const stream = inkKeys(terminal as unknown as ReadStream, { mouse: () => {}, key: () => {}, ground: () => {} });
      terminal.write(keys);
      const [given] = await once(stream, 'data');
      assert.equal(String(given), keys);
    }
  });
});
