import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';

describe('pullquote people', () => {
  let library: LibraryFolder;
  const path = (name: string) => join(library.folder, name);
  const said = async (args: readonly string[], status = 0): Promise<string> => {
    const result = await library.pullquote(['people', ...args]);
    assert.equal(result.status, status, result.stderr);
    return status === 0 ? result.stdout : result.stderr;
  };

  beforeEach(async () => {
    library = libraryFolder();
    writeFileSync(path('quay.html'), pageOf('The quay'));
    writeFileSync(path('wall.html'), pageOf('The wall').replaceAll('Jo Finch', 'J. Finch').replace('this', 'that'));
    await library.pullquote(['save', path('quay.html'), path('wall.html')]);
  });
  afterEach(() => library.end());

  it('should list everybody who is quoted, the most quoted first', async () => {
    assert.match(
      await said([]),
      /^quotes {2}articles .*\n─+\n +4 +2 .* Ann Bell, harbor master\n +1 +1 .*Finch.*\n +1 +1 .*Finch/,
    );
    assert.match(
      await said(['fin', '-f', 'csv']),
      /^quotes,articles,from,to,id,name,role\n1,1,,,id:\d+,J\. Finch,.*\n1,1,,,id:\d+,Jo Finch,.*\n$/,
    );
    const json = JSON.parse(await said(['-f', 'json', '--limit', '1'])) as unknown[];
    assert.deepEqual(json, [
      {
        person: 1,
        name: 'Ann Bell',
        kind: 'person',
        role: 'harbor master',
        quotes: 4,
        articles: 2,
        from: null,
        to: null,
      },
    ]);
    assert.match(
      await said(['zed'], 1),
      /^pullquote: nobody called "zed" is quoted in the library; "pullquote people" lists who is\n$/,
    );
  });

  it('should list 50 as text unless the user says how many, and all as CSV', async () => {
    const letters = [...'BCDFGHKLMNPRSTVZ'].slice(0, 13);
    const names = letters.flatMap((first) => ['arlow', 'entham', 'illard', 'omfrey'].map((rest) => first + rest));
    const quotes = names.map((name) => `<p>“The gate of ${name} is shut for the winter,” said Ada ${name}.</p>`);
    writeFileSync(path('gates.html'), pageOf('The gates').replace('</article>', `${quotes.join('\n')}</article>`));
    await library.pullquote(['save', path('gates.html')]);
    const known = (await said(['-f', 'csv'])).trim().split('\n').length - 1;
    assert.ok(known > 50, String(known));
    const listed = await library.pullquote(['people']);
    assert.equal(listed.stdout.trim().split('\n').length - 2, 50);
    assert.equal(listed.stderr, 'pullquote: there are more people; --limit N prints N of them\n');
    assert.equal((await said(['--limit', '51'])).trim().split('\n').length - 2, 51);
  });

  it('should suggest, join and undo', async () => {
    assert.equal(
      await said(['suggest']),
      'Jo Finch (1 quote) and J. Finch (1 quote): one name has initials\n    pullquote people join "Jo Finch" "J. Finch"\n',
    );
    assert.equal(
      await said(['join', 'Jo Finch', 'J. Finch']),
      'joined J. Finch with Jo Finch: 2 quotes in 2 articles; "pullquote people undo" reverts it\n',
    );
    assert.match(await said(['suggest'], 1), /^pullquote: no two people look like the same person\n$/);
    assert.match((await library.pullquote(['said', 'Finch'])).stdout, /^Jo Finch: 2 quotes in 2 articles/);
    assert.match(await said(['join', 'Jo Finch', 'J. Finch'], 1), /are one person already\n$/);
    assert.equal(await said(['undo']), 'J. Finch and Jo Finch are different people again\n');
    assert.match(await said(['undo'], 1), /^pullquote: there is no change to undo\n$/);
  });

  it('should split a person by articles, and split joined people', async () => {
    assert.match(
      await said(['split', 'Ann Bell', path('wall.html')]),
      /^split Ann Bell: 2 quotes in 1 article by id:\d+;/,
    );
    assert.match(
      await said(['split', 'Ann Bell'], 1),
      /^pullquote: "Ann Bell" matches 2 people; choose one:\n {2}id:1 +Ann Bell/,
    );
    assert.equal(await said(['undo']), 'Ann Bell is one person again\n');
    assert.match(await said(['split', 'Ann Bell', 'missing.html'], 1), /no article missing\.html in the library\n$/);
    assert.match(await said(['split', 'Jo Finch', path('wall.html')], 1), /quoted in none of these articles\n$/);
    assert.match(await said(['split', 'Jo Finch', path('quay.html')], 1), /quoted in no other articles\n$/);
    assert.match(await said(['split', 'Jo Finch'], 1), /nobody was joined with Jo Finch/);
    await said(['join', 'Jo Finch', 'J. Finch']);
    assert.match(await said(['split', 'Finch']), /^split J\. Finch from Jo Finch;/);
  });

  it('should explain its usage', async () => {
    assert.match(await said(['join', 'Bell'], 2), /expects two names or more/);
    assert.match(await said(['split'], 2), /expects a name/);
    assert.match(await said(['undo', 'x'], 2), /takes no names/);
    assert.match(await said(['suggest', 'x'], 2), /takes no names/);
    assert.match(await said(['-f', 'markdown'], 2), /people prints text, json or csv/);
  });
});
