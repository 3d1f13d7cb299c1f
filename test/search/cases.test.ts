import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contextOf, foldBlocks, type SearchOptions, search } from '../../source/search/index.ts';
import { testCases } from '../support/cases.ts';

const FLAGS: Readonly<Record<string, SearchOptions>> = {
  match: { case: 'match' },
  ignore: { case: 'ignore' },
  word: { wholeWord: true },
  words: { allWords: true },
  regex: { regularExpression: true },
};

const unescaped = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t');
const escapedText = (text: string): string =>
  text.replace(/[\u0300-\u036f\u00a0\u2000-\u200f\u00ad\u3099\u1100-\u11ff\t]/g, (char) => {
    return char === '\t' ? '\\t' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** The matches in a case `query flags | text · next paragraph`, each as `words@start`. */
function written(line: string): string {
  const [asked = '', told = ''] = line.split(' | ');
  const words = asked.split(' ');
  let options: SearchOptions = {};
  while (words.length > 1 && words.at(-1)! in FLAGS) options = { ...options, ...FLAGS[words.pop() ?? ''] };
  const blocks = told.split(' · ').map((text) => ({ type: 'paragraph' as const, text: unescaped(text), spans: [] }));
  const query = options.regularExpression ? words.join(' ') : unescaped(words.join(' '));
  const { matches, lit, error, retried } = search(foldBlocks(blocks), query, options);
  const inWords = ({ block, start, end }: (typeof matches)[number]): string =>
    `${escapedText(blocks[block]?.text.slice(start, end) ?? '')}@${block > 0 ? `${block}:` : ''}${start}`;
  const lights = lit === matches ? [] : lit.map((range) => `lit ${inWords(range)}`);
  return [...matches.map(inWords), ...lights, ...(error ? [error] : []), ...(retried ? ['retried'] : [])].join(' ');
}

testCases('search', () => (line) => [written(line)]);

describe('the context of a match', () => {
  const text = 'The keeper of the gate went down to the harbor in the evening';
  const at = (columns: number, words: string): string => {
    const start = text.indexOf(words);
    const { before, match, after } = contextOf(text, { block: 0, start, end: start + words.length }, columns);
    return `${before}[${match}]${after}`;
  };

  it('should be whole words on either side, two fifths of the room before it', () => {
    assert.equal(at(100, 'gate'), 'The keeper of the [gate] went down to the harbor in the evening');
    assert.equal(at(30, 'gate'), '…of the [gate] went down to the…');
    assert.equal(at(30, 'The'), '[The] keeper of the gate went…');
    assert.equal(at(30, 'evening'), '…to the harbor in the [evening]');
    assert.equal(at(20, 'harbor'), '…the [harbor] in the…');
    assert.equal(at(6, 'harbor'), '[harbor]');
    assert.equal(at(4, 'harbor'), '[har…]');
    assert.equal(at(1, 'harbor'), '[…]');
    assert.equal(at(0, 'harbor'), '[]');
    assert.equal(at(29, 'gate'), '…of the [gate] went down to…');
    assert.equal(at(31, 'gate'), '…of the [gate] went down to the…');
  });
});
