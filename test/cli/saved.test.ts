import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runHere } from '../support/command-here.ts';
import { PAGE, TEXT } from '../support/pages.ts';
import { SEED } from '../support/screen.ts';

const saved = async (...args: readonly string[]) =>
  (await runHere({ args: ['-f', 'json', ...args], input: PAGE })).stdout;

describe('an article saved as JSON', () => {
  it('should be read like any other and written unchanged', async () => {
    const json = await saved();
    assert.equal((await runHere({ args: [], input: json })).stdout, TEXT);
    assert.equal((await runHere({ args: ['-f', 'json'], input: json })).stdout, json);
  });

  it('should keep its quotes and people unless --requote is given', async () => {
    const json = await saved();
    const edited = json
      .replaceAll('Ines Halvorsen', 'Inès Halvorsen')
      .replace('“It flew,” said Inès', '“It flew,” said Ines');
    const kept = await runHere({ args: ['-q'], input: edited });
    const anew = await runHere({ args: ['-q', '--requote'], input: edited });
    assert.match(kept.stdout, /^Inès Halvorsen\n/);
    assert.match(anew.stdout, /^Ines Halvorsen\n/);
  });

  it('should be read whatever its offsets count', async () => {
    const json = await saved('--offsets', 'codepoints');
    assert.equal(JSON.parse(json).offsets, 'codepoints');
    assert.equal((await runHere({ args: ['-f', 'json'], input: json })).stdout, await saved());
  });
});

describe('several sources', () => {
  it('should be one line of JSON each, named as they were', async () => {
    const { stdout } = await runHere({ args: ['-f', 'jsonl', SEED, '-'], input: PAGE });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ id, title, quotes }) => [id, title, quotes.length > 0]),
      [
        [SEED, null, true],
        ['standard input', 'Ferry', true],
      ],
    );
  });

  it('should have one line of column names in CSV', async () => {
    const { stdout } = await runHere({ args: ['-f', 'csv', SEED, '-'], input: PAGE });
    assert.equal(stdout.match(/^speaker,quote,/gm)?.length, 1);
    assert.match(stdout, /^Ines Halvorsen,/m);
    assert.match(stdout, /^Valery Sakhashchyk,/m);
  });
});

describe('--full', () => {
  it('should keep the text around the article', async () => {
    const page = PAGE.replace(
      '</article>',
      '</article><nav><a href="/a">Harbour news</a> <a href="/b">Weather at sea</a></nav>',
    );
    const article = await runHere({ args: [], input: page });
    const full = await runHere({ args: ['--full'], input: page });
    assert.doesNotMatch(article.stdout, /Weather at sea/);
    assert.match(full.stdout, /Weather at sea/);
  });
});
