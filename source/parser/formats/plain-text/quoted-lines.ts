/** Lines of one depth: 0 for the writer's own, 1 for those behind ">", 2 behind "> >". */
export interface QuotedRun {
  readonly depth: number;
  readonly lines: readonly string[];
}

/** The signs of a quoted line, as mail programs set them. */
const SIGNS = /^ {0,3}((?:> ?)+)(?=\S|$)/;

/** "> 5" begins no quotation: a letter must follow somewhere. */
const LETTER = /\p{L}/u;

/** A run of lines by the depth of its ">" signs, without them; a line of signs alone ends a paragraph. Null if there are none. */
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
