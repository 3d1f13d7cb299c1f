import { load } from 'cheerio/slim';
import type { KnownAbout } from '../../parser/input/hints.ts';

/** Title, author and date of an office document (the Dublin Core terms that both DOCX and ODT use). */
export function aboutDocument(text: string | null): KnownAbout {
  if (text === null) return {};
  const $ = load(text, { xml: true });
  const value = (...names: string[]): string =>
    $(names.map((name) => name.replace(':', '\\:')).join(', '))
      .first()
      .text()
      .trim();
  const [title, author] = [value('dc:title'), value('dc:creator', 'meta:initial-creator')];
  const date = value('dcterms:created', 'meta:creation-date', 'dc:date');
  return {
    ...(title ? { title } : {}),
    ...(author ? { authors: [author] } : {}),
    ...(date && !Number.isNaN(Date.parse(date)) ? { publishedTime: new Date(date).toISOString() } : {}),
  };
}
