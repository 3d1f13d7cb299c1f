import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSubjectPosition } from '../../../source/quotes/syntax/word-order.ts';
import { repeated, syntaxOf } from '../blocks.ts';

interface Frame {
  readonly cue: string;
  readonly source: string;
  readonly construction: string;
  readonly subordinate: boolean;
  readonly object: boolean;
}

const framesOf = (text: string, lang = 'en'): Frame[] =>
  syntaxOf([text], lang)
    .frames.at(0)
    .list.map(({ start, end, source, construction, subordinate, object }) => ({
      cue: text.slice(start, end),
      source: text.slice(source.start, source.end),
      construction,
      subordinate,
      object: object >= 0,
    }));
const sourceOf = (text: string, lang?: string): string | undefined => framesOf(text, lang)[0]?.source;
const sentencesOf = (text: string): number | undefined => syntaxOf([text]).chunked.at(0)?.sentences.length;
const rolesOf = (...texts: string[]): string[] => [...(syntaxOf(texts).register.entities[0]?.roles ?? [])];
const descriptionOf = (text: string): string | null | undefined => syntaxOf([text]).register.entities[0]?.role;

describe('the place of a subject', () => {
  const isSubject = (words: number): boolean => {
    const paragraph = syntaxOf([`Near ${'old '.repeat(words)}Ada Holm it rained.`]).chunked.at(0);
    return paragraph !== null && isSubjectPosition(paragraph, words + 1);
  };

  it('should not be after a preposition that is up to eight chunks before it', () => {
    assert.deepEqual([0, 7, 8].map(isSubject), [false, false, true]);
  });
});

describe('the share of quotations that somebody says', () => {
  it('should count those that are up to three chunks from a verb of saying and its source', () => {
    assert.equal(syntaxOf(['“It is done” again now said Ada Holm.']).sayings, 1);
    assert.equal(syntaxOf(['“It is done” again now then said Ada Holm.']).sayings, 0);
    assert.equal(syntaxOf(['Ada Holm said again now “it is done”.']).sayings, 1);
    assert.equal(syntaxOf(['Ada Holm said again now then “it is done”.']).sayings, 0);
  });

  it('should not count a quotation that a thing says', () => {
    assert.equal(syntaxOf(['“Keep off,” the mayor said.']).sayings, 1);
    assert.equal(syntaxOf(['“Keep off,” the wall said.']).sayings, 0);
  });
});

describe('the source of a cue', () => {
  it('should be found in each construction', () => {
    const constructions = [
      'The mayor said it rained.',
      '“Yes,” said the mayor.',
      'It was released by the mayor.',
      'According to the mayor, it rained.',
      'The mayor smiled and said it rained.',
    ].map((text) => framesOf(text).map(({ source, construction }) => [source.toLowerCase(), construction]));
    assert.deepEqual(constructions, [
      [['the mayor', 'subject']],
      [['the mayor', 'inverted']],
      [['the mayor', 'passive']],
      [['the mayor', 'according']],
      [
        ['the mayor', 'subject'],
        ['the mayor', 'shared'],
      ],
    ]);
  });

  it('should be a noun without an article only if it is a word for people or sources', () => {
    assert.equal(sourceOf('“Yes,” said critics.'), 'critics');
    assert.equal(sourceOf('“Yes,” said documents.'), 'documents');
    assert.equal(sourceOf('“Yes,” said stones.'), undefined);
  });

  it('should be a noun phrase of up to sixteen words', () => {
    assert.equal(
      sourceOf(`According to the ${repeated(14, 'old')} mayor, it rained.`),
      `the ${repeated(14, 'old')} mayor`,
    );
    assert.equal(sourceOf(`According to the ${repeated(15, 'old')} mayor, it rained.`), `the ${repeated(15, 'old')}`);
  });

  it('should include up to eight words of the organization that a person speaks for', () => {
    const said = (count: number): string | undefined =>
      sourceOf(`“Yes,” said a spokesman for the ${repeated(count, 'old')} group.`);
    assert.equal(said(5), `a spokesman for the ${repeated(5, 'old')} group`);
    assert.equal(said(6), `a spokesman for the ${repeated(6, 'old')}`);
  });

  it('should be the second of two names if there is a role up to four words after the first', () => {
    const said = (count: number): string | undefined =>
      sourceOf(`“Yes,” said Ada Holm ${repeated(count, 'town')} manager Bea Quell.`);
    assert.equal(said(3), 'Bea Quell');
    assert.equal(said(4), 'Ada Holm');
  });

  it('should be followed by up to five appositions', () => {
    const said = (count: number): string | undefined =>
      sourceOf(`Ada Holm, ${repeated(count, 'a mother,')} said it rained.`);
    assert.equal(said(5), 'Ada Holm');
    assert.equal(said(6), undefined);
  });

  it('should follow a Spanish verb and up to three phrases', () => {
    const said = (count: number): string | undefined =>
      sourceOf(`«Sí», dijo ${repeated(count, 'en la plaza')} el alcalde.`, 'es');
    assert.equal(said(3), 'el alcalde');
    assert.equal(said(4), undefined);
  });

  it('should be taken from up to three sentences back if a Spanish verb has no subject', () => {
    const said = (count: number): string | undefined =>
      sourceOf(`Ada Holm llegó. ${repeated(count, 'La lluvia cae fuerte hoy.')} «Sí», dijo.`, 'es');
    assert.equal(said(2), 'Ada Holm');
    assert.equal(said(3), undefined);
  });

  it('should follow a German verb of four to sixteen letters that is not in a table', () => {
    const said = (length: number): string | undefined => sourceOf(`„Ja“, ${'z'.repeat(length)} Ada Holm.`, 'de');
    assert.deepEqual([3, 4, 16, 17].map(said), [undefined, 'Ada Holm', 'Ada Holm', undefined]);
  });
});

describe('the source of an impersonal verb', () => {
  it('should be a text up to eleven words after it, or before it in its clause', () => {
    const said = (count: number): string | undefined =>
      sourceOf(`„Ja“, heißt es ${repeated(count, 'bald')} in einem Brief.`, 'de');
    assert.equal(said(11), 'einem Brief');
    assert.equal(said(12), undefined);
    assert.equal(sourceOf('In dem Brief heißt es, es regne.', 'de'), 'dem Brief');
    assert.equal(sourceOf('In dem Brief „Salz“ heißt es, es regne.', 'de'), 'dem Brief');
  });
});

describe('a cue', () => {
  it('should be subordinate after "since", "after" and other conjunctions, and not after "and" or "before"', () => {
    const isSubordinate = (word: string): boolean | undefined =>
      framesOf(`It rained ${word} Ada Holm said so.`)[0]?.subordinate;
    assert.deepEqual(['since', 'after', 'because', 'while'].map(isSubordinate), [true, true, true, true]);
    assert.deepEqual(['and', 'but', 'before'].map(isSubordinate), [false, false, false]);
  });

  it('should be subordinate to a conjunction up to four words before its source', () => {
    const isSubordinate = (count: number): boolean | undefined =>
      framesOf(`It rained because ${repeated(count, 'old')} Ada Holm said so.`)[0]?.subordinate;
    assert.equal(isSubordinate(3), true);
    assert.equal(isSubordinate(4), false);
  });

  it('should have an object up to three words after it', () => {
    const hasObject = (count: number): boolean | undefined =>
      framesOf(`Ada Holm told ${repeated(count, 'poor')} Bea Quell that it rained.`)[0]?.object;
    assert.equal(hasObject(2), true);
    assert.equal(hasObject(3), false);
  });

  it('should be a noun if there is an article up to four words before it', () => {
    const frames = (count: number): number =>
      framesOf(`The ${repeated(count, 'old')} claims that it rained came late.`).length;
    assert.equal(frames(3), 0);
    assert.equal(frames(4), 1);
  });
});

describe('a sentence', () => {
  it('should continue after a quotation with a full stop if a cue closes it within three words', () => {
    assert.equal(sentencesOf('“The gate is shut.” Ada Holm then added.'), 1);
    assert.equal(sentencesOf('“The gate is shut.” the rain fell.'), 1);
    assert.equal(sentencesOf('“The gate is shut.” Ada Holm then then added.'), 2);
    assert.equal(sentencesOf('“The gate is shut.” Ada Holm then said.'), 2);
  });

  it('should continue after an exclamation if there is a cue within eight words', () => {
    assert.equal(sentencesOf(`“The gate is shut!” Ada Holm ${repeated(6, 'then')} added.`), 1);
    assert.equal(sentencesOf(`“The gate is shut!” Ada Holm ${repeated(7, 'then')} added.`), 2);
  });
});

describe('the description of a person', () => {
  it('should be up to sixteen words after the name', () => {
    assert.deepEqual(rolesOf(`Ada Holm, a ${repeated(14, 'very')} mayor, left.`), ['mayor']);
    assert.deepEqual(rolesOf(`Ada Holm, a ${repeated(15, 'very')} mayor, left.`), []);
  });

  it('should be up to five words before the name', () => {
    assert.equal(descriptionOf('The lawyer mayor mayor mayor mayor Bea Quell left.'), 'lawyer mayor mayor mayor mayor');
    assert.equal(
      descriptionOf('The lawyer mayor mayor mayor mayor mayor Bea Quell left.'),
      'mayor mayor mayor mayor mayor',
    );
  });

  it('should keep up to eight nouns, including titles', () => {
    const roles = ['mayor', 'lawyer', 'doctor', 'nurse', 'pilot', 'farmer', 'singer', 'actor', 'driver'];
    const withTitle = (count: number): boolean =>
      rolesOf(...roles.slice(0, count).map((role) => `Ada Holm, a ${role}, left.`), 'Senator Ada Holm left.').includes(
        'senator',
      );
    assert.equal(withTitle(8), true);
    assert.equal(withTitle(9), false);
  });

  it('should count like three pronouns for the gender, and less than a title', () => {
    const votes = (text: string): number | undefined => syntaxOf([text]).register.entities[0]?.votes;
    assert.equal(
      Math.sign(votes('Zyta Holm, an actress, left. Zyta Holm said he was late. Zyta Holm said he was ill.') ?? 0),
      1,
    );
    assert.equal(Math.sign(votes('Mr Zyta Holm, an actress, left.') ?? 0), -1);
  });
});
