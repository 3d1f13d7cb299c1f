/** Anywhere in a line: signs of cells, statements and speaker labels. */
const WITHIN = '\t|{}=;:';
/** At the start of a line: indentation; from the second line on also markers, prompts, markup and underlines. */
const SPACE = ' \t';
const FIRST = `${SPACE}-*+•~$<>#/0123456789`;
/** At the end of a line: calls and subscripts. */
const LAST = ')]';

/** Box-drawing characters. */
const isDrawn = (code: number): boolean => code >= 0x2500 && code <= 0x257f;
const among = (characters: string): readonly boolean[] => {
  const marked: boolean[] = Array.from({ length: 128 }, () => false);
  for (const character of characters) marked[character.charCodeAt(0)] = true;
  return marked;
};
const WITHIN_CODES = among(WITHIN);

/**
 * Whether a line has a character that prose hardly has; a run without one is not examined further. Every line of a text passes through
 * here, so no regular expression is used.
 *
 * @param index the line's index in its run; a marker at the start of the first line alone does not make a list
 */
export function hasSign(line: string, index: number): boolean {
  if ((index === 0 ? SPACE : FIRST).includes(line[0] ?? '') || LAST.includes(line.at(-1) ?? '')) return true;
  let before = 0;
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (WITHIN_CODES[code] || isDrawn(code) || (code === before && (code === 32 || code === 46))) return true;
    before = code;
  }
  return false;
}
