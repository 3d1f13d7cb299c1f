import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ParseError } from '../../../source/parser/index.ts';
import { looksLikeList, parseList } from '../../../source/parser/input/list.ts';

/** String.raw, so that the backslashes are those of the file. */
const { raw } = String;

function placeOfError(text: string): string {
  try {
    parseList(text);
  } catch (error) {
    assert.ok(error instanceof ParseError);
    return `${error.line}:${error.column}`;
  }
  return 'none';
}

describe('parseList', () => {
  it('should read JSON', () => {
    assert.deepEqual(parseList(raw`["a \"b\" \/ c\u00e9\ud83d\ude80", null, ""]`), ['a "b" / cé🚀', null, '']);
  });

  it('should read single, double and triple quotes', () => {
    assert.deepEqual(parseList(`['say "a"', "it's", '''two\nlines 'in' it''', """and "this" too"""]`), [
      'say "a"',
      "it's",
      "two\nlines 'in' it",
      'and "this" too',
    ]);
  });

  it('should read every escape of Python', () => {
    assert.deepEqual(parseList(raw`['\\ \' \" \n \t \x41 \101\0 \u2014 \U0001F680 \N{EM DASH} \q']`), [
      '\\ \' " \n \t A A\0 — 🚀 — \\q',
    ]);
    assert.deepEqual(parseList("['a\\\nb', 'c\\\r\nd']"), ['ab', 'cd']);
    assert.deepEqual(parseList(raw`['\a\b\f\r\v\8']`), ['\u0007\b\f\r\v\\8']);
  });

  it('should keep backslashes of raw strings', () => {
    assert.deepEqual(parseList(raw`[r'a\nb\'c', R"\\"]`), [raw`a\nb\'c`, raw`\\`]);
  });

  it('should join consecutive strings, in parentheses or not', () => {
    assert.deepEqual(parseList(`['a' "b"\n 'c', ('d'\n  'e'), u'f']`), ['abc', 'de', 'f']);
  });

  it('should allow trailing commas, comments, None and tuples', () => {
    assert.deepEqual(parseList(`# paragraphs\n('a', None, # the second\n 'b',)  # end`), ['a', null, 'b']);
    assert.deepEqual(parseList('[]'), []);
  });

  it('should read a list labeled as JSON as JSON, unless it is clearly Python', () => {
    const bad = '["a",\n "b" "c"]';
    assert.throws(() => parseList(bad, { fileName: 'list.json' }), { name: 'ParseError', line: 2, column: 6 });
    assert.throws(() => parseList(bad, { contentType: 'application/json' }), { line: 2, column: 6 });
    assert.deepEqual(parseList(bad, { fileName: 'list.txt' }), ['a', 'bc']);
    assert.deepEqual(parseList("['a', 'b']", { fileName: 'list.json' }), ['a', 'b']);
  });

  it('should give the position of an error', () => {
    assert.equal(placeOfError(`['a',\n 'b' 5]`), '2:6');
    assert.equal(placeOfError(`['a',\n 'b`), '2:2');
    assert.equal(placeOfError(`['a'`), '1:5');
    assert.equal(placeOfError(`['a'] tail`), '1:7');
    assert.equal(placeOfError(`['🚀', 'line\nbreak']`), '1:7');
    assert.equal(placeOfError(raw`['\xZZ']`), '1:3');
    assert.equal(placeOfError(raw`['\U00110000']`), '1:3');
    assert.equal(placeOfError(raw`['ab', '\N{NO SUCH NAME}']`), '1:9');
  });

  it('should reject items that are not strings', () => {
    assert.throws(() => parseList(`['a', b'bytes']`), /line 1, column 7: bytes/);
    assert.throws(() => parseList(`[f'{x}']`), /would have to be evaluated/);
    assert.throws(() => parseList('["a", 5]'), /item 1 of the list is not a string/);
  });
});

describe('looksLikeList', () => {
  it('should distinguish lists from Markdown and prose that start with a bracket', () => {
    for (const list of [`['a']`, `["a"`, `(r'a',`, '[]', `[None, 'a']`, `# c\n['a']`, `[\n  """a"""`]) {
      assert.equal(looksLikeList(list), true, list);
    }
    for (const other of ['[a link](https://example.org)', '(in brackets) text', '[1] A note', '[note]: "x"']) {
      assert.equal(looksLikeList(other), false, other);
    }
  });
});
