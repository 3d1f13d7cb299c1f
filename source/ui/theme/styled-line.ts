import type { Color } from '../../article.ts';
import { displayWidth, truncate } from '../../layout/index.ts';
import type { Printable } from '../../printable.ts';
import type { Link } from '../../reader/model/location.ts';
import type { CodeToken } from '../../reader/model/state.ts';

/** The style of one speaker, wherever the speaker is named or quoted. */
export type SpeakerStyle = `speaker-${0 | 1 | 2 | 3 | 4 | 5}`;

/** The styles of highlights, by the number of their color. */
export type HighlightStyle = `highlighted-${0 | 1 | 2 | 3 | 4}`;

/** The styles of program text. */
export type CodeStyle = `code-${CodeToken['kind']}`;

/** A color that the source itself sets, as in the output of a program. */
export type SourceColor = `color ${Color}` | `background ${Color}`;

/** What a text is, in the reader's terms; a theme gives each a style. */
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
  | 'selected-link'
  | 'marker'
  | 'rule'
  | 'caption'
  | 'speaker'
  | SpeakerStyle
  | HighlightStyle
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
  | 'selection'
  | 'border'
  | 'label'
  | 'tick'
  | 'underline'
  | 'faint'
  | 'inverse';

/** A style of the theme, or a color that no theme changes. */
export type RunStyle = StyleName | SourceColor;

/** A text whose characters have the same styles. */
export interface Run {
  readonly text: Printable;
  readonly styles: readonly RunStyle[];
  /** The link to follow when the text is clicked. */
  readonly link?: Link;
  /** Drawn in place of the text, which is as wide: a row of a picture, made of pixels only. */
  readonly painted?: string;
}

/** A row, or a part of one. */
export type StyledLine = readonly Run[];

/** A run of text that is safe to print. */
export function run(text: Printable, ...styles: readonly RunStyle[]): Run {
  return { text, styles };
}

/** A run of the program's own text: spaces, bars, words. Text from an article goes through `printable` and `run`. */
export function literal(text: string, ...styles: readonly RunStyle[]): Run {
  return { text: text as Printable, styles };
}

/** The width of a line in columns. */
export function lineWidth(line: StyledLine): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** Cuts a line to a width in columns, with an ellipsis if it was longer, or fills it with spaces. */
export function fit(line: StyledLine, columns: number): StyledLine {
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
  if (left > 0) runs.push(literal(' '.repeat(left)));
  return runs;
}

/** Adds a style to every run. */
export function withStyle(line: StyledLine, style: StyleName): StyledLine {
  return line.map(({ text, styles }) => ({ text, styles: [...styles, style] }));
}
