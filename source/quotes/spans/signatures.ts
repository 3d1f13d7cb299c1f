import type { Block, Range } from '../../article.ts';
import { afterSignedName, nameLine as namePattern, opensNoName, stopsInNames } from '../language/any-language.ts';

/** A dash that sets off a name: never a hyphen between letters. */
const DASH = /^[\s.]*(?:—|–|―|--|~|-(?=\s?\p{Lu}))\s*(?=[\p{Lu}@])/u;

/** The longest line that can be a signature, in UTF-16 code units; the longest name or description, in words. */
const LONGEST = 140;
const MOST_WORDS = 9;

/** What ends the name in a signature: a comma, brackets. */
const AFTER_NAME = /\s*[,;:(|·•\n]|\s+[—–]\s/;

/** A stop that is not that of an initial or a title ends a sentence: the line is not a signature. */
const SENTENCE = new RegExp(`[!?]|(?<![\\p{Lu}]|${stopsInNames.join('|')})\\.(?=\\s+\\p{Lu})`, 'u');

/**
 * Who signs a quotation that ends at `end` in block `index`: "— Name" after it, or alone in the next paragraph. The
 * range holds the name or description without its dash and without what follows it.
 */
export function signatureAfter(blocks: readonly Block[], index: number, end: number): Range | null {
  const rest = blocks[index]?.text.slice(end, end + LONGEST + 1) ?? '';
  if (/[\p{L}\p{N}]/u.test(rest)) return signed(rest, index, end);
  const below = blocks[index + 1];
  const quotes = below?.type === 'quote' || below?.type === 'paragraph' || below?.type === 'caption';
  if (!quotes) return null;
  const signature = signed(below.text.slice(0, LONGEST + 1), index + 1, 0);
  // A hyphen below opens many a list: only a name is a signature there.
  const hyphen = /^\s*-(?!-)/.test(below.text);
  return signature !== null && hyphen && !namePattern.test(below.text.slice(signature.start, signature.end))
    ? null
    : signature;
}

function signed(text: string, block: number, offset: number): Range | null {
  const dash = DASH.exec(text);
  return dash === null || text.length > LONGEST ? null : nameIn(text, dash[0].length, block, offset);
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
  if (SENTENCE.test(line) || /["“”„«»]/.test(line) || opensNoName.test(line)) return null;
  const head = line.slice(0, AFTER_NAME.exec(line)?.index ?? line.length);
  const capitals = afterSignedName.exec(head);
  const cut =
    capitals !== null && namePattern.test(head.slice(0, capitals.index)) ? head.slice(0, capitals.index) : head;
  const name = cut.trimEnd().replace(/(?<!\b(?:Jr|Sr))\.$/, '');
  if (name.length < 2 || name.split(/\s+/).length > MOST_WORDS) return null;
  return { block, start: offset + from, end: offset + from + name.length };
}
