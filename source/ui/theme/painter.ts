import { type Color, type ColorDepth, type Style, sgr } from './sgr.ts';
import type { Run, RunStyle, SourceColor, StyledLine, StyleName } from './styled-line.ts';

/** The style of everything that the reader draws. */
export interface Theme {
  /** Underlies all other styles. A theme in the terminal's own palette leaves it empty. */
  readonly base: Style;
  readonly styles: Readonly<Record<StyleName, Style>>;
}

/** Turns a styled line into text with SGR sequences. */
export type Painter = (line: StyledLine) => string;

const isSourceColor = (name: RunStyle): name is SourceColor => /^(?:color|background) /.test(name);

function sourceStyle(name: SourceColor): Style {
  const [layer, written = ''] = name.split(' ');
  const color: Color = written.startsWith('#') ? `#${written.slice(1)}` : Number(written);
  return layer === 'color' ? { foreground: color } : { background: color };
}

/** Combines several styles of a theme; later ones override earlier ones, and `dim` discards them. */
export function combine(theme: Theme, names: readonly RunStyle[]): Style {
  const shown = names.slice(Math.max(0, names.lastIndexOf('dim')));
  const style: Style = Object.assign(
    {},
    theme.base,
    ...shown.map((name) => (isSourceColor(name) ? sourceStyle(name) : theme.styles[name])),
  );
  // The same sequence ends faint and bold, and no terminal shows the two together well.
  return style.faint ? { ...style, bold: false } : style;
}

/** OSC 8 (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda): begins a link, or ends it if the URL is empty. */
const hyperlink = (url: string) => `\u001b]8;;${url}\u0007`;

/** The URL for the terminal to open; empty for the mark of a footnote, which stays inside the article. */
const externalUrl = ({ link }: Run): string => (link && link.footnote === undefined ? link.url : '');

/** Makes the painter of a theme. `hyperlinks`: whether the terminal supports OSC 8. */
export function painter(theme: Theme, depth: ColorDepth, hyperlinks = false): Painter {
  const sequences = new Map<string, string>();
  const sequenceOf = (names: readonly RunStyle[]): string => {
    const key = names.join(' ');
    const known = sequences.get(key);
    if (known !== undefined) return known;
    const made = sgr(combine(theme, names), depth);
    sequences.set(key, made);
    return made;
  };
  return (line) => {
    let text = '';
    let active = '';
    let linked = '';
    for (const run of line) {
      if (run.text === '') continue;
      const url = hyperlinks ? externalUrl(run) : '';
      if (url !== linked) {
        text += hyperlink(url);
        linked = url;
      }
      const sequence = sequenceOf(run.styles);
      if (sequence !== active) {
        if (active !== '') text += '\u001b[0m';
        text += sequence;
        active = sequence;
      }
      if (run.painted !== undefined && active !== '') {
        text += '\u001b[0m';
        active = '';
      }
      text += run.painted ?? run.text;
    }
    if (linked !== '') text += hyperlink('');
    return active === '' ? text : `${text}\u001b[0m`;
  };
}
