/** The texts that the program shows, in the user's language. */

import { ENGLISH } from './english/index.ts';
import type { TableOf } from './table.ts';

/** The messages of one language. Whatever the English table has, each must have. */
export type Messages = TableOf<typeof ENGLISH>;

/**
 * The messages in the language that was chosen at the start of the program (`choose.ts`); English until then. Read them where
 * they are needed: a copy made while a module is loaded stays English.
 */
export const messages: Messages = { ...ENGLISH };

/** What a notice says, in the user's language. In JSON it has the English text; one with a text of its own keeps that. */
export function noticeText({ message }: { readonly message: string }): string {
  const codes = Object.keys(ENGLISH.notices) as (keyof Messages['notices'])[];
  const code = codes.find((each) => ENGLISH.notices[each] === message);
  return code === undefined ? message : messages.notices[code];
}
