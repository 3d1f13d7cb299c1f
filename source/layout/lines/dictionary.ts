/**
 * Where words end in scripts without spaces between words, by the engine's dictionaries. They are used for nothing else,
 * because the first `Intl.Segmenter` costs some milliseconds.
 */

import { classOf, MARK, propertiesOf, UNSPACED } from '../text/characters.ts';

let words: Intl.Segmenter | undefined;
/** The last segmented run of unspaced script. One is enough, because the lines of a text are broken in order. */
let last: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly breaks: ReadonlySet<number>;
} = {
  text: '',
  start: 0,
  end: 0,
  breaks: new Set(),
};

/** Longer runs are segmented in parts. @speed */
const STRETCH = 1000;

/** Whether a word ends before the letter at `index`, if it and the one before are of an unspaced script. */
export function isBetweenWords(text: string, index: number): boolean {
  if (text !== last.text || index < last.start || index >= last.end) last = readRun(text, index);
  return last.breaks.has(index);
}

function readRun(text: string, index: number): typeof last {
  let start = index;
  while (start > 0 && index - start < STRETCH && isUnspaced(text, start - 1)) start -= 1;
  let end = index + 1;
  while (end < text.length && end - index < STRETCH && isUnspaced(text, end)) end += 1;
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const breaks = new Set<number>();
  for (const word of words.segment(text.slice(start, end))) breaks.add(start + word.index);
  return { text, start, end, breaks };
}

function isUnspaced(text: string, index: number): boolean {
  const kind = classOf(propertiesOf(text.charCodeAt(index)));
  return kind === UNSPACED || kind === MARK;
}
