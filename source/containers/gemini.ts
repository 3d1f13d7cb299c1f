import { escapeHtml, htmlContents, linkTo } from './markup.ts';
import type { Contents } from './types.ts';

/** A line's sign and the element that it becomes (Gemini hypertext format, 2.1 to 2.5). Lines of one list or quotation belong together. */
const LINES: readonly (readonly [sign: RegExp, element: string, around?: string])[] = [
  [/^###\s*(.*)$/, 'h3'],
  [/^##\s*(.*)$/, 'h2'],
  [/^#\s*(.*)$/, 'h1'],
  [/^\* (.*)$/, 'li', 'ul'],
  [/^>\s*(.*)$/, 'p', 'blockquote'],
];

const LINK = /^=>\s*(\S+)(?:\s+(.*))?$/;

/** Gemini text as HTML. */
export function geminiToHtml(text: string): string {
  const html: string[] = [];
  let around: string | undefined;
  const open = (next: string | undefined): void => {
    if (around === next) return;
    if (around) html.push(`</${around}>`);
    if (next) html.push(`<${next}>`);
    around = next;
  };
  let preformatted: string[] | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('```')) {
      open(undefined);
      if (preformatted) html.push(`<pre>${escapeHtml(preformatted.join('\n'))}</pre>`);
      preformatted = preformatted ? null : [];
      continue;
    }
    if (preformatted) {
      preformatted.push(line);
      continue;
    }
    const link = LINK.exec(line);
    const [sign, element = 'p', group] = LINES.find(([each]) => each.test(line)) ?? [];
    open(group);
    if (link) html.push(`<p>${linkTo(link[2]?.trim() || (link[1] ?? ''), link[1])}</p>`);
    else if (line.trim() !== '') html.push(`<${element}>${escapeHtml(sign?.exec(line)?.[1] ?? line)}</${element}>`);
  }
  open(undefined);
  if (preformatted) html.push(`<pre>${escapeHtml(preformatted.join('\n'))}</pre>`);
  return html.join('\n');
}

/** The text of a Gemini page. Its first heading is the title. */
export async function unpackGemini({ bytes, hints }: Contents): Promise<Contents> {
  const text = new TextDecoder().decode(bytes);
  const title = /^#\s*([^#\s].*)$/m.exec(text)?.[1]?.trim();
  return htmlContents(geminiToHtml(text), title ? { title } : {}, hints);
}
