/**
 * Rewrites two kinds of comments that the tokenizer reads differently from browsers: those that end in `--!>`, and an unclosed CDATA
 * section, which is a comment in HTML. No offset changes.
 */
export function withPlainComments(html: string): string {
  const text = html.includes('--!>') ? html.replaceAll('--!>', ' -->') : html;
  const last = text.lastIndexOf(CDATA);
  if (last < 0 || text.includes(']]>', last)) return text;
  return `${text.slice(0, last)}<! CDATA[${text.slice(last + CDATA.length)}`;
}

const CDATA = '<![CDATA[';
