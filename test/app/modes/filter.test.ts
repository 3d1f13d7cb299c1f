import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Engine, filterLines } from '../../../source/app/modes/filter/answer.ts';
import { splitLines } from '../../../source/app/modes/filter/lines.ts';
import { articleOf } from '../../support/articles.ts';

/** Echoes what it was given, so that a test sees what reached the parser. */
const engine: Engine = {
  parseArticle: (text, { url, format }) => articleOf([{ text: `${format}: ${text}` }], { url: url ?? null }),
  parseFragments: (fragments) => articleOf(fragments.map((text) => ({ text: text ?? 'nothing' }))),
  findQuotes: ({ blocks }) => {
    if (blocks[0]?.text === 'html: throw') throw new Error('no quotes today');
    return { people: [], quotes: [] };
  },
};

async function* chunksOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

interface Answer {
  readonly id: unknown;
  readonly url: string | null;
  readonly error: string;
  readonly blocks: readonly { readonly text: string }[];
}

async function answers(...chunks: readonly (string | Uint8Array)[]): Promise<[Answer, ...Answer[]]> {
  const lines = await all(filterLines(chunksOf(...chunks), engine, { offsets: 'utf-16', maxSize: 1000 }));
  assert.ok(lines.every((line) => line.indexOf('\n') === line.length - 1));
  return lines.map((line) => JSON.parse(line)) as [Answer, ...Answer[]];
}

const texts = (answer: Pick<Answer, 'blocks'>) => answer.blocks.map(({ text }) => text);

describe('splitLines', () => {
  it('should end a line at a line feed and nowhere else, however the bytes arrive', async () => {
    const bytes = fc.array(fc.oneof(fc.constantFrom(0x0a, 0x0d, 0x41), fc.constant(0x0c)), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(40), { maxLength: 6 }), async (content, cuts) => {
        const ends = [...new Set([0, ...cuts, content.length])]
          .filter((end) => end <= content.length)
          .sort((a, b) => a - b);
        const pieces = ends.slice(1).map((end, at) => Uint8Array.from(content.slice(ends[at], end)));
        const lines = await all(splitLines(chunksOf(...pieces), 1000));
        const wanted = Buffer.from(content).toString().split('\n');
        assert.deepEqual(
          lines.map(({ bytes }) => String(bytes)),
          wanted.at(-1) === '' ? wanted.slice(0, -1) : wanted,
        );
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('should not keep a line that is too long, and go on after it', async () => {
    const lines = await all(splitLines(chunksOf('aaaa', 'aaaa\nb', 'b\n'), 5));
    assert.deepEqual(
      lines.map(({ number, bytes }) => [number, bytes && String(bytes)]),
      [
        [1, null],
        [2, 'bb'],
      ],
    );
  });
});

describe('filterLines', () => {
  it('should answer every kind of document in order', async () => {
    const given = await answers(
      '{"id":"a","html":"<p>1"}\n{"id":"b","paragraphs":["2",null,"3"]}\n\r\n',
      '{"id":"c","markdown":"# 4","url":"https://a.example/"}\n{"id":"d","text":"5"}',
    );
    assert.deepEqual(
      given.map(({ id, url, ...rest }) => [id, url, texts(rest)]),
      [
        ['a', null, ['html: <p>1']],
        ['b', null, ['2', 'nothing', '3']],
        ['c', 'https://a.example/', ['markdown: # 4']],
        ['d', null, ['text: 5']],
      ],
    );
  });

  it('should keep U+2028, U+2029 and U+0085 inside a line', async () => {
    const [answer, ...more] = await answers('{"id":1,"text":"a\u2028b\u2029c\u0085d"}\n');
    assert.deepEqual([texts(answer), more], [['text: a\u2028b\u2029c\u0085d'], []]);
  });

  it('should decode a character whose bytes arrive separately', async () => {
    const bytes = Buffer.from('{"id":1,"text":"é🚀"}\n');
    const [answer] = await answers(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    assert.deepEqual(texts(answer), ['text: é🚀']);
  });

  it('should give the id back untouched', async () => {
    const ids = ['"x"', '12345678901234567890', '-1.50E+400', '0.1', 'null', '[1,{"id":2}]', '{"id":[]}'];
    for (const id of ids) {
      const [line] = await all(
        filterLines(chunksOf(`{"text":"a","meta":{"id":5},"id":${id}}\n`), engine, {
          offsets: 'utf-16',
          maxSize: 1000,
        }),
      );
      assert.ok(line?.startsWith(`{"id":${id},`), line);
    }
  });

  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it('should return a number of twenty digits unchanged, whatever else is in the line', async () => {
    const number = '12345678901234567890';
    for (const line of [
      `{"id":${number},"text":"a","x":${nested(30_000)}}`,
      `{"x":${nested(30_000)},"id" :\t${number} ,"text":"a"}`,
      `{"x":"\\"id\\":1,{","\\u0069d":${number},"text":"a\\\\"}`,
      `{"id":1,"x":{"id":2},"id":${number},"text":"id"}`,
    ]) {
      const [answer] = await all(filterLines(chunksOf(`${line}\n`), engine, { offsets: 'utf-16', maxSize: 100_000 }));
      assert.ok(answer?.startsWith(`{"id":${number},`), answer?.slice(0, 80));
    }
  });

  it('should answer an id of more than 100 levels with an error, and the lines after it', async () => {
    for (const depth of [101, 5000, 30_000]) {
      const lines = `{"id":${nested(depth)},"text":"a"}\n{"id":2,"text":"b"}\n`;
      const [answer = '', next = ''] = await all(
        filterLines(chunksOf(lines), engine, { offsets: 'utf-16', maxSize: 100_000 }),
      );
      assert.deepEqual(JSON.parse(answer), { id: null, error: 'line 1: the id is nested too deeply' });
      assert.equal(JSON.parse(next).id, 2);
    }
    const id = nested(100);
    const [answer] = await answers(`{"id":${id},"text":"a"}\n`);
    assert.equal(JSON.stringify(answer.id), id);
  });

  it('should say in the line why it could not be answered', async () => {
    const given = await answers(
      '{"id":1}\n{"id":2,"html":3}\n{"id":3,"paragraphs":["a",1]}\n{"id":4,"html":"a","text":"b"}\n',
      '{"id":5,"html":"a","url":7}\n{"id":6,"html":"throw"}\n[]\nnope\n',
      `{"id":9,"text":"${'a'.repeat(1000)}"}\n{"id":10,"text":"still here"}\n`,
    );
    assert.deepEqual(
      given.slice(0, 9).map(({ id, error }) => [id, error.replace(/(not JSON: ).*/, '$1…')]),
      [
        [1, 'missing "html", "paragraphs", "markdown" or "text"'],
        [2, '"html" is not a string'],
        [3, '"paragraphs" is not a list of strings'],
        [4, 'only one of "html" and "text" may be given'],
        [5, '"url" is not a string'],
        [6, 'no quotes today'],
        [null, 'line 7 is not a JSON object'],
        [null, 'line 8 is not JSON: …'],
        [null, 'line 9 is larger than 0.001 MB'],
      ],
    );
    assert.equal(given[9]?.id, 10);
  });
});
