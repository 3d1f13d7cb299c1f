import { type Block, footnotesByMark, type Span } from '../../article.ts';

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
    let { text } = block;
    for (const span of block.spans) {
      const table = tableOf(span);
      const other = table && written(text.slice(span.start, span.end), table);
      if (other) text = text.slice(0, span.start) + other + text.slice(span.end);
    }
    return text === block.text ? block : { ...block, text };
  });
}
