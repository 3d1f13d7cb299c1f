import type { Block, Direction } from '../article.ts';

/** Words a minute that adults read silently: Brysbaert, M. (2019), doi:10.1016/j.jml.2019.104047. */
const WORDS_A_MINUTE = 238;
/** Characters a minute for scripts without spaces between words; Trauzettel-Klosinski & Dietz (2012), doi:10.1167/iovs.11-8284. */
const IDEOGRAPHS_A_MINUTE = 255;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;
const WORDLESS: ReadonlySet<Block['type']> = new Set(['image', 'embed', 'rule']);

/** Words (runs between white space) and the minutes that reading takes. */
export function measure(blocks: readonly Block[]): { wordCount: number; readingMinutes: number } {
  let wordCount = 0;
  let ideographs = 0;
  for (const { type, text } of blocks) {
    if (WORDLESS.has(type)) continue;
    wordCount += wordsIn(text);
    ideographs += text.match(IDEOGRAPH)?.length ?? 0;
  }
  const minutes = wordCount / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE;
  return { wordCount, readingMinutes: wordCount === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}

/** Counted without an expression where all is ASCII: it is done for every block of every article. */
function wordsIn(text: string): number {
  let words = 0;
  let space = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 126) return text.match(/\S+/g)?.length ?? 0;
    const isSpace = code <= 32;
    if (space && !isSpace) words++;
    space = isSpace;
  }
  return words;
}

const RTL_LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/i;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
/** Blocks that are looked at, and letters that are enough to tell. */
const SAMPLE = 200;
const ENOUGH = 50;

/** Which way most of the text runs; where there is hardly any, what the language does. */
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
