import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../../source/article.ts';
import type { SpeakerFeature } from '../../../../source/quotes/attribution/candidates/candidate.ts';
import { gatherCandidates } from '../../../../source/quotes/attribution/candidates/gather.ts';
import { syntaxOf } from '../../blocks.ts';

/** The sources of the cues of the first quotation, each with what is known of its relation to it. */
function cuesOf(text: string, lang: Article['lang'] = 'en'): Record<string, ReadonlySet<SpeakerFeature>> {
  const syntax = syntaxOf([text], lang);
  const candidates = gatherCandidates(
    {
      syntax,
      previous: null,
      earlier: null,
      characters: () => new Map(),
      isNarrated: false,
      resolve: ({ block, chunk }) => syntax.chunked.at(block)?.chunks[chunk]?.mention?.entity ?? null,
    },
    0,
  );
  const found = candidates.filter(({ origin }) => origin === 'frame');
  return Object.fromEntries(found.map(({ entity, features }) => [entity?.name ?? '', new Set(features.keys())]));
}

const has = (text: string, name: string, feature: SpeakerFeature, lang: Article['lang'] = 'en'): boolean | undefined =>
  cuesOf(text, lang)[name]?.has(feature);

describe('the cues of a quotation', () => {
  it('should pass it on if another source is named in the sentence', () => {
    assert.equal(has('“The gate is shut,” said Ada Holm, according to the Gazette.', 'Gazette', 'nearestAfter'), true);
    assert.equal(has('“The gate is shut,” said Ada Holm, and Bea Quell said so.', 'Bea Quell', 'nearestAfter'), false);
    const next = '“The gate is shut,” said Ada Holm. According to the Gazette, it rained.';
    assert.equal(has(next, 'Ada Holm', 'nearestAfter'), true);
    assert.equal(has(next, 'Gazette', 'nearestAfter'), false);
  });

  it('should not have what their source says after them, apart from times and adverbs', () => {
    assert.deepEqual(Object.keys(cuesOf('If that is “the end,” Ada Holm said that the gate is shut.')), []);
    for (const end of ['.', ' Monday.', ' again.'])
      assert.deepEqual(Object.keys(cuesOf(`“The gate is shut,” Ada Holm said that${end}`)), ['Ada Holm'], end);
  });

  it('should be apart from it before a semicolon', () => {
    assert.equal(has('Ada Holm said it; the board knew “the gate is shut”.', 'Ada Holm', 'sentenceBefore'), true);
    assert.equal(has('Ada Holm said it, the board knew “the gate is shut”.', 'Ada Holm', 'cueBefore'), true);
  });

  it('should introduce the next quotation after one that ends in a stop', () => {
    assert.deepEqual(Object.keys(cuesOf('“The gate is shut.” Ada Holm replied: “It is open.”')), []);
    for (const end of ['', ',']) {
      const text = `“The gate is shut${end}” Ada Holm replied: “It is open.”`;
      assert.deepEqual(Object.keys(cuesOf(text)), ['Ada Holm'], text);
    }
  });

  it('should report the words of somebody named right after them', () => {
    const text = 'Ada Holm said Bea Quell told the board: “The gate is shut.”';
    assert.equal(has(text, 'Ada Holm', 'reports'), true);
    assert.equal(has(text, 'Ada Holm', 'innermost'), false);
    assert.equal(has(text, 'Bea Quell', 'reports'), false);
    assert.equal(has(text, 'Bea Quell', 'innermost'), true);
    assert.equal(has('Ada Holm said she told them “the gate is shut”.', 'Ada Holm', 'reports'), false);
  });

  it('should be in front of the main clause if a conjunction governs them', () => {
    const text = 'When Bea Quell called it “the shut gate,” Ada Holm said so.';
    assert.equal(has(text, 'Ada Holm', 'fronted'), true);
    assert.equal(has(text, 'Bea Quell', 'fronted'), false);
    assert.equal(has('Bea Quell called it “the shut gate,” Ada Holm said.', 'Ada Holm', 'fronted'), false);
  });

  it('should not lead to the title of what was written', () => {
    assert.deepEqual(Object.keys(cuesOf('Ada Holm wrote in “The Gate is Shut”.')), []);
    assert.deepEqual(Object.keys(cuesOf('Ada Holm wrote the “shut gate”.')), ['Ada Holm']);
  });

  it('should lead on to a sentence that is only quotation, and by a colon', () => {
    const leads = (text: string): (boolean | undefined)[] =>
      (['leadsOn', 'colon'] as const).map((feature) => has(text, 'Ada Holm', feature));
    assert.deepEqual(leads('Ada Holm said it rained. “The gate is shut.”'), [true, false]);
    assert.deepEqual(leads('Ada Holm said it rained. There: “The gate is shut.”'), [false, true]);
    assert.deepEqual(leads('Ada Holm said it rained. It was “the shut gate”.'), [false, false]);
  });

  it('should go on in the next sentence if its verb says so', () => {
    const next = (sentence: string): boolean | undefined =>
      has(`Ada Holm sagte, es regne. ${sentence}`, 'Ada Holm', 'reported', 'de');
    assert.equal(next('Das Tor sei „sehr alt“ gewesen.'), true);
    assert.equal(next('Das Tor ist „sehr alt“ gewesen.'), false);
    assert.equal(next('Das Tor sei „sehr alt“, sagte Otto Moss.'), false);
    assert.equal(has('Ada Holm sagte, das Tor sei „sehr alt“.', 'Ada Holm', 'reported', 'de'), false);
  });
});
