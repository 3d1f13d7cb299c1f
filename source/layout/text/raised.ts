import type { Block, Span } from '../../article.ts';
import { footnotesByMark } from '../../footnote-marks.ts';

/** The superscripts and subscripts in Unicode. The characters of both strings correspond. */
const RAISED = { from: '0123456789+-−=()in', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ' } as const;
const LOWERED = { from: '0123456789+-−=()aeox', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ' } as const;

/** The text with each character replaced; null if Unicode lacks one of them. */
function written(text: string, { from, to }: { readonly from: string; readonly to: string }): string | null {
  let result = '';
  for (const character of text) {
    const index = from.indexOf(character);
    if (index < 0) return null;
    result += to[index];
  }
  return result;
}

/** The text with parts replaced by others of the same length. Takes linear time: the whole text is not copied for each part. */
function overwritten(text: string, parts: readonly { readonly start: number; readonly other: string }[]): string {
  let result = '';
  let from = 0;
  for (const { start, other } of [...parts].sort((one, next) => one.start - next.start)) {
    // If two overlap, the first takes precedence.
    if (start < from) continue;
    result += text.slice(from, start) + other;
    from = start + other.length;
  }
  return result + text.slice(from);
}

/**
 * The blocks with superscripts, subscripts and note marks as Unicode characters, since a terminal cannot raise or lower a
 * letter: "autumn¹" must not look like "autumn1". No text gets longer or wider; what Unicode lacks stays as it is.
 */
export function withRaised(blocks: readonly Block[]): readonly Block[] {
  let noteOf: ReturnType<typeof footnotesByMark> | undefined;
  const isMark = (block: number, offset: number): boolean => {
    noteOf ??= footnotesByMark(blocks);
    return noteOf({ block, offset }) !== undefined;
  };
  return blocks.map((block, index) => {
    if (block.spans.length === 0) return block;
    const tableOf = ({ style, start }: Span) => {
      if (style === 'sub') return LOWERED;
      return style === 'sup' || (style === 'link' && isMark(index, start)) ? RAISED : null;
    };
    const raised = block.spans.flatMap((span) => {
      const table = tableOf(span);
      const other = table && written(block.text.slice(span.start, span.end), table);
      return other ? [{ start: span.start, other }] : [];
    });
    if (raised.length === 0) return block;
    return { ...block, text: overwritten(block.text, raised) };
  });
}
