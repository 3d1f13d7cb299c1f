import { leaveOut, type Sifted } from '../blocks/omit-blocks.ts';
import { lettersOf } from '../html/text.ts';
import { isoDate } from '../metadata/dates.ts';
import { namesIn } from '../metadata/names.ts';
import { BY, LEAD_WORDS } from '../wording/bylines.ts';
import { monthOf, NUMBER_WORD } from '../wording/dates.ts';

/** Among so many blocks from the start, and in blocks no longer than this, a line of name and date is no part of the text. */
const TOP = 8;
const LONGEST = 160;

/** Takes out the lines below the headline that hold nothing but what is known already: who wrote it, when, and how long it takes to read. */
export function leaveOutLeadLines(
  sifted: Sifted,
  about: { readonly authors?: readonly string[]; readonly lang?: string | null },
): Sifted {
  const lang = about.lang ?? null;
  const names = about.authors ?? [];
  const authors = new Set(names.flatMap(wordsOf));
  const gone = new Map<number, 'meta'>();
  for (const [index, block] of sifted.blocks.slice(0, TOP).entries()) {
    if (block.type !== 'paragraph' || block.text.length > LONGEST) continue;
    if (isLeadLine(block.text, authors, lang) || isCredit(block.text, names)) gone.set(index, 'meta');
  }
  return leaveOut(sifted, gone);
}

function isLeadLine(text: string, authors: ReadonlySet<string>, lang: string | null): boolean {
  const words = wordsOf(text);
  const named = words.some((word) => authors.has(word));
  if (!named && isoDate(text, lang) === null && !/\p{Nd}/u.test(text)) return false;
  const known = (word: string): boolean =>
    authors.has(word) || NUMBER_WORD.test(word) || LEAD_WORDS.has(word) || monthOf(word, lang) !== null;
  return words.length > 1 && words.every(known) && (named || isoDate(text, lang) !== null);
}

/** "Words by Ada Moor, Deputy Editor | ada@bay.example": what begins like a byline, names authors alone and is no sentence. */
function isCredit(text: string, authors: readonly string[]): boolean {
  if (authors.length === 0 || !BY.test(text) || /[.!?…。]["”’]?$/.test(text)) return false;
  const named = namesIn(text);
  const known = new Set(authors.map(lettersOf));
  return named.length > 0 && named.every((name) => known.has(lettersOf(name)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}
