import type { About } from '../assemble/assemble.ts';
import { isoDate } from '../metadata/dates/dates.ts';
import { namesIn } from '../metadata/names.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

type Values = Readonly<Record<string, unknown>>;

/** The fences of front matter, each with the reader of what is between them. */
const KINDS: readonly (readonly [fenced: RegExp, read: (text: string) => Values | null])[] = [
  [/^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, readYaml],
  [/^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/, readToml],
];

/**
 * Splits a Markdown text into its body and the metadata in the front matter at its start. Front matter is TOML, YAML or nearly YAML;
 * anything else between fences stays in the body.
 */
export function splitFrontMatter(text: string): { body: string; about: About } {
  const [fenced, read] = KINDS.find(([fence]) => fence.test(text)) ?? [];
  const found = fenced?.exec(text);
  const values = found && read ? read(found[1] ?? '') : null;
  if (!found || !values) return { body: text, about: {} };
  const string = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = values[key];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      if (value instanceof Date) return value.toISOString();
    }
    return null;
  };
  const authors = [values.author ?? values.authors ?? []]
    .flat()
    .flatMap((one: unknown) => (typeof one === 'string' ? namesIn(one) : nameOf(one)));
  const lang = string('lang', 'language');
  const time = (...keys: readonly string[]): string | null => isoDate(string(...keys) ?? '', lang);
  return {
    body: text.slice(found[0].length),
    about: {
      title: string('title'),
      authors,
      byline: authors.length > 0 ? authors.join(', ') : null,
      excerpt: string('description', 'excerpt', 'summary'),
      publishedTime: time('date', 'published', 'pubDate', 'publishDate'),
      modifiedTime: time('updated', 'modified', 'lastmod'),
      lang,
      canonicalUrl: string('canonical', 'canonicalUrl', 'canonical_url'),
    },
  };
}

function nameOf(value: unknown): string[] {
  const name = value !== null && typeof value === 'object' && 'name' in value ? value.name : null;
  return typeof name === 'string' ? [name] : [];
}
