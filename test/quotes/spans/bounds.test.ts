import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { turnAt } from '../../../source/quotes/spans/transcript.ts';
import { quoted, repeated, spansOf } from '../blocks.ts';

const letters = (count: number): string => 'a'.repeat(count);
const bold = (text: string): Block => ({
  type: 'paragraph',
  text,
  spans: [{ start: 0, end: text.length, style: 'bold' }],
});
const quote = (text: string): Block => ({ type: 'quote', text, spans: [], depth: 1, group: 1 });
const turn = (speaker: string): string => `${speaker}: The gate is shut now.`;
const kindOf = (text: string): string | undefined => spansOf([text])[0]?.kind;
const reasonOf = (text: string): string | null | undefined => spansOf([text])[0]?.reason;
const partsOf = (text: string): number | undefined => spansOf([text], 'fr')[0]?.parts.length;
const signatureLength = (blocks: readonly (string | Block)[]): number | undefined => {
  const signature = spansOf(blocks)[0]?.signature;
  return signature ? signature.end - signature.start : undefined;
};
/** An interview of six questions; the first answers are personal. */
const interview = (personal: number): Block[] =>
  Array.from({ length: 6 }, (_, number) => [
    bold(`Do you shut it ${number}?`),
    { type: 'paragraph', text: number < personal ? 'I shut it.' : 'It was shut.', spans: [] } satisfies Block,
  ]).flat();

describe('an interrupted quotation', () => {
  const broken = (text: string): string[] =>
    quoted([`“The gate is shut,” said Ada Holm, who ${text} added, “and locked.”`]);

  it('should be one quotation if the clause between is short', () => {
    assert.equal(broken(letters(134)).length, 1);
  });

  it('should be two quotations if the clause between is longer than 160 characters', () => {
    assert.equal(broken(letters(135)).length, 2);
  });

  it('should not include a clause of up to 140 characters inside the marks', () => {
    const clause = (length: number): string => `« Le pont, explique Ada Holm ${letters(length)}, tiendra. »`;
    assert.equal(partsOf(clause(120)), 2);
    assert.equal(partsOf(clause(121)), 1);
  });

  it('should not include such a clause if up to four words before the verb belong to it', () => {
    const clause = (count: number): string => `« Le pont, a ${repeated(count, 'lui')} dit Ada Holm, tiendra. »`;
    assert.equal(partsOf(clause(3)), 2);
    assert.equal(partsOf(clause(4)), 1);
  });
});

describe('the words beside a quotation', () => {
  it('should be up to 200 characters away', () => {
    assert.equal(spansOf([`A${'.'.repeat(199)}“The gate is shut.”`])[0]?.bare, false);
    assert.equal(spansOf([`A${'.'.repeat(200)}“The gate is shut.”`])[0]?.bare, true);
  });

  it('should be evidence of a title up to 80 characters away, with the last words whole', () => {
    const spaced = (count: number): string => `He read the book${' '.repeat(count)}“Bread” there.`;
    assert.equal(reasonOf(spaced(1)), 'title');
    assert.equal(reasonOf(spaced(76)), 'title');
    assert.equal(reasonOf(spaced(77)), null);
  });
});

describe('the kind of a quotation inside a sentence', () => {
  it('should be a fragment up to three words and mixed from four', () => {
    assert.equal(kindOf(`He saw the gate “${repeated(3)}” there.`), 'fragment');
    assert.equal(kindOf(`He saw the gate “${repeated(4)}” there.`), 'mixed');
  });

  it('should be a title up to ten words', () => {
    assert.equal(reasonOf(`He read the book “${repeated(10, 'Bread')}” there.`), 'title');
    assert.equal(reasonOf(`He read the book “${repeated(11, 'Bread')}” there.`), null);
  });
});

describe('paragraphs that open with a dash', () => {
  it('should be dialogue if there are two in a language that opens speech with a dash', () => {
    assert.equal(spansOf(['— Le pont tiendra.'], 'fr').length, 0);
    assert.equal(spansOf(['— Le pont tiendra.', '— Oui.'], 'fr').length, 2);
  });
});

describe('a block quotation', () => {
  it('should not be a quotation if it is a name of up to four words', () => {
    const count = (name: string): number => spansOf(['It was cold.', quote(name)]).length;
    assert.equal(count('Ada Maria Holm Quell'), 0);
    assert.equal(count('Ada Maria Ida Holm Quell'), 1);
    assert.equal(count('Bread'), 1);
  });
});

describe('a signature', () => {
  it('should not be the name below a quotation in up to twelve pairs of a name and a quotation below it', () => {
    const signed = (pairs: number): boolean => {
      const names = Array.from({ length: pairs + 1 }, (_, at) => `Ada Quell${String.fromCharCode(97 + at)}, keeper`);
      const blocks = names.flatMap((name) => ['“The gate is shut now, and nobody has the key.”', name]).slice(1);
      return spansOf(['It was cold.', ...blocks]).at(-1)?.signature != null;
    };
    assert.equal(signed(12), false);
    assert.equal(signed(13), true);
  });

  it('should be on a line of up to 140 characters', () => {
    assert.equal(signatureLength(['“The gate is shut.”', `— Ada Holm, ${letters(128)}`]), 8);
    assert.equal(signatureLength(['“The gate is shut.”', `— Ada Holm, ${letters(129)}`]), undefined);
  });

  it('should have up to nine words', () => {
    assert.equal(signatureLength(['“The gate is shut.”', `— Ada ${repeated(8, 'keeper')}`]), 59);
    assert.equal(signatureLength(['“The gate is shut.”', `— Ada ${repeated(9, 'keeper')}`]), undefined);
  });

  it('should have up to eight words if there is no dash before it', () => {
    assert.equal(signatureLength([quote('The gate is shut.'), quote(`Ada ${repeated(7, 'keeper')}`)]), 52);
    assert.equal(signatureLength([quote('The gate is shut.'), quote(`Ada ${repeated(8, 'keeper')}`)]), undefined);
  });
});

describe('labeled paragraphs', () => {
  const speakers = ['ADA HOLM', 'BEA QUELL', 'ADA HOLM', 'BEA QUELL'];

  it('should be a transcript if there are four', () => {
    assert.equal(spansOf(speakers.slice(0, 3).map(turn)).length, 0);
    assert.equal(spansOf(speakers.map(turn)).length, 4);
  });

  it('should have labels of up to nine words, so that a sentence is not a label', () => {
    const isTurn = (words: number): boolean =>
      turnAt({ type: 'paragraph', text: turn(repeated(words, 'ADA')), spans: [] }, 0) !== null;
    assert.equal(isTurn(9), true);
    assert.equal(isTurn(10), false);
  });

  it('should be turns up to four blocks from the next', () => {
    const apart = (count: number): number =>
      spansOf([...speakers.map(turn), ...Array<string>(count).fill('It rained.'), turn('ADA HOLM')]).length;
    assert.equal(apart(3), 5);
    assert.equal(apart(4), 4);
  });
});

describe('bold questions and their answers', () => {
  it('should be an interview if there are three questions', () => {
    assert.equal(spansOf(interview(6).slice(0, 4)).length, 0);
    assert.equal(spansOf(interview(6).slice(0, 6)).length, 6);
  });

  it('should be an interview if a third of the answers are personal', () => {
    assert.equal(spansOf(interview(1)).length, 0);
    assert.equal(spansOf(interview(2)).length, 12);
  });

  it('should be an interview if "I" or "we" is in the first 400 characters of an answer', () => {
    const late = (length: number): number =>
      spansOf([...interview(0).slice(0, 4), bold('Why?'), `${'b'.repeat(length)} I shut it.`]).length;
    assert.equal(late(398), 6);
    assert.equal(late(399), 0);
  });

  it('should not be an interview if more than a third of the headings among them are not questions', () => {
    const among = (count: number): number =>
      spansOf([...interview(4).slice(0, 8), ...Array(count).fill(bold('The gate')), ...interview(1).slice(0, 2)])
        .length;
    assert.equal(among(2), 10);
    assert.equal(among(3), 0);
  });

  it('should be an interview if a third of its questions address somebody, or somebody is named above it', () => {
    const questions = (addressed: number, asker = 'Is it shut?'): (Block | string)[] =>
      Array.from({ length: 6 }, (_, number) => [
        bold(number < addressed ? 'Do you shut it?' : asker),
        'I shut it.',
      ]).flat();
    assert.equal(spansOf(questions(1)).length, 0);
    assert.equal(spansOf(questions(2)).length, 12);
    assert.equal(spansOf(['Henry Hart keeps the gate.', ...questions(0)]).length, 12);
  });

  it('should not be an interview if a third of its questions are about the person who asks', () => {
    const questions = (own: number): (Block | string)[] =>
      Array.from({ length: 6 }, (_, number) => [
        bold(number < own ? 'Should I shut it?' : 'Do you shut it?'),
        'I shut it.',
      ]).flat();
    assert.equal(spansOf(questions(1)).length, 12);
    assert.equal(spansOf(questions(2)).length, 0);
  });

  it('should include answers of up to eleven paragraphs, and only the first paragraph of a longer text', () => {
    const answer = (count: number): number =>
      spansOf([
        bold('Do you shut it?'),
        ...Array<string>(count).fill('I shut it.'),
        ...[bold('And do you lock it?'), 'I lock it.', bold('Why?'), 'I must.'],
      ]).length;
    assert.equal(answer(11), 16);
    assert.equal(answer(12), 6);
  });
});
