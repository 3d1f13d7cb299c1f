/** An element of a JSON list, as text, with the line on which it begins, from 1. */
export interface JsonElement {
  readonly line: number;
  readonly text: string;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

/**
 * The elements of a JSON list, without parsing them: a list that is cut off, or has a damaged element, has its other elements.
 * Nothing if the text is not a list.
 */
export function* elementsOf(text: string): Generator<JsonElement> {
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text[at] !== '[') return;
  let [depth, start, line, startLine, inString] = [0, -1, 1, 1, false];
  for (const char of text.slice(0, at)) if (char === '\n') line += 1;
  for (at += 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\n') line += 1;
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
      continue;
    }
    const isEnd = depth === 0 && (char === ',' || char === ']');
    if (isEnd) {
      if (start >= 0) yield { line: startLine, text: text.slice(start, at) };
      start = -1;
      if (char === ']') return;
      continue;
    }
    if (start < 0 && !isSpace(text.charCodeAt(at))) [start, startLine] = [at, line];
    if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
  }
  if (start >= 0) yield { line: startLine, text: text.slice(start) };
}
