/** The commands of the library and of the settings. Every start reads this list; `verbs.ts` says what each does. */
export const VERB_NAMES = [
  'library',
  'save',
  'find',
  'said',
  'people',
  'highlights',
  'review',
  'import',
  'export',
  'backup',
  'config',
] as const;

export type VerbName = (typeof VERB_NAMES)[number];

/** The verb that a first word is, exactly as typed; `./save` is a file. */
export const verbOf = (word: string | undefined): VerbName | null => VERB_NAMES.find((name) => name === word) ?? null;
