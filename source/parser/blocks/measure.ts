import type { Block, Direction } from '../../article.ts';

/** Words per minute of adults reading silently: Brysbaert, M. (2019), doi:10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;
/** Characters per minute in scripts without spaces between words: Trauzettel-Klosinski & Dietz (2012), doi:10.1167/iovs.11-8284. */
const IDEOGRAPHS_PER_MINUTE = 255;
const WORDLESS: ReadonlySet<Block['type']> = new Set(['image', 'embed', 'rule']);

/**
 * The number of words, and the reading time in minutes. A word is a run between white space, or a single character of a script
 * without spaces between words.
 */
export function measure(blocks: readonly Block[]): { wordCount: number; readingMinutes: number } {
  let words = 0;
  let ideographs = 0;
  for (const { type, text } of blocks) {
    if (WORDLESS.has(type)) continue;
    // A loop, because it is faster than a regular expression and runs for every block of every article.
    let space = true;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const wasSpace = space;
      space = code <= 32 || (code > 126 && isSpace(code));
      if (code >= 0x3040 && isIdeograph(code)) {
        ideographs += 1;
        space = true;
      } else if (wasSpace && !space && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff0f))
        words += 1;
      else if (wasSpace && code > 0x2fff) space = true;
    }
  }
  const minutes = words / WORDS_PER_MINUTE + ideographs / IDEOGRAPHS_PER_MINUTE;
  const wordCount = words + ideographs;
  return { wordCount, readingMinutes: wordCount === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}

/** White space beyond ASCII, as in `\s`. */
function isSpace(code: number): boolean {
  if (code < 0x1680) return code === 0xa0;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code);
}

const isIdeograph = (code: number): boolean =>
  code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

const RTL_LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/i;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
/** The number of blocks that are examined, and the number of letters that outweigh the language. */
const SAMPLE = 200;
const ENOUGH = 50;

/** The direction of most of the text or, if there is hardly any text, of its language. */
export function directionOf(blocks: readonly Block[], lang: string | null): Direction {
  const text = blocks
    .slice(0, SAMPLE)
    .map((block) => block.text)
    .join('\n');
  const runsLeft = RTL_LANGUAGES.test(lang ?? '');
  const rtl = text.match(RTL_LETTER)?.length ?? 0;
  if (rtl === 0 && !runsLeft) return 'ltr';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return rtl * 2 > letters || (runsLeft && letters <= ENOUGH) ? 'rtl' : 'ltr';
}
