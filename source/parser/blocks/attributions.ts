import type { Block } from '../../article.ts';

/** A block that is still being built. */
export type MutableBlock = { -readonly [Key in keyof Block]: Block[Key] };

/** The maximum length of an attribution, in UTF-16 code units. */
const LONGEST = 160;
const DASHED = /^\s*(?:[\u2012-\u2015~]|-{1,2}(?=\s|\p{Lu}))\s*/u;

/** The name of an account and the rest of the line: "(@harbour) February 3, 2017". */
const HANDLE = /\s*\(@\w{1,40}\).*$/su;

/**
 * Sets `cite` on the blocks of each block quotation: the text of a `<footer>`, `<cite>` or caption in it (`attributions`), or its last line
 * if that starts with a dash.
 */
export function attributeQuotations(blocks: readonly MutableBlock[], attributions: ReadonlySet<MutableBlock>): void {
  for (let start = 0; start < blocks.length; start += 1) {
    const group = blocks[start]?.group;
    if (blocks[start]?.type !== 'quote') continue;
    let end = start + 1;
    while (blocks[end]?.type === 'quote' && blocks[end]?.group === group) end += 1;
    const quotation = blocks.slice(start, end);
    const cite = quotation.find((block) => attributions.has(block))?.text ?? lastLine(quotation);
    const name = cite?.replace(DASHED, '').replace(HANDLE, '').trim();
    if (name && name.length <= LONGEST) for (const block of quotation) if (block.text !== cite) block.cite = name;
    start = end - 1;
  }
}

/** The last line of a quotation if it starts with a dash. */
function lastLine(quotation: readonly MutableBlock[]): string | undefined {
  const text = quotation.at(-1)?.text ?? '';
  const cut = text.lastIndexOf('\n');
  const line = text.slice(cut + 1);
  return (cut > 0 || quotation.length > 1) && line.length <= LONGEST && DASHED.test(line) ? line : undefined;
}
