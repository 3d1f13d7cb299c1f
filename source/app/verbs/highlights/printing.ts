/** Highlights as text, and as files of Markdown. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Block } from '../../../article.ts';
import { Failure } from '../../../failure.ts';
import type { AnnotatedArticle } from '../../../highlights/highlight.ts';
import { dayOf, dotted } from '../../../library/in-words.ts';
import { messages } from '../../../messages/index.ts';
import { DEFAULT_TEMPLATE, highlightsToMarkdown } from '../../../output/highlights/markdown.ts';
import { parseTemplate, type Template } from '../../../output/highlights/template.ts';

/** Articles as blocks: title, site and date, and below them their highlights with speakers, colors and notes. */
export function highlightBlocks(articles: readonly AnnotatedArticle[]): readonly Block[] {
  return articles.flatMap(({ title, site, publishedAt, note, highlights }, group): Block[] => {
    const faint = (text: string): Block => ({
      type: 'definition',
      text,
      spans: [{ start: 0, end: text.length, style: 'faint' }],
      group,
    });
    const noted = (text: string): Block => ({
      type: 'definition',
      text: messages.library.facts.note(text.replace(/\n+/g, '\n')),
      spans: [{ start: 0, end: messages.library.facts.note('').trimEnd().length, style: 'faint' }],
      group,
    });
    return [
      { type: 'term', text: dotted([title, site, dayOf(publishedAt)]), spans: [], group },
      ...(note === '' ? [] : [noted(note)]),
      ...highlights.flatMap((highlight): Block[] => {
        const { anchor, speaker, color, createdAt, found } = highlight;
        const by = speaker === null ? '' : ` — ${speaker}`;
        const lost = found === 'orphan' ? messages.verbs.highlights.lost : null;
        return [
          { type: 'definition', text: `“${anchor.exact.replace(/\s+/g, ' ')}”${by}`, spans: [], group },
          faint(dotted([color, dayOf(createdAt), lost])),
          ...(highlight.note === '' ? [] : [noted(highlight.note)]),
        ];
      }),
    ];
  });
}

/** The template in a file, or the default one. Throws a `Failure` that names the file. */
export function templateOf(path: string | undefined): Template {
  if (path === undefined) return parseTemplate(DEFAULT_TEMPLATE);
  const file = path.replace(/^~(?=$|\/)/, homedir());
  try {
    return parseTemplate(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? messages.loading.files.missing : message;
    throw new Failure(messages.verbs.highlights.template(path, reason));
  }
}

/** Front matter belongs at the beginning of a file only. */
const FRONT_MATTER = /^---\n.*?\n---\n+/s;

/** All articles as one text. */
export function toMarkdown(articles: readonly AnnotatedArticle[], template: Template): string {
  const texts = articles.map((article) => highlightsToMarkdown(article, template));
  return (texts.length === 1 ? texts : texts.map((text) => text.replace(FRONT_MATTER, ''))).join('\n');
}

/** The longest name of a file made from a title, in UTF-16 code units. */
const LONGEST_NAME = 80;

/** A file name: the title without characters that a file system, or a link in Obsidian, does not allow. */
function nameOf(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|#^[\]\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  const short = plain.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();
  return short.replace(/^\.+|[. ]+$/g, '') || 'untitled';
}

/** Writes a file of Markdown for each article into a folder. Returns their number. Throws a `Failure`. */
export function writeFiles(articles: readonly AnnotatedArticle[], template: Template, folder: string): number {
  const seen = new Set<string>();
  try {
    mkdirSync(folder, { recursive: true });
    for (const article of articles) {
      const name = nameOf(article.title);
      const isTaken = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      const file = join(folder, `${isTaken ? `${name} (${article.id})` : name}.md`);
      writeFileSync(file, highlightsToMarkdown(article, template));
    }
  } catch (error) {
    throw new Failure(messages.verbs.cannotWriteTo(folder, (error as Error).message));
  }
  return articles.length;
}
