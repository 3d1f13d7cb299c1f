/** Elements whose content is not part of the page's text, so that a missing end tag would hide the rest of the page. */
const HIDING = /<(\/?)(button|iframe|noscript|object|select|style|template)(?=[\s/>])/gi;

/**
 * The start tags of such elements without an end tag, as the offsets of their names. Browsers hide the rest of the page after them,
 * which its author did not intend.
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
