/** Characters anywhere in a line: signs of table cells, statements and speaker labels. */
const WITHIN = '\t|{}=;:';
/** Characters at the start of a line: indentation and, from the second line on, markers, prompts, markup and underlines. */
const SPACE = ' \t';
const FIRST = `${SPACE}-*+•~$<>#/0123456789`;
/** Characters at the end of a line: calls and subscripts. */
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
 * Whether a line has a character that is rare in prose. A run without one is not examined further. Uses no regular expression, because
 * it runs for every line of a text.
 *
 * @param index the line's index in its run; a marker in only the first line does not make a list
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
