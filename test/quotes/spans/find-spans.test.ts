import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { paragraph, quoted, spansOf, wordsOf } from '../blocks.ts';

/** The seed's fragments as the reader sees them: tags out, entities as they are. */
function seed(): string[] {
  const source = readFileSync(new URL('../../../fixtures/seed/input.txt', import.meta.url), 'utf8');
  const items = [...source.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return items.map((html) => html.replace(/<[^>]*>/g, '').trim());
}

test('should find the fourteen utterances of the seed, and separate its three terms', () => {
  const texts = seed();
  const blocks = texts.map(paragraph);
  const spans = spansOf(texts);
  const utterances = spans.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
  assert.equal(utterances.length, 14);
  assert.ok(utterances.every(({ kind }) => kind === 'direct'));
  const terms = spans.filter(({ kind }) => kind === 'fragment' || kind === 'term');
  assert.deepEqual(
    terms.map((span) => wordsOf(blocks, span)),
    ['regional group', 'wily', 'mobiki'],
  );
});

test('should read "…," she said, "…" as one quotation in two parts', () => {
  assert.deepEqual(quoted(['"We have time," Ada Holm said, "but not much of it."']), [
    'We have time, | but not much of it.',
  ]);
});

test('should read paragraphs that are each opened and closed once as one quotation', () => {
  assert.deepEqual(quoted(['“The first thing is the road.', '“The second is the bridge,” she said.']), [
    'The first thing is the road. | The second is the bridge,',
  ]);
});
