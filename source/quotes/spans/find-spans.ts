import type { Block, BlockType } from '../../article.ts';
import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import type { ArticleText } from '../text/article-text.ts';
import { findBlockQuotations } from './block-quotations.ts';
import { findDialogue } from './dialogue.ts';
import { finishSpan } from './finish-span.ts';
import { findInterview } from './interviews.ts';
import { opensWithMark } from './marks.ts';
import {
  type MarkedPart,
  markedParts,
  type PendingSpan,
  pendingSpan,
  type QuotedPart,
  unmarkedPart,
  withElements,
} from './parts.ts';
import type { ArticleSpans } from './quote-span.ts';
import { findTurns, labelInMarks, type Turn, turnAt } from './transcript.ts';

/** The types of blocks that are searched for quotations. */
const QUOTING: ReadonlySet<BlockType> = new Set<BlockType>([
  'paragraph',
  'standfirst',
  'heading',
  'item',
  'definition',
  'quote',
  'cell',
  'footnote',
]);

/** The types of blocks that may interrupt a quotation of several paragraphs. */
const BESIDE: ReadonlySet<BlockType> = new Set<BlockType>(['image', 'embed', 'caption']);

/**
 * Adds the quotations of the article in order, including terms (kind 'term'). A nested quotation belongs to the outer one.
 * Takes linear time; throws nothing.
 */
export function findSpans(text: ArticleText): ArticleSpans {
  const { blocks } = text;
  const singles = quotesWithSingles(blocks);
  const labelled = findTurns(blocks);
  const turns = labelled.size > 0 ? labelled : findInterview(text);
  const dialogue = findDialogue(text);
  const blockQuotations = findBlockQuotations(blocks, singles);
  const pending: PendingSpan[] = [];
  /** The quotation left open by the paragraph before. */
  let running: PendingSpan | null = null;

  blocks.forEach((block, index) => {
    if (!QUOTING.has(block.type)) {
      if (block.type === 'caption' && isSaid(block.text, text.language))
        addParts(pending, block.text, markedParts(block.text, index, { singles, continuing: false }));
      if (!BESIDE.has(block.type)) running = null;
      return;
    }
    const quotation = blockQuotations.get(index);
    const speech = dialogue.get(index);
    if (quotation !== undefined || speech !== undefined) {
      running = null;
      if (quotation) pending.push(quotation);
      else if (quotation === undefined && speech !== undefined) {
        const parts = speech.parts.map((part) => unmarkedPart(index, part));
        pending.push(pendingSpan('dash', parts, { interrupted: parts.length > 1 }));
      }
      return;
    }
    const marked = withElements(
      block,
      index,
      markedParts(block.text, index, { singles, continuing: running !== null }),
    );
    const turn = turns.get(index);
    const { label = null, side = null } = turn ?? namedBefore(block, index, marked) ?? {};
    if (turn !== undefined && !isMarkedTurn(block.text, turn, marked)) {
      running = null;
      const words = unmarkedPart(index, { start: turn.start, end: block.text.trimEnd().length });
      pending.push(pendingSpan('turn', [words], { label, side }));
      return;
    }
    let rest: readonly MarkedPart[] = marked;
    const [first] = marked;
    const isReopened = first !== undefined && block.text.slice(0, first.outer.start).trim() === '';
    if (running !== null && isReopened && !isNextTurn(blocks, running, first)) {
      running.parts.push(first);
      running.openedAgain = true;
      if (first.closed) running = null;
      rest = marked.slice(1);
    } else running = null;
    addParts(pending, block.text, rest, { label, side });
    const last = pending.at(-1);
    const open = last?.parts.at(-1);
    if (last !== undefined && open?.inner.block === index && !open.closed && continuesBelow(blocks, index, singles))
      running = last;
  });
  return { ...text, spans: pending.map((_, index) => finishSpan({ text, dialogue, pending }, index)) };
}

/** Adds the parts of a block: each is a quotation of its own unless a clause only interrupts it. */
function addParts(
  pending: PendingSpan[],
  text: string,
  parts: readonly MarkedPart[],
  turn: Partial<Pick<PendingSpan, 'label' | 'side'>> = {},
): void {
  for (const part of parts) {
    const before = pending.at(-1);
    if (before !== undefined && isInterruption(text, before, part)) {
      before.parts.push(part);
      before.interrupted = true;
    } else pending.push(pendingSpan(part.element ? 'element' : 'marks', [part], turn));
  }
}

/** Whether a caption says who is speaking. Most quotation marks in captions are around titles and names. */
const isSaid = (caption: string, { cues }: Language): boolean =>
  (caption.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => cues.get(word) === 'say' || cues.get(word) === 'tell');

/** Whether the words of a turn are in quotation marks, which then show where they begin and end. */
function isMarkedTurn(text: string, turn: Turn, marked: readonly QuotedPart[]): boolean {
  const [first] = marked;
  return first !== undefined && text.slice(turn.start, first.outer.start).trim() === '';
}

/** Ada Holm: “…”, if this is the whole paragraph: a name before a colon is the label of the quotation. */
function namedBefore(block: Block, index: number, marked: readonly QuotedPart[]): Turn | null {
  const [first] = marked;
  if (first === undefined || marked.length > 1 || /\p{L}/u.test(block.text.slice(first.outer.end))) return null;
  const turn = turnAt(block, index);
  if (turn === null || block.text.slice(turn.start, first.outer.start).trim() !== '') return null;
  const words = block.text.slice(0, turn.label.end).split(' ');
  return words.length > 1 && words.length < 4 && firstNames.has(words[0]?.toLowerCase() ?? '') ? turn : null;
}

/** Whether a part that reopens a quotation is the next turn of a transcript: both begin with a label in capitals. */
const isNextTurn = (blocks: readonly Block[], { parts: [first] }: PendingSpan, next: QuotedPart): boolean =>
  [first, next].every(
    (part) => part !== undefined && labelInMarks(blocks[part.inner.block]?.text ?? '', part.inner) !== null,
  );

/** Whether the next paragraph reopens the quotation left open by this one. */
function continuesBelow(blocks: readonly Block[], index: number, singles: boolean): boolean {
  for (let next = index + 1; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block === undefined || BESIDE.has(block.type)) continue;
    return block.type !== 'heading' && QUOTING.has(block.type) && opensWithMark(block.text, singles);
  }
  return false;
}

/** The maximum length of a clause between two parts of one quotation, in UTF-16 code units. */
const LONGEST_CLAUSE = 160;

/** "…," he said, "…": there is a clause between the parts with a pause on both sides, and the first part begins the sentence. */
function isInterruption(text: string, span: PendingSpan, part: QuotedPart): boolean {
  const previous = span.parts.at(-1);
  if (span.form === 'turn' || previous === undefined || previous.inner.block !== part.inner.block || !previous.closed)
    return false;
  const between = text.slice(previous.outer.end, part.outer.start).trim();
  if (between.length > LONGEST_CLAUSE || !/\p{L}/u.test(between) || /[.!?]\s/.test(between)) return false;
  const lead = text.slice(Math.max(0, previous.outer.start - 12), previous.outer.start).trim();
  const begins = span.interrupted || lead === '' || /[.!?…:]["”’»)\]]*$/.test(lead);
  const quoted = text.slice(previous.inner.start, previous.inner.end);
  const pauses = /[,،、—–-]$|\.\.\.$|…$/.test(quoted) || /^[,،、—–-]/.test(between);
  return begins && pauses && /[,:—–-]$/.test(between);
}

/** Whether an article uses single marks for quotations: they close after a stop about as often as it has double marks. */
function quotesWithSingles(blocks: readonly Block[]): boolean {
  const count = (expression: RegExp): number =>
    blocks.reduce((sum, { text }) => sum + (text.match(expression)?.length ?? 0), 0);
  const singles = count(/[.,!?]['’‘](?=[\s)\]]|$)/g);
  return singles > 0 && singles * 2 >= count(/["“”„«»「『]|''|``/g);
}
