import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { ParserThread } from '../../../source/app/parsing/parser-thread.ts';
import type { Loaded } from '../../../source/load/types.ts';
import { ParseError, parseArticle } from '../../../source/parser/index.ts';

const loaded = (text: string, hints: Loaded['hints'] = {}): Loaded => ({ bytes: Buffer.from(text), hints });

const PAGE = `<!doctype html><title>The bridge</title><article><h1>The bridge</h1>
  <p>The council said on Monday that the bridge will be closed until spring, and that nobody knows how long the work will take.</p>
  <p>“Nobody told us,” said Ada Moreno, who has a bakery on the other side of the river and opens at five in the morning.</p></article>`;

describe('a thread that parses a page', () => {
  it('should return the same article as the parser', async () => {
    const { article, attribution } = await new ParserThread({ maxSize: 1e6 }).parse(
      loaded(PAGE, { url: 'https://news.example/a' }),
    );
    assert.deepEqual(article, parseArticle(PAGE, { url: 'https://news.example/a' }));
    assert.equal(attribution, null);
  });

  it('should apply the options of the command line about the input', async () => {
    const { article } = await new ParserThread({ maxSize: 1e6, input: 'text' }).parse(loaded('<p>not a page'));
    assert.deepEqual(
      article.blocks.map(({ text }) => text),
      ['<p>not a page'],
    );
  });

  it('should pass on errors in the input', async () => {
    await assert.rejects(new ParserThread({ maxSize: 1e6, input: 'list' }).parse(loaded('["a"')), ParseError);
  });

  it('should reject a page that takes too much memory without affecting this process', async () => {
    const thread = new ParserThread({ maxSize: 1e6 }, { memory: 24, time: 60_000 });
    await assert.rejects(thread.parse(loaded('<p>a</p>'.repeat(400_000))), {
      name: 'ParseError',
      message: 'too large to lay out: it takes more than 24 MB of memory',
    });
  });

  it('should allow one minute for a page', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const parsing = new ParserThread({ maxSize: 1e6 }).parse(loaded('<p>a</p>'.repeat(400_000)));
      const failure = assert.rejects(parsing, { message: 'too large to lay out: it was not parsed within 60 s' });
      mock.timers.tick(60_000);
      await failure;
      const other = new ParserThread({ maxSize: 1e6 }).parse(loaded(PAGE));
      mock.timers.tick(59_999);
      assert.equal((await other).article.title, 'The bridge');
    } finally {
      mock.timers.reset();
    }
  });

  it('should reject a page that takes too long', async () => {
    const thread = new ParserThread({ maxSize: 1e6 }, { memory: 1024, time: 20 });
    await assert.rejects(thread.parse(loaded('<p>a</p>'.repeat(400_000))), {
      name: 'ParseError',
      message: 'too large to lay out: it was not parsed within 0.02 s',
    });
  });
});
