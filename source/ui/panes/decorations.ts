import type { Block, Quote, Range } from '../../article.ts';
import { chosenLink, hintsOf, linksIn } from '../../reader/commands/links.ts';
import { currentBlock } from '../../reader/commands/movement.ts';
import { memoizeLast } from '../../reader/model/memoize.ts';
import type { Link, ReaderState } from '../../reader/model/state.ts';
import { shownQuotes } from '../../reader/view/quotes.ts';
import type { StyleName } from '../theme/styled-line.ts';
import { speakerStyles } from './speakers.ts';

/** A stretch of a block that looks different. */
export interface Decoration {
  readonly start: number;
  readonly end: number;
  readonly style: StyleName;
  /** Where it leads. */
  readonly link?: Link;
  /** What is drawn in its place. */
  readonly label?: string;
}

const SPAN_STYLES = {
  bold: 'bold',
  italic: 'italic',
  code: 'code',
  strike: 'strike',
  sub: null,
  sup: null,
  mark: 'highlight',
  // Only what can be followed looks as if it could.
  link: null,
} as const satisfies Record<string, StyleName | null>;

/** How the whole text of a block looks. */
const BLOCK_STYLES: Readonly<Partial<Record<Block['type'], StyleName>>> = {
  title: 'title',
  heading: 'heading',
  term: 'bold',
  code: 'code',
  caption: 'caption',
  image: 'caption',
  embed: 'caption',
  footnote: 'dim',
};

const litByBlock = memoizeLast((ranges: readonly Range[]) => Map.groupBy(ranges, ({ block }) => block));
const NO_RANGES: readonly Range[] = [];

/** A part of a quote, and whether the quote begins with it. */
interface QuotedRange extends Range {
  readonly quote: Quote;
  readonly first: boolean;
}

const NO_QUOTED: readonly QuotedRange[] = [];

const quotesByBlock = memoizeLast((quotes: readonly Quote[]): ReadonlyMap<number, readonly QuotedRange[]> => {
  const ranges = quotes.flatMap((quote) => quote.parts.map((part, index) => ({ ...part, quote, first: index === 0 })));
  return Map.groupBy(ranges, ({ block }) => block);
});

/** The parts of quotes that stand in a block. */
export function quotedIn(state: ReaderState, block: number): readonly QuotedRange[] {
  return quotesByBlock(shownQuotes(state)).get(block) ?? NO_QUOTED;
}

/** The quote that is marked, if one is. */
export function markedQuote(state: ReaderState): Quote | null {
  const { target } = state;
  if (target?.kind !== 'quote') return null;
  return state.document.attribution?.quotes.find(({ id }) => id === target.id) ?? null;
}

/** Whether everything is dimmed but some stretches, and which of a block's these are. */
function lit(state: ReaderState, block: number): readonly Range[] | null {
  if (state.sidebar.tour) return markedQuote(state)?.parts.filter((part) => part.block === block) ?? NO_RANGES;
  if (state.focused && block !== currentBlock(state)) return NO_RANGES;
  if (!state.dimmed) return null;
  if (state.search) return litByBlock(state.search.result.lit).get(block) ?? NO_RANGES;
  return quotedIn(state, block);
}

/** The stretches between others, within 0 to `length`. */
function gaps(ranges: readonly Range[], length: number): { start: number; end: number }[] {
  const between: { start: number; end: number }[] = [];
  let from = 0;
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (start > from) between.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) between.push({ start: from, end: length });
  return between;
}

/** Everything that makes parts of a block look different, in the order in which it is put on. */
export function decorationsOf(state: ReaderState, index: number): readonly Decoration[] {
  const block = state.document.article.blocks[index];
  if (block === undefined) return [];
  const decorations: Decoration[] = [];
  const whole = (style: StyleName) => decorations.push({ start: 0, end: block.text.length, style });
  const add = (ranges: readonly { start: number; end: number }[], style: StyleName) => {
    for (const { start, end } of ranges) decorations.push({ start, end, style });
  };
  const own = (range: Range | null | undefined) => (range?.block === index ? [range] : []);

  const blockStyle = block.type === 'cell' && block.header ? 'bold' : BLOCK_STYLES[block.type];
  if (blockStyle) whole(blockStyle);
  for (const { start, end, kind } of state.document.code?.get(index) ?? []) {
    decorations.push({ start, end, style: `code-${kind}` });
  }
  for (const { start, end, style } of block.spans) {
    const name = SPAN_STYLES[style];
    if (name) decorations.push({ start, end, style: name });
  }
  for (const link of linksIn(state, index)) {
    decorations.push({ start: link.start, end: link.end, style: 'link', link });
  }
  for (const { start, end, quote } of quotedIn(state, index)) {
    for (const style of speakerStyles(state, quote)) decorations.push({ start, end, style });
  }
  const quote = markedQuote(state);
  add(own(quote?.speaker?.mention), 'mention');
  add(own(quote?.cueRange), 'cue');
  const bright = lit(state, index);
  if (bright) add(gaps(bright, block.text.length), 'dim');
  if (state.search) {
    const { result, current } = state.search;
    const found = litByBlock(result.lit).get(index) ?? NO_RANGES;
    const match = result.matches[current];
    add(found, 'match');
    // Of all words, each word inside the current paragraph.
    if (match?.block === index)
      add(
        found.filter(({ start, end }) => start >= match.start && end <= match.end),
        'current-match',
      );
  }
  add(own(chosenLink(state)), 'current-match');
  add(own(state.flash), 'flash');
  for (const { link, label } of hintsOf(state)) {
    const left = label.startsWith(state.hint ?? '') ? label : '';
    if (link.block === index && left !== '')
      decorations.push({
        start: link.start,
        end: Math.min(link.end, link.start + label.length),
        style: 'cursor',
        label,
      });
  }
  return decorations;
}
