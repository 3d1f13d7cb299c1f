import { type Block, isForTerminal, type Range, type Span } from '../../article.ts';
import type { Link } from '../../reader/model/location.ts';
import type { ShownArticle } from '../../reader/shown/article.ts';
import type { RunStyle, StyleName } from '../theme/styled-line.ts';
import { highlightStyle, speakerStyles } from './labels.ts';

/** A range of a block that has a style of its own. */
export interface Decoration {
  readonly start: number;
  readonly end: number;
  readonly style: RunStyle;
  /** The link to follow when the range is clicked. */
  readonly link?: Link;
  /** Drawn over the beginning of the range. */
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
  underline: 'underline',
  faint: 'faint',
  inverse: 'inverse',
  math: null,
  // Links come from `links`: a span whose URL cannot be followed must not look like one.
  link: null,
} as const satisfies Record<Exclude<Span['style'], 'color' | 'background'>, StyleName | null>;

function styleOf({ style, color }: Span): RunStyle | null {
  if (style !== 'color' && style !== 'background') return SPAN_STYLES[style];
  return color === undefined ? null : `${style} ${color}`;
}

/** Text for a terminal has its own colors, or none. */
function blockStyleOf(block: Block): StyleName | undefined {
  if (block.type === 'cell' && block.header) return 'bold';
  return isForTerminal(block) ? undefined : BLOCK_STYLES[block.type];
}

/** The styles of whole blocks. */
const BLOCK_STYLES: Readonly<Partial<Record<Block['type'], StyleName>>> = {
  title: 'title',
  standfirst: 'italic',
  heading: 'heading',
  term: 'bold',
  code: 'code',
  caption: 'caption',
  image: 'caption',
  embed: 'caption',
  footnote: 'dim',
};

const NO_RANGES: readonly Range[] = [];

/** The ranges of a block that are not dimmed; null if nothing in it is. */
function brightIn({ focusedBlock, bright }: ShownArticle, block: number): readonly Range[] | null {
  if (focusedBlock !== null && focusedBlock !== block) return NO_RANGES;
  return bright && (bright.get(block) ?? NO_RANGES);
}

/** The gaps between ranges, within 0 to `length`. */
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

/** All decorations of the block with this index, in the order in which their styles apply. */
export function decorationsOf(data: ShownArticle, index: number): readonly Decoration[] {
  const block = data.blocks[index];
  if (block === undefined) return [];
  const decorations: Decoration[] = [];
  const add = (ranges: readonly { start: number; end: number }[], style: RunStyle) => {
    for (const { start, end } of ranges) decorations.push({ start, end, style });
  };
  const inBlock = (range: Range | null | undefined) => (range?.block === index ? [range] : []);
  const { speakers, markedQuote, currentMatch } = data;

  const blockStyle = blockStyleOf(block);
  if (blockStyle) add([{ start: 0, end: block.text.length }], blockStyle);
  for (const token of data.code?.get(index) ?? []) add([token], `code-${token.kind}`);
  for (const span of block.spans) {
    const name = styleOf(span);
    if (name) add([span], name);
  }
  for (const link of data.links.get(index) ?? []) {
    decorations.push({ start: link.start, end: link.end, style: 'link', link });
  }
  for (const part of data.quotes.get(index) ?? []) {
    for (const style of speakerStyles(part.quote, speakers)) add([part], style);
  }
  for (const part of data.highlights.get(index) ?? []) add([part], highlightStyle(part.color));
  const speaker = inBlock(markedQuote?.speaker?.mention);
  for (const style of markedQuote ? speakerStyles(markedQuote, speakers) : []) add(speaker, style);
  add(speaker, 'mention');
  add(inBlock(markedQuote?.cueRange), 'cue');
  const bright = brightIn(data, index);
  if (bright) add(gaps(bright, block.text.length), 'dim');
  const matches = data.matches.get(index) ?? NO_RANGES;
  add(matches, 'match');
  // A match of "all words" is a whole paragraph: only the words in it are highlighted.
  for (const { start, end } of inBlock(currentMatch))
    add(
      matches.filter((match) => match.start >= start && match.end <= end),
      'current-match',
    );
  add(inBlock(data.selectedLink), 'selected-link');
  add(inBlock(data.flash), 'flash');
  add(data.selected.get(index) ?? NO_RANGES, 'selection');
  for (const { link, label } of data.hints) {
    if (link.block !== index || !label.startsWith(data.typedHint)) continue;
    const end = Math.min(link.end, link.start + label.length);
    decorations.push({ start: link.start, end, style: 'cursor', label });
  }
  return decorations;
}
