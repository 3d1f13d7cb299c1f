import type { SearchOptions } from '../../search/index.ts';
import { type Binding, type CommandName, keyLabel } from '../keys/keys.ts';
import { memoizeLast } from '../model/memoize.ts';

/** A switch of the search prompt. */
export interface SearchSwitch {
  /** The first key of its command, as people write it; null if no key is bound to it. */
  readonly key: string | null;
  /** A short name that fits beside the input. */
  readonly name: string;
  /** Its current meaning in words if it is on; null if it is off. */
  readonly on: string | null;
  /** What pressing it would look for instead, if that may find more; null if it finds no more. */
  readonly wider: string | null;
}

interface Rule {
  readonly command: CommandName;
  readonly name: string;
  readonly on: (options: SearchOptions) => string | null;
  readonly wider: (options: SearchOptions, query: string) => string | null;
}

const CASES: Readonly<Record<NonNullable<SearchOptions['case']>, string | null>> = {
  smart: null,
  match: 'match case',
  ignore: 'ignore case',
};

const RULES: readonly Rule[] = [
  {
    command: 'switch-case',
    name: 'case',
    on: ({ case: matching = 'smart' }) => CASES[matching],
    wider: ({ case: matching }) => (matching === 'match' ? 'any case' : null),
  },
  {
    command: 'switch-word',
    name: 'word',
    on: ({ wholeWord }) => (wholeWord ? 'whole words' : null),
    wider: ({ wholeWord }) => (wholeWord ? 'parts of words' : null),
  },
  {
    command: 'switch-regex',
    name: 'regex',
    on: ({ regularExpression }) => (regularExpression ? 'regular expression' : null),
    wider: ({ regularExpression }) => (regularExpression ? 'the text as typed' : null),
  },
  {
    command: 'switch-all-words',
    name: 'all words',
    on: ({ allWords }) => (allWords ? 'all words' : null),
    wider: ({ allWords, regularExpression }, query) =>
      !allWords && !regularExpression && /\S\s+\S/.test(query) ? 'all words in any order' : null,
  },
];

/** The switches of a search for `query`, with the keys that they are bound to. */
export const searchSwitches = memoizeLast(
  (bindings: readonly Binding[], options: SearchOptions, query: string): readonly SearchSwitch[] =>
    RULES.map(({ command, name, on, wider }) => {
      const key = bindings.find((binding) => binding.mode === 'prompt' && binding.command === command)?.keys[0];
      return {
        key: key === undefined ? null : keyLabel(key),
        name,
        on: on(options),
        wider: wider(options, query),
      };
    }),
);

/** The switch that may find more, as "F5: all words in any order", or in fewer words as "F5 all words". Null if none does. */
export function offerOf(switches: readonly SearchSwitch[]): { readonly full: string; readonly short: string } | null {
  const offered = switches.find(({ key, wider }) => key !== null && wider !== null);
  return offered ? { full: `${offered.key}: ${offered.wider}`, short: `${offered.key} ${offered.name}` } : null;
}
