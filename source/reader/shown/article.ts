import type { Block, Quote, Range } from '../../article.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import { partsOf } from '../../highlights/range.ts';
import { type BidiLevels, isSpace, type Layout, type Row, rowOf } from '../../layout/index.ts';
import { highlightOf } from '../model/highlights/annotations.ts';
import { rangeOf, type Selection } from '../model/highlights/selection.ts';
import { hasLayer, layerOf } from '../model/layers.ts';
import type { Link } from '../model/location.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { Pictures } from '../model/pictures.ts';
import type { CodeToken, ReaderState } from '../model/state.ts';
import { geometry } from '../view/geometry.ts';
import { type Hint, hintsOf, linksOf, selectedLink } from '../view/links.ts';
import { shownQuotes, speakerNumbers } from '../view/quotes.ts';
import { currentBlock, extent, visibleRows } from '../view/viewport.ts';
import { type HighlightedRange, highlightedRanges, highlightTicks } from './highlights.ts';

/** A part of a quote, and whether the quote begins with it. */
export interface QuotedRange extends Range {
  readonly quote: Quote;
  readonly first: boolean;
}

/** Ranges by the index of their block. */
type ByBlock<Item extends Range = Range> = ReadonlyMap<number, readonly Item[]>;

/** What the article pane shows. Every field keeps its identity as long as its value is the same. */
export interface ShownArticle {
  readonly blocks: readonly Block[];
  /** All rows of the layout; those from `start` up to `end` are on the screen. */
  readonly rows: readonly Row[];
  readonly start: number;
  readonly end: number;
  /** Whether the page ends inside a paragraph, which continues on the next page. */
  readonly goesOn: boolean;
  /** Where the text begins, in columns from the left edge of the pane. */
  readonly textColumn: number;
  readonly textWidth: number;
  readonly bidiLevels: BidiLevels | undefined;
  readonly code: ReadonlyMap<number, readonly CodeToken[]> | undefined;
  readonly links: ByBlock<Link>;
  readonly quotes: ByBlock<QuotedRange>;
  /** A number for each speaker, by the person's id. */
  readonly speakers: ReadonlyMap<string, number>;
  /** The target of the last jump if it was a quote or a block. A bar in the margin marks it. */
  readonly markedQuote: Quote | null;
  readonly markedBlock: number | null;
  /** The highlight that the last jump went to. */
  readonly markedHighlight: Highlight | null;
  readonly highlights: ByBlock<HighlightedRange>;
  /** In focus mode, the only block that is not dimmed. */
  readonly focusedBlock: number | null;
  /** The ranges that are not dimmed; null if nothing is dimmed. */
  readonly bright: ByBlock | null;
  readonly matches: ByBlock;
  readonly currentMatch: Range | null;
  readonly selectedLink: Link | null;
  /** The range that is briefly highlighted after a jump. */
  readonly flash: Range | null;
  /** The selected text. */
  readonly selected: ByBlock;
  readonly pictures: Pictures;
  readonly hints: readonly Hint[];
  /** The letters of a hint that have been typed. */
  readonly typedHint: string;
  /** The rows on the screen among all rows, for the scroll bar; estimates while only a part is laid out. */
  readonly scrollStart: number;
  readonly scrollEnd: number;
  readonly scrollRows: number;
  /** The rows of the scroll bar with matches. */
  readonly ticks: ReadonlySet<number>;
  /** The rows with highlights, and the number of their color. */
  readonly highlightTicks: ReadonlyMap<number, number>;
}

const NO_RANGES: readonly Range[] = [];
const NOWHERE: ByBlock = new Map();
const NO_HIGHLIGHTS: readonly Highlight[] = [];
const NO_HINTS: readonly Hint[] = [];

const linksByBlock = memoizeLast((links: readonly Link[]): ByBlock<Link> => Map.groupBy(links, ({ block }) => block));
const matchesByBlock = memoizeLast((lit: readonly Range[]): ByBlock => Map.groupBy(lit, ({ block }) => block));
const partsByBlock = memoizeLast((parts: readonly Range[]): ByBlock => Map.groupBy(parts, ({ block }) => block));

const quotesByBlock = memoizeLast((quotes: readonly Quote[]): ByBlock<QuotedRange> => {
  const ranges = quotes.flatMap((quote) => quote.parts.map((part, index) => ({ ...part, quote, first: index === 0 })));
  return Map.groupBy(ranges, ({ block }) => block);
});

const tickRows = memoizeLast((matches: readonly Range[], layout: Layout, height: number): ReadonlySet<number> => {
  const scale = height / Math.max(1, layout.rows.length);
  const rowOnBar = ({ block, start }: Range) => Math.floor(rowOf(layout, { block, offset: start }) * scale);
  return new Set(matches.map((match) => Math.min(height - 1, rowOnBar(match))));
});

const selectedRanges = memoizeLast(
  (blocks: readonly Block[], selection: Selection | null): ByBlock =>
    selection === null ? NOWHERE : Map.groupBy(partsOf(blocks, rangeOf(selection)), ({ block }) => block),
);

function markedQuote({ target, document }: ReaderState): Quote | null {
  if (target?.kind !== 'quote') return null;
  return document.attribution?.quotes.find(({ id }) => id === target.id) ?? null;
}

function brightRanges(state: ReaderState, marked: Quote | null): ByBlock | null {
  if (hasLayer(state, 'tour')) return partsByBlock(marked?.parts ?? NO_RANGES);
  if (!state.dimmed) return null;
  const search = layerOf(state, 'search');
  return search ? matchesByBlock(search.result.lit) : quotesByBlock(shownQuotes(state));
}

/** Whether a page that ends before row `end` ends inside a block. False after scrolling by lines, which shows no whole page. */
function endsInside({ layout: { rows }, paged }: ReaderState, end: number): boolean {
  const [last, next] = [rows[end - 1], rows[end]];
  return paged && next !== undefined && next.block === last?.block && !isSpace(last) && !isSpace(next);
}

/** Selects what the article pane shows. */
export function shownArticle(state: ReaderState): ShownArticle {
  const { document, layout, target } = state;
  const search = layerOf(state, 'search');
  const hints = layerOf(state, 'hints');
  const { article, text } = geometry(state);
  const { start, end } = visibleRows(state);
  const { start: scrollStart, end: scrollEnd, rows: scrollRows } = extent(state);
  const marked = markedQuote(state);
  // The rows of matches are known only once everything is laid out.
  const ticking = state.partialLayout ? NO_RANGES : (search?.result.matches ?? NO_RANGES);
  return {
    blocks: document.article.blocks,
    rows: layout.rows,
    start,
    end,
    goesOn: endsInside(state, end),
    textColumn: text.column,
    textWidth: text.width,
    bidiLevels: document.typesetting?.bidiLevels,
    code: document.code,
    links: linksByBlock(linksOf(document.article.blocks)),
    quotes: quotesByBlock(shownQuotes(state)),
    speakers: speakerNumbers(state),
    markedQuote: marked,
    markedBlock: target?.kind === 'block' ? target.block : null,
    markedHighlight: (target?.kind === 'highlight' && highlightOf(state, target.key)) || null,
    highlights: highlightedRanges(document.article.blocks, state.annotations.highlights),
    focusedBlock: state.focused && !hasLayer(state, 'tour') ? currentBlock(state) : null,
    bright: brightRanges(state, marked),
    matches: search ? matchesByBlock(search.result.lit) : NOWHERE,
    currentMatch: search?.result.matches[search.current] ?? null,
    selectedLink: selectedLink(state),
    flash: state.flash,
    selected: selectedRanges(document.article.blocks, layerOf(state, 'selection')),
    pictures: state.pictures,
    hints: hints ? hintsOf(state) : NO_HINTS,
    typedHint: hints?.typed ?? '',
    scrollStart,
    scrollEnd,
    scrollRows,
    highlightTicks: highlightTicks(
      state.partialLayout ? NO_HIGHLIGHTS : state.annotations.highlights,
      layout,
      article.height,
    ),
    ticks: tickRows(ticking, layout, article.height),
  };
}
