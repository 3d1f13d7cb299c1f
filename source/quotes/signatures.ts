import type { Block, Range } from '../article.ts';

/** A dash that sets off a name: never a hyphen between letters. */
const DASH = /^[\s.]*(?:—|–|―|--|~|-(?=\s?\p{Lu}))\s*(?=[\p{Lu}@])/u;

/** The longest line that can be a signature, in UTF-16 code units. */
const LONGEST = 140;

/** What may follow the name in a signature: a comma, brackets, a date or a place. */
const AFTER_NAME = /\s*[,;:(|·•\n]|\s+(?:on|in|at|to|via|from|writing|speaking)\s|\s+[—–]\s|\s+\d/;

/** A stop that is not an initial's or a title's ends a sentence, and signatures are none. */
const SENTENCE =
  /[!?]|(?<![\p{Lu}]|Dr|Mr|Mrs|Ms|Jr|Sr|St|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Hon|Rev|Mme|Mlle|Sra|Dra)\.(?=\s+\p{Lu})/u;

/**
 * Who signs a quotation that ends at `end` in block `index`: "— Name" after it, or alone in the next paragraph. The
 * range holds the name without its dash and without what follows it.
 */
export function signatureAfter(blocks: readonly Block[], index: number, end: number): Range | null {
  const rest = blocks[index]?.text.slice(end, end + LONGEST + 1) ?? '';
  if (/[\p{L}\p{N}]/u.test(rest)) return signedName(rest, index, end);
  const below = blocks[index + 1];
  const quotes = below?.type === 'quote' || below?.type === 'paragraph' || below?.type === 'caption';
  return quotes ? signedName(below.text.slice(0, LONGEST + 1), index + 1, 0) : null;
}

function signedName(text: string, block: number, offset: number): Range | null {
  const dash = DASH.exec(text);
  if (dash === null || text.length > LONGEST) return null;
  return nameIn(text, dash[0].length, block, offset);
}

/** The name at the head of a line that a page sets below a quotation: a `<cite>` or `<footer>`, with a dash or without. */
export function nameLine(text: string, block: number): Range | null {
  if (text.length > LONGEST) return null;
  const dash = DASH.exec(text);
  if (dash !== null) return nameIn(text, dash[0].length, block, 0);
  const short = text.split(/\s+/).length <= 8 && /^\p{Lu}/u.test(text) && !/[.!?…:;,”"»]$/.test(text);
  return short ? nameIn(text, 0, block, 0) : null;
}

function nameIn(text: string, from: number, block: number, offset: number): Range | null {
  const line = text.slice(from).trimEnd();
  if (SENTENCE.test(line) || /["“”„«»]/.test(line)) return null;
  const cut = AFTER_NAME.exec(line)?.index ?? line.length;
  const name = line
    .slice(0, cut)
    .replace(/[\s.]+$/, (end) => (/\b(?:Jr|Sr)\.$/.test(line.slice(0, cut)) ? '.' : end.replace(/[\s.]/g, '')));
  if (name.length < 2 || name.split(/\s+/).length > 8) return null;
  return { block, start: offset + from, end: offset + from + name.length };
}
