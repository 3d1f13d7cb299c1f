import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import InkOutput from '../../../../node_modules/ink/build/output.js';
import lineUpdate from '../../../../source/ui/ink/patches/line-update.ts';
import RowOutput from '../../../../source/ui/ink/patches/output.ts';
import stringWidth from '../../../../source/ui/ink/patches/string-width.ts';
import { Replay } from '../../../support/replay.ts';

const COLUMNS = 24;
const ROWS = 3;

const letters = fc.stringMatching(/^[a-d “”…é·]{0,9}$/);
/** What emulators disagree about (joined emoji) is left out. */
const wide = fc.constantFrom('漢', '👍', 'e\u0301', '\u200b');
const look = fc.constantFrom('\u001b[1m', '\u001b[2;36m', '\u001b[7m', '\u001b[38;2;1;2;3m');
const piece = fc.oneof(
  letters,
  fc.tuple(look, letters).map(([code, text]) => `${code}${text}\u001b[0m`),
);
const rowOf = (parts: readonly string[]) => {
  let row = '';
  for (const part of parts) if (stringWidth(row + part) < COLUMNS) row += part;
  return row;
};
const halfRow = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.constantFrom('漢', 'e\u0301')), { maxLength: 3 })
  .map((parts) => {
    let row = '';
    for (const part of parts) if (stringWidth(row + part) <= COLUMNS / 2) row += part;
    return row;
  });
const narrowRow = fc.array(piece, { maxLength: 6 }).map(rowOf);
const anyRow = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, wide), { maxLength: 6 }).map(rowOf);

function drawn(output: InstanceType<typeof InkOutput>, rows: readonly string[]): string {
  for (const [y, row] of rows.entries()) output.write(0, y, row, { transformers: [] });
  return output.get().output;
}

async function cellsOf(...bytes: readonly string[]): Promise<string[]> {
  const replay = new Replay(COLUMNS, ROWS);
  for (const each of bytes) await replay.write(each);
  const rows = replay.rows();
  replay.dispose();
  return rows;
}

const size = { width: COLUMNS, height: ROWS };

describe('rows of a screen', () => {
  it('should look as Ink draws them', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: ROWS, maxLength: ROWS }), async (rows) => {
        const ours = drawn(new RowOutput(size), rows);
        const inks = drawn(new InkOutput(size), rows);
        assert.deepEqual(await cellsOf(ours), await cellsOf(inks));
      }),
      { seed: 1, numRuns: 150 },
    ));

  it('should be placed side by side as Ink draws them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(halfRow, { minLength: ROWS, maxLength: ROWS }),
        fc.array(halfRow, { minLength: ROWS, maxLength: ROWS }),
        async (left, right) => {
          const panes = [
            [0, left],
            [COLUMNS / 2, right],
          ] as const;
          const [ours, inks] = [new RowOutput(size), new InkOutput(size)].map((output) => {
            for (const [x, rows] of panes) output.write(x, 0, rows.join('\n'), { transformers: [] });
            return output.get().output;
          });
          assert.deepEqual(await cellsOf(ours ?? ''), await cellsOf(inks ?? ''));
        },
      ),
      { seed: 1, numRuns: 150 },
    ));

  it('should be joined as they are painted, from any column', () => {
    const output = new RowOutput(size);
    output.write(2, 0, '\u001b[1;7mone\u001b[0m\ntwo', { transformers: [] });
    output.write(8, 0, '\u001b[1;4m漢\u001b[0m\n\nfour', { transformers: [] });
    output.write(12, 0, '!', { transformers: [] });
    const first = '  \u001b[1;7mone\u001b[0m   \u001b[1;4m漢\u001b[0m  \u001b[13G!';
    assert.equal(output.get().output, `${first}\n  two\n        four`);
  });

  it('should keep their columns beside an emoji that the terminal does not join', async () => {
    for (const family of ['👨‍👩‍👧‍👦', '☎️', '1️⃣', '🇫🇷']) {
      const output = new RowOutput(size);
      output.write(0, 0, `${family} home\nplain`, { transformers: [] });
      output.write(20, 0, '|\n|', { transformers: [] });
      const replay = new Replay(COLUMNS, ROWS);
      await replay.write(output.get().output);
      const [first = '', second = ''] = replay.texts();
      replay.dispose();
      assert.equal(second.indexOf('|'), 20);
      assert.match(first, /home +\| *$/);
      assert.ok(stringWidth(first) >= 15, 'the text before it is all there');
    }
  });

  it('should be left to Ink if they overlap, come from right to left, leave a style on or are clipped', () => {
    const writes = (...given: readonly (readonly [number, number, string])[]) => given;
    for (const pieces of [
      writes([0, 0, 'one row'], [4, 0, 'more']),
      writes([4, 0, 'right'], [0, 0, 'left']),
      writes([0, 0, '\u001b[1mopen'], [6, 0, 'plain']),
      writes([-2, 0, 'outside'], [0, 1, 'inside']),
      writes([0, 0, 'a\u200bb']),
    ]) {
      const [ours, inks] = [new RowOutput(size), new InkOutput(size)].map((output) => {
        for (const [x, y, text] of pieces) output.write(x, y, text, { transformers: [] });
        return output.get().output;
      });
      assert.equal(ours, inks);
    }
    const clipped = new RowOutput(size);
    clipped.clip({ x1: 0, x2: 3, y1: 0, y2: 1 });
    clipped.write(0, 0, 'hidden', { transformers: [] });
    clipped.unclip();
    assert.equal(clipped.get().output, 'hid\n\n');
  });

  it('should be styled by the components around them', () => {
    const output = new RowOutput(size);
    output.write(0, 1, 'row\nnext', { transformers: [(text, index) => `<${index} ${text}>`] });
    assert.equal(output.get().output, '\n<0 row>\n<1 next>');
  });
});

describe('a row that changes', () => {
  it('should look like one that is written from scratch', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(narrowRow, anyRow), fc.oneof(narrowRow, anyRow), async (previous, next) => {
        const update = lineUpdate(previous, next, COLUMNS);
        assert.deepEqual(await cellsOf(previous, update), await cellsOf(next));
      }),
      { seed: 1, numRuns: 300 },
    ));

  it('should keep the beginning that stays the same', () => {
    const update = lineUpdate('“page” \u001b[1mone\u001b[0m', '“page” \u001b[1mother\u001b[0m', COLUMNS);
    assert.equal(update, '\u001b[9G\u001b[K\u001b[1mther\u001b[0m');
  });
});

describe('a painted row', () => {
  it('should be as wide as the layout says', () => {
    assert.equal(stringWidth('\u001b[1m漢字\u001b[0m “x”'), 8);
    assert.equal(stringWidth('\u001b]8;;https://a.example\u0007link\u001b]8;;\u0007'), 4);
  });
});
