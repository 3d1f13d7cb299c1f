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
    wordCount += text.match(/\S+/g)?.length ?? 0;
    ideographs += text.match(IDEOGRAPH)?.length ?? 0;
  }
  const minutes = wordCount / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE;
  return { wordCount, readingMinutes: wordCount === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}

const RTL_LANGUAGES = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/i;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** Which way most of the text runs; where there is hardly any, what the language does. */
export function directionOf(blocks: readonly Block[], lang: string | null): Direction {
  let rtl = 0;
  let letters = 0;
  for (const { text } of blocks.slice(0, 200)) {
    rtl += text.match(RTL_LETTER)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  if (letters > 50) return rtl * 2 > letters ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.test(lang ?? '') || rtl * 2 > letters ? 'rtl' : 'ltr';
}
