import type { Block, Span } from '../../article.ts';
import type { MarkedText } from '../footnotes.ts';
import { linkTarget } from '../links.ts';
import { byLink, type StyledText, styledText, type TextRange, type TextStyle } from '../styled-text.ts';

/** What is written of a block. */
type InlineBlock = Pick<Block, 'text' | 'spans'> & Partial<Pick<Block, 'type'>>;

/** Characters that are markup anywhere and are escaped with a backslash: CommonMark's, GFM's `~` and `|`, Pandoc's `[^`. */
const MARKUP = /[\\`*_[\]<>&~|^]|!(?=\[)/g;
/** Text that GFM turns into links. */
const AUTOLINK = /(?:https?|ftp)(?=:\/\/)|www(?=\.)|(?<=[\w.+-])(?=@)/gi;

/** In link text, brackets and backticks become entities, because some parsers pair them even if they are escaped. */
const IN_LINKS: Readonly<Record<string, string>> = { '[': '&#91;', ']': '&#93;', '`': '&#96;' };

const escaped = (text: string, isLink: boolean) =>
  isLink
    ? escapedText(text).replace(/\\([\\[\]`])/g, (found, mark: string) => IN_LINKS[mark] ?? found)
    : escapedText(text);

const escapedText = (text: string) => text.replace(MARKUP, '\\$&').replace(AUTOLINK, '$&\\');

/** Text that at the start of a line would make it a heading, list, quotation, rule or underline. */
const escapedStart = (line: string) => line.replace(/^[#+=:-]/, '\\$&').replace(/^(\d{1,9})(?=[.)])/, '$1\\');

const MARKS: Readonly<Partial<Record<TextStyle, string>>> = { bold: '**', italic: '*', strike: '~~' };
/** Styles of a terminal are left out. */
const TAGS: Readonly<Partial<Record<TextStyle, string>>> = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
  code: 'code',
};

/** The length of the longest run of backticks. */
export const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/** A code span: a fence longer than any run of backticks inside, and a space if one is at an end. */
function codeSpan(text: string): string {
  if (text.trim() === '') return text;
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) || /^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

const isLetter = (character: string) => /^[\p{L}\p{N}]/u.test(character);
const isSpaceOrPunctuation = (character: string) => character === '' || /^[\s\p{P}\p{S}]/u.test(character);

/** Splits a text into leading white space, the rest, and trailing white space. */
function trimmed(text: string): readonly [lead: string, inner: string, trail: string] {
  const inner = text.trim();
  const start = inner === '' ? text.length : text.indexOf(inner);
  return [text.slice(0, start), inner, text.slice(start + inner.length)];
}

/** The characters on either side of a part ('' at the ends), and whether the parts there have markup of their own. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly touchesMarks: boolean;
  readonly isLink: boolean;
}

/**
 * Whether markup around `inner` would be recognized: CommonMark's rules for left- and right-flanking runs
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), with no adjacent run.
 */
function canFlank(inner: string, { before, after, touchesMarks }: Around): boolean {
  const opens = isLetter(inner) || isSpaceOrPunctuation(before);
  const closes = isLetter(inner.slice(-1)) || isSpaceOrPunctuation(after);
  return opens && closes && !touchesMarks;
}

/** One part with its markup. HTML tags are used where CommonMark's markup would not be recognized. */
function styled({ text, styles: all }: StyledText, around: Around): string {
  const styles = all.filter((style) => TAGS[style] !== undefined);
  const [lead, inner, trail] = trimmed(text);
  if (inner === '' || styles.length === 0) return escaped(text, around.isLink);
  // Two adjacent code spans would merge, and not every parser accepts a backtick in link text.
  const isCode = styles.includes('code') && !around.touchesMarks && !around.isLink;
  // To the markup around it, a tag or a fence is punctuation.
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

/** The parts of one link, or of the text between two links, with their markup. */
function styledRun(run: readonly StyledText[], text: string, isLink: boolean): string {
  const marked = (part: StyledText | undefined) => (part?.styles.length ?? 0) > 0;
  return run
    .map((part, at) => {
      const before = isLink && at === 0 ? '[' : text.charAt(part.start - 1);
      const after = isLink && at === run.length - 1 ? ']' : text.charAt(part.end);
      return styled(part, { before, after, touchesMarks: marked(run[at - 1]) || marked(run[at + 1]), isLink });
    })
    .join('');
}

/** A formula between dollars, two if it has its line to itself; null if the dollars would not be read as such. */
function formula({ tex, start, end }: Span, { text, type }: InlineBlock): string | null {
  if (!tex || /[$\n]/.test(tex) || (type === 'cell' && tex.includes('|'))) return null;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if ((before === '' || before === '\n') && (after === '' || after === '\n')) return `$$${tex}$$`;
  return /[\d$]/.test(after) || before === '$' ? null : `$${tex}$`;
}

/** A colon after a footnote's mark would start a note. */
const MARK_END = /\[\^[^\]]+\]$/;

/** A link's target in Markdown. `&` must not begin a character reference. */
export const markdownTarget = (target: string): string => target.replace(/&(?=#?\w+;)/g, '&amp;');

/** Beside a formula, a dollar of the text would begin another one. */
const withoutDollars = (text: string, isBesideFormula: boolean): string =>
  isBesideFormula ? text.replaceAll('$', '\\$') : text;

/** A text without footnotes. */
const UNMARKED: MarkedText = { marks: [], links: new Set() };

/** A block's text with its styles and links in Markdown, and hard breaks as line feeds. */
function inlineText(block: InlineBlock, { marks, links }: MarkedText): string {
  const labels = new Map<TextRange | null, string>(marks.map((mark) => [mark, mark.label]));
  const formulas = new Map<TextRange | null, string>();
  for (const span of block.spans) {
    const written = span.style === 'math' ? formula(span, block) : null;
    if (written !== null) formulas.set(span, written);
  }
  const written: string[] = [];
  for (const run of byLink(styledText(block, [...marks, ...block.spans.filter((span) => formulas.has(span))]))) {
    const mark = labels.get(run[0]?.within ?? null);
    if (mark !== undefined) {
      written.push(`[^${mark}]`);
      continue;
    }
    const link = run[0]?.link;
    const target = link && links.has(link) ? null : linkTarget(link?.href);
    const plain = link && links.has(link) ? run.map((part) => ({ ...part, styles: [] })) : run;
    const before = written.at(-1) ?? '';
    const math = formulas.get(run[0]?.within ?? null);
    const styled = math ?? withoutDollars(styledRun(plain, block.text, target !== null), formulas.size > 0);
    const text = MARK_END.test(before) ? styled.replace(/^:/, '\\:') : styled;
    if (target === null || text.trim() === '') {
      written.push(text);
      continue;
    }
    const [lead, inner, trail] = trimmed(text);
    // `![` would turn the link into an image.
    if (lead === '' && before.endsWith('!')) written[written.length - 1] = `${before.slice(0, -1)}\\!`;
    written.push(`${lead}[${inner}](${markdownTarget(target)})${trail}`);
  }
  return written.join('');
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** Trims spaces and tabs. A regular expression would take quadratic time on those inside the line. */
function withoutOuterBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (isBlank(line[start])) start += 1;
  while (end > start && isBlank(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

/** The text's lines, escaped for anywhere but the start of a block. */
const inlineLines = (block: InlineBlock, marked = UNMARKED) =>
  inlineText(block, marked).split('\n').map(withoutOuterBlanks);

/** A block's text in Markdown; `lineBreak` is what a hard break becomes. */
export const inlineMarkdown = (block: InlineBlock, lineBreak = '\\\n', marked?: MarkedText): string =>
  inlineLines(block, marked).map(escapedStart).join(lineBreak);

/** A heading's text in Markdown: on one line, without a `#` at its end that would be taken for a closing one. */
export const headingMarkdown = (block: InlineBlock, marked?: MarkedText): string =>
  inlineLines(block, marked)
    .join('<br>')
    .replace(/(?<!#)#+$/, (run) => run.replaceAll('#', '\\#'));
