import type { Hyphenate } from '../types.ts';

/**
 * Hyphenation by Liang's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), as maintained by TeX users for each
 * language. Only the requested language is loaded.
 */
const PATTERNS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  bg: () => import('hyphen/patterns/bg.js'),
  ca: () => import('hyphen/patterns/ca.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  'de-ch': () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  it: () => import('hyphen/patterns/it.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  lv: () => import('hyphen/patterns/lv.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  nn: () => import('hyphen/patterns/nb.js'),
  no: () => import('hyphen/patterns/nb.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ro: () => import('hyphen/patterns/ro.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

const MARK = '\u00ad';
/** The minimum number of letters after a break. Before it, all patterns require two. */
const LEAST_AFTER = 3;

/** Loads the function that hyphenates words of a language (BCP 47); null for a language without patterns. */
export async function loadHyphenate(language: string): Promise<Hyphenate | null> {
  const tag = language.toLowerCase().replace('_', '-');
  const load = PATTERNS[tag] ?? PATTERNS[tag.split('-')[0] ?? ''];
  if (!load) return null;
  const [{ default: createHyphenator }, { default: patterns }] = await Promise.all([import('hyphen'), load()]);
  const broken = createHyphenator(patterns, { hyphenChar: MARK, html: false });
  return (word) => {
    const offsets: number[] = [];
    let offset = 0;
    for (const part of broken(word).split(MARK)) {
      offset += part.length;
      if (offset <= word.length - LEAST_AFTER) offsets.push(offset);
    }
    return offsets;
  };
}
