/** Turns words and phrases into queries for the full-text tables. */

import { foldText } from '../../search/index.ts';
import { isUnspaced } from '../full-text.ts';

/** How a term can be looked up: as words, by trigrams, or only by reading the texts. */
export type Lookup = 'words' | 'trigrams' | 'text';

/** The characters that the tokenizer `unicode61` treats as part of a word. */
const IN_WORD = /[\p{L}\p{N}\p{Co}]/u;

const TRIGRAM = 3;

/** How a term is looked up in whole articles. */
export function lookupOf(term: string): Lookup {
  if (!isUnspaced(term)) return IN_WORD.test(term) ? 'words' : 'text';
  // The tokenizer drops accents, which would leave less than a trigram.
  const characters = Array.from(term.normalize('NFC').replace(/[\u0300-\u036f\0]/g, ''));
  return characters.length >= TRIGRAM ? 'trigrams' : 'text';
}

/** Letters that the search folds, and the tokenizer does not. */
const LETTERS = [
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đ'],
] as const;

/** If there are more such letters than this, all or none of them are replaced: 2 ** 5 spellings of a word are enough. */
const MOST_PLACES = 5;

/** The spellings of folded text with those letters in place of the plain ones. */
function withLetters(folded: string): readonly string[] {
  const places = LETTERS.flatMap(([plain, letter]) =>
    [...folded.matchAll(new RegExp(plain, 'g'))].map(({ index }) => ({ plain, letter, index })),
  );
  if (places.length > MOST_PLACES) return LETTERS.map(([plain, letter]) => folded.replaceAll(plain, letter));
  let spellings = [''];
  let done = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (at < done) continue;
    const here = places.find(({ index }) => index === at);
    const plain = folded[at] ?? '';
    done = at + 1;
    if (!here) spellings = spellings.map((start) => start + plain);
    else {
      done = at + here.plain.length;
      spellings = spellings.flatMap((start) => [start + here.plain, start + here.letter]);
    }
  }
  return spellings;
}

/** The beginning that `ferr*` asks for; null for a whole word or phrase. Words of scripts without spaces are found by any part anyway. */
export function beginningOf(term: string): string | null {
  const beginning = /^(.*[\p{L}\p{N}\p{M}])\*$/su.exec(term)?.[1];
  return beginning === undefined || isUnspaced(beginning) ? null : beginning;
}

/** A string of FTS5. It is the only way in which the user's text enters a query. */
const quoted = (text: string): string => `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;

/** The words of a text in the form that the tokenizer gives them. */
const tokensOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];

/**
 * An FTS5 expression for a term, or for all words with its beginning, as it may be spelled, in one column or in all. The term must not be of the kind `text`.
 *
 * @param isKnown whether a word occurs at all: each spelling that does not would make the query slower
 */
export function expressionOf(term: string, column?: string, isKnown: (word: string) => boolean = () => true): string {
  const beginning = beginningOf(term);
  const whole = beginning ?? term;
  const folded = foldText(whole).text;
  const spellings = new Set([whole.normalize('NFC'), folded]);
  const isWords = lookupOf(whole) === 'words';
  if (isWords) for (const spelling of withLetters(folded)) spellings.add(spelling);
  const known = new Set<string>();
  const different = [...spellings].filter((spelling) => {
    // The tokenizer itself takes care of case and accents.
    const plain = spelling.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    if (known.has(plain) || (isWords && !IN_WORD.test(spelling))) return false;
    known.add(plain);
    return true;
  });
  const [first = '', ...others] = different;
  const areKnown = (spelling: string): boolean => {
    const words = tokensOf(spelling);
    return (beginning === null ? words : words.slice(0, -1)).every(isKnown);
  };
  const used = [first, ...(isWords ? others.filter(areKnown) : others)];
  const star = beginning === null ? '' : '*';
  const expression = `(${used.map((spelling) => `${quoted(spelling)}${star}`).join(' OR ')})`;
  return column === undefined ? expression : `${column} : ${expression}`;
}
