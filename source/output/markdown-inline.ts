import type { Block } from '../article.ts';
import { linkTarget } from './links.ts';
import { byLink, type Piece, piecesOf, type TextStyle } from './pieces.ts';

/** CommonMark's backslash escapes for what would otherwise be markup wherever it stands; GFM adds `~` and `|`. */
const MARKUP = /[\\`*_[\]<>&~|]/g;
/** GFM makes links of these by itself. */
const AUTOLINK = /\b(https?|ftp)(?=:\/\/)|\b(www)(?=\.)|(?<=[\w.+-])(?=@)/gi;

const escaped = (text: string) => text.replace(MARKUP, '\\$&').replace(AUTOLINK, '$&\\');

/** What would make a heading, list, quotation, rule or underline of a line that starts with it. */
export const escapedStart = (line: string) => line.replace(/^[#+=:-]/, '\\$&').replace(/^(\d{1,9})(?=[.)])/, '$1\\');

const MARKS: Readonly<Partial<Record<TextStyle, string>>> = { bold: '**', italic: '*', strike: '~~' };
const TAGS: Readonly<Record<TextStyle, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
  code: 'code',
};

/** A code span: a fence longer than any run of backticks inside, a space where one stands at an end. */
function codeSpan(text: string): string {
  if (text.trim() === '') return text;
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) || /^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

const isLetter = (character: string) => /^[\p{L}\p{N}]/u.test(character);
const isSpaceOrPunctuation = (character: string) => character === '' || /^[\s\p{P}\p{S}]/u.test(character);

/** The character on either side of a piece, '' at an end; whether the pieces there carry marks of their own. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly touchesMarks: boolean;
}

/**
 * Whether marks around `inner` would be taken for marks: CommonMark's rules for left- and right-flanking runs
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), and no other run beside them.
 */
function canFlank(inner: string, { before, after, touchesMarks }: Around): boolean {
  const opens = isLetter(inner) || isSpaceOrPunctuation(before);
  const closes = isLetter(inner.slice(-1)) || isSpaceOrPunctuation(after);
  return opens && closes && !touchesMarks;
}

/** One piece with its marks; HTML tags stand in where CommonMark's marks would not be taken for marks. */
function styled({ text, styles }: Piece, around: Around): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (inner === '' || styles.length === 0) return escaped(text);
  const isCode = styles.includes('code');
  const flanks = canFlank(isCode ? '`' : inner, {
    before: lead.slice(-1) || around.before,
    after: trail.slice(0, 1) || around.after,
    touchesMarks: around.touchesMarks,
  });
  let written = isCode ? inner.split('\n').map(codeSpan).join('\n') : escaped(inner);
  for (const style of styles.toReversed()) {
    if (style === 'code') continue;
    const mark = flanks ? MARKS[style] : undefined;
    written = mark ? `${mark}${written}${mark}` : `<${TAGS[style]}>${written}</${TAGS[style]}>`;
  }
  return `${lead}${written}${trail}`;
}

/** The pieces of one link, or of the text between two, with their marks. */
function styledRun(run: readonly Piece[], text: string, isLink: boolean): string {
  const marked = (piece: Piece | undefined) => (piece?.styles.length ?? 0) > 0;
  return run
    .map((piece, at) => {
      const before = isLink && at === 0 ? '[' : text.slice(0, piece.start).slice(-1);
      const after = isLink && at === run.length - 1 ? ']' : text.slice(piece.end, piece.end + 1);
      return styled(piece, { before, after, touchesMarks: marked(run[at - 1]) || marked(run[at + 1]) });
    })
    .join('');
}

/** A block's text in Markdown; `lineBreak` is what a hard break becomes. */
export function inlineMarkdown(block: Pick<Block, 'text' | 'spans'>, lineBreak = '\\\n'): string {
  return byLink(piecesOf(block))
    .map((run) => {
      const target = linkTarget(run[0]?.link?.href);
      const written = styledRun(run, block.text, target !== null);
      return target === null || written.trim() === '' ? written : `[${written}](<${target}>)`;
    })
    .join('')
    .split('\n')
    .map((line) => escapedStart(line.replace(/^[ \t]+|[ \t]+$/g, '')))
    .join(lineBreak);
}
