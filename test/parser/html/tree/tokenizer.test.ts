import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize } from '../../../../source/parser/html/tree/tokenizer.ts';

function tokens(html: string): string[] {
  const found: string[] = [];
  tokenize(html, {
    text: (text) => found.push(text),
    start: (name, attributes, selfClosing, nameStart) => {
      const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      assert.equal(html.slice(nameStart, nameStart + name.length).toLowerCase(), name);
      found.push(`<${name}${pairs.join('')}${selfClosing ? '/' : ''}>`);
    },
    end: (name) => found.push(`</${name}>`),
    cdata: (text) => found.push(`[${text}]`),
  });
  return found;
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['attributes of every shape', `<A b c=d e='f"' g="h'" i = j k=>`, [`<a b="" c="d" e="f\\"" g="h'" i="j" k="">`]],
  [
    'a name that only space ends',
    '<a\tb><a\nb><a\fb><a\rb><a\bb><a\vb>',
    [...Array<string>(4).fill('<a b="">'), '<a\bb>', '<a\vb>'],
  ],
  ['the first of two attributes', '<a b=1 B=2>', ['<a b="1">']],
  [
    'a slash that closes, and one that does not',
    '<br/><br / ><a b=/c><a /b>',
    ['<br/>', '<br/>', '<a b="/c">', '<a b="">'],
  ],
  [
    'references in text and attributes',
    'Salt &amp; ice&copy<a b="?c&copy=d&lt;">',
    ['Salt & ice©', '<a b="?c&copy=d<">'],
  ],
  ['an end tag with more in it', 'a</B c>d</ e>', ['a', '</b>', 'd', '</e>']],
  ['signs that are no tags', '1 < 2 <3 </> <', ['1 < 2 <3 </> <']],
  [
    'comments, declarations and instructions',
    'a<!-->b<!--->c<!--d>-->e<!doctype html>f<?php g ?>h</1>i',
    [...'abcefhi'],
  ],
  ['empty declarations', 'a<!>b<!->c', ['a', 'b', 'c']],
  ['an unclosed comment', 'a<!-- b <i>', ['a']],
  ['a CDATA section', 'a<![CDATA[<b>]]>c', ['a', '[<b>]', 'c']],
  [
    'raw text',
    '<script>a</b>&lt;</SCRIPT ><title>c&lt;</title>',
    ['<script>', 'a</b>&lt;', '</script>', '<title>', 'c<', '</title>'],
  ],
  ['an unclosed raw element', '<textarea>a<b>', ['<textarea>', 'a<b>']],
  ['a name that only begins like a raw element', '<scripts>a</scripts>', ['<scripts>', 'a', '</scripts>']],
  ['unclosed tags at the end', 'a<b c="d>e', ['a']],
];

describe('tokenize', () => {
  for (const [name, html, expected] of CASES) it(`should read ${name}`, () => assert.deepEqual(tokens(html), expected));

  it('should keep the text that an unclosed declaration hides', () => {
    assert.deepEqual(tokens('a<!b c'), ['a', 'b c']);
  });
});
