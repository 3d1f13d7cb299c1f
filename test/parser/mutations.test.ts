import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ParseError, parseArticle } from '../../source/parser/index.ts';
import { assertSound } from './invariants.ts';

const COUNT = process.env.PULLQUOTE_LONG_TESTS ? 10_000 : 300;

const inputs = globSync('fixtures/*/input.*').sort();
const sources = inputs.map((path) => readFileSync(path));

/** A change of some bytes. Positions and lengths are shares of the whole, so that they fit every input. */
type Change = readonly ['cut' | 'double' | 'swap' | 'noise', number, number, number];

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('cut' as const, 'double' as const, 'swap' as const, 'noise' as const),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 0.2, noNaN: true }),
  fc.nat(),
);

function changed(bytes: Buffer, [kind, position, share, seed]: Change): Buffer {
  const start = Math.floor(position * bytes.length);
  const end = Math.min(bytes.length, start + Math.ceil(share * bytes.length));
  const [before, middle, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, middle, middle, after]);
    case 'swap':
      return Buffer.concat([after, middle, before]);
    case 'noise':
      return Buffer.concat([before, noise(Math.min(middle.length, 40), seed), after]);
  }
}

/** Bytes from a linear congruential generator. */
function noise(length: number, seed: number): Buffer {
  let state = seed >>> 0;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}

describe('parseArticle', () => {
  it(`should return a valid article for ${COUNT} damaged inputs, or report that a list or JSON is damaged`, () => {
    const damaged = fc.tuple(fc.nat({ max: inputs.length - 1 }), fc.array(change, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(damaged, ([index, changes]) => {
        const bytes = changes.reduce(changed, sources[index] ?? Buffer.alloc(0));
        const fileName = basename(inputs[index] ?? '');
        try {
          assertSound(parseArticle(bytes, { fileName }));
        } catch (error) {
          if (!(error instanceof ParseError)) throw error;
          assert.doesNotMatch(fileName, /html$|md$/, 'pages and Markdown are always read');
        }
      }),
      { seed: 1, numRuns: COUNT },
    );
  });

  it('should return a valid article for any text in any format', () => {
    const token = fc.constantFrom(
      ...'<p> <div> </div> <table> <tr> <td> <li> <ol> <h1> <a href="#x"> <b> </b> <blockquote> <q> </q> <pre> <br> <hr> <sup> <img alt="x"> <!-- --> <script> </script> <math> <title> & &amp; &#0; [ ] ( ) * _ ` # > - 1. | \n \t \u0000 \u202e 漢 a b é 😀'.split(
        ' ',
      ),
      '\n',
      '\n\n',
      ' ',
      'word ',
    );
    const format = fc.constantFrom('html' as const, 'markdown' as const, 'text' as const);
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), format, (tokens, format) => {
        assertSound(parseArticle(tokens.join(''), { format, url: 'https://example.org/a' }));
      }),
      { seed: 1, numRuns: process.env.PULLQUOTE_LONG_TESTS ? 20_000 : 1000 },
    );
  });
});
