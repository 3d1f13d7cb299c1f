/** The characters that windows-1252 has for the bytes from 0x80 to 0x9f, by byte; bytes without a character stay as they are. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map([...SPECIAL].map((character, index) => [character, 0x80 + index]));

const CONTINUATION = `[\\u0080-\\u00bf${SPECIAL}]`;
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`,
  'g',
);
const LATIN = /[\u0080-\u00ff]/g;

/** The minimum number of such sequences, and how many there must be for each other character of Latin-1. */
const BOUNDS = { least: 5, ratio: 4 };

/**
 * Repairs a text whose UTF-8 was read as windows-1252 ("itâ€™s"), if nearly all of its Latin-1 characters are in such sequences. What was
 * read so is often only a part of the page, so everything else stays. Linear in the length of the text.
 */
export function withoutMojibake(text: string): string {
  const found = text.match(SEQUENCE) ?? [];
  if (found.length < BOUNDS.least) return text;
  const others = text.replace(SEQUENCE, '').match(LATIN)?.length ?? 0;
  return found.length < others * BOUNDS.ratio ? text : text.replace(SEQUENCE, mended);
}

function mended(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? sequence : text;
}
