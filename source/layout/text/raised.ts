import { type Block, footnotesByMark, type Span } from '../../article.ts';

/** What Unicode has above and below the line; the characters of both strings belong together. */
const RAISED = { from: '0123456789+-−=()in', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ' } as const;
const LOWERED = { from: '0123456789+-−=()aeox', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ' } as const;

/** The text in other characters, one for one; null if Unicode lacks one of them. */
function written(text: string, { from, to }: { readonly from: string; readonly to: string }): string | null {
  let result = '';
  for (const character of text) {
    const index = from.indexOf(character);
    if (index < 0) return null;
    result += to[index];
  }
  return result;
}

/**
 * The blocks as a terminal shows them, which can neither raise nor lower a letter: superscripts, subscripts and the marks of
 * notes in Unicode's own characters, so that "autumn¹" is no "autumn1". No text gets longer or wider; what Unicode lacks stays.
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
    let { text } = block;
    for (const span of block.spans) {
      const table = tableOf(span);
      const other = table && written(text.slice(span.start, span.end), table);
      if (other) text = text.slice(0, span.start) + other + text.slice(span.end);
    }
    return text === block.text ? block : { ...block, text };
  });
}
