/** Anywhere in a line: cells, statements, who speaks. */
const WITHIN = '\t|{}=;:';
/** At its start: indentation, and below another line markers, prompts, markup, underlines. */
const SPACE = ' \t';
const FIRST = `${SPACE}-*+•~$<>#/0123456789`;
/** At its end: calls, subscripts. */
const LAST = ')]';

/** Characters that frames are drawn with. */
const isDrawn = (code: number): boolean => code >= 0x2500 && code <= 0x257f;
const among = (characters: string): readonly boolean[] => {
  const marked: boolean[] = Array.from({ length: 128 }, () => false);
  for (const character of characters) marked[character.charCodeAt(0)] = true;
  return marked;
};
const WITHIN_CODES = among(WITHIN);

/**
 * Whether a line has anything that a line of prose has none of; if none in its run has, nobody looks any closer. All of a text goes
 * through this, hence no expression.
 *
 * @param index of the line in its run: one that begins with a marker alone makes no list
 */
export function hasSign(line: string, index: number): boolean {
  if ((index === 0 ? SPACE : FIRST).includes(line[0] ?? '') || LAST.includes(line.at(-1) ?? '')) return true;
  let before = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (WITHIN_CODES[code] || isDrawn(code) || (code === before && (code === 32 || code === 46))) return true;
    before = code;
  }
  return false;
}
