import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { syntaxOf } from '../blocks.ts';

/** The names in a text, each with its title. */
const namesIn = (text: string): string =>
  syntaxOf([text])
    .register.entities.map(({ name, title }) => (title === null ? name : `${title} ${name}`))
    .join(', ');

/** A text, and the names that a reader would find in it. */
function check(cases: readonly (readonly [string, string])[]): void {
  for (const [text, expected] of cases) assert.equal(namesIn(text), expected, text);
}

describe('a name', () => {
  it('should go on over a nickname, and end before one that is a sentence', () => {
    check([
      ['They met John “Crusty” Miller there.', 'John Miller'],
      ['They met John “Very Old Crusty” Miller there.', 'John Miller'],
      ['They met John “Crusty.” Miller was there.', 'John'],
    ]);
  });

  it('should go on over particles, suffixes and the names of partners', () => {
    check([
      ['They met Jo Finch, Jr. there.', 'Jo Finch Jr.'],
      ['They met Jo Finch, Bea Quell and others.', 'Jo Finch, Bea Quell'],
      ['They met Finch & Quell there.', 'Finch & Quell'],
      ['They met Finch & others there.', 'Finch'],
      ['They met Sophie in ’t Veld there.', 'Sophie in ’t Veld'],
      ['They met Ada van der Holm there.', 'Ada van der Holm'],
      ['They met De Vries there.', 'De Vries'],
      ['They saw the University of the North there.', 'University of the North'],
      ['They saw the University of Brask there.', 'University of Brask'],
    ]);
  });

  it('should end before a pronoun, a date, a place of work and what belongs to somebody', () => {
    check([
      ['Ultimately I came.', ''],
      ['They met Jo Finch Monday.', 'Jo Finch'],
      ['Hull-based Jo Finch came.', 'Jo Finch'],
    ]);
  });

  it('should begin after a description, an adverb, a verb or an adjective with a capital', () => {
    check([
      ['The Head Gardener Ada Holm came.', 'Ada Holm'],
      ['Gardener Zyto Quell came.', 'Zyto Quell'],
      ['Quickly Zyto Quell came.', 'Zyto Quell'],
      ['Watching Zyto Quell is odd.', 'Zyto Quell'],
      ['Visit FDA now.', 'FDA'],
      ['Visit Ada Holm now.', 'Ada Holm'],
      ['No Bea Quell came.', 'Bea Quell'],
      ['They met Canadian Zyto Quell there.', 'Zyto Quell'],
    ]);
  });

  it('should be apart from the body before it', () => {
    check([
      ['They met the head of the Brask Town Council Zyta Quell there.', 'Brask Town Council, Zyta Quell'],
      ['They met Mrs. Council there.', 'Mrs. Council'],
    ]);
  });

  it('should have the title before it', () => {
    check([
      ['They met Senator Bernie Hall there.', 'Senator Bernie Hall'],
      ['Senator Zyto Quell came.', 'Senator Zyto Quell'],
      ['They met Prof. Ada Baker there.', 'Prof. Ada Baker'],
    ]);
  });

  it('should be one at the beginning of a sentence if the text treats it so', () => {
    check([
      ['Ward came.', ''],
      ['Ward believes it.', 'Ward'],
      ['Ward said so.', 'Ward'],
      ['Ward’s gate is shut.', 'Ward'],
      ['Mayor believes it.', ''],
      ['They met Ward. Ward came.', 'Ward'],
    ]);
  });
});
