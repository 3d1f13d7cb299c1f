import type { Block, Range } from '../../article.ts';

/** A dash that sets off a name: never a hyphen between letters. */
const DASH = /^[\s.]*(?:—|–|―|--|~|-(?=\s?\p{Lu}))\s*(?=[\p{Lu}@])/u;

/** The longest line that can be a signature, in UTF-16 code units; the longest name or description, in words. */
const LONGEST = 140;
const MOST_WORDS = 9;

/** What ends the name in a signature: a comma, brackets. */
const AFTER_NAME = /\s*[,;:(|·•\n]|\s+[—–]\s/;

/** What may follow a name without a comma; in a description it is part of it. */
const AFTER_CAPITALS = /\s+(?:(?:on|in|at|to|via|from|writing|speaking)\s|\d)/;

/** Every word has a capital, but for the particles of names. */
const NAME =
  /^(?:@?\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|della|van|von|der|den|la|le|al|bin|ibn|of|the|y|e)(?: (?:@?\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|della|van|von|der|den|la|le|al|bin|ibn|of|the|y|e))*$/u;

/** A stop that is not an initial's or a title's ends a sentence, and signatures are none. */
const SENTENCE =
  /[!?]|(?<![\p{Lu}]|Dr|Mr|Mrs|Ms|Jr|Sr|St|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Hon|Rev|Mme|Mlle|Sra|Dra)\.(?=\s+\p{Lu})/u;

/** Sentences begin with these, and so do credits; names and descriptions do not. */
const NOBODY =
  /^(?:it|it['’]s|this|that|that['’]s|there|we|you|i|he|she|they|if|when|and|but|so|in|on|at|for|to|what|how|why|source|via|photo|image|credit|read|see|more)(?![\p{L}'’])/iu;

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
  return signature !== null && hyphen && !NAME.test(below.text.slice(signature.start, signature.end))
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
  if (SENTENCE.test(line) || /["“”„«»]/.test(line) || NOBODY.test(line)) return null;
  const head = line.slice(0, AFTER_NAME.exec(line)?.index ?? line.length);
  const capitals = AFTER_CAPITALS.exec(head);
  const cut = capitals !== null && NAME.test(head.slice(0, capitals.index)) ? head.slice(0, capitals.index) : head;
  const name = cut.trimEnd().replace(/(?<!\b(?:Jr|Sr))\.$/, '');
  if (name.length < 2 || name.split(/\s+/).length > MOST_WORDS) return null;
  return { block, start: offset + from, end: offset + from + name.length };
}
