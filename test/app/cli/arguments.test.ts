import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from '../../../source/app/cli/arguments.ts';
import { checkTogether } from '../../../source/app/cli/rules.ts';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));

/** The error message for a command line; null if it is valid. */
function complaint(line: string): string | null {
  try {
    const { options, sources } = read(line);
    checkTogether(options, sources);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('readArguments', () => {
  const understood: readonly (readonly [line: string, options: object, sources: readonly string[]])[] = [
    ['', {}, []],
    ['a.html - https://a.example/', {}, ['a.html', '-', 'https://a.example/']],
    ['-w 60 a', { width: 60 }, ['a']],
    ['-w60 a', { width: 60 }, ['a']],
    ['--width=60 a', { width: 60 }, ['a']],
    ['-fjson -ihtml a', { format: 'json', input: 'html' }, ['a']],
    ['a -qf csv', { quotes: true, format: 'csv' }, ['a']],
    ['--quit-if-one-screen a', { quitIfOneScreen: true }, ['a']],
    ['--links --no-links', { links: false }, []],
    ['--no-state a', { state: false }, ['a']],
    ['--state a', { state: true }, ['a']],
    ['-qFfcsv a', { quotes: true, quitIfOneScreen: true, format: 'csv' }, ['a']],
    ['-w=60 a', { width: 60 }, ['a']],
    ['-5 a', {}, ['-5', 'a']],
    ['-R -X -S -r -K -M a', {}, ['a']],
    ['-FRX a', { quitIfOneScreen: true }, ['a']],
    ['-is a', {}, ['a']],
    ['-RisF a', { quitIfOneScreen: true }, ['a']],
    ['-Fs tide a', { quitIfOneScreen: true, search: 'tide' }, ['a']],
    ['-qs tide a', { quotes: true, search: 'tide' }, ['a']],
    ['-Rqs tide a', { quotes: true, search: 'tide' }, ['a']],
    ['--max-size 1.5G', { maxSize: 1.5e9 }, []],
    ['--max-size 200k', { maxSize: 2e5 }, []],
    ['--timeout .5', { timeout: 500 }, []],
    [
      '-H A:b --header C:d',
      {
        header: [
          ['A', 'b'],
          ['C', 'd'],
        ],
      },
      [],
    ],
    ['--search=-x a', { search: '-x' }, ['a']],
    ['-f text -- --jsonl -x', { format: 'text' }, ['--jsonl', '-x']],
  ];
  for (const [line, options, sources] of understood) {
    it(`should understand “${line}”`, () => {
      assert.deepEqual(read(line), { options, sources });
    });
  }

  const refused: readonly (readonly [line: string, message: string])[] = [
    ['--widht 60', 'unknown option --widht; did you mean --width?'],
    ['--colour never', 'unknown option --colour; did you mean --color?'],
    ['--quot 3', 'unknown option --quot; did you mean --quote?'],
    ['--zebra', 'unknown option --zebra (see --help)'],
    ['-x', 'unknown option -x (see --help)'],
    ['--no-width', 'unknown option --no-width (see --help)'],
    ['--no-width --width 20 a', 'unknown option --no-width (see --help)'],
    ['-f json -Ff text a', '--format may be given only once'],
    ['-qx a', 'unknown option -x (see --help)'],
    ['-Ffpdf a', '--format expects text, markdown, json, jsonl, html or csv, not "pdf"'],
    ['--jobs 2 a', '--jobs requires --jsonl'],
    ['--constructor', 'unknown option --constructor (see --help)'],
    ['--width', '--width expects a whole number from 10 to 1000'],
    ['--width 0', '--width expects a whole number from 10 to 1000, not "0"'],
    ['--width abc', '--width expects a whole number from 10 to 1000, not "abc"'],
    ['--width 60.5', '--width expects a whole number from 10 to 1000, not "60.5"'],
    ['--width -60', '--width expects a whole number from 10 to 1000, not "-60"'],
    ['--width 1e2', '--width expects a whole number from 10 to 1000, not "1e2"'],
    ['--width 60 -w 70', '--width may be given only once'],
    ['--format', '--format expects text, markdown, json, jsonl, html or csv'],
    ['--format jsno', '--format expects text, markdown, json, jsonl, html or csv, not "jsno"; did you mean json?'],
    ['--format pdf', '--format expects text, markdown, json, jsonl, html or csv, not "pdf"'],
    ['--jsonl=yes', '--jsonl takes no value'],
    ['--quote 0', '--quote expects a whole number above 0, not "0"'],
    ['--timeout 0', '--timeout expects a number of seconds above 0 and up to 86400, not "0"'],
    ['--timeout 5s', '--timeout expects a number of seconds above 0 and up to 86400, not "5s"'],
    ['--max-size 0', '--max-size expects a size above 0 and up to 2G, such as 200K, 50 or 1G, not "0"'],
    ['--max-size many', '--max-size expects a size above 0 and up to 2G, such as 200K, 50 or 1G, not "many"'],
    ['--header Accept', '--header expects a header such as "Accept-Language: de", not "Accept"'],
    ['--user-agent Fähre', '--user-agent expects one line of ASCII, not "Fähre"'],
    ['--header', '--header expects a header such as "Accept-Language: de"'],
    ['--speaker=', '--speaker expects a name'],
    ['--completions tcsh', '--completions expects bash, zsh or fish, not "tcsh"'],
    ['--jsonl a.html', '--jsonl reads standard input and takes no sources'],
    ['--jsonl --format json', '--format cannot be combined with --jsonl'],
    ['--speaker X a', '--speaker requires --quotes'],
    ['--match x -f json a', '--match requires --quotes'],
    ['-q -f html a', '--quotes prints text, markdown, json or csv, not html'],
    ['-f html a b', '--format html takes one source'],
    ['-f json --width 60 a', '--width applies to --format text, not json'],
    ['-f text --offsets utf-16 a', '--offsets applies to --format json or jsonl, not text'],
    ['-f text --search x a', '--search opens the reader and cannot be combined with --format'],
    ['-q --quote 3 a', '--quote opens the reader and cannot be combined with --quotes'],
  ];
  for (const [line, message] of refused) {
    it(`should refuse “${line}” in one line`, () => {
      assert.equal(complaint(line), message);
    });
  }

  it('should let what goes together pass', () => {
    for (const line of [
      '-q --speaker X --match y a',
      '-f csv --speaker X a',
      '--jsonl --offsets codepoints',
      '-w 60 a',
    ]) {
      assert.equal(complaint(line), null, line);
    }
  });
});
