import type { Block, Range } from '../../article.ts';
import type { Language } from '../language/language.ts';
import type { ArticleText } from '../text/article-text.ts';
import { withoutClauses } from './inserted-clauses.ts';
import { isStageDirection, kindOf } from './kinds.ts';
import { opensWithMark } from './marks.ts';
import type { PendingSpan, QuotedPart } from './parts.ts';
import type { QuoteForm, QuoteSpan } from './quote-span.ts';
import { signatureAfter, signatureBeside, signatureLine } from './signatures.ts';

/** The data that are needed to finish a quotation, once all blocks have been read. */
export interface SpanContext {
  readonly text: ArticleText;
  /** The paragraphs in which an opening dash begins speech. */
  readonly dialogue: ReadonlyMap<number, unknown>;
  readonly pending: readonly PendingSpan[];
}

/** The quotation at an index of `pending`, without inserted clauses and stage directions, with its kind and signature. */
export function finishSpan(context: SpanContext, index: number): QuoteSpan {
  const { blocks, language } = context.text;
  const span = context.pending[index] as PendingSpan;
  const before = context.pending[index - 1];
  const said = span.parts.filter(
    ({ inner }) => !isStageDirection(blocks[inner.block]?.text.slice(inner.start, inner.end) ?? ''),
  );
  const quoted = withoutInsertions(context.text, span, said.length > 0 ? said : span.parts);
  const parts = quoted.map(({ inner }) => inner);
  const outer = quoted.map((part) => part.outer);
  const signature = span.signature ?? signatureBelow(context, span.form, outer);
  const bare = isBare(blocks, outer, { signature, label: span.label });
  return {
    form: span.form,
    parts,
    outer,
    ...kindOf({ blocks, parts, outer, bare, form: span.form }, language),
    unclosed: quoted.at(-1)?.closed === false,
    openedAgain: span.openedAgain,
    interrupted: span.interrupted || quoted.length > span.parts.length,
    bare,
    follows: before !== undefined && before.parts.at(-1)?.inner.block === parts[0]?.block ? index - 1 : null,
    label: span.label,
    side: span.side,
    signature,
    cite: span.cite,
  };
}

/** The parts without inserted clauses inside the marks. */
function withoutInsertions(
  { blocks, language }: ArticleText,
  { form }: PendingSpan,
  parts: readonly QuotedPart[],
): readonly QuotedPart[] {
  if (!language.clausesInside && (form !== 'dash' || !language.clausesAfterDashes)) return parts;
  return parts.flatMap(({ inner, outer, closed }) => {
    const { block, start, end } = inner;
    const ranges = withoutClauses(blocks[block]?.text ?? '', { start, end }, language);
    return ranges.map(
      (range, index): QuotedPart => ({
        inner: { block, ...range },
        outer: {
          block,
          start: index === 0 ? outer.start : range.start,
          end: range.end === end ? outer.end : range.end,
        },
        closed,
      }),
    );
  });
}

/** The number of UTF-16 code units beside a quotation that are searched for words. Runs of punctuation are shorter. */
const NEARBY = 200;

const hasWords = (text: string | undefined, from: number, to: number): boolean =>
  to > from && /[\p{L}\p{N}]/u.test(text?.slice(from, to) ?? '');

/** A dash below a quotation at the start of its paragraph begins a signature, unless it begins speech. Elsewhere only a dash and a name at the end of the paragraph do. */
function signatureBelow(
  { text: { blocks, language }, dialogue }: SpanContext,
  form: QuoteForm,
  outer: readonly Range[],
): Range | null {
  const last = outer.at(-1);
  if (last === undefined || dialogue.has(last.block)) return null;
  if (!leadsParagraph(blocks, outer)) return signatureBeside(blocks, last.block, last.end);
  const below = blocks[last.block + 1];
  const isWhole =
    form === 'block' || (form === 'marks' && !hasWords(blocks[last.block]?.text, last.end, last.end + NEARBY));
  const quoted = blocks[last.block];
  // The caption below may be that of a picture, unless it is the quotation's own.
  const isBelow =
    below?.type === quoted?.type ||
    below?.type === 'paragraph' ||
    (form === 'block' && below?.type === 'caption' && (below.group ?? 0) + 1 === quoted?.group);
  const isSigned = isWhole && isBelow && below !== undefined && !isNamedAbove(blocks, outer, language);
  const line = isSigned ? signatureLine(below, last.block + 1, language) : null;
  const signature = signatureAfter(blocks, last.block, last.end) ?? line;
  return signature !== null && dialogue.has(signature.block) ? null : signature;
}

/** The number of quotations in a row that are read upward. */
const MOST_SIGNED = 12;

/** Whether a row of quotations and lines of names, read upward, begins with a line, so that each name is above its quotation. */
function isNamedAbove(blocks: readonly Block[], [first]: readonly Range[], language: Language): boolean {
  let block = (first?.block ?? 0) - 1;
  for (let read = 0; read < MOST_SIGNED; read += 1, block -= 2) {
    const line = blocks[block];
    if (line === undefined || signatureLine(line, block, language) === null) return false;
    const above = blocks[block - 1];
    if (above?.type !== 'quote' && !opensWithMark(above?.text ?? '', false)) return true;
  }
  return false;
}

/** Whether there is nothing before the quotation in its paragraph. */
function leadsParagraph(blocks: readonly Block[], [first]: readonly Range[]): boolean {
  return first !== undefined && !hasWords(blocks[first.block]?.text, Math.max(0, first.start - NEARBY), first.start);
}

/** Whether its paragraphs have nothing but the quotation, its label and its signature. */
function isBare(
  blocks: readonly Block[],
  outer: readonly Range[],
  { signature, label }: { readonly signature: Range | null; readonly label: Range | null },
): boolean {
  return outer.every(({ block, start, end }, index) => {
    const text = blocks[block]?.text ?? '';
    const previous = outer[index - 1];
    const next = outer[index + 1];
    const from = previous?.block === block ? previous.end : label?.block === block ? label.end : 0;
    const to = next?.block === block ? next.start : signature?.block === block ? signature.start : text.length;
    const near = Math.max(from, start - NEARBY);
    return !hasWords(text, near, start) && !hasWords(text, end, Math.min(to, end + NEARBY));
  });
}
