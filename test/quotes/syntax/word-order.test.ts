import { describe, it } from 'node:test';
import { sourceAt } from '../../../source/quotes/syntax/phrases/sources.ts';
import {
  closesSentence,
  descriptionStart,
  isAdverb,
  isAfterQuote,
  isSubjectFirst,
  isSubjectPosition,
  leadsToNoun,
  silentSubject,
  speakerAfterUnlisted,
  subjectAfter,
} from '../../../source/quotes/syntax/word-order.ts';
import { checkEach, type Marked } from './marked.ts';

describe('the subject after a verb', () => {
  const after = ({ paragraph, at, end, words }: Marked) => words(subjectAfter(paragraph, at, end));

  it('should follow it, or an adverb after it', () => {
    checkEach(
      [
        ['“No,” |said Ada Holm.', 'name: Ada Holm'],
        ['“No,” |said then Ada Holm.', 'name: Ada Holm'],
        ['“No,” |said quietly the mayor.', 'nominal: the mayor'],
        ['“No,” |said in London Ada Holm.', null],
        ['“No,” |said himself.', null],
        ['“No,” |said himself Ada Holm.', 'name: Ada Holm'],
        ['“No,” |said then', null],
        ['“No,” |said.', null],
      ],
      after,
    );
  });

  it('should be up to three prepositional phrases away in a language that puts them first', () => {
    checkEach(
      [
        ['«No», |dijo en rueda de prensa el alcalde.', 'nominal: el alcalde'],
        ['«No», |dijo en la rueda de prensa de ayer el alcalde de Lima.', 'nominal: el alcalde de Lima'],
        ['«No», |dijo el viernes Ana Ruiz.', 'name: Ana Ruiz'],
        ['«No», |dijo en Lima con calma ante todos Ana Ruiz.', 'name: Ana Ruiz'],
        ['«No», |dijo en Lima con calma ante todos por fin Ana Ruiz.', null],
      ],
      after,
      'es',
    );
  });
});

describe('a clause', () => {
  it('should begin with its subject unless something else is before the verb', () => {
    const first = ({ paragraph, at }: Marked) => isSubjectFirst(paragraph, at, 0);
    checkEach(
      [
        ['Holm |sagte das.', true],
        ['Er |sagte das.', true],
        ['Auch der Rat |sagte das.', true],
        ['Und Holm |sagte das.', true],
        ['Auch er |sagte das.', true],
        ['Und gestern |sagte Holm das.', false],
        ['Es regnete; Holm |sagte das.', true],
        ['Es regnete; gestern |sagte Holm das.', false],
        ['Gestern |sagte Holm das.', false],
        ['Besorgt |zeigte sich Holm.', false],
        ['Im Rathaus |sagte Holm das.', false],
        ['Den Rat |lobte Holm.', false],
        ['Dem Rat |sagte Holm das.', false],
        ['In dem Brief, den er schrieb, |sagte Holm das.', false],
        ['Wenn es regnet, |sagte Holm.', false],
      ],
      first,
      'de',
    );
    checkEach(
      [
        ['El alcalde |dijo que no.', true],
        ['El lunes |dijo Ana Ruiz que no.', false],
      ],
      first,
      'es',
    );
  });

  it('should have nothing but a description between its start and a name that is its subject', () => {
    checkEach(
      [
        ['The former prison officer |Jo Finch came.', true],
        ['They came, |Jo Finch.', true],
        ['They came and |Jo Finch.', true],
        ['“No” |Jo Finch.', true],
        ['It rained. |Jo Finch came.', true],
        ['They met |Jo Finch.', false],
        ['In London |Jo Finch came.', false],
        ['It has |Jo Finch.', false],
        ['He |Jo Finch.', false],
        ['It rained: |Jo Finch came.', false],
        ['They said |Jo Finch came.', false],
        ['said officer |Jo Finch.', false],
      ],
      ({ paragraph, at }) => isSubjectPosition(paragraph, at),
    );
  });
});

describe('a description', () => {
  it('should begin after a verb, a preposition, a conjunction or a quotation, up to eight words before its noun', () => {
    checkEach(
      [
        ['said the old |mayor.', 'the old mayor.'],
        ['said his old |mayor.', 'his old mayor.'],
        ['in the old |mayor.', 'the old mayor.'],
        ['“No” old |mayor.', 'old mayor.'],
        ['and old |mayor.', 'old mayor.'],
        ['who old |mayor.', 'old mayor.'],
        ['has old |mayor.', 'old mayor.'],
        ['he old |mayor.', 'old mayor.'],
        ['the claim |mayor.', 'the claim mayor.'],
        ['ten nine eight seven six five four three two |mayor.', 'nine eight seven six five four three two mayor.'],
      ],
      ({ paragraph, at }) => paragraph.text.slice(paragraph.chunks[descriptionStart(paragraph, at)]?.start),
    );
  });

  it('should lead to a noun with an article or a possessive up to four words before it', () => {
    checkEach(
      [
        ['his recent |remarks', true],
        ['the recent |remarks', true],
        ['the mayor’s new |remarks', true],
        ['of |remarks', true],
        ['and |remarks', true],
        ['the very new big |remarks', true],
        ['the very new big loud |remarks', false],
        ['of new |remarks', false],
        ['the mayor |remarks', false],
        ['the police |remarks', false],
        ['the , |remarks', false],
        ['he |remarks', false],
        ['he new |remarks', false],
        ['their new |remarks', true],
        ['his |remarks', false],
        ['the of new |remarks', false],
      ],
      ({ paragraph, at }) => leadsToNoun(paragraph, at - 1, 0),
    );
  });
});

describe('a source', () => {
  it('should close its sentence before a mark, the end, or what belongs to it', () => {
    checkEach(
      [
        ['said |Holm.', true],
        ['said |Holm', true],
        ['said |Holm of Hull.', true],
        ['said |Holm loudly.', false],
      ],
      ({ paragraph, at, end }) => closesSentence(paragraph, sourceAt(paragraph, at), end),
    );
  });

  it('should be after a quotation if only the comma of that is between', () => {
    checkEach(
      [
        ['“No” |said', true],
        ['“No”, |said', true],
        ['“No”; |said', false],
        ['No, |said', false],
        ['“No” x, |said', false],
      ],
      ({ paragraph, at }) => isAfterQuote(paragraph, at),
    );
  });

  it('should speak after any verb that directly follows a quotation and its comma, in a language with that order', () => {
    const speaker = ({ paragraph, at, end, words }: Marked) => words(speakerAfterUnlisted(paragraph, at, end));
    checkEach(
      [
        ['„Nein“, |beruhigt er.', 'pronoun: er'],
        ['„Nein“, |beruhigt die Polizei.', 'nominal: die Polizei'],
        ['„Nein“, |beruhigt Karl Holm.', 'name: Karl Holm'],
        ['„Nein“, |beruhigt Karl Holm in Rom.', 'name: Karl Holm'],
        ['„Nein“, |beruhigt der Stein.', null],
        ['„Nein“ |beruhigt er.', null],
        ['„Nein“; |beruhigt er.', null],
        ['„Nein“, |Beruhigt er.', null],
        ['„Nein“, |aber er.', null],
        ['„Nein“, |lob er.', null],
        ['„Nein“, |beruhigt.', null],
      ],
      speaker,
      'de',
    );
    checkEach([['“No,” |calms he.', null]], speaker);
  });
});

describe('a word between a subject and its verb', () => {
  it('should be an adverb, an auxiliary, or a pronoun that stresses the subject', () => {
    checkEach(
      [
        ['Finch |himself said no.', true],
        ['Finch |has said no.', true],
        ['Finch |quickly said no.', true],
        ['Finch |then said no.', true],
        ['Finch |him said no.', false],
        ['Finch |and said no.', false],
        ['Finch |, said no.', false],
        ['Finch |“often” said no.', false],
      ],
      ({ paragraph, at }) => isAdverb(paragraph.chunks[at], paragraph.language),
    );
  });
});

describe('an omitted subject', () => {
  it('should be that of an earlier sentence, or the last name in it', () => {
    const silent = ({ paragraph, at, words }: Marked) => words(silentSubject(paragraph, paragraph.sentenceOf[at] ?? 0));
    checkEach(
      [
        ['Ana Ruiz llegó. «Sí», |dijo.', 'name: Ana Ruiz'],
        ['Ella llegó. «Sí», |dijo.', 'pronoun: Ella'],
        ['Ana Ruiz vio a Eva Sol. «Sí», |dijo.', 'name: Ana Ruiz'],
        ['Ayer vieron a Ana Ruiz. «Sí», |dijo.', 'name: Ana Ruiz'],
        ['La mesa cayó. «Sí», |dijo.', null],
      ],
      silent,
      'es',
    );
    checkEach([['Ada Holm came. “Yes,” |said.', null]], silent);
  });
});
