import type { CommandName } from '../keys/keys.ts';
import { type Binding, keyLabel, MODE_TITLES, type Mode } from '../keys/keys.ts';
import { EMPTY_LINE } from '../model/line-editor.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { PanelItem, PanelList } from '../model/panel-list.ts';
import type { Handler, Outcome, PanelKind, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { listedQuotes, quoteRange, speakerCounts } from '../view/quotes.ts';
import { jump, refit } from '../view/viewport.ts';
import { linkItems } from './links.ts';
import { matchList } from './match-list.ts';
import { goToQuote } from './quotes.ts';
import { recentItems } from './recent.ts';

const PANEL_TITLES: Readonly<Record<PanelKind, string>> = {
  help: 'Keys',
  contents: 'Contents',
  speakers: 'Speakers',
  matches: 'Matches',
  links: 'Links',
  recent: 'Recent articles',
};

export function panelTitle(kind: PanelKind): string {
  return PANEL_TITLES[kind];
}

const helpItems = memoizeLast((bindings: readonly Binding[], ascii: boolean): readonly PanelItem[] => {
  const modes = [...new Set(bindings.map(({ mode }) => mode))] as Mode[];
  return modes.flatMap((mode) => [
    { text: MODE_TITLES[mode], detail: '', depth: 0, title: true, choose: null },
    ...bindings
      .filter((binding) => binding.mode === mode)
      .map(({ keys, help }) => ({
        text: help,
        detail: keys.map((key) => keyLabel(key, ascii)).join(' '),
        depth: 1,
        title: false,
        choose: null,
      })),
  ]);
});

function contentsItems(state: ReaderState): readonly PanelItem[] {
  return state.document.article.blocks.flatMap((block, index) =>
    block.type === 'heading' || block.type === 'title'
      ? [
          {
            text: block.text,
            detail: '',
            depth: block.type === 'title' ? 0 : Math.max(0, (block.level ?? 2) - 1),
            title: false,
            choose: (now: ReaderState) => jump(now, { kind: 'block', block: index }),
          },
        ]
      : [],
  );
}

function speakerItems(state: ReaderState): readonly PanelItem[] {
  const { attribution } = state.document;
  if (!attribution) return [];
  const choose = (person: string | null) => (now: ReaderState) => {
    const only = refit(now, { ...now, sidebar: { ...now.sidebar, speaker: person, selected: null, filter: '' } });
    const first = listedQuotes(only).find((quote) => person !== null && quoteRange(quote));
    return first ? goToQuote(only, first) : only;
  };
  const all = { text: 'everybody', detail: '', depth: 0, title: false, choose: choose(null) };
  const counts = speakerCounts(attribution.people, attribution.quotes, state.sidebar.fragments);
  return [
    ...counts.map(({ person, quotes }) => ({
      text: person.role ? `${person.name}, ${person.role}` : person.name,
      detail: String(quotes),
      depth: 0,
      title: false,
      choose: choose(person.id),
    })),
    ...(state.sidebar.speaker === null ? [] : [all]),
  ];
}

const ITEMS: Readonly<Record<Exclude<PanelKind, 'matches'>, (state: ReaderState) => readonly PanelItem[]>> = {
  help: (state) => helpItems(state.settings.bindings, state.settings.ascii),
  contents: contentsItems,
  speakers: speakerItems,
  links: linkItems,
  recent: recentItems,
};

const narrowed = memoizeLast((items: readonly PanelItem[], words: string): readonly PanelItem[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter(({ text, detail, title }) => {
    const whole = `${text} ${detail}`.toLowerCase();
    return !title && wanted.every((word) => whole.includes(word));
  });
});

/** The rows of the open panel, narrowed by what was typed. */
export function panelItems(state: ReaderState): PanelList {
  if (!state.panel) return { length: 0, at: () => undefined };
  const { kind, edit } = state.panel;
  if (kind === 'matches') return matchList(state);
  const items = narrowed(ITEMS[kind](state), edit.text);
  return { length: items.length, at: (index) => items[index] };
}

function open(kind: PanelKind, empty: string): Handler {
  return (state) => {
    const opened: ReaderState = { ...state, panel: { kind, edit: EMPTY_LINE, typing: kind !== 'help', selected: 0 } };
    return panelItems(opened).length === 0 ? { ...state, message: { text: empty, kind: 'note' } } : opened;
  };
}

function openMatches(state: ReaderState): ReaderState {
  if (!state.search || state.search.current < 0)
    return { ...state, message: { text: 'no matches: / searches', kind: 'note' } };
  return { ...state, panel: { kind: 'matches', edit: EMPTY_LINE, typing: true, selected: state.search.current } };
}

function select(state: ReaderState, index: number): ReaderState {
  const last = Math.max(0, panelItems(state).length - 1);
  return state.panel ? { ...state, panel: { ...state.panel, selected: Math.max(0, Math.min(index, last)) } } : state;
}

function by(state: ReaderState, steps: number): ReaderState {
  return select(state, (state.panel?.selected ?? 0) + steps);
}

function page(state: ReaderState): number {
  return Math.max(1, geometry(state).status.row - 2);
}

/** What `select-…` does while a panel is open. */
export const PANEL_SELECT = {
  'select-next': (state, count) => by(state, count ?? 1),
  'select-previous': (state, count) => by(state, -(count ?? 1)),
  'select-next-page': (state, count) => by(state, (count ?? 1) * page(state)),
  'select-previous-page': (state, count) => by(state, -(count ?? 1) * page(state)),
  'select-first': (state) => select(state, 0),
  'select-last': (state) => select(state, Number.MAX_SAFE_INTEGER),
} as const satisfies Partial<Record<CommandName, Handler>>;

/** Closes the panel and does what its chosen row is for. */
export function acceptPanel(state: ReaderState): ReaderState | Outcome {
  const item = state.panel ? panelItems(state).at(state.panel.selected) : undefined;
  const closed = { ...state, panel: null };
  return item?.choose ? item.choose(closed) : closed;
}

export const PANELS = {
  help: open('help', ''),
  contents: open('contents', 'no headings'),
  speakers: open('speakers', 'nobody is quoted'),
  matches: openMatches,
  links: open('links', 'no links'),
  'filter-help': (state) => (state.panel ? { ...state, panel: { ...state.panel, typing: true } } : state),
} as const satisfies Partial<Record<CommandName, Handler>>;
