import type { Block, Color, Span, SpanStyle } from '../article.ts';

export type TextStyle = Exclude<SpanStyle, 'link' | 'color' | 'background' | 'math'>;

/** A range of one block's text, in UTF-16 code units, such as a part of a quote. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range of a block's text in one style throughout. */
export interface StyledText extends TextRange {
  readonly text: string;
  /** From the outside in. */
  readonly styles: readonly TextStyle[];
  readonly color: Color | null;
  readonly background: Color | null;
  /** The link span around it, as the block has it. */
  readonly link: Span | null;
  /** The first of the given ranges that covers it. */
  readonly within: TextRange | null;
}

/** From the outside in: the order in which marks are written around a text. */
const ORDER: readonly TextStyle[] = [
  'mark',
  'bold',
  'faint',
  'italic',
  'underline',
  'inverse',
  'strike',
  'sub',
  'sup',
  'code',
];

/**
 * Cuts a block's text wherever a span or one of `ranges` starts or ends, so that spans that overlap can be written as nested marks.
 * The result covers the text without a gap; the outer of nested links counts. Takes n log n time for n spans and ranges.
 */
export function styledText(
  { text, spans }: Pick<Block, 'text' | 'spans'>,
  ranges: readonly TextRange[] = [],
): readonly StyledText[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const edges = [...sorted, ...ranges].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, text.length, ...edges.map((edge) => Math.min(edge, text.length))])].sort(
    (a, b) => a - b,
  );
  const cover = new Cover(cuts);
  const ofStyle = (style: SpanStyle) => {
    const own = sorted.filter((span) => span.style === style);
    return own.length > 0 ? cover.firstOf(own) : [];
  };
  const [links, colors, backgrounds] = [ofStyle('link'), ofStyle('color'), ofStyle('background')];
  const within = cover.firstOf(ranges);
  const styled = ORDER.map((style) => ({ style, at: ofStyle(style) })).filter(({ at }) => at.length > 0);
  const parts: StyledText[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start = 0, end = 0] = [cuts[index], cuts[index + 1]];
    const part: StyledText = {
      start,
      end,
      text: text.slice(start, end),
      styles: styled.filter(({ at }) => at[index]).map(({ style }) => style),
      color: colors[index]?.color ?? null,
      background: backgrounds[index]?.color ?? null,
      link: links[index] ?? null,
      within: within[index] ?? null,
    };
    const last = parts.at(-1);
    if (last && looksAlike(last, part)) {
      parts[parts.length - 1] = { ...last, end, text: text.slice(last.start, end) };
    } else parts.push(part);
  }
  return parts;
}

const looksAlike = (a: StyledText, b: StyledText): boolean =>
  a.link === b.link &&
  a.within === b.within &&
  a.color === b.color &&
  a.background === b.background &&
  a.styles.join() === b.styles.join();

/** What covers each of the intervals between cuts of a text. */
class Cover {
  readonly #cuts: readonly number[];
  readonly #indices: ReadonlyMap<number, number>;

  /** @param cuts ascending offsets, every range's among them */
  constructor(cuts: readonly number[]) {
    this.#cuts = cuts;
    this.#indices = new Map(cuts.map((cut, index) => [cut, index]));
  }

  /** For each interval the first of the ranges that covers it; each interval is filled once, then skipped. */
  firstOf<R extends TextRange>(ranges: readonly R[]): readonly (R | undefined)[] {
    const first = new Array<R | undefined>(this.#cuts.length - 1).fill(undefined);
    // The next interval that is still free, from each one on.
    const free = Uint32Array.from(this.#cuts, (_, index) => index);
    const nextFree = (from: number): number => {
      let next = from;
      while (free[next] !== next) next = free[next] ?? next;
      for (let index = from; index !== next; ) {
        const following = free[index] ?? next;
        free[index] = next;
        index = following;
      }
      return next;
    };
    for (const range of ranges) {
      const start = this.#indices.get(range.start);
      if (start === undefined) continue;
      for (let index = nextFree(start); index < first.length && (this.#cuts[index + 1] ?? 0) <= range.end; ) {
        first[index] = range;
        free[index] = index + 1;
        index = nextFree(index + 1);
      }
    }
    return first;
  }
}

/** The parts in runs that share their link and their range, or have none. */
export function byLink(parts: readonly StyledText[]): readonly (readonly StyledText[])[] {
  const runs: StyledText[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && last[0]?.link === part.link && last[0]?.within === part.within) last.push(part);
    else runs.push([part]);
  }
  return runs;
}
