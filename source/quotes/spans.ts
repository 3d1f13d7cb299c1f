import type { Article, Block, BlockType, QuoteKind, Range } from '../article.ts';
import { type Classified, kindOf, type TermReason } from './kinds.ts';
import { opensWithMark } from './marks.ts';
import { type MarkedSpan, pairMarks } from './pairing.ts';

/** How a quotation is set: between marks, as an element (`<q>`), as a block quotation, as a turn of a transcript, or after a dash. */
export type QuoteForm = 'marks' | 'element' | 'block' | 'turn' | 'dash';

/** One quotation as it stands in the article, before anybody is named for it. */
export interface QuoteSpan {
  readonly form: QuoteForm;
  /**
   * The words quoted, in order, marks and the white space inside them left out: several where the writer breaks in
   * ("…," he said, "…") or where it runs on into the next paragraph.
   */
  readonly parts: readonly Range[];
  /** The same parts with their marks; equal to `parts` where there are none. */
  readonly outer: readonly Range[];
  /** What it is by its looks alone; `classify` in kinds.ts takes the attribution into account. */
  readonly kind: QuoteKind | 'term';
  /** Why it is a term and no utterance, where `kind` is 'term' (or would be, if nobody is found to say it). */
  readonly reason: TermReason | null;
  /** The last part is never closed. */
  readonly unclosed: boolean;
  /** The quotation runs over paragraphs, each opened again and only the last closed. */
  readonly openedAgain: boolean;
  /** The writer breaks in, within one paragraph: the cue stands between the parts. */
  readonly interrupted: boolean;
  /** Nothing else stands in its paragraphs: no attribution can, so it is the floor or the paragraphs around that tell. */
  readonly bare: boolean;
  /** Index into the result of the quotation before it in the same paragraph ("…," he said. "…"). */
  readonly follows: number | null;
  /** The label of a turn or of an interview: the NAME of "NAME: …", the "Q" of "Q. …", without its punctuation. */
  readonly label: Range | null;
  /** Who signs it: the name after the dash in "— Name", in the same paragraph or below it. */
  readonly signature: Range | null;
  /** A block quotation's `cite`, where it holds a name and not an address. */
  readonly cite: string | null;
}

/** Blocks in which quotations are looked for. */
const QUOTING: ReadonlySet<BlockType> = new Set<BlockType>([
  'paragraph',
  'heading',
  'item',
  'definition',
  'quote',
  'cell',
  'footnote',
]);

/**
 * Every quotation of the article in order, terms included (kind 'term'). Nested quotations belong to the outer one.
 * Time is linear in the length of the text; nothing is thrown.
 */
export function findSpans(article: Pick<Article, 'blocks' | 'lang'>): QuoteSpan[] {
  const { blocks } = article;
  const singles = usesSingleMarks(blocks);
  const drafts: Draft[] = [];
  let running: Draft | null = null;

  blocks.forEach((block, index) => {
    if (!QUOTING.has(block.type)) {
      if (block.type !== 'image' && block.type !== 'embed' && block.type !== 'caption') running = null;
      return;
    }
    const found = pairMarks(block.text, { singles, continuing: running !== null });
    const first = found[0];
    let rest = found;
    if (running !== null && first !== undefined && block.text.slice(0, first.outerStart).trim() === '') {
      running.marked.push({ block: index, span: first });
      running.openedAgain = true;
      if (first.closing !== null) running = null;
      rest = found.slice(1);
    } else running = null;
    for (const span of rest) {
      const before = drafts.at(-1);
      if (before !== undefined && breaksIn(block, index, before, span)) {
        before.marked.push({ block: index, span });
        before.interrupted = true;
      } else drafts.push({ marked: [{ block: index, span }], openedAgain: false, interrupted: false });
    }
    const last = drafts.at(-1);
    const open = last?.marked.at(-1);
    if (last !== undefined && open?.block === index && open.span.closing === null && continuesBelow(blocks, index))
      running = last;
  });
  return drafts.map((draft, index) => finish(blocks, draft, drafts[index - 1], index));
}

interface Draft {
  readonly marked: { readonly block: number; readonly span: MarkedSpan }[];
  openedAgain: boolean;
  interrupted: boolean;
}

/** Whether the next paragraph opens again what this one leaves open. */
function continuesBelow(blocks: readonly Block[], index: number): boolean {
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block === undefined || block.type === 'rule' || block.type === 'heading') return false;
    if (QUOTING.has(block.type)) return opensWithMark(block.text);
  }
  return false;
}

/** "…," he said, "…": a few words between the parts, commas on both sides, and the first part begins the sentence. */
function breaksIn(block: Block, index: number, draft: Draft, span: MarkedSpan): boolean {
  const previous = draft.marked.at(-1);
  if (previous === undefined || previous.block !== index || previous.span.closing === null) return false;
  const { text } = block;
  const between = text.slice(previous.span.outerEnd, span.outerStart).trim();
  if (between === '' || between.length > 160) return false;
  const lead = text.slice(0, previous.span.outerStart).trim();
  const begins = draft.interrupted || lead === '' || /[.!?…:]["”’»)\]]*$/.test(lead);
  const quoted = text.slice(previous.span.start, previous.span.end);
  const pauses = /[,،、—–-]$|\.\.\.$|…$/.test(quoted) || /^[,،、—–-]/.test(between);
  const resumes = /[,،:—–-]$/.test(between);
  return begins && pauses && resumes && !/[.!?]\s/.test(between) && /\p{L}/u.test(between);
}

function finish(blocks: readonly Block[], draft: Draft, before: Draft | undefined, index: number): QuoteSpan {
  const { marked } = draft;
  const parts = marked.map(({ block, span }) => ({ block, start: span.start, end: span.end }));
  const outer = marked.map(({ block, span }) => ({ block, start: span.outerStart, end: span.outerEnd }));
  const signature = signatureOf(blocks, outer);
  const bare = isBare(blocks, outer, signature);
  const { kind, reason }: Classified = kindOf({ blocks, parts, outer, bare });
  return {
    form: 'marks',
    parts,
    outer,
    kind,
    reason,
    unclosed: marked.at(-1)?.span.closing === null,
    openedAgain: draft.openedAgain,
    interrupted: draft.interrupted,
    bare,
    follows: before !== undefined && before.marked.at(-1)?.block === parts[0]?.block ? index - 1 : null,
    label: null,
    signature,
    cite: null,
  };
}

function isBare(blocks: readonly Block[], outer: readonly Range[], signature: Range | null): boolean {
  return outer.every(({ block, start, end }, part) => {
    const text = blocks[block]?.text ?? '';
    const next = outer[part + 1];
    const stop = next?.block === block ? next.start : signature?.block === block ? text.length + 1 : text.length;
    const previous = outer[part - 1];
    const from = previous?.block === block ? previous.end : 0;
    const after = stop > text.length ? '' : text.slice(end, stop);
    return !/[\p{L}\p{N}]/u.test(text.slice(from, start) + after);
  });
}

/** "— Name" after the quotation, or alone in the next paragraph. */
function signatureOf(blocks: readonly Block[], outer: readonly Range[]): Range | null {
  const last = outer.at(-1);
  const first = outer[0];
  if (last === undefined || first === undefined) return null;
  if (/[\p{L}\p{N}]/u.test((blocks[first.block]?.text ?? '').slice(0, first.start))) return null;
  const rest = (blocks[last.block]?.text ?? '').slice(last.end);
  if (/[\p{L}\p{N}]/u.test(rest)) return signed(rest, last.block, last.end);
  const below = blocks[last.block + 1];
  return below === undefined || !QUOTING.has(below.type) ? null : signed(below.text, last.block + 1, 0);
}

/** A dash and a name to the end of the paragraph: no sentence, at most a dozen words. */
function signed(text: string, block: number, offset: number): Range | null {
  const match = /^[\s.]*(?:—|–|--|―|~|-(?=\s?\p{Lu}))\s*(\p{Lu}[^\n.!?"“”]{1,90}?)\s*$/u.exec(text.slice(0, 120));
  const name = match?.[1];
  if (match === null || name === undefined || match[0].length < text.length || name.split(/\s+/).length > 12)
    return null;
  const start = offset + match[0].indexOf(name);
  return { block, start, end: start + name.length };
}

/** British and many other pages quote with single marks: as many as double ones or more, and closed after a stop. */
function usesSingleMarks(blocks: readonly Block[]): boolean {
  let singles = 0;
  let doubles = 0;
  for (const { text } of blocks) {
    doubles += text.match(/["“”„«»「『]|''|``/g)?.length ?? 0;
    singles += text.match(/[.,!?]['’‘](?=[\s)\]]|$)|[›‹]/g)?.length ?? 0;
  }
  return singles > 0 && singles * 2 >= doubles;
}
