import { Marked } from 'marked';
import { footnotes } from './markdown-footnotes.ts';

const markdown = new Marked({ gfm: true, async: false }, footnotes);

/** Deeper quotations are read as this deep: every level costs the Markdown parser stack. */
const MOST_LEVELS = 60;
/**
 * Columns that an entry of a list may be set in; deeper ones stand beside it. Every level costs the Markdown parser a look at all
 * that is nested in it.
 */
const MOST_COLUMNS = 80;
/** Quotation marks and white space at the start of a line; with fewer tabs than this it is not too deep. */
const DEEP = /^[> \t]{20,}/gm;
const DEEP_ENTRY = /^[> \t]{20,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
/** Markers of quotations and lists that follow each other on one line, and how many of them count. */
const MARKERS = /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){60})(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]))+/gm;

/** Marks of emphasis in one paragraph; each costs the Markdown parser a look at all of them. Beyond it they are plain characters. */
const MOST_MARKS = 500;

/** Markdown (CommonMark with GitHub's tables, strike-through and task lists) as the HTML that it stands for. Never throws. */
export function markdownToHtml(text: string): string {
  const source = tame(text.replace(/\r\n?/g, '\n'));
  try {
    return markdown.parse(source, { async: false });
  } catch {
    return source
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/\n{2,}/g, '<p>');
  }
}

/** The text without what takes the Markdown parser longer than linear time, or more than its stack. */
function tame(text: string): string {
  const shallow = flattened(text)
    .replace(/^(?:[ \t]{0,3}>[ \t]?){60}[> \t]*/gm, '> '.repeat(MOST_LEVELS))
    .replace(/!{40,}/g, (run) => '&#33;'.repeat(run.length));
  if ((shallow.match(/[*_~]+/g)?.length ?? 0) <= MOST_MARKS) return shallow;
  return shallow
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => {
      const marks = paragraph.match(/[*_~]+/g)?.length ?? 0;
      return marks > MOST_MARKS ? paragraph.replace(/[*_~]/g, '\\$&') : paragraph;
    })
    .join('');
}

/** The text with lists that are nested too deep made as deep as lists may be. */
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
