import type { KnownAbout, ParseHints } from '../parser/input/hints.ts';
import type { Contents } from './types.ts';

/** Text as HTML, also for attribute values in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Contents in HTML, all of which belongs to the text unless the hints say otherwise. */
export const htmlContents = (html: string, about: KnownAbout, hints: ParseHints): Contents => ({
  bytes: new TextEncoder().encode(html),
  hints: { full: true, ...hints, contentType: 'text/html; charset=utf-8', about },
});

/** What is known about a list of texts, each with a byline and a date of its own. */
export const aboutList = (title: string): KnownAbout => ({ title, authors: [], byline: null, publishedTime: null });

/** A link if there is a target, or else the text alone. */
export const linkTo = (text: string, href: string | null | undefined): string =>
  href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text);

/** The paragraphs of a plain text, which empty lines separate. */
export const paragraphsOf = (text: string): string =>
  text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');

/** The maximum number of nested quoted mails that are distinguished. */
const QUOTED = 8;

/** The paragraphs of a mail in plain text; lines that begin with `>` are quoted from another mail. */
export function mailParagraphs(text: string, depth = 0): string {
  const runs = text.match(/(?:^>.*(?:\r?\n|$))+|(?:^(?!>).*(?:\r?\n|$))+/gm) ?? [];
  return runs
    .map((run) => {
      if (!run.startsWith('>') || depth === QUOTED) return paragraphsOf(run);
      return `<blockquote>${mailParagraphs(run.replace(/^> ?/gm, ''), depth + 1)}</blockquote>`;
    })
    .join('\n');
}
