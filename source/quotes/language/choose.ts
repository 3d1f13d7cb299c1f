import type { Article } from '../../article.ts';
import type { Language } from './language.ts';
import { chinese } from './tables/chinese.ts';
import { dutch } from './tables/dutch.ts';
import { english } from './tables/english.ts';
import { french } from './tables/french.ts';
import { german } from './tables/german.ts';
import { italian } from './tables/italian.ts';
import { japanese } from './tables/japanese.ts';
import { polish } from './tables/polish.ts';
import { portuguese } from './tables/portuguese.ts';
import { russian } from './tables/russian.ts';
import { spanish } from './tables/spanish.ts';
import { swedish } from './tables/swedish.ts';
import { undetermined } from './undetermined.ts';

const LANGUAGES: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  polish,
  russian,
];

/** The number of words that are read from the article. */
const SAMPLE = 600;

/** The minimum share of function words in a text of a language. Texts in other languages have far fewer. */
const LEAST_SHARE = 0.18;

/** A word in a script of the languages with a table. */
const KNOWN_SCRIPT = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Letters below this code are Latin. @speed */
const LATIN_BELOW = 0x250;
/** The micro sign, which is a letter of no script. */
const MICRO = 0xb5;

const isKnown = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first < LATIN_BELOW && first !== MICRO) || KNOWN_SCRIPT.test(word);
};

/** Another language overrules the declared one if it has this many times as many function words. */
const CONTRADICTION = 3;

/** For each function word, the languages that have it, as indices of `LANGUAGES`. */
const functionWords = new Map<string, number[]>();
LANGUAGES.forEach(({ determiners, prepositions, conjunctions, auxiliaries, pronouns }, index) => {
  for (const word of new Set([...determiners, ...prepositions, ...conjunctions, ...auxiliaries, ...pronouns.keys()])) {
    const found = functionWords.get(word);
    if (found === undefined) functionWords.set(word, [index]);
    else found.push(index);
  }
});

/** The length of the longest function word. @speed */
const LONGEST_WORD = Math.max(...[...functionWords.keys()].map(({ length }) => length));

/**
 * The language of an article: the one that the page declares, unless the function words are clearly those of another. If the
 * page declares none, the function words decide. `undetermined` if there is no table for the language.
 */
export function chooseLanguage({ lang, blocks }: Pick<Article, 'lang' | 'blocks'>): Language {
  let sample = 0;
  let known = 0;
  const counts = LANGUAGES.map(() => 0);
  for (const { type, text } of blocks) {
    if (type === 'code') continue;
    const words = text.slice(0, 4000).match(/\p{L}+(?:['’](?!\p{L}*\p{Lu}))?/gu) ?? [];
    for (const word of words) {
      if (isKnown(word)) known += 1;
      if (word.length > LONGEST_WORD) continue;
      const found = functionWords.get(word.toLowerCase().replace('’', "'"));
      if (found !== undefined) for (const index of found) counts[index] = (counts[index] ?? 0) + 1;
    }
    sample += words.length;
    if (sample >= SAMPLE) break;
  }
  const share = (language: Language): number => (counts[LANGUAGES.indexOf(language)] ?? 0) / Math.max(1, sample);
  const [best, bestShare] = LANGUAGES.map((language) => [language, share(language)] as const).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  if (known * 2 < sample) return byScript(blocks);
  const code = lang?.slice(0, 2).toLowerCase();
  if (code === undefined) return bestShare >= LEAST_SHARE ? best : sample < 40 ? english : undetermined;
  const declared = LANGUAGES.find((language) => language.code === code);
  if (declared === undefined) return bestShare >= 2 * LEAST_SHARE ? best : undetermined;
  return bestShare >= LEAST_SHARE && bestShare > CONTRADICTION * share(declared) ? best : declared;
}

/** The number of UTF-16 code units of each block in which the letters of a script are counted. */
const SCRIPT_SAMPLE = 400;

/** The minimum share of Chinese and Japanese characters among the letters, and that of kana in Japanese. */
const LEAST_KNOWN = 0.6;
const LEAST_KANA = 0.1;

/** The language of an article in a script without spaces. */
function byScript(blocks: Article['blocks']): Language {
  const text = blocks
    .map((block) => (block.type === 'code' ? '' : block.text.slice(0, SCRIPT_SAMPLE)))
    .join('')
    .slice(0, SCRIPT_SAMPLE * 10);
  const count = (expression: RegExp): number => text.match(expression)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (count(/\p{Script=Han}/gu) + kana < letters * LEAST_KNOWN) return undetermined;
  return kana > letters * LEAST_KANA ? japanese : chinese;
}
