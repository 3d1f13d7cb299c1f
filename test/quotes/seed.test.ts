import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';

const article = parseArticle(readFileSync(new URL('../../fixtures/seed/input.txt', import.meta.url)));
const { quotes, people } = findQuotes(article);
const utterances = quotes.filter(({ kind }) => kind !== 'fragment');

/** By hand: the fragment of the list that each utterance stands in, and who says it. */
const expected: readonly (readonly [number, string])[] = [
  [1, 'Ukrainian military'],
  [2, 'Ukrainian military'],
  [6, 'Valery Sakhashchyk'],
  [12, 'Valery Sakhashchyk'],
  [21, 'Pavel Kukhta'],
  [22, 'Pavel Kukhta'],
  [26, 'Tadeusz Giczan'],
  [28, 'Tadeusz Giczan'],
  [31, 'Valery Sakhashchyk'],
  [37, 'Franak Viacorka'],
  [40, 'Valery Sakhashchyk'],
  [41, 'Valery Sakhashchyk'],
  [44, 'Tadeusz Giczan'],
  [45, 'Tadeusz Giczan'],
];

test('should find the fourteen utterances of the seed with their speakers, and none of its terms', () => {
  const found = utterances.map(({ parts, speaker }) => [article.blocks[parts[0]?.block ?? 0]?.source, speaker?.name]);
  assert.deepEqual(found, expected);
});

test('should keep the positions of quotations and cues inside the text', () => {
  for (const { parts, speaker, cue, cueRange } of quotes) {
    for (const { block, start, end, text } of parts) assert.equal(article.blocks[block]?.text.slice(start, end), text);
    const mention = speaker?.mention;
    if (mention) assert.ok((article.blocks[mention.block]?.text.slice(mention.start, mention.end) ?? '') !== '');
    if (cueRange) assert.equal(article.blocks[cueRange.block]?.text.slice(cueRange.start, cueRange.end), cue);
    if (speaker) assert.ok(people.some(({ id, name }) => id === speaker.person && name === speaker.name));
  }
});
