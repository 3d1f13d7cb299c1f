import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openLibrary, saveArticles } from '../../source/library/index.ts';
import { articleOf } from '../support/articles.ts';
import { danger, HOSTILE } from '../support/hostile.ts';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';

/** Hostile text as far as an argument can contain it. */
const SHORT = '\u001b]0;owned\u0007\u009b31m\u202e';

const dated = (title: string, date: string, text: string): string =>
  pageOf(title, text).replace('</head>', `<meta property="article:published_time" content="${date}"></head>`);

describe('the commands that search the library', () => {
  let library: LibraryFolder;

  before(async () => {
    library = libraryFolder();
    const pages = {
      'quay.html': dated('The quay', '2023-03-04', 'The lanterns of the mole were out.'),
      'wall.html': dated('The wall', '2024-05-17', '“The wall will be of stone,” said Mo Finch, a mason.'),
    };
    for (const [name, page] of Object.entries(pages)) writeFileSync(join(library.folder, name), page);
    const saved = await library.pullquote(['save', ...Object.keys(pages).map((name) => join(library.folder, name))]);
    assert.equal(saved.status, 0);
  });
  after(() => library.end());

  it('should print a snippet in pipes, without styles', async () => {
    assert.deepEqual(await library.pullquote(['find', 'lanterns']), {
      status: 0,
      stdout:
        '1. The quay · 2023-03-04\n    …is to be held in the first week of the new month. The lanterns of the mole\n    were out.\n',
      stderr: '',
    });
  });

  it('should print the words in bold and underlined if color is asked for', async () => {
    const { stdout } = await library.pullquote(['find', 'lanterns', '--color', 'always']);
    assert.ok(stdout.includes('\u001b[4m\u001b[1mlanterns\u001b[22m\u001b[24m'), JSON.stringify(stdout));
  });

  it('should print CSV and JSON', async () => {
    const csv = await library.pullquote(['find', 'lanterns', '-f', 'csv']);
    assert.match(
      csv.stdout,
      /^title,site,authors,published,tags,url,snippet,speaker,confidence,note\nThe quay,,,2023-03-04,,/,
    );
    const json = await library.pullquote(['find', 'in:quotes', 'stone', '-f', 'json']);
    const [found, ...others] = JSON.parse(json.stdout) as Record<string, unknown>[];
    assert.deepEqual(others, []);
    assert.deepEqual(
      [found?.title, found?.snippet, found?.speakers],
      ['The wall', 'The wall will be of stone,', ['Mo Finch']],
    );
    assert.deepEqual(found?.matches, [{ start: 20, end: 25 }]);
  });

  it('should say if there are more results', async () => {
    const { stdout, stderr } = await library.pullquote(['find', 'harbor', '--limit', '1']);
    assert.match(stdout, /^1\. /);
    assert.doesNotMatch(stdout, /^2\. /m);
    assert.equal(stderr, 'pullquote: there are more results; --limit N prints N of them\n');
    assert.equal((await library.pullquote(['find', 'harbor', '--limit', '2'])).stderr, '');
  });

  it('should end with status 1 and a line if nothing is found', async () => {
    assert.deepEqual(await library.pullquote(['find', 'zeppelin']), {
      status: 1,
      stdout: '',
      stderr: 'pullquote: nothing found for zeppelin\n',
    });
    const { stderr } = await library.pullquote(['find', 'lant', 'harbor']);
    assert.equal(stderr, 'pullquote: nothing found for lant harbor; the library has lanterns\n');
  });

  it('should say how to fill an empty library', async () => {
    const empty = libraryFolder();
    for (const args of [['find', 'x'], ['said', 'x'], ['people'], ['people', 'x']]) {
      const { status, stderr } = await empty.pullquote(args);
      const line = 'pullquote: the library is empty; "pullquote save SOURCE" keeps articles in it\n';
      assert.deepEqual([status, stderr], [1, line], args.join(' '));
    }
    empty.end();
  });

  it('should end with status 2 if the command line is wrong', async () => {
    const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [['find'], /find expects words to look for/],
      [['find', 'before:soon'], /before: expects a date such as/],
      [['find', 'x', '-f', 'markdown'], /find prints text, json or csv, not markdown/],
      [['find', 'x', '--open', '1'], /--open needs a terminal/],
      [['find', 'x', '--since', '2024'], /--since cannot be combined with the command find/],
      [['said'], /said expects the name/],
      [['said', 'Finch', 'title:x'], /said takes words and phrases/],
      [['said', 'Finch', '--since', 'May'], /--since expects a date such as 2024/],
      [['--context', 'quay.html'], /--context requires the command said/],
    ];
    for (const [args, message] of cases) {
      const { status, stdout, stderr } = await library.pullquote(args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, new RegExp(`^pullquote: [^\\n]*${message.source}[^\\n]*\\n$`), args.join(' '));
    }
  });

  it('should print what somebody has said, by date', async () => {
    const { stdout, status } = await library.pullquote(['said', 'Ann', 'Bell', 'harbor', '--context']);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^Ann Bell: 2 quotes in 2 articles, 2023-03-04 to 2024-05-17\n\n2023-03-04 · The quay\n {4}“The harbor will be closed/,
    );
    assert.match(stdout, /In the text: “The harbor will be closed until the spring,” said Ann Bell,/);
    const late = await library.pullquote(['said', 'Bell', '--since', '2024-05', '--until', '2024-05-17', '-f', 'csv']);
    assert.deepEqual(
      late.stdout.split('\n').map((line) => line.slice(0, 19)),
      ['date,speaker,quote,', '2024-05-17,Ann Bell', '2024-05-17,Ann Bell', ''],
    );
    const markdown = await library.pullquote(['said', 'Mo Finch', '-f', 'markdown']);
    assert.equal(markdown.stdout, '> The wall will be of stone,\n\n— **Mo Finch**, 2024-05-17, The wall\n');
    const json = await library.pullquote(['said', 'Bell', '--limit', '1', '-f', 'json']);
    assert.equal((JSON.parse(json.stdout) as unknown[]).length, 1);
  });

  it('should list the people whom a name matches, with the command for each', async () => {
    const { status, stdout, stderr } = await library.pullquote(['said', 'Finch']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^pullquote: "Finch" matches 2 people; choose one:\n {2}pullquote said "Jo Finch" +Jo Finch/);
    assert.match(stderr, /2 quotes in 2 articles, 2023-03-04 to 2024-05-17/);
    const words = await library.pullquote(['said', 'Finch', 'stone', "it's so"]);
    assert.match(words.stderr, /\n {2}pullquote said "Jo Finch" stone "it's so" {2}/);
    const negated = await library.pullquote(['said', '--', 'Finch', '-$x']);
    assert.match(negated.stderr, /\n {2}pullquote said --all -- "Finch" '-\$x' {2}/);
    const all = await library.pullquote(['said', '--all', 'Finch']);
    assert.match(all.stdout, /^Jo Finch, Mo Finch: 3 quotes in 2 articles/);
    assert.match(all.stdout, /“The wall will be of stone,” — Mo Finch/);
  });

  it('should say that nobody by that name is quoted', async () => {
    const { status, stderr } = await library.pullquote(['said', 'Zed']);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^pullquote: nobody called "Zed" is quoted in the library; "pullquote people" lists who is\n$/,
    );
    assert.equal(
      (await library.pullquote(['said', 'Ann', 'Bels', 'harbor'])).stderr,
      'pullquote: no such quotes by Ann Bell with Bels harbor\n',
    );
    assert.equal(
      (await library.pullquote(['said', 'Finsh', 'harbor'])).stderr,
      'pullquote: nobody called "Finsh" is quoted in the library; did you mean Jo Finch or Mo Finch?\n',
    );
    assert.match(
      (await library.pullquote(['said', 'Bell', 'zeppelin'])).stderr,
      /^pullquote: no such quotes by Ann Bell with zeppelin\n$/,
    );
  });
});

describe('a library with hostile text in every field', () => {
  let folder: LibraryFolder;
  const PAYLOAD = Object.values(HOSTILE).join('');

  before(async () => {
    folder = libraryFolder();
    mkdirSync(dirname(folder.path), { recursive: true });
    const library = await openLibrary(folder.path);
    const said = `The harbor ${PAYLOAD} is closed now`;
    const [start, name] = [1, `Ann ${PAYLOAD} Bell`];
    const article = articleOf(
      [{ type: 'title', text: `Title ${PAYLOAD}` }, { text: `“${said}” said ${name}. ${PAYLOAD}` }],
      {
        title: `Title ${PAYLOAD}`,
        url: `https://a.example/${PAYLOAD}`,
        authors: [`Mark ${PAYLOAD}`],
        siteName: `Site ${PAYLOAD}`,
        publishedTime: '2024-01-01',
        people: [
          { id: 'p1', kind: 'person', name, role: `role ${PAYLOAD}`, mentions: [] },
          { id: 'p2', kind: 'person', name: `Bob ${PAYLOAD} Bell`, mentions: [] },
        ],
        quotes: ['p1', 'p2'].map((person, index) => ({
          id: `q${index}`,
          kind: 'direct',
          text: said,
          parts: [{ block: 1, start, end: start + said.length, text: said }],
          speaker: { person, name, how: 'named', confidence: 0.4, mention: null },
          cue: 'said',
        })),
      },
    );
    saveArticles(library.database, [{ article, address: `/tmp/${PAYLOAD}`, tags: [`tag ${PAYLOAD}`] }]);
    library.close();
  });
  after(() => folder.end());

  const COMMANDS: readonly (readonly string[])[] = [
    ['find', 'harbor'],
    ['find', 'title:title'],
    ['find', 'in:quotes', 'harbor'],
    ['find', `nothing ${SHORT}`],
    ['said', 'Bell'],
    ['said', '--all', 'Bell'],
    ['said', '--all', 'Bell', '--context'],
    ['said', `Zed ${SHORT}`],
    ['people'],
    ['people', 'suggest'],
    ['people', 'join', 'Bell', 'Bell'],
    ['people', 'split', 'id:1'],
  ];
  for (const args of COMMANDS) {
    for (const format of args[0] === 'said' ? ['text', 'markdown', 'json', 'csv'] : ['text', 'json', 'csv']) {
      it(`should reach the output clean: ${JSON.stringify(args.join(' '))} as ${format}`, async () => {
        const { stdout, stderr } = await folder.pullquote([...args, '-f', format]);
        assert.notEqual(stdout + stderr, '');
        assert.equal(danger(stdout), null, 'on standard output');
        assert.equal(danger(stderr), null, 'on standard error');
      });
    }
  }
});
