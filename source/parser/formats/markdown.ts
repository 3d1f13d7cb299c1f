import { Lexer, Marked } from 'marked';
import { withContainers } from './markdown-containers.ts';
import { definitions } from './markdown-definitions.ts';
import { footnotes } from './markdown-footnotes.ts';

/** Characters before the `@` of an email address (RFC 5321, 4.5.3.1.1). */
const LONGEST_LOCAL_PART = 64;

// marked looks for an `@` from each character of a word to its end, which takes quadratic time on a long word.
const rules = Lexer.rules.inline.gfm;
for (const name of ['text', 'url'] as const) {
  const { source, flags } = rules[name];
  rules[name] = new RegExp(source.replaceAll(/\+(?=@|\(@\))/g, `{1,${LONGEST_LOCAL_PART}}`), flags);
}

const markdown = new Marked({ gfm: true, async: false }, footnotes, definitions);

/** The maximum depth of quotations, because each level takes some of the parser's stack. Deeper ones are read at this depth. */
const MOST_LEVELS = 60;
/** The maximum indentation of a list entry, in columns, because the parser reads nested text again for each level. Deeper entries are read at this depth. */
const MOST_COLUMNS = 80;
/** Quotation marks and white space at the start of a line that are long enough to be too deep, if they were all tabs. */
const DEEP = /^[> \t]{20,}/gm;
const DEEP_ENTRY = /^[> \t]{20,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
/** Consecutive markers of quotations and lists on one line. The first sixty are kept. */
const MARKERS = /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){60})(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]))+/gm;

/** The maximum number of runs of emphasis marks in a paragraph, because the parser compares each with all others. With more, all are plain characters. */
const MOST_MARKS = 500;

/** The openings of HTML comments, declarations and the like, with their closings. */
const OPENING = /<(?=!--|\?|!\[CDATA\[|![a-z])(!--|\?|!\[CDATA\[|!)/gi;
const CLOSINGS: Readonly<Record<string, string>> = { '!--': '-->', '?': '?>', '![cdata[': ']]>', '!': '>' };
/** The maximum number of them in a paragraph, because the parser looks for the end of each. With more, those that are never closed are text. */
const MOST_OPENINGS = 200;

/** A line of a quotation, and the start of a "lazy" line, which continues its paragraph without a mark. */
const QUOTED = /^ {0,3}>/;
const LAZY = /^[^\s>#*+\-_=`~<|\d]/;
/** The maximum number of lazy lines in a text, because the parser copies all lines of the quotation after each. With more, all get a mark. @speed */
const MOST_LAZY_LINES = 200;

/** The HTML of a Markdown text: CommonMark with GitHub's tables, strike-through, task lists, footnotes and alerts, definition lists and containers. Never throws. */
export function markdownToHtml(text: string): string {
  const source = tame(withContainers(text.replace(/\r\n?/g, '\n')));
  try {
    return withAlerts(markdown.parse(source, { async: false }));
  } catch {
    return source
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/\n{2,}/g, '<p>');
  }
}

const ALERT = /(<blockquote>\s*<p>)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:<br>|\s)*/g;

/** The HTML with GitHub's alerts (`[!NOTE]`) as quotations that begin with their kind. */
function withAlerts(html: string): string {
  return html.replace(
    ALERT,
    (_, start: string, kind: string) => `${start}<strong>${kind[0]}${kind.slice(1).toLowerCase()}</strong></p><p>`,
  );
}

/** The text without constructs on which marked takes more than linear time or more stack than there is. */
function tame(text: string): string {
  const shallow = withMarkedLines(flattened(text))
    .replace(/^[ \t]{0,3}>(?:[ \t]{0,4}>){59}[> \t]*/gm, '> '.repeat(MOST_LEVELS))
    .replace(/!{40,}/g, (run) => '&#33;'.repeat(run.length));
  const closed = inParagraphs(shallow, OPENING, MOST_OPENINGS, withoutUnclosed);
  return inParagraphs(closed, /[*_~]+/g, MOST_MARKS, (paragraph) => paragraph.replace(/[*_~]/g, '\\$&'));
}

/** The text with the paragraphs changed that have more than `most` matches of a pattern. */
function inParagraphs(text: string, pattern: RegExp, most: number, change: (paragraph: string) => string): string {
  const hasMore = (part: string): boolean => (part.match(pattern)?.length ?? 0) > most;
  if (!hasMore(text)) return text;
  return text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => (hasMore(paragraph) ? change(paragraph) : paragraph))
    .join('');
}

/** The paragraph with those openings as text that nothing closes. */
function withoutUnclosed(paragraph: string): string {
  const ends = new Map(Object.entries(CLOSINGS).map(([opening, end]) => [opening, paragraph.lastIndexOf(end)]));
  return paragraph.replace(OPENING, (whole, opening: string, at: number) =>
    at + whole.length > (ends.get(opening.toLowerCase()) ?? -1) ? `&lt;${opening}` : whole,
  );
}

/** The text with `>` before its lazy lines, if it has too many. */
function withMarkedLines(text: string): string {
  const lines = text.split('\n');
  let lazy = 0;
  let isQuoted = false;
  const marked = lines.map((line) => {
    const isLazy = isQuoted && LAZY.test(line);
    if (isLazy) lazy += 1;
    isQuoted = isLazy || QUOTED.test(line);
    return isLazy ? `> ${line}` : line;
  });
  return lazy > MOST_LAZY_LINES ? marked.join('\n') : text;
}

/** The text with lists that are nested too deeply moved out to the maximum depth. */
function flattened(text: string): string {
  const single = text.replace(MARKERS, '$1 ');
  return DEEP_ENTRY.test(single) ? single.replace(DEEP, shallower) : single;
}

function shallower(start: string): string {
  const quotation = start.slice(0, start.lastIndexOf('>') + 1);
  let columns = 0;
  for (const character of start.slice(quotation.length)) columns += character === '\t' ? 4 : 1;
  return columns > MOST_COLUMNS ? quotation + ' '.repeat(MOST_COLUMNS) : start;
}
