import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../../source/article.ts';
import type {
  Candidate,
  CandidateOrigin,
  PreviousSpeaker,
  SpeakerFeature,
} from '../../../../source/quotes/attribution/candidates/candidate.ts';
import { gatherCandidates } from '../../../../source/quotes/attribution/candidates/gather.ts';
import { newEntity } from '../../../../source/quotes/people/entity.ts';
import { repeated, speakersOf, syntaxOf } from '../../blocks.ts';

const QUOTE = '“The gate is shut.”';
const ada = (block: number): PreviousSpeaker => ({
  entity: newEntity('person', 'Ada Holm', ['ada', 'holm']),
  source: null,
  block,
  confidence: 0.9,
});

/** The candidates of the first quotation that were found in one way. */
function candidatesFrom(
  origin: CandidateOrigin,
  texts: readonly (string | Block)[],
  speakers: { readonly previous?: PreviousSpeaker; readonly earlier?: PreviousSpeaker } = {},
): Candidate[] {
  const syntax = syntaxOf(texts);
  const { previous = null, earlier = null } = speakers;
  const candidates = gatherCandidates(
    {
      syntax,
      previous,
      earlier,
      characters: () => new Map(),
      isNarrated: false,
      resolve: ({ block, chunk }) => syntax.chunked.at(block)?.chunks[chunk]?.mention?.entity ?? null,
    },
    0,
  );
  return candidates.filter((candidate) => candidate.origin === origin);
}

const has = (feature: SpeakerFeature, text: string): boolean | undefined =>
  candidatesFrom('frame', [text])[0]?.features.has(feature);
const people = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Zyt${String.fromCharCode(97 + index)} Holm`).join(' and then ');

describe('a cue between two quotations', () => {
  it('should introduce the second one if a colon is up to four words after it', () => {
    const frames = (count: number): number =>
      candidatesFrom('frame', [`${QUOTE} Bea Quell replied ${repeated(count, 'again')}: “It is open.”`]).length;
    assert.equal(frames(3), 0);
    assert.equal(frames(4), 1);
  });
});

describe('a cue in a reported clause', () => {
  it('should govern a quotation up to three words after it', () => {
    const isGoverned = (count: number): boolean =>
      candidatesFrom('frame', [`Ada Holm said Bea Quell told ${repeated(count, 'her')}: ${QUOTE}`]).some(
        ({ features }) => features.has('innermost'),
      );
    assert.equal(isGoverned(2), true);
    assert.equal(isGoverned(3), false);
  });
});

describe('a name without other evidence than capitals', () => {
  it('should be a candidate if it has two or three words', () => {
    const names = ['Brask', 'Zyta Brask', 'Zyta Quont Brask', 'Zyta Quont Brask Dorn'];
    const found = names.map((name) => candidatesFrom('mention', [`${name} came. ${QUOTE}`]).length);
    assert.deepEqual(found, [0, 1, 1, 0]);
  });
});

describe('a candidate from the paragraph above', () => {
  it('should be introduced by a colon if the last sentence is about that person', () => {
    const led = candidatesFrom('mention', ['Bea Quell came. Ada Holm looked up:', QUOTE]).map(
      ({ source, features }) => [source?.start, features.has('aboveColon')],
    );
    assert.deepEqual(led, [
      [16, true],
      [0, false],
    ]);
  });
});

describe('the cues of a quotation', () => {
  it('should be up to three sentences before it', () => {
    const found = (count: number): number =>
      candidatesFrom('frame', [`Ada Holm said so. ${repeated(count, 'It rained.')} Then came “the gate is shut”.`])
        .length;
    assert.equal(found(2), 1);
    assert.equal(found(3), 0);
  });

  it('should be in the next sentence at the latest', () => {
    const found = (count: number): number =>
      candidatesFrom('frame', [`${QUOTE} ${repeated(count, 'It rained.')} Ada Holm said so.`]).length;
    assert.equal(found(0), 1);
    assert.equal(found(1), 0);
  });

  it('should be up to 120 chunks away if there is nothing between', () => {
    assert.equal(has('quoteBetween', `Ada Holm said ${repeated(119)} “the gate is shut”.`), false);
    assert.equal(has('quoteBetween', `Ada Holm said ${repeated(120)} “the gate is shut”.`), true);
  });

  it('should be adjacent if at most three marks or "that" are between', () => {
    assert.equal(has('adjacentBefore', 'Ada Holm said that “the gate is shut”.'), true);
    assert.equal(has('adjacentBefore', 'Ada Holm said loudly “the gate is shut”.'), false);
    assert.equal(has('adjacentBefore', `Ada Holm said ${repeated(3, ',')} “the gate is shut”.`), true);
    assert.equal(has('adjacentBefore', `Ada Holm said ${repeated(4, ',')} “the gate is shut”.`), false);
  });

  it('should close the sentence if there are only a few words or articles before it in its clause', () => {
    assert.equal(has('cueCloses', `“The gate is shut,” ${repeated(4, 'old')} Ada Holm said.`), true);
    assert.equal(has('cueCloses', `“The gate is shut,” ${repeated(5, 'old')} Ada Holm said.`), false);
    assert.equal(has('cueCloses', `“The gate is shut,” ${repeated(7, 'the')} Ada Holm said.`), true);
    assert.equal(has('cueCloses', `“The gate is shut,” ${repeated(8, 'the')} Ada Holm said.`), false);
    assert.equal(has('cueCloses', '“The gate is shut”; Ada Holm said.'), false);
  });
});

describe('the names without a cue', () => {
  it('should be the nearest six before a quotation and the nearest three after it', () => {
    assert.equal(candidatesFrom('mention', [`They met ${people(6)} “the gate is shut”.`]).length, 6);
    assert.equal(candidatesFrom('mention', [`They met ${people(7)} “the gate is shut”.`]).length, 6);
    assert.equal(candidatesFrom('mention', [`“the gate is shut” for ${people(3)}.`]).length, 3);
    assert.equal(candidatesFrom('mention', [`“the gate is shut” for ${people(4)}.`]).length, 3);
  });

  it('should be up to forty chunks away', () => {
    const before = (count: number): number =>
      candidatesFrom('mention', [`They met Ada Holm ${repeated(count)} “the gate is shut”.`]).length;
    const after = (count: number): number =>
      candidatesFrom('mention', [`“The gate is shut” ${repeated(count)} Ada Holm.`]).length;
    assert.deepEqual([39, 40].map(before), [1, 0]);
    assert.deepEqual([38, 39].map(after), [1, 0]);
  });

  it('should be six people of the paragraph above', () => {
    assert.equal(candidatesFrom('mention', [`In the town they met ${people(6)} there.`, QUOTE]).length, 6);
    assert.equal(candidatesFrom('mention', [`In the town they met ${people(7)} there.`, QUOTE]).length, 6);
  });

  it('should be in the last 120 chunks of the paragraph above', () => {
    const above = (count: number): number =>
      candidatesFrom('mention', [`They met Ada Holm ${repeated(count)}`, QUOTE]).length;
    assert.equal(above(119), 1);
    assert.equal(above(120), 0);
  });

  it('should be in a paragraph up to three blocks above', () => {
    const rule: Block = { type: 'rule', text: '', spans: [] };
    assert.deepEqual(speakersOf(['Ada Holm believes it:', rule, rule, QUOTE]), ['Ada Holm']);
    assert.deepEqual(speakersOf(['Ada Holm believes it:', rule, rule, rule, QUOTE]), [null]);
  });
});

describe('a label inside the marks', () => {
  it('should be found in the first sixty characters', () => {
    const labelled = (length: number): number =>
      candidatesFrom('label', [`“ANNA ${'B'.repeat(length)}: The gate is shut.”`]).length;
    assert.equal(labelled(53), 1);
    assert.equal(labelled(54), 0);
  });

  it('should be a given name with a surname, or a name that the article knows', () => {
    const labelled = (label: string): number =>
      candidatesFrom('label', ['Ada Holm came.', `“${label}: The gate is shut.”`]).length;
    assert.equal(labelled('HOLM'), 1);
    assert.equal(labelled('ANNA QUELL'), 1);
    assert.equal(labelled('RELATED READING'), 0);
    assert.equal(labelled('TODO'), 0);
  });
});

describe('the answers to unnamed questions', () => {
  const answers = (text: string): (string | null)[] =>
    speakersOf([
      text,
      ...['Q: Is it shut?', 'A: It is shut, I say.', 'Q: Was it open once?', 'A: It was, and I saw it.'],
    ]).filter((_, index) => index % 2 === 1);

  it('should be by the person named most often before them', () => {
    assert.deepEqual(answers('Ada Holm met Bea Quell. Holm talked.'), ['Ada Holm', 'Ada Holm']);
    assert.deepEqual(answers('Ada Holm met Bea Quell. Quell talked.'), ['Bea Quell', 'Bea Quell']);
  });

  it('should be nobody’s if two people are named equally often', () => {
    assert.deepEqual(answers('Ada Holm met Bea Quell. Holm and Quell talked.'), [null, null]);
    assert.deepEqual(answers('Ada Holm met Bea Quell, and Quell met Holm.'), [null, null]);
  });
});

describe('the previous speaker', () => {
  it('should be distinguished by distances of up to five paragraphs', () => {
    const distance = (count: number): number | undefined =>
      candidatesFrom('previous', [...Array<string>(count + 1).fill('It rained.'), QUOTE], {
        previous: ada(0),
      })[0]?.features.get('previousDistance');
    assert.deepEqual([0, 1, 4, 5, 6].map(distance), [undefined, 1, 4, 5, 5]);
  });

  it('should be joined by the speaker before if the quotation is a paragraph by itself', () => {
    const speakers = { previous: ada(1), earlier: ada(0) };
    assert.equal(candidatesFrom('previous', ['It rained.', 'It rained.', QUOTE], speakers).length, 2);
    assert.equal(candidatesFrom('previous', ['It rained.', 'It rained.', `${QUOTE} It rained.`], speakers).length, 1);
  });
});

describe('nobody', () => {
  it('should be more likely for fewer than four words, and less likely for more than twelve', () => {
    const features = (count: number): string[] => [
      ...(candidatesFrom('nobody', [`They saw “${repeated(count)}” there.`])[0]?.features.keys() ?? []),
    ];
    assert.deepEqual(features(3), ['nobody', 'nobodyShort']);
    assert.deepEqual(features(4), ['nobody']);
    assert.deepEqual(features(12), ['nobody']);
    assert.deepEqual(features(13), ['nobody', 'nobodyLong']);
  });
});
