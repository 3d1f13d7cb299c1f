import { displayWidth, wrap } from '../../layout/index.ts';
import type { Messages } from '../../messages/index.ts';
import { keyLabel } from '../keys/key-label.ts';
import { type Binding, ESSENTIALS, helpOf, type Mode } from '../keys/keys.ts';
import type { ListItem } from '../model/list.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { Settings } from '../model/settings.ts';

/** Columns for the keys of a command, with their indentation. */
export const KEY_COLUMNS = 18;

/** The fewest columns at which the help has two columns of text. */
const TWO_COLUMNS = 100;

/** Columns between the two. */
export const GAP = 3;

const ROW = { detail: '', depth: 0, title: false, choice: null } as const;
const BLANK: ListItem = { ...ROW, text: '' };

type KeyTexts = Messages['keys'];

const titleOf = (text: string): ListItem => ({ ...ROW, text, title: true });

function itemOf(binding: Binding, ascii: boolean): ListItem {
  return { ...ROW, text: helpOf(binding), detail: binding.keys.map((key) => keyLabel(key, ascii)).join(' '), depth: 1 };
}

/** All bindings under the titles of their modes, each as one item. */
export const bindingItems = memoizeLast(
  (bindings: readonly Binding[], ascii: boolean, texts: KeyTexts): readonly ListItem[] => {
    const modes: readonly Mode[] = [...new Set(bindings.map(({ mode }) => mode))];
    return modes.flatMap((mode) => [
      titleOf(texts.modes[mode]),
      ...bindings.filter((binding) => binding.mode === mode).map((binding) => itemOf(binding, ascii)),
    ]);
  },
);

/** The columns of the keys in a column of the help that is `width` columns wide. */
export function keyColumns(width: number): number {
  return Math.min(KEY_COLUMNS, Math.floor(width / 2));
}

/** An item as rows of at most `width` columns: keys and text are wrapped beside one another. */
function wrapped(item: ListItem, width: number): readonly ListItem[] {
  if (item.title || item.text === '') return [item];
  const keys = lines(item.detail, keyColumns(width) - 2 * item.depth);
  const texts = lines(item.text, width - keyColumns(width) - 1);
  return Array.from({ length: Math.max(keys.length, texts.length) }, (_, row) => ({
    ...item,
    detail: keys[row] ?? '',
    text: texts[row] ?? '',
  }));
}

function lines(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const rows: string[] = [];
  wrap(text, Math.max(1, width), (start, end) => rows.push(text.slice(start, end)));
  return rows;
}

/** The width of one column of the help in a panel with `width` columns for its rows. */
export function helpColumn(width: number): number {
  return width < TWO_COLUMNS ? width : Math.floor((width - GAP) / 2);
}

/**
 * The rows of the help as a text: the essentials first, then every mode; in the library, its own keys come first. In wide panels the keys of the article are on the
 * left, and all others are on the right.
 */
export const helpRows = memoizeLast(
  (
    { bindings, ascii }: Pick<Settings, 'bindings' | 'ascii'>,
    width: number,
    inLibrary: boolean,
    texts: KeyTexts,
  ): readonly ListItem[] => {
    const column = helpColumn(width);
    const section = (title: string, own: readonly Binding[]): readonly ListItem[] => [
      titleOf(title),
      ...own.flatMap((binding) => wrapped(itemOf(binding, ascii), column)),
      BLANK,
    ];
    const ofMode = (mode: Mode) =>
      section(
        texts.modes[mode],
        bindings.filter((binding) => binding.mode === mode),
      );
    const essentials = ESSENTIALS.flatMap((command) =>
      bindings.filter((binding) => binding.mode === 'article' && binding.command === command),
    );
    const first: readonly Mode[] = inLibrary ? ['library'] : [];
    const modes = [...new Set(bindings.map(({ mode }) => mode))];
    const others = modes.filter((mode) => mode !== 'article' && !first.includes(mode));
    const left = [...first.flatMap(ofMode), ...section(texts.essentials, essentials), ...ofMode('article')];
    const right = others.flatMap(ofMode);
    if (column === width) return [...left, ...right].slice(0, -1);
    return Array.from({ length: Math.max(left.length, right.length) - 1 }, (_, row) => {
      const beside = right[row];
      return { ...(left[row] ?? BLANK), ...(beside ? { beside } : {}) };
    });
  },
);
