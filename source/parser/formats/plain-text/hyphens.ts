import { COMPOUND_STARTS } from '../../wording/hyphens.ts';

/** Joins the lines of a paragraph. */
export type Joiner = (lines: readonly string[]) => string;

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
/** The last word of a line that ends in a hyphen, and the first of the line after it. */
const CUT = /([\p{L}\p{M}-]{1,60}\p{L})-$/u;
const REST = /^\s*(\p{Ll}[\p{L}\p{M}]{0,60})/u;

/** Joins the lines of a text. Its words are collected only when a line ends in a hyphen. */
export function joinerOf(lines: readonly string[]): Joiner {
  let words: ReadonlySet<string> | null = null;
  return (paragraph) => {
    let text = paragraph[0] ?? '';
    const parts: string[] = [];
    for (const next of paragraph.slice(1)) {
      const line = text.trimEnd();
      const first = line.endsWith('-') ? CUT.exec(line.slice(-64))?.[1] : undefined;
      const rest = first && REST.exec(next)?.[1];
      if (first && rest) {
        words ??= wordsOf(lines);
        parts.push(isCut(first.toLowerCase(), rest.toLowerCase(), words) ? line.slice(0, -1) : line);
        text = next.trimStart();
      } else {
        // A line break after an ideograph is folded to nothing.
        parts.push(text, text.charCodeAt(text.length - 1) >= 0x2e80 ? '\n' : ' ');
        text = next;
      }
    }
    return [...parts, text].join('');
  };
}

/** Whether a hyphen was inserted when the line was wrapped and is not part of the word, judging by the other words of the text. */
function isCut(first: string, rest: string, words: ReadonlySet<string>): boolean {
  if (words.has(first + rest)) return true;
  return !first.includes('-') && !words.has(`${first}-${rest}`) && !words.has(first) && !COMPOUND_STARTS.has(first);
}

function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const own = line.trimEnd();
    const whole = own.endsWith('-') ? own.replace(/\S+$/, '') : own;
    for (const [word] of whole.toLowerCase().matchAll(WORD)) words.add(word);
  }
  return words;
}
