/** Elements whose content is not the page's text, so that a missing end tag would hide all that follows. */
const HIDING = /<(\/?)(button|iframe|noscript|object|select|style|template)(?=[\s/>])/gi;

/**
 * The start tags of such elements that no end tag closes, as the offsets of their names. A stricter reading would lose the rest of the
 * page, and so do browsers; the writer of the page did not mean it.
 */
export function findUnclosed(html: string): ReadonlySet<number> {
  const open = new Map<string, number[]>();
  for (const { 1: slash, 2: tag = '', index } of html.matchAll(HIDING)) {
    const name = tag.toLowerCase();
    const starts = open.get(name);
    if (slash) starts?.pop();
    else if (starts) starts.push(index + 1);
    else open.set(name, [index + 1]);
  }
  return new Set([...open.values()].flat());
}
