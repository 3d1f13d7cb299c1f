import type { Block } from '../../article.ts';
import { type Extract, omitBlocks } from '../blocks/omit-blocks.ts';
import { lettersOf } from '../html/text.ts';
import { isoDate } from '../metadata/dates/dates.ts';
import { namesIn } from '../metadata/names.ts';
import { BY, LEAD_WORDS } from '../wording/bylines.ts';
import { DAY_IN_DIGITS, monthOf, NUMBER_WORD } from '../wording/dates.ts';

/** Only this many blocks at the start can be bylines or datelines, with at most this many UTF-16 code units. */
const TOP = 8;
const LONGEST = 160;
/** The shortest first sentence, in the same unit. */
const PROSE = 60;
const SENTENCE_END = /[.!?。！？…]["'”’»)]*$/;
const LINES: ReadonlySet<Block['type']> = new Set(['paragraph', 'heading', 'cell', 'item']);

/** Omits lines below the headline that only repeat metadata: authors, dates, reading time. */
export function omitLeadLines(
  sifted: Extract,
  about: { readonly authors?: readonly string[]; readonly lang?: string | null },
): Extract {
  const lang = about.lang ?? null;
  const names = about.authors ?? [];
  const authors = new Set(names.flatMap(wordsOf));
  const gone = new Map<number, 'meta'>();
  let inLead = true;
  for (const [index, block] of sifted.blocks.slice(0, TOP).entries()) {
    inLead &&= block.type === 'title' || block.text.length < PROSE || !SENTENCE_END.test(block.text);
    if (!LINES.has(block.type) || block.text.length > LONGEST) continue;
    const isLine = block.type === 'paragraph' && (isLeadLine(block.text, authors, lang) || isCredit(block.text, names));
    if (isLine || (inLead && isDateline(block.text))) gone.set(index, 'meta');
  }
  return omitBlocks(sifted, gone);
}

/** An email address, plain or as archives hide it from programs. */
const ADDRESS = /\S+@\S+|\S+ at \S+(?:\.| dot )\S+/g;

function isLeadLine(text: string, authors: ReadonlySet<string>, lang: string | null): boolean {
  const words = wordsOf(text.replace(ADDRESS, ' '));
  const named = words.some((word) => authors.has(word));
  if (!named && isoDate(text, lang) === null && !/\p{Nd}/u.test(text)) return false;
  const known = (word: string): boolean =>
    authors.has(word) || NUMBER_WORD.test(word) || LEAD_WORDS.has(word) || monthOf(word, lang) !== null;
  return words.length > 1 && words.every(known) && (named || isoDate(text, lang) !== null);
}

/** Whether a line gives a day in digits or an author after a label and is not a sentence: "2031-05-04 09:12  Source: Harbour News". */
function isDateline(text: string): boolean {
  if (SENTENCE_END.test(text) || /[:：]$|，/.test(text)) return false;
  return DAY_IN_DIGITS.test(text) || (text.length < PROSE && /[:：]/.test(BY.exec(text)?.[0] ?? ''));
}

/** "Words by Ada Moor, Deputy Editor | ada@bay.example": begins like a byline, names only authors, and is not a sentence. */
function isCredit(text: string, authors: readonly string[]): boolean {
  if (authors.length === 0 || !BY.test(text) || /[.!?…。]["”’]?$/.test(text)) return false;
  const named = namesIn(text);
  const known = new Set(authors.map(lettersOf));
  return named.length > 0 && named.every((name) => known.has(lettersOf(name)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}
