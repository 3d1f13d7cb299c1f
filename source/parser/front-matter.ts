import { parse as parseYaml } from 'yaml';
import type { About } from './assemble.ts';
import { isoDate } from './metadata/dates.ts';
import { namesIn } from './metadata/names.ts';

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A Markdown text without the YAML at its start, and what that says of the article. YAML that is none stays text. */
export function splitFrontMatter(text: string): { body: string; about: About } {
  const found = FENCED.exec(text);
  const values = found ? readYaml(found[1] ?? '') : null;
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

function readYaml(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 10 });
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
