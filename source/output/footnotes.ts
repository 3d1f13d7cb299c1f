import type { Block, Span } from '../article.ts';
import { footnotesByMark } from '../footnote-marks.ts';
import type { TextRange } from './styled-text.ts';

/** A link that is the mark of a footnote. */
export interface FootnoteLink {
  /** The index of the note's first block. */
  readonly footnote: number;
  /** Which of the note's marks it is, from 1. */
  readonly nth: number;
}

/** The links that are footnote marks, by their spans. The outer of nested links counts, as in `styledText`. */
export function footnoteLinks(blocks: readonly Block[]): ReadonlyMap<Span, FootnoteLink> {
  const footnoteAt = footnotesByMark(blocks);
  const counts = new Map<number, number>();
  const links = new Map<Span, FootnoteLink>();
  for (const [index, { spans, text }] of blocks.entries()) {
    let end = 0;
    const outermost = spans
      .filter((span) => span.style === 'link' && span.start < Math.min(span.end, text.length))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    for (const span of outermost) {
      if (span.start < end) continue;
      end = span.end;
      const footnote = footnoteAt({ block: index, offset: span.start });
      if (footnote === undefined) continue;
      const nth = (counts.get(footnote) ?? 0) + 1;
      counts.set(footnote, nth);
      links.set(span, { footnote, nth });
    }
  }
  return links;
}

/** For each footnote block, the index of its note's first block: a note may have several paragraphs. */
export function footnoteStarts(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const footnoteAt = footnotesByMark(blocks);
  return new Map(
    blocks.flatMap((block, index) =>
      block.type === 'footnote' ? [[block, (block.from && footnoteAt(block.from)) ?? index] as const] : [],
    ),
  );
}

/** The range of a footnote mark, which is written as a mark instead of as its text. */
export interface FootnoteMark extends TextRange {
  readonly label: string;
}

/** The footnote marks of a block. */
export interface MarkedText {
  readonly marks: readonly FootnoteMark[];
  /** The links around the marks: the rest of their text ("[" and "]") is plain. */
  readonly links: ReadonlySet<Span>;
}

/** Unique labels that are valid in `[^…]`: two notes marked "1" stay two notes. */
export function footnoteLabels(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const starts = footnoteStarts(blocks);
  const labels = new Map<number, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (starts.get(block) !== index) continue;
    const wanted = (block.label ?? '').replace(/[\s[\]\\|<>`^]+/g, '-').slice(0, 60) || 'note';
    let count = counts.get(wanted) ?? 1;
    let label = count === 1 ? wanted : `${wanted}-${count}`;
    while (taken.has(label)) {
      count += 1;
      label = `${wanted}-${count}`;
    }
    counts.set(wanted, count + 1);
    taken.add(label);
    labels.set(index, label);
  }
  return labels;
}

/** The footnote marks of all blocks, with the labels of their notes. */
export function markedTexts(
  blocks: readonly Block[],
  labels: ReadonlyMap<number, string>,
): ReadonlyMap<Block, MarkedText> {
  const links = footnoteLinks(blocks);
  const texts = new Map<Block, MarkedText>();
  for (const block of blocks) {
    const marked = block.spans.filter((span) => links.has(span));
    const marks = marked.map((span) => {
      const { start, end } = span;
      const footnote = links.get(span)?.footnote ?? -1;
      const words = block.text.slice(start, end);
      const shown = blocks[footnote]?.label ?? '';
      const offset = shown === '' ? -1 : words.indexOf(shown);
      const range = offset < 0 ? { start, end } : { start: start + offset, end: start + offset + shown.length };
      return { ...range, label: labels.get(footnote) ?? '' };
    });
    texts.set(block, { marks, links: new Set(marked) });
  }
  return texts;
}
