import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { answers } from '../../../source/app/modes/filter.ts';

const OPTIONS = { offsets: 'utf-16', maxSize: 100_000 } as const;
const PARAGRAPH = '“The lock will hold,” said Nora Feld, who had kept it for thirty years. ';

/** Lines of very different length, so that later ones are ready sooner. */
const LINES = Array.from({ length: 24 }, (_, id) =>
  id === 9 ? 'no JSON' : id === 11 ? '' : JSON.stringify({ id, text: PARAGRAPH.repeat(id % 5 === 0 ? 200 : 1) }),
);

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < text.length; from += 1000) yield Buffer.from(text.slice(from, from + 1000));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('the filter with several threads', () => {
  it('should give the same answers as one thread, in the order of the lines', async () => {
    const text = `${LINES.join('\n')}\n`;
    const alone = await all(answers(chunksOf(text), 1, OPTIONS));
    assert.equal(alone.length, LINES.length - 1);
    assert.deepEqual(await all(answers(chunksOf(text), 3, OPTIONS)), alone);
  });

  it('should answer a line before the next one arrives', async () => {
    const input = new PassThrough();
    const given = answers(input, 2, OPTIONS);
    for (const id of [1, 2, 3]) {
      input.write(`${JSON.stringify({ id, text: PARAGRAPH })}\n`);
      const { value } = await given.next();
      assert.equal(JSON.parse(value ?? '').id, id);
    }
    input.end();
    assert.equal((await given.next()).done, true);
  });

  it('should not read far ahead while nobody takes the answers', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.from(`${JSON.stringify({ id: read, text: PARAGRAPH })}\n`);
      }
    }
    const given = answers(endless(), 2, OPTIONS);
    for (let taken = 0; taken < 5; taken += 1) await given.next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.ok(read <= 5 + 2 * 4 + 1, `${read} lines were read for 5 answers`);
    await given.return(undefined);
  });
});
