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

/** For each function word the languages, by their places in `LANGUAGES`, that have it. */
const functionWords = new Map<string, number[]>();
LANGUAGES.forEach(({ determiners, prepositions, conjunctions, auxiliaries }, place) => {
  for (const word of new Set([...determiners, ...prepositions, ...conjunctions, ...auxiliaries])) {
    const places = functionWords.get(word);
    if (places === undefined) functionWords.set(word, [place]);
    else places.push(place);
  }
});

/**
 * The language whose table attributes this article: as the page declares it, unless its function words plainly are
 * another's; told from them where nothing is declared; `undetermined` where there is no table.
 */
export function chooseLanguage({ lang, blocks }: Pick<Article, 'lang' | 'blocks'>): Language {
  let sample = 0;
  const hits = LANGUAGES.map(() => 0);
  for (const { type, text } of blocks) {
    if (type === 'code') continue;
    const words = text.slice(0, 4000).match(/\p{L}+(?:['’](?!\p{L}*\p{Lu}))?/gu) ?? [];
    for (const word of words) {
      const places = functionWords.get(word.toLowerCase().replace('’', "'"));
      if (places !== undefined) for (const place of places) hits[place] = (hits[place] ?? 0) + 1;
    }
    sample += words.length;
    if (sample >= SAMPLE) break;
  }
  const share = (language: Language): number => (hits[LANGUAGES.indexOf(language)] ?? 0) / Math.max(1, sample);
  const [best, bestShare] = LANGUAGES.map((language) => [language, share(language)] as const).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  const code = lang?.slice(0, 2).toLowerCase();
  if (code === undefined) return bestShare >= LEAST_SHARE ? best : sample < 40 ? english : undetermined;
  const declared = LANGUAGES.find((language) => language.code === code);
  if (declared === undefined) return bestShare >= 2 * LEAST_SHARE ? best : undetermined;
  return bestShare >= LEAST_SHARE && bestShare > CONTRADICTION * share(declared) ? best : declared;
}
