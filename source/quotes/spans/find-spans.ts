import type { Article, Block, BlockType, QuoteKind, Range } from '../../article.ts';
import { chooseLanguage } from '../language/choose.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import type { Language } from '../language/language.ts';
import { blockQuotations } from './block-quotations.ts';
import { findDialogue } from './dialogue.ts';
import { findInterview } from './interviews.ts';
import { isStageDirection, kindOf, type TermReason } from './kinds.ts';
import { opensWithMark } from './marks.ts';
import {
  type Draft,
  type Found,
  type Piece,
  piecesIn,
  plain,
  spoken,
  unmarked,
  withElements,
  withoutInsertions,
} from './parts.ts';
import { signatureAfter } from './signatures.ts';
import { findTurns, type Turn } from './transcript.ts';

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
  /** Why it is a term and no utterance where `kind` is 'term'. */
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
  /** Of an interview whose labels name nobody: whether this is asked or answered. */
  readonly part: InterviewSide | null;
  /** Who signs it: the name after the dash in "— Name", in the same paragraph or below it, or in a block quotation's last line. */
  readonly signature: Range | null;
  /** A block quotation's `cite` as the page gives it: a name, or the address it was taken from. */
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

/** Blocks that may stand inside a quotation which runs over paragraphs. */
const BESIDE: ReadonlySet<BlockType> = new Set<BlockType>(['image', 'embed', 'caption']);

/**
 * Every quotation of the article in order, terms included (kind 'term'). Nested quotations belong to the outer one, and
 * no two overlap. Time is linear in the length of the text; nothing is thrown.
 */
export function findSpans(
  article: Pick<Article, 'blocks' | 'lang'>,
  language: Language = chooseLanguage(article),
): QuoteSpan[] {
  const { blocks } = article;
  const singles = quotesWithSingles(blocks);
  const labelled = findTurns(blocks);
  const turns = labelled.size > 0 ? labelled : findInterview(blocks, language);
  const dialogue = findDialogue(blocks, language.code === 'und' ? article.lang : language.code, language);
  const whole = blockQuotations(blocks, (text) => piecesIn(text, 0, singles, false));
  const drafts: Draft[] = [];
  let running: Draft | null = null;

  blocks.forEach((block, index) => {
    if (!QUOTING.has(block.type)) {
      if (!BESIDE.has(block.type)) running = null;
      return;
    }
    const given = whole.get(index);
    const speech = dialogue.get(index);
    const turn = turns.get(index);
    if (given !== undefined || speech !== undefined) {
      running = null;
      if (given !== undefined && given !== null) drafts.push(given);
      if (speech !== undefined && given === undefined) drafts.push(spoken(index, speech.parts));
      return;
    }
    const found = withElements(block, index, piecesIn(block.text, index, singles, running !== null));
    if (turn !== undefined && !coversTurn(block.text, turn, found)) {
      running = null;
      drafts.push({
        ...plain('turn', [unmarked(index, turn.start, block.text.trimEnd().length)]),
        label: turn.label,
        part: turn.part,
      });
      return;
    }
    let rest: readonly Found[] = found;
    const [first] = found;
    if (running !== null && first !== undefined && block.text.slice(0, first.outer.start).trim() === '') {
      running.pieces.push(first);
      running.openedAgain = true;
      if (first.closed) running = null;
      rest = found.slice(1);
    } else running = null;
    for (const piece of rest) {
      const before = drafts.at(-1);
      if (before !== undefined && breaksIn(block.text, before, piece)) {
        before.pieces.push(piece);
        before.interrupted = true;
      } else
        drafts.push({
          ...plain(piece.element ? 'element' : 'marks', [piece]),
          label: turn?.label ?? null,
          part: turn?.part ?? null,
        });
    }
    const last = drafts.at(-1);
    const open = last?.pieces.at(-1);
    if (last !== undefined && open?.part.block === index && !open.closed && continuesBelow(blocks, index, singles))
      running = last;
  });
  return drafts.map((draft, index) => finish({ blocks, language, dialogue }, draft, drafts[index - 1], index));
}

/** Whether the words of a turn stand between marks, so that the marks say where they begin and end. */
function coversTurn(text: string, turn: Turn, found: readonly Piece[]): boolean {
  const [first] = found;
  return first !== undefined && text.slice(turn.start, first.outer.start).trim() === '';
}

/** Whether the next paragraph opens again what this one leaves open. */
function continuesBelow(blocks: readonly Block[], index: number, singles: boolean): boolean {
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block === undefined || BESIDE.has(block.type)) continue;
    return block.type !== 'heading' && QUOTING.has(block.type) && opensWithMark(block.text, singles);
  }
  return false;
}

/** The longest clause that breaks into a quotation, in UTF-16 code units. */
const LONGEST_CLAUSE = 160;

/** "…," he said, "…": a clause between the parts, a pause on both sides, and the first part begins the sentence. */
function breaksIn(text: string, draft: Draft, piece: Piece): boolean {
  const previous = draft.pieces.at(-1);
  if (draft.form === 'turn' || previous === undefined || previous.part.block !== piece.part.block || !previous.closed)
    return false;
  const between = text.slice(previous.outer.end, piece.outer.start).trim();
  if (between.length > LONGEST_CLAUSE || !/\p{L}/u.test(between) || /[.!?]\s/.test(between)) return false;
  const lead = text.slice(Math.max(0, previous.outer.start - 12), previous.outer.start).trim();
  const begins = draft.interrupted || lead === '' || /[.!?…:]["”’»)\]]*$/.test(lead);
  const quoted = text.slice(previous.part.start, previous.part.end);
  const pauses = /[,،、—–-]$|\.\.\.$|…$/.test(quoted) || /^[,،、—–-]/.test(between);
  return begins && pauses && /[,:—–-]$/.test(between);
}

interface Scene {
  readonly blocks: readonly Block[];
  readonly language: Language;
  /** Paragraphs that open with a dash because somebody speaks in them. */
  readonly dialogue: ReadonlyMap<number, unknown>;
}

function finish(scene: Scene, draft: Draft, before: Draft | undefined, index: number): QuoteSpan {
  const { blocks, language } = scene;
  const said = draft.pieces.filter(
    ({ part }) => !isStageDirection(blocks[part.block]?.text.slice(part.start, part.end) ?? ''),
  );
  const pieces = withoutInsertions(blocks, said.length > 0 ? said : draft.pieces, language, draft.form);
  const parts = pieces.map(({ part }) => part);
  const outer = pieces.map((piece) => piece.outer);
  const signature = draft.signature ?? signatureBelow(scene, outer);
  const bare = isBare(blocks, outer, signature, draft.label);
  const { kind, reason } = kindOf({ blocks, parts, outer, bare, form: draft.form }, language);
  return {
    form: draft.form,
    parts,
    outer,
    kind,
    reason,
    unclosed: pieces.at(-1)?.closed === false,
    openedAgain: draft.openedAgain,
    interrupted: draft.interrupted || pieces.length > draft.pieces.length,
    bare,
    follows: before !== undefined && before.pieces.at(-1)?.part.block === parts[0]?.block ? index - 1 : null,
    label: draft.label,
    part: draft.part,
    signature,
    cite: draft.cite,
  };
}

/** How far a paragraph is read for words beside a quotation: no run of marks and stops is longer in earnest. */
const BESIDE_MARKS = 200;

const hasWords = (text: string | undefined, from: number, to: number): boolean =>
  to > from && /[\p{L}\p{N}]/u.test(text?.slice(from, to) ?? '');

/** A dash below a quotation that leads its paragraph signs it, unless that dash opens speech. */
function signatureBelow({ blocks, dialogue }: Scene, outer: readonly Range[]): Range | null {
  const last = outer.at(-1);
  if (last === undefined || !leads(blocks, outer) || dialogue.has(last.block)) return null;
  const signature = signatureAfter(blocks, last.block, last.end);
  return signature !== null && dialogue.has(signature.block) ? null : signature;
}

/** Whether nothing stands before the quotation in its paragraph. */
function leads(blocks: readonly Block[], outer: readonly Range[]): boolean {
  const [first] = outer;
  return (
    first !== undefined && !hasWords(blocks[first.block]?.text, Math.max(0, first.start - BESIDE_MARKS), first.start)
  );
}

function isBare(
  blocks: readonly Block[],
  outer: readonly Range[],
  signature: Range | null,
  label: Range | null,
): boolean {
  return outer.every(({ block, start, end }, index) => {
    const text = blocks[block]?.text ?? '';
    const previous = outer[index - 1];
    const next = outer[index + 1];
    const from = previous?.block === block ? previous.end : label?.block === block ? label.end : 0;
    const to = next?.block === block ? next.start : signature?.block === block ? signature.start : text.length;
    const near = Math.max(from, start - BESIDE_MARKS);
    return !hasWords(text, near, start) && !hasWords(text, end, Math.min(to, end + BESIDE_MARKS));
  });
}

/** An article quotes with single marks where they close after a stop about as often as double marks stand in it. */
function quotesWithSingles(blocks: readonly Block[]): boolean {
  const count = (expression: RegExp): number =>
    blocks.reduce((sum, { text }) => sum + (text.match(expression)?.length ?? 0), 0);
  const singles = count(/[.,!?]['’‘](?=[\s)\]]|$)/g);
  return singles > 0 && singles * 2 >= count(/["“”„«»「『]|''|``/g);
}
