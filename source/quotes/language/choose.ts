import type { Article } from '../../article.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { spanish } from './spanish.ts';
import { undetermined } from './undetermined.ts';

const LANGUAGES: readonly Language[] = [english, german, french, spanish];

/** How many words of the article are looked at. */
const SAMPLE = 600;

/** The least share of a text's words that are its language's function words; of another language's, it is far less. */
const LEAST_SHARE = 0.18;

/** Where a page declares a language, another must have this many times its function words to be believed. */
const CONTRADICTION = 3;

const functionWords = new Map(
  LANGUAGES.map((language) => [
    language,
    new Set([...language.determiners, ...language.prepositions, ...language.conjunctions, ...language.auxiliaries]),
  ]),
);

/**
 * The language whose table attributes this article: as the page declares it, unless its function words plainly are
 * another's; told from them where nothing is declared; `undetermined` where there is no table.
 */
export function chooseLanguage({ lang, blocks }: Pick<Article, 'lang' | 'blocks'>): Language {
  const sample: string[] = [];
  for (const { type, text } of blocks) {
    if (type === 'code') continue;
    for (const [word] of text.slice(0, 4000).matchAll(/\p{L}+(?:['’](?!\p{L}*\p{Lu}))?/gu))
      sample.push(word.toLowerCase().replace('’', "'"));
    if (sample.length >= SAMPLE) break;
  }
  const share = (language: Language): number => {
    const table = functionWords.get(language);
    let hits = 0;
    for (const word of sample) if (table?.has(word)) hits++;
    return hits / Math.max(1, sample.length);
  };
  const [best, bestShare] = LANGUAGES.map((language) => [language, share(language)] as const).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  const code = lang?.slice(0, 2).toLowerCase();
  if (code === undefined) return bestShare >= LEAST_SHARE ? best : sample.length < 40 ? english : undetermined;
  const declared = LANGUAGES.find((language) => language.code === code);
  if (declared === undefined) return bestShare >= 2 * LEAST_SHARE ? best : undetermined;
  return bestShare >= LEAST_SHARE && bestShare > CONTRADICTION * share(declared) ? best : declared;
}
