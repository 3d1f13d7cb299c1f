import { chooseLanguage, type Language } from '../../source/messages/choose.ts';
import { ENGLISH } from '../../source/messages/english/index.ts';
import { FRENCH } from '../../source/messages/french/index.ts';
import { GERMAN } from '../../source/messages/german/index.ts';
import type { Messages } from '../../source/messages/index.ts';

/** The tables besides the English one, by their languages. */
export const TRANSLATIONS: Readonly<Record<Exclude<Language, 'en'>, Messages>> = { de: GERMAN, fr: FRENCH };

/** A message of a table: its path, such as `reader.links.none`, and the text, or the function that makes it. */
export interface Message {
  readonly path: string;
  readonly value: unknown;
}

/** All messages of a table, in its order. */
export function messagesOf(table: unknown = ENGLISH, path = ''): readonly Message[] {
  if (typeof table !== 'object' || table === null) return [{ path, value: table }];
  if (Array.isArray(table)) return [{ path, value: table.join('\n') }];
  return Object.entries(table).flatMap(([name, value]) => messagesOf(value, path === '' ? name : `${path}.${name}`));
}

/** Numbers that also work as texts, so that they can stand in for any value, and that occur in no message. */
export const VALUES = ['31415', '27182', '16180', '14142', '17320', '22360'] as const;

/** The text of a message; a function is called with `VALUES`, or with these. */
export function textOf({ value }: Message, values: readonly unknown[] = VALUES): string {
  return typeof value === 'function' ? String(value(...values)) : String(value);
}

/** Does something while all messages are in a language. */
export async function inLanguage<Result>(language: Language, work: () => Result | Promise<Result>): Promise<Result> {
  await chooseLanguage(language, {});
  try {
    return await work();
  } finally {
    await chooseLanguage('en', {});
  }
}
