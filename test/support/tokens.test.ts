import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './screen.ts';
import { tokensOf } from './tokens.ts';

const kinds = (source: string): string[] => tokensOf(source).map(({ kind, text }) => `${kind} ${text}`);

describe('the tokens of a source', () => {
  it('should tell a regular expression from a division', () => {
    assert.deepEqual(kinds('a / b / c'), ['word a', 'sign /', 'word b', 'sign /', 'word c']);
    assert.deepEqual(kinds('= /[/\'"]\\//u'), ['sign =', 'regex /[/\'"]\\//u']);
    assert.deepEqual(kinds('return /x/'), ['word return', 'regex /x/']);
    assert.deepEqual(kinds('f(x) / 2'), ['word f', 'sign (', 'word x', 'sign )', 'sign /', 'number 2']);
  });

  it('should see through the substitutions of a template', () => {
    const withDollars = (text: string): string => text.replaceAll('@', '$');
    const nested = withDollars(
      'template `a@{|word b|sign +|template `c@{|sign {|word d|sign }|template }`|template }e`',
    );
    assert.deepEqual(kinds(withDollars('`a@{b + `c@{{d}}`}e`')), nested.split('|'));
  });

  it('should keep comments and literals apart', () => {
    assert.deepEqual(kinds("'it // is' // it's"), ["string 'it // is'", "comment // it's"]);
    assert.deepEqual(kinds('/* "a */ "b"'), ['comment /* "a */', 'string "b"']);
  });

  it('should take the longest operator', () => {
    assert.deepEqual(
      tokensOf('a ??= b?.c >= 1 !== (d => -e)').map(({ text }) => text),
      ['a', '??=', 'b', '?.', 'c', '>=', '1', '!==', '(', 'd', '=>', '-', 'e', ')'],
    );
  });

  it('should throw on a literal that does not end', () => {
    assert.throws(() => tokensOf("a = 'b"), /Unterminated/);
    assert.throws(() => tokensOf('a = `b'), /Unterminated/);
  });

  it('should cover a whole file but for white space', () => {
    const source = readFileSync(join(ROOT, 'test/support/tokens.ts'), 'utf8');
    let end = 0;
    for (const { text, start } of tokensOf(source)) {
      assert.match(source.slice(end, start), /^\s*$/);
      assert.equal(source.slice(start, start + text.length), text);
      end = start + text.length;
    }
    assert.match(source.slice(end), /^\s*$/);
  });
});
