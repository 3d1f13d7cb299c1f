import { ENGLISH } from './english/index.ts';
import { type Messages, messages } from './index.ts';

/** The languages of the messages, by their ISO 639 codes. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The values of the setting: a language, or `auto` for that of the locale. */
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;

/** The tables. All but English are loaded when they are wanted: a start in English does not pay for them. */
const TABLES: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => ENGLISH,
  de: async () => (await import('./german/index.ts')).GERMAN,
  fr: async () => (await import('./french/index.ts')).FRENCH,
};

/** The language of the locale's messages: the first of POSIX's variables that is set decides. English if there is no table for it. */
function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const code = /^[a-z]+/i.exec(locale)?.[0].toLowerCase();
  return LANGUAGES.find((language) => language === code) ?? 'en';
}

let current: Language = 'en';

/** Shows all messages from now on in the language that is chosen; by default in that of the locale. */
export async function chooseLanguage(
  choice: (typeof LANGUAGE_CHOICES)[number] | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const wanted = choice === undefined || choice === 'auto' ? localeLanguage(env) : choice;
  if (wanted === current) return;
  Object.assign(messages, await TABLES[wanted]());
  current = wanted;
}
