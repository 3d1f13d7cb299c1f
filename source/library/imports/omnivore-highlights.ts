import { noteWithTags } from './csv-filters.ts';
import type { ImportedHighlight } from './item.ts';

/** The link to the highlight in the program, at the end of a quotation. */
const LINK = /\s*\[⤴️?\]\([^)]*\)\s*$/u;

/**
 * The highlights of a Markdown file of Omnivore: each is a quotation, and the text below it is its note; words like `#this` are tags.
 */
export function readOmnivoreHighlights(markdown: string): readonly ImportedHighlight[] {
  const found: { exact: string[]; note: string[] }[] = [];
  let inQuotation = false;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const quoted = /^>\s?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined) {
      if (!inQuotation) found.push({ exact: [], note: [] });
      found.at(-1)?.exact.push(quoted);
    } else if (!/^#{1,6}\s/.test(line)) found.at(-1)?.note.push(line);
    inQuotation = quoted !== undefined;
  }
  return found
    .map(({ exact, note }) => ({
      exact: exact.join('\n').trim().replace(LINK, '').trim(),
      note: noteWithTags(note.join('\n').trim(), []),
    }))
    .filter(({ exact }) => exact !== '');
}
