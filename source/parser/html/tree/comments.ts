/**
 * Rewrites two ends of comments that the tokenizer does not know, without moving anything: `--!>`, and that of a CDATA section, a comment
 * in HTML, that nobody closed.
 */
export function withPlainComments(html: string): string {
  const text = html.includes('--!>') ? html.replaceAll('--!>', ' -->') : html;
  const last = text.lastIndexOf(CDATA);
  if (last < 0 || text.includes(']]>', last)) return text;
  return `${text.slice(0, last)}<! CDATA[${text.slice(last + CDATA.length)}`;
}

const CDATA = '<![CDATA[';
