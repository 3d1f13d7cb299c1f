import type { Block, BlockType, Range } from '../../article.ts';
import {
  afterSignedName,
  nameLine as namePattern,
  opensNoName,
  sourceLabel,
  stopAfterName,
  stopsInNames,
} from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';

/** A dash before a name, but not a hyphen between letters. */
const DASH = /^[\s.]*(?:—|–|―|--|~|-(?=\s?\p{Lu}))\s*(?=[\p{Lu}@])/u;

/** The maximum length of a signature, in UTF-16 code units. */
const LONGEST_LINE = 140;

/** The maximum number of words of a name or description in a signature. */
const LONGEST_NAME = 9;

/** The maximum number of words in a name without a dash. */
const LONGEST_BARE_LINE = 8;

/** The end of the name in a signature: a comma, a bracket. */
const AFTER_NAME = /\s*[,;:(|·•\n]|\s+[—–]\s/;

/** A full stop other than that of an initial or a title. It ends a sentence, so the line is not a signature. */
const SENTENCE = new RegExp(`[!?]|(?<![\\p{Lu}]|${stopsInNames.join('|')})\\.(?=\\s+\\p{Lu})`, 'u');

/**
 * The signature of a quotation that ends at `end` in block `index`: "— Name" after it, or alone in the next paragraph.
 * The range is that of the name or description, without the dash and the text after it.
 */
export function signatureAfter(blocks: readonly Block[], index: number, end: number): Range | null {
  const rest = blocks[index]?.text.slice(end, end + LONGEST_LINE + 1) ?? '';
  if (/[\p{L}\p{N}]/u.test(rest)) return afterDash(rest, index, end);
  const below = blocks[index + 1];
  const quotes = below?.type === 'quote' || below?.type === 'paragraph' || below?.type === 'caption';
  if (!quotes) return null;
  const signature = afterDash(below.text.slice(0, LONGEST_LINE + 1), index + 1, 0);
  // In the paragraph below, a hyphen may begin a list, so only a name is a signature.
  const hyphen = /^\s*-(?!-)/.test(below.text);
  return signature !== null && hyphen && !namePattern.test(below.text.slice(signature.start, signature.end))
    ? null
    : signature;
}

/** What readers say | “…” – Ada H. (all reviews): a name with a dash that closes the paragraph of a quotation ending at `end`. */
export function signatureBeside(blocks: readonly Block[], index: number, end: number): Range | null {
  const text = blocks[index]?.text ?? '';
  const signature = afterDash(text.slice(end, end + LONGEST_LINE + 1), index, end);
  if (signature === null) return null;
  const name = text.slice(signature.start, signature.end);
  return /\s/.test(name) && namePattern.test(name) ? signature : null;
}

/** The types of blocks that may be a signature. */
const SIGNING: ReadonlySet<BlockType> = new Set<BlockType>(['paragraph', 'item', 'caption']);

/** A given name, a surname and a comma before a description. */
const NAME_AND_ROLE = /^(\p{Lu}\p{L}+)(?: \p{L}[\p{L}.'’-]*){1,3}(?=, \p{L})/u;

/**
 * Ada Holm, head of the mill: a line that begins with a name and a comma. The name is known by its given name or by the
 * word for a person after it.
 */
export function signatureLine({ text, type }: Block, block: number, { roles }: Language): Range | null {
  if (!SIGNING.has(type)) return null;
  const name = NAME_AND_ROLE.exec(text.slice(0, LONGEST_LINE + 1));
  const ends = text.length > LONGEST_LINE || /[.!?…:;”"»]$/.test(text);
  if (ends || name === null || !namePattern.test(name[0])) return null;
  const isRole = text
    .slice(name[0].length)
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => roles.has(word));
  return firstNames.has(name[1]?.toLowerCase() ?? '') || isRole ? { block, start: 0, end: name[0].length } : null;
}

function afterDash(text: string, block: number, offset: number): Range | null {
  const dash = DASH.exec(text);
  return dash === null || text.length > LONGEST_LINE ? null : nameIn({ text, from: dash[0].length, block, offset });
}

/** The name in the last line of a block quotation (`<cite>`, `<footer>`), with or without a dash. */
export function nameLine(text: string, block: number): Range | null {
  if (text.length > LONGEST_LINE) return null;
  const dash = DASH.exec(text);
  if (dash !== null) return nameIn({ text, from: dash[0].length, block, offset: 0 });
  const short = text.split(/\s+/).length <= LONGEST_BARE_LINE && /^\p{Lu}/u.test(text) && !/[.!?…:;,”"»]$/.test(text);
  return short ? nameIn({ text, from: 0, block, offset: 0 }) : null;
}

/** A dash before the last words of a text, at the start of a line or after the end of a sentence. */
const LAST_DASH = /(?:(?<=[.!?…"”»)])\s+|\n\s*)(?:—|–|―|--|~|-(?=\s?\p{Lu}))\s*(?=[\p{Lu}@])/gu;

/** The signature at the end of a block quotation, "… to get there. — Name", and the end of the text before it. */
export function signatureInside(
  text: string,
  block: number,
): { readonly signature: Range; readonly end: number } | null {
  const from = Math.max(0, text.length - LONGEST_LINE);
  const dash = [...text.slice(from).matchAll(LAST_DASH)].at(-1);
  if (dash === undefined || from + dash.index === 0) return null;
  const start = from + dash.index + dash[0].length;
  const signature = nameIn({ text: text.slice(start), from: 0, block, offset: start });
  return signature === null ? null : { signature, end: from + dash.index };
}

/** A line of a block. Its text begins at `offset` in the block, and is read from `from` on. */
interface Line {
  readonly text: string;
  readonly from: number;
  readonly block: number;
  readonly offset: number;
}

/** The name or description at the start of a line; null if there is neither. */
function nameIn({ text, from, block, offset }: Line): Range | null {
  const label = sourceLabel.exec(text.slice(from))?.[0].length ?? 0;
  if (label > 0) return nameIn({ text, from: from + label, block, offset });
  const line = text.slice(from).trimEnd();
  if (SENTENCE.test(line) || /["“”„«»]/.test(line) || opensNoName.test(line)) return null;
  const head = line.slice(0, AFTER_NAME.exec(line)?.index ?? line.length);
  const capitals = afterSignedName.exec(head);
  const cut =
    capitals !== null && namePattern.test(head.slice(0, capitals.index)) ? head.slice(0, capitals.index) : head;
  const name = cut.trimEnd().replace(stopAfterName, '');
  if (name.length < 2 || name.split(/\s+/).length > LONGEST_NAME) return null;
  return { block, start: offset + from, end: offset + from + name.length };
}
