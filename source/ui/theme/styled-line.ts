import { displayWidth, truncate } from '../../layout/index.ts';
import type { Printable } from '../../printable.ts';
import type { CodeToken, Link } from '../../reader/model/state.ts';

/** The look of one speaker, the same wherever the speaker is named or quoted. */
export type SpeakerStyle = `speaker-${0 | 1 | 2 | 3 | 4 | 5}`;

/** The looks of programs. */
export type CodeStyle = `code-${CodeToken['kind']}`;

/** What a piece of text is, in the reader's terms; a theme says how that looks. */
export type StyleName =
  | 'title'
  | 'heading'
  | 'bold'
  | 'italic'
  | 'code'
  | CodeStyle
  | 'strike'
  | 'highlight'
  | 'link'
  | 'marker'
  | 'rule'
  | 'caption'
  | 'speaker'
  | SpeakerStyle
  | 'mention'
  | 'cue'
  | 'chosen'
  | 'match'
  | 'current-match'
  | 'flash'
  | 'dim'
  | 'status'
  | 'status-note'
  | 'status-warning'
  | 'prompt'
  | 'cursor'
  | 'selected'
  | 'border'
  | 'label'
  | 'tick';

/** A piece of text and all that it is. */
export interface Run {
  readonly text: Printable;
  readonly styles: readonly StyleName[];
  /** What is followed where this is clicked. */
  readonly link?: Link;
}

/** One row, or a piece of one. */
export type StyledLine = readonly Run[];

export function run(text: Printable, ...styles: readonly StyleName[]): Run {
  return { text, styles };
}

/** A literal of our own: spaces, bars, wording. */
export function own(text: string, ...styles: readonly StyleName[]): Run {
  return { text: text as Printable, styles };
}

export function lineWidth(line: StyledLine): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** Cuts a line to a width, with an ellipsis where something was cut, and fills it with spaces. */
export function fit(line: StyledLine, columns: number, filling: readonly StyleName[] = []): StyledLine {
  const runs: Run[] = [];
  let left = columns;
  for (const { text, styles } of line) {
    const width = displayWidth(text);
    if (width > left) {
      const cut = truncate(text, left) as Printable;
      runs.push({ text: cut, styles });
      left -= displayWidth(cut);
      break;
    }
    runs.push({ text, styles });
    left -= width;
  }
  if (left > 0) runs.push(own(' '.repeat(left), ...filling));
  return runs;
}

/** Every run with a style added. */
export function withStyle(line: StyledLine, style: StyleName): StyledLine {
  return line.map(({ text, styles }) => ({ text, styles: [...styles, style] }));
}
