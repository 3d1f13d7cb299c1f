import { Marked } from 'marked';
import { footnotes } from './markdown-footnotes.ts';

const markdown = new Marked({ gfm: true, async: false }, footnotes);

/** Deeper quotations are read as this deep: every level costs the Markdown parser stack. */
const MOST_LEVELS = 60;
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
  const shallow = text
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
