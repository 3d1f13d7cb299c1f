import type { Block } from '../article.ts';
import type { MarkedText } from './footnotes.ts';
import { linkTarget } from './links.ts';
import { byLink, type Piece, piecesOf, type Stretch, type TextStyle } from './pieces.ts';

/** CommonMark's backslash escapes for what would otherwise be markup wherever it stands; GFM adds `~` and `|`, Pandoc `[^`. */
const MARKUP = /[\\`*_[\]<>&~|^]|!(?=\[)/g;
/** GFM makes links of these by itself. */
const AUTOLINK = /(?:https?|ftp)(?=:\/\/)|www(?=\.)|(?<=[\w.+-])(?=@)/gi;

/** Inside a link's text brackets and backticks are entities: some readers pair escaped ones all the same. */
const IN_LINKS: Readonly<Record<string, string>> = { '[': '&#91;', ']': '&#93;', '`': '&#96;' };

const escaped = (text: string, isLink: boolean) =>
  isLink
    ? escapedText(text).replace(/\\([\\[\]`])/g, (found, mark: string) => IN_LINKS[mark] ?? found)
    : escapedText(text);

const escapedText = (text: string) => text.replace(MARKUP, '\\$&').replace(AUTOLINK, '$&\\');

/** What would make a heading, list, quotation, rule or underline of a line that starts with it. */
const escapedStart = (line: string) => line.replace(/^[#+=:-]/, '\\$&').replace(/^(\d{1,9})(?=[.)])/, '$1\\');

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

/** White space before, what stands between, white space after. */
function trimmed(text: string): readonly [lead: string, inner: string, trail: string] {
  const inner = text.trim();
  const start = inner === '' ? text.length : text.indexOf(inner);
  return [text.slice(0, start), inner, text.slice(start + inner.length)];
}

/** The character on either side of a piece, '' at an end; whether the pieces there carry marks of their own. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly touchesMarks: boolean;
  readonly isLink: boolean;
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
  const [lead, inner, trail] = trimmed(text);
  if (inner === '' || styles.length === 0) return escaped(text, around.isLink);
  // Two code spans side by side would be one, and not every reader takes a backtick in a link's text.
  const isCode = styles.includes('code') && !around.touchesMarks && !around.isLink;
  // A tag or a fence is punctuation to the marks around it.
  const isBare = styles.every((style) => MARKS[style]);
  const flanks = canFlank(isBare ? inner : '`', {
    before: lead.slice(-1) || around.before,
    after: trail.slice(0, 1) || around.after,
    touchesMarks: around.touchesMarks,
    isLink: around.isLink,
  });
  let written = isCode ? inner.split('\n').map(codeSpan).join('\n') : escaped(inner, around.isLink);
  for (const style of styles.toReversed()) {
    if (style === 'code' && isCode) continue;
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
      return styled(piece, { before, after, touchesMarks: marked(run[at - 1]) || marked(run[at + 1]), isLink });
    })
    .join('');
}

/** Behind a mark a colon would make the beginning of a note of it. */
const MARK_END = /\[\^[^\]]+\]$/;
const LONGEST_MARK = 100;

/** A text without footnotes. */
const UNMARKED: MarkedText = { marks: [], links: new Set() };

/** A block's text with its marks and links in Markdown, hard breaks as line feeds. */
function inlineText(block: Pick<Block, 'text' | 'spans'>, { marks, links }: MarkedText): string {
  const labels = new Map<Stretch | null, string>(marks.map((mark) => [mark, mark.label]));
  return byLink(piecesOf(block, marks)).reduce((before, run) => {
    const mark = labels.get(run[0]?.within ?? null);
    if (mark !== undefined) return `${before}[^${mark}]`;
    const link = run[0]?.link;
    const target = link && links.has(link) ? null : linkTarget(link?.href);
    const plain = link && links.has(link) ? run.map((piece) => ({ ...piece, styles: [] })) : run;
    const written = styledRun(plain, block.text, target !== null);
    const text = MARK_END.test(before.slice(-LONGEST_MARK)) ? written.replace(/^:/, '\\:') : written;
    if (target === null || text.trim() === '') return before + text;
    const [lead, inner, trail] = trimmed(text);
    // `![` would make a picture of the link.
    const outer = lead === '' ? before.replace(/!$/, '\\!') : before;
    return `${outer}${lead}[${inner}](${target})${trail}`;
  }, '');
}

/** The text's lines as they may stand anywhere but at the start of a block. */
const inlineLines = (block: Pick<Block, 'text' | 'spans'>, marked = UNMARKED) =>
  inlineText(block, marked)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));

/** A block's text in Markdown; `lineBreak` is what a hard break becomes. */
export const inlineMarkdown = (block: Pick<Block, 'text' | 'spans'>, lineBreak = '\\\n', marked?: MarkedText): string =>
  inlineLines(block, marked).map(escapedStart).join(lineBreak);

/** A heading's text in Markdown: on one line, without a `#` at its end that would be taken for a closing one. */
export const headingMarkdown = (block: Pick<Block, 'text' | 'spans'>, marked?: MarkedText): string =>
  inlineLines(block, marked)
    .join('<br>')
    .replace(/#+$/, (run) => run.replaceAll('#', '\\#'));
