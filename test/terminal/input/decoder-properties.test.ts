import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { InputDecoder } from '../../../source/terminal/input/decoder.ts';
import type { TerminalInput } from '../../../source/terminal/input/events.ts';

/** The most bytes that are kept of a paste and of a report. */
const [PASTE_LIMIT, REPORT_LIMIT] = [65_536, 4096];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The memory in bytes that is held, whatever ran before in this process. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const RUNS = process.env.PULLQUOTE_LONG_TESTS ? 20_000 : 500;

/** Something that a terminal sends, and its meaning. */
interface Sent {
  readonly bytes: Uint8Array;
  readonly is: readonly TerminalInput[];
  /** Nothing follows for a while. */
  readonly silent?: boolean;
}

const key = (name: string): TerminalInput => ({ type: 'key', name });
const sent = (bytes: string, ...is: readonly TerminalInput[]): Sent => ({ bytes: Buffer.from(bytes, 'utf8'), is });

const characters = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 4 })
  .map((text) => text.replace(/[\p{Cc}]/gu, 'x'))
  .map((text) => sent(text, ...[...text].map((each) => key(each === ' ' ? 'space' : each))));
const keys = fc.constantFrom(
  sent('\u001b[A', key('up')),
  sent('\u001bOB', key('down')),
  sent('\u001b[5~', key('pageup')),
  sent('\u001b[6$', key('pagedown')),
  sent('\u001b[[C', key('f3')),
  sent('\u001bOQ', key('f2')),
  sent('\u001b[15;2~', key('f5')),
  sent('\u001bc', key('alt-c')),
  sent('\u001bé', key('alt-é')),
  sent('\u001b[100;5u', key('ctrl-d')),
  sent('\u001b[27;5;97~', key('ctrl-a')),
  sent('\u001b[97;1:3u'),
  sent('\r', key('enter')),
  sent('\u0003', key('ctrl-c')),
  { ...sent('\u001b', key('escape')), silent: true },
);
const mouse = fc.constantFrom<Sent>(
  sent('\u001b[<64;10;5M', { type: 'mouse', kind: 'wheel-up', column: 9, row: 4 }),
  sent('\u001b[32;3;4M', { type: 'mouse', kind: 'press', column: 2, row: 3 }),
  {
    bytes: Uint8Array.of(0x1b, 0x5b, 0x4d, 0x20, 0xe2, 0x9b),
    is: [{ type: 'mouse', kind: 'press', column: 193, row: 122 }],
  },
);
const pastes = fc
  .array(
    fc.constantFrom('wall', '\u001b[<0;1;1M', '\u001b[A', '\u0003', '\u001b', '\u001b[201', 'é', '\u001b]11;', '\r'),
  )
  .map((parts) => `${parts.join('')}.`)
  .map((text) => sent(`\u001b[200~${text}\u001b[201~`, { type: 'paste', text }));
const reports = fc
  .tuple(
    fc.constantFrom(
      ['osc', ']'] as const,
      ['dcs', 'P'] as const,
      ['apc', '_'] as const,
      ['pm', '^'] as const,
      ['sos', 'X'] as const,
    ),
    fc.string({ unit: fc.constantFrom('q', '1', ';', '/', ' ', 'é', '\n', '\u0003'), maxLength: 8 }),
    fc.constantFrom('\u0007', '\u001b\\'),
  )
  .map(([[introducer, begin], text, end]) => sent(`\u001b${begin}${text}${end}`, { type: 'report', introducer, text }));
const answers = fc
  .constantFrom('?64;1;2c', '24;80R', '?2026;2$y', 'I', '?997;1n')
  .map((text) => sent(`\u001b[${text}`, { type: 'report', introducer: 'csi', text }));

const anything = fc.array(fc.oneof(characters, keys, mouse, pastes, reports, answers), { maxLength: 12 });

/** Bytes in pieces that end where `cuts` say, as shares of the length. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const ends = cuts.map((cut) => Math.round(cut * bytes.length)).sort((a, b) => a - b);
  return [0, ...ends].map((start, index) => bytes.subarray(start, ends[index] ?? bytes.length));
}

describe('the decoder', () => {
  it(`should return the same events wherever its input is cut (${RUNS} runs)`, () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(anything, shares, fc.boolean(), (all, cuts, singly) => {
        const decoder = new InputDecoder();
        const inputs: TerminalInput[] = [];
        let together: number[] = [];
        const feed = () => {
          const bytes = Uint8Array.from(together);
          together = [];
          const chunks = singly ? [...bytes].map((byte) => Uint8Array.of(byte)) : pieces(bytes, cuts);
          for (const chunk of chunks) inputs.push(...decoder.feed(chunk));
        };
        for (const { bytes, silent } of all) {
          together.push(...bytes);
          if (!silent) continue;
          feed();
          inputs.push(...decoder.timeOut());
        }
        feed();
        assert.deepEqual(
          inputs,
          all.flatMap(({ is }) => is),
        );
        assert.equal(decoder.patience, null);
      }),
      { seed: 12, numRuns: RUNS },
    );
  });

  it(`should survive any bytes, keep few of them, and read a key after silence (${RUNS} runs)`, () => {
    // Half of the bytes are those that occur in sequences; otherwise none would form.
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(...Buffer.from('\u001b\u001b\u001b[[]OPX^_\\;?<0123~uMAR$ \u0003\u0007é', 'utf8')),
    );
    const chunk = fc.array(byte, { maxLength: 60 }).map((bytes) => Uint8Array.from(bytes));
    const start = fc
      .constantFrom('', '\u001b[200~', '\u001b]52;', '\u001bP', '\u001b[', '\u001b[M')
      .map((text) => Buffer.from(text));
    fc.assert(
      fc.property(start, fc.array(chunk, { maxLength: 10 }), (begin, chunks) => {
        const decoder = new InputDecoder();
        for (const each of [begin, ...chunks]) {
          for (const input of decoder.feed(each)) {
            if (input.type === 'paste') assert.ok(input.text.length <= PASTE_LIMIT);
            if (input.type === 'report') assert.ok(input.text.length <= REPORT_LIMIT);
            if (input.type === 'key') assert.doesNotMatch(input.name, /\p{Cc}|\ufffd/u);
          }
        }
        while (decoder.patience !== null) decoder.timeOut();
        assert.deepEqual(decoder.feed(Buffer.from('j')), [key('j')]);
      }),
      { seed: 34, numRuns: RUNS },
    );
  });

  it('should keep no more than its limits of input that never ends', () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x71);
    for (const begin of ['\u001b[200~', '\u001b]52;', '\u001bP', '\u001b_']) {
      const decoder = new InputDecoder();
      decoder.feed(Buffer.from(begin));
      const before = heapInUse();
      for (let megabytes = 0; megabytes < 12; megabytes += 1) assert.deepEqual(decoder.feed(megabyte), []);
      assert.ok(heapInUse() - before < 10_000_000, JSON.stringify(begin));
      decoder.timeOut();
      assert.deepEqual(decoder.feed(Buffer.from('j')), [key('j')]);
    }
  });
});
