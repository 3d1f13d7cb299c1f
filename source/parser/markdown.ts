import { Marked } from 'marked';
import { parse as parseYaml } from 'yaml';

const markdown = new Marked({ gfm: true, async: false });

/** Markdown as the HTML that it stands for, and what its front matter says. */
export function readMarkdown(text: string): { html: string; frontMatter: Readonly<Record<string, unknown>> } {
  const source = text.replace(/^\ufeff/, '');
  const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  const html = (body: string): string => markdown.parse(body, { async: false });
  if (!front) return { html: html(source), frontMatter: {} };
  const values = frontMatter(front[1] ?? '');
  return values
    ? { html: html(source.slice(front[0].length)), frontMatter: values }
    : { html: html(source), frontMatter: {} };
}

function frontMatter(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 10 });
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
