/**
 * Rewrites what the tokenizer reads differently from browsers: comments that end in `--!>`, an unclosed CDATA section, which is a comment
 * in HTML, and scripts inside the comment of a script. No offset changes.
 */
export function withPlainComments(html: string): string {
  const text = withoutInnerScripts(html.includes('--!>') ? html.replaceAll('--!>', ' -->') : html);
  const last = text.includes(CDATA) ? text.lastIndexOf(CDATA) : -1;
  if (last < 0 || text.includes(']]>', last)) return text;
  return `${text.slice(0, last)}<! CDATA[${text.slice(last + CDATA.length)}`;
}

const CDATA = '<![CDATA[';

const SCRIPT = /<\/?script(?=[\s/>])|<!--|-->/gi;

/**
 * Breaks the tags of `<script>` elements inside a comment of a script, as in `<script><!-- write("<script></script>") --></script>`:
 * there `</script>` does not end the script (13.2.5.27 of the standard, "script data double escaped state"). If the comment is not closed,
 * the rest of the page would be lost, so the script ends there.
 */
function withoutInnerScripts(html: string): string {
  if (!hasInnerScript(html)) return html;
  let text = '';
  let from = 0;
  // The next end of a comment, and the last start of one before it.
  let end = 0;
  let start = 0;
  let state: 'page' | 'comment' | 'script' | 'escaped' | 'double escaped' = 'page';
  for (const { 0: sign, index } of html.matchAll(SCRIPT)) {
    if (sign === '<!--') {
      if (state === 'script') state = 'escaped';
      else if (state === 'page') state = 'comment';
    } else if (sign === '-->') {
      if (state === 'comment') state = 'page';
      else if (state !== 'page') state = 'script';
    } else if (sign.startsWith('</')) {
      if (end >= 0 && end < index) {
        end = html.indexOf('-->', index);
        start = end < 0 ? -1 : html.lastIndexOf('<!--', end);
      }
      if (state === 'double escaped' && end >= 0 && start < index) {
        text += `${html.slice(from, index)}<\\`;
        from = index + 2;
        state = 'escaped';
      } else if (state !== 'comment') state = 'page';
    } else if (state === 'page') state = 'script';
    else if (state === 'escaped') state = 'double escaped';
  }
  return text + html.slice(from);
}

/** Whether a script may contain another in a comment. */
function hasInnerScript(html: string): boolean {
  let comment = 0;
  for (let start = html.indexOf('<script'); start >= 0; ) {
    const end = html.indexOf('</script', start + 1);
    if (end < 0) return false;
    if (comment <= start) comment = html.indexOf('<!--', start + 1);
    if (comment < 0) return false;
    const inner = comment < end ? html.indexOf('<script', comment) : -1;
    if (inner >= 0 && inner < end) return true;
    start = html.indexOf('<script', end);
  }
  return false;
}
