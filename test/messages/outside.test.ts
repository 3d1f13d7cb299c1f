import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, tokens } from '../support/imports.ts';
import { type Token, tokensOf } from '../support/tokens.ts';

/** The folders whose texts are all in the tables. The English manual page and what the filter answers, in JSON, are in neither. */
const FOLDERS = /^source\/(?:reader|ui|containers|load|store|library|terminal|app\/(?!cli\/|modes\/filter\/))/;

/** Texts of several words that nobody reads, or that are the same in every language. */
const EXCEPTIONS: readonly (readonly [text: RegExp, why: string])[] = [
  [
    /\b(?:SELECT|PRAGMA|FROM|WHERE|VACUUM|UPDATE|INSERT|DELETE|DROP|CREATE|ALTER|BEGIN|SAVEPOINT|RELEASE|JOIN|LIMIT|THEN|DESC|ORDER BY|MATCH|LIKE)\b/,
    'SQL',
  ],
  [
    /\b(?:AND|OR|SET|IN) (?:\(|\$\{$)|\bIS (?:NOT )?NULL\b|\bCOLLATE NOCASE\b|instr\(|^\}\.rowid \$|^`p\.id AS |^\}, (?:id|rowid|row)\b|\(rowid, |^'p\.exact/,
    'SQL',
  ],
  [
    /^['`"]<|^\}[^ ]*(?:\.[a-z]+)?`$|^\}\.damaged-\$|^`<|^\};[a-zA-Z]+=/,
    'markup, the end of a file name, codes for a terminal',
  ],
  [
    /^'(?:document tags|saved date|highlighted at|source url|book title|book author|in queue|last interaction date|reading progress)'$/,
    'columns of exports',
  ],
  [/^'(?:Readwise|Pocket|CSV|JSON|bookmarks)\b/, 'names of exports'],
  [/^'(?:other id|other name|middle name|surname only)'$/, 'columns and values of CSV and JSON'],
  [/^`pullquote people /, 'a command'],
  [/^'mr mrs /, 'titles before names'],
  [/^'SQLite format|^`Basic |^'Application Support'$|^\}Ptmux/, 'formats of others'],
  [/^`a placeholder has at most |^\} rows`$/, 'an error that says that the program is wrong'],
  [/^`pullquote: /, "the program's name, before every line on standard error"],
  [/^'not kept'$/, 'a value of a type'],
  [/^`(?:color|background) /, 'the name of a style'],
];

/** Two words, or a word beside a value. Keys and names of options are words as well, but have no space in them. */
const WORDS = /\p{L}{2,} \p{L}{2,}|\p{L}{2,}[,:;.]? \$\{$|^\}[,:;.]? ?\p{L}{2,}/u;

const isText = ({ kind }: Token): boolean => kind === 'string' || kind === 'template';

const sentences = (source: readonly Token[]): string[] =>
  source.filter((token) => isText(token) && WORDS.test(token.text)).map(({ text }) => text);

describe('the texts of the program', () => {
  it('should be found by this test', () => {
    const value = '$'.concat('{');
    const source = `a('no quotes'); b(\`${value}count} quotes\`); c(\`opening ${value}url}\`); d('next-page', \`${value}a} ${value}b}\`);`;
    assert.deepEqual(sentences(tokensOf(source)), ["'no quotes'", '} quotes`', `\`opening ${value}`]);
    const tables = files.filter((file) => file.startsWith('source/messages/'));
    assert.ok(tables.flatMap((file) => sentences(tokens.get(file) ?? [])).length > 500);
  });

  it('should be in the tables of messages only', () => {
    const outside = files
      .filter((file) => FOLDERS.test(file))
      .flatMap((file) => sentences(tokens.get(file) ?? []).map((text) => ({ file, text })));
    const unexpected = outside.filter(({ text }) => !EXCEPTIONS.some(([known]) => known.test(text)));
    assert.deepEqual(unexpected, []);
    for (const [known, why] of EXCEPTIONS)
      assert.ok(
        outside.some(({ text }) => known.test(text)),
        why,
      );
  });
});
