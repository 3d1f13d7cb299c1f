import { type Messages, messages } from '../../messages/index.ts';
import type { SearchOptions } from '../../search/index.ts';
import { keyLabel } from '../keys/key-label.ts';
import type { Binding, CommandName } from '../keys/keys.ts';
import { memoizeLast } from '../model/memoize.ts';

/** A switch of the search prompt. */
export interface SearchSwitch {
  /** The first key of its command, as people write it; null if no key is bound to it. */
  readonly key: string | null;
  /** A short name that fits beside the input. */
  readonly name: string;
  /** Its current meaning in words if it is on; null if it is off. */
  readonly on: string | null;
  /** What pressing it would search for instead, if that may find more; null if it cannot. */
  readonly wider: string | null;
}

type Texts = Messages['screen']['switches'];

/** The keys of messages: the switch's name, its meaning when it is on, and what pressing it would search for. */
interface Rule {
  readonly command: CommandName;
  readonly name: keyof Texts['names'];
  readonly on: (options: SearchOptions) => keyof Texts['on'] | null;
  readonly wider: (options: SearchOptions, query: string) => keyof Texts['wider'] | null;
}

const CASES = {
  smart: null,
  match: 'matchCase',
  ignore: 'ignoreCase',
} as const;

const RULES: readonly Rule[] = [
  {
    command: 'switch-case',
    name: 'case',
    on: ({ case: matching = 'smart' }) => CASES[matching],
    wider: ({ case: matching }) => (matching === 'match' ? 'anyCase' : null),
  },
  {
    command: 'switch-word',
    name: 'word',
    on: ({ wholeWord }) => (wholeWord ? 'wholeWords' : null),
    wider: ({ wholeWord }) => (wholeWord ? 'partsOfWords' : null),
  },
  {
    command: 'switch-regex',
    name: 'regex',
    on: ({ regularExpression }) => (regularExpression ? 'regex' : null),
    wider: ({ regularExpression }) => (regularExpression ? 'asTyped' : null),
  },
  {
    command: 'switch-all-words',
    name: 'allWords',
    on: ({ allWords }) => (allWords ? 'allWords' : null),
    wider: ({ allWords, regularExpression }, query) =>
      !allWords && !regularExpression && /\S\s+\S/.test(query) ? 'anyOrder' : null,
  },
];

const switchesOf = memoizeLast(
  (texts: Texts, bindings: readonly Binding[], options: SearchOptions, query: string): readonly SearchSwitch[] =>
    RULES.map(({ command, name, on, wider }) => {
      const key = bindings.find((binding) => binding.mode === 'prompt' && binding.command === command)?.keys[0];
      return {
        key: key === undefined ? null : keyLabel(key),
        name: texts.names[name],
        on: textOf(texts.on, on(options)),
        wider: textOf(texts.wider, wider(options, query)),
      };
    }),
);

const textOf = <Name extends string>(texts: Readonly<Record<Name, string>>, name: Name | null): string | null =>
  name === null ? null : texts[name];

/** The switches of a search for `query`, with the keys that they are bound to. */
export function searchSwitches(
  bindings: readonly Binding[],
  options: SearchOptions,
  query: string,
): readonly SearchSwitch[] {
  return switchesOf(messages.screen.switches, bindings, options, query);
}

/** The switch that may find more, as "F5: all words in any order", or in fewer words as "F5 all words". Null if none does. */
export function offerOf(switches: readonly SearchSwitch[]): { readonly full: string; readonly short: string } | null {
  const offered = switches.find(({ key, wider }) => key !== null && wider !== null);
  return offered ? { full: `${offered.key}: ${offered.wider}`, short: `${offered.key} ${offered.name}` } : null;
}
