import type { Block } from '../../article.ts';

type Draft = { -readonly [Key in keyof Block]: Block[Key] };

/** A line that says who is quoted is no longer. UTF-16 code units. */
const LONGEST = 160;
const DASHED = /^\s*(?:[\u2012-\u2015~]|-{1,2}(?=\s|\p{Lu}))\s*/u;

/** The name of an account and what stands behind it: "(@harbour) February 3, 2017". */
const HANDLE = /\s*\(@\w{1,40}\).*$/su;

/**
 * Gives each block quotation the name of whom it quotes: what a `<footer>`, `<cite>` or caption in it says (`attributions`), or else its
 * last line where that starts with a dash.
 */
export function attributeQuotations(blocks: readonly Draft[], attributions: ReadonlySet<Draft>): void {
  for (let start = 0; start < blocks.length; start++) {
    const group = blocks[start]?.group;
    if (blocks[start]?.type !== 'quote') continue;
    let end = start + 1;
    while (blocks[end]?.type === 'quote' && blocks[end]?.group === group) end++;
    const quotation = blocks.slice(start, end);
    const cite = quotation.find((block) => attributions.has(block))?.text ?? lastLine(quotation);
    const name = cite?.replace(DASHED, '').replace(HANDLE, '').trim();
    if (name && name.length <= LONGEST) for (const block of quotation) if (block.text !== cite) block.cite = name;
    start = end - 1;
  }
}

/** The last line of a quotation if it is set off from the rest and starts with a dash. */
function lastLine(quotation: readonly Draft[]): string | undefined {
  const text = quotation.at(-1)?.text ?? '';
  const cut = text.lastIndexOf('\n');
  const line = text.slice(cut + 1);
  return (cut > 0 || quotation.length > 1) && line.length <= LONGEST && DASHED.test(line) ? line : undefined;
}
