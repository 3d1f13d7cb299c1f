/** Lines of one depth: 0 for the writer's own, 1 for lines after ">", 2 after "> >". */
export interface QuotedRun {
  readonly depth: number;
  readonly lines: readonly string[];
}

/** The signs that mail programs put before a quoted line. */
const SIGNS = /^ {0,3}((?:> ?)+)(?=\S|$)/;

/** "> 5" does not begin a quotation: it must contain a letter. */
const LETTER = /\p{L}/u;

/** A run of lines, split by the depth of their ">" signs, which are removed; null if there are none. A line of signs alone ends a paragraph. */
export function quotedRuns(run: readonly string[]): readonly QuotedRun[] | null {
  if (!run.some((line) => SIGNS.test(line) && LETTER.test(line))) return null;
  const runs: { depth: number; lines: string[] }[] = [];
  for (const line of run) {
    const signs = SIGNS.exec(line)?.[1] ?? '';
    const depth = signs.split('>').length - 1;
    const text = signs === '' ? line : line.replace(SIGNS, '');
    const last = runs.at(-1);
    if (last === undefined || last.depth !== depth) runs.push({ depth, lines: text.trim() === '' ? [] : [text] });
    else if (text.trim() === '') runs.push({ depth, lines: [] });
    else last.lines.push(text);
  }
  return runs.filter(({ lines }) => lines.length > 0);
}
