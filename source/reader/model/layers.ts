import type { Position } from '../../article.ts';
import type { SearchOptions, SearchResult } from '../../search/index.ts';
import type { Results } from './library/results.ts';
import type { LineEdit } from './line-editor.ts';
import type { Location } from './location.ts';
import type { PictureContent } from './pictures.ts';

/** The lists that can be opened over the article. */
export type ListKind = 'help' | 'contents' | 'speakers' | 'matches' | 'links' | 'recent' | 'highlights';

/** The data of each layer. `layer-rules.ts` says what keys, pastes, Esc and the mouse do while it is on top. */
interface Layers {
  /** The bottom layer. */
  readonly article: object;
  /** The sidebar has the focus. */
  readonly sidebar: object;
  /** The sidebar lists the quotes of one person (null: everybody) that contain the words of `filter`. */
  readonly narrowing: { readonly speaker: string | null; readonly filter: string };
  /** Steps through the quotes; everything else is dimmed. */
  readonly tour: object;
  readonly search: {
    readonly query: string;
    readonly options: SearchOptions;
    readonly result: SearchResult;
    /** Index into the result's matches; -1 if there are none. */
    readonly current: number;
  };
  /** Text is selected, from `anchor` to `head`, which the keys move. The two are never the same. */
  readonly selection: { readonly anchor: Position; readonly head: Position };
  readonly 'auto-scroll': { readonly wordsPerMinute: number };
  /** The help as a text that scrolls; `selected` is its first row. */
  readonly help: { readonly selected: number };
  /** A picture over the whole screen; `content` is null until it has been loaded. */
  readonly picture: { readonly block: number; readonly content: PictureContent | null };
  /** The library, in place of the article; `ReaderState.library` has what it shows. */
  readonly library: object;
  /** Search results, people, one person's quotes, or highlights: lists on top of the library's list of articles. */
  readonly found: Results;
  readonly people: Results;
  readonly said: Results;
  readonly highlighted: Results;
  /** The user is typing words that narrow the library. */
  readonly 'library-words': object;
  /** A list that is filtered by typing. */
  readonly list: { readonly list: ListKind; readonly edit: LineEdit; readonly selected: number };
  readonly 'search-prompt': {
    readonly edit: LineEdit;
    readonly options: SearchOptions;
    /** What Esc restores: the location and the search from before the prompt. */
    readonly origin: Location;
    readonly before: LayerOf<'search'> | null;
    /** How many searches back in the history the text comes from; -1 if it was typed. */
    readonly recalled: number;
    /** What was typed before the history was recalled. */
    readonly typed: string;
  };
  readonly 'filter-prompt': { readonly edit: LineEdit };
  /** The tags of a saved article, separated by commas; `before` is their previous text. */
  readonly 'tags-prompt': { readonly edit: LineEdit; readonly article: number; readonly before: string };
  /** A note is being edited: that of the highlight with this key, or the article's if null. `before` is its previous text. */
  readonly note: {
    readonly of: string | null;
    readonly edit: LineEdit;
    readonly before: string;
    /** The list that the editor was opened from, which is shown again afterwards. */
    readonly list: LayerOf<'list'> | null;
  };
  /** Visible links are labeled; `typed` is the beginning of a label. */
  readonly hints: { readonly typed: string };
  /** A command that waits for a second key. */
  readonly pending: { readonly command: 'set-mark' | 'go-to-mark' | 'export' };
  /** The digits typed before a command. */
  readonly count: { readonly digits: string };
}

export type LayerKind = keyof Layers;
export type LayerOf<Kind extends LayerKind> = { [Each in Kind]: { readonly kind: Each } & Layers[Each] }[Kind];
export type Layer = LayerOf<LayerKind>;

/** The part of the state that holds the stack, bottom first. There is at most one layer of a kind. */
export interface Layered {
  readonly layers: readonly Layer[];
}

export const ARTICLE_LAYER: Layer = { kind: 'article' };

/** The layer of a kind, wherever it is in the stack; null if it is not open. */
export function layerOf<Kind extends LayerKind>({ layers }: Layered, kind: Kind): LayerOf<Kind> | null {
  return layers.find((layer): layer is Extract<Layer, LayerOf<Kind>> => layer.kind === kind) ?? null;
}

export function hasLayer({ layers }: Layered, kind: LayerKind): boolean {
  return layers.some((layer) => layer.kind === kind);
}

/** The layer that the next Esc closes. */
export function topLayer({ layers }: Layered): Layer {
  return layers.at(-1) ?? ARTICLE_LAYER;
}

function isPrompt(layer: Layer | undefined): boolean {
  return layer?.kind === 'search-prompt' || layer?.kind === 'filter-prompt' || layer?.kind === 'tags-prompt';
}

/** Puts a layer on top, replacing one of its kind. An open prompt stays above the layers that it changes. */
export function pushLayer<State extends Layered>(state: State, layer: Layer): State {
  const others = state.layers.filter(({ kind }) => kind !== layer.kind);
  const prompt = others.at(-1);
  const layers = prompt && isPrompt(prompt) ? [...others.slice(0, -1), layer, prompt] : [...others, layer];
  return { ...state, layers };
}

/** Replaces an open layer without moving it. */
export function replaceLayer<State extends Layered>(state: State, layer: Layer): State {
  return { ...state, layers: state.layers.map((each) => (each.kind === layer.kind ? layer : each)) };
}

export function dropLayers<State extends Layered>(state: State, ...kinds: readonly LayerKind[]): State {
  const layers = state.layers.filter(({ kind }) => !kinds.includes(kind));
  return layers.length === state.layers.length ? state : { ...state, layers };
}

/** Moves open layers to the top, in the order given. */
export function raiseLayers<State extends Layered>(state: State, ...kinds: readonly LayerKind[]): State {
  return kinds.reduce((now, kind) => {
    const layer = now.layers.find((each) => each.kind === kind);
    return layer ? pushLayer(now, layer) : now;
  }, state);
}

export type Prompt = LayerOf<'search-prompt' | 'filter-prompt' | 'tags-prompt'>;

/** The open prompt; null if there is none. */
export function promptOf(state: Layered): Prompt | null {
  return layerOf(state, 'search-prompt') ?? layerOf(state, 'filter-prompt') ?? layerOf(state, 'tags-prompt');
}

const NOT_NARROWED = { speaker: null, filter: '' } as const;

/** What narrows the sidebar's list. */
export function narrowingOf(state: Layered): Layers['narrowing'] {
  return layerOf(state, 'narrowing') ?? NOT_NARROWED;
}

/** Changes how the sidebar's list is narrowed; drops the layer if it no longer is. */
export function narrow<State extends Layered>(state: State, change: Partial<Layers['narrowing']>): State {
  const { speaker, filter } = { ...narrowingOf(state), ...change };
  if (speaker === null && filter === '') return dropLayers(state, 'narrowing');
  return pushLayer(state, { kind: 'narrowing', speaker, filter });
}
