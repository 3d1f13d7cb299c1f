/** An article as a note in a folder of Markdown files, as Obsidian and other programs read it. */

import { type AttributedArticle, speakersOf } from '../../article.ts';
import { printable, printableLines } from '../../printable.ts';
import { markdownBody } from './markdown.ts';

/** What the user has added to an article. */
export interface NoteDetails {
  /** Identifies the article in the front matter. */
  readonly key: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly state: string;
  readonly progress: number;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly publishedAt: number | null;
  readonly note: string;
  readonly highlights: readonly { readonly exact: string; readonly speaker: string | null; readonly note: string }[];
}

/** The last line that belongs to the export. The user's own text is below it. */
export const NOTE_END = '%% pullquote: what you write below this line is kept %%';

const KEY = 'pullquote';

/** How many UTF-16 code units of a file have its front matter. */
const HEAD = 16_384;

/** The key of the article that a file is the note of; null for any other file. */
export function keyOfNote(text: string): string | null {
  const [, front] = /^---\r?\n([\s\S]*?)\r?\n---\r?$/m.exec(text.slice(0, HEAD)) ?? [];
  const [, json] = new RegExp(`^${KEY}: ("(?:[^"\\\\]|\\\\.)*")\\r?$`, 'm').exec(front ?? '') ?? [];
  if (json === undefined || !text.startsWith('---')) return null;
  try {
    return String(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Dates without a time; null for times that a date cannot hold. */
function dayOf(time: number | null): string | null {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** Tags without spaces, and with a character that is not a digit, as Obsidian wants them. */
const tagOf = (tag: string): string =>
  tag
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
    .replace(/^(\d+)$/, '_$1');

const yaml = (value: unknown): string => printable(JSON.stringify(value));

/** The names of those who are quoted, without descriptions. */
function speakerNames({ people, quotes }: AttributedArticle): readonly string[] {
  const named = new Map(people.filter(({ kind }) => kind !== 'described').map(({ id, name }) => [id, name]));
  return [...new Set(quotes.flatMap(speakersOf).flatMap(({ person }) => named.get(person) ?? []))];
}

function frontMatter(article: AttributedArticle, details: NoteDetails): string {
  const fields: readonly (readonly [name: string, value: unknown])[] = [
    ['title', details.title],
    ['author', article.authors],
    ['url', article.url ?? article.canonicalUrl],
    ['site', article.siteName],
    ['published', dayOf(details.publishedAt)],
    ['saved', dayOf(details.addedAt)],
    ['state', details.state],
    ['progress', details.progress],
    ['tags', details.tags.map(tagOf).filter((tag) => tag !== '' && tag !== '-')],
    ['people', speakerNames(article)],
    [KEY, details.key],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${yaml(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function highlightPart({ exact, speaker, note }: NoteDetails['highlights'][number]): string {
  const by = speaker === null ? '' : `\n>\n> — ${speaker}`;
  return [`${quoted(exact)}${by}`, note].filter(Boolean).join('\n\n');
}

/**
 * The note of an article: front matter, the user's note, the text, the highlights, and below `NOTE_END` what the user has added to an
 * earlier version. Ends with a line feed.
 *
 * @param before the earlier version; "" if there is none
 */
export function toNote(article: AttributedArticle, details: NoteDetails, before = ''): string {
  const { note, highlights } = details;
  const parts = [
    frontMatter(article, details),
    ...(note === '' ? [] : [`> [!note]\n${quoted(note)}`]),
    markdownBody(article),
    ...(highlights.length === 0 ? [] : ['## Highlights', ...highlights.map(highlightPart)]),
  ];
  const end = before.indexOf(`\n${NOTE_END}`);
  const own = end < 0 ? '\n' : before.slice(end + 1 + NOTE_END.length);
  // The line occurs only once, even if an article has it in its text.
  const exported = printableLines(parts.join('\n\n')).replaceAll(NOTE_END, NOTE_END.replaceAll('%%', '% %'));
  return `${exported}\n\n${NOTE_END}${own}`;
}

/** Whether a file still has the line below which the user's text is. Without it, no part of the file can be replaced. */
export const hasNoteEnd = (text: string): boolean => text.includes(`\n${NOTE_END}`);

/** Names that Windows reserves for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The maximum length of a name in bytes: file systems allow 255, and a number and the extension are added. */
const LONGEST_NAME = 180;

/** The name of a note without extension: its title without characters that file systems or links of Obsidian do not allow. */
export function noteName(title: string): string {
  let name = printable(title.normalize('NFC'))
    .replace(/[\\/:*?"<>|#^[\]%]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  while (Buffer.byteLength(name) > LONGEST_NAME) name = [...name].slice(0, -1).join('').trimEnd();
  return name === '' || DEVICES.test(name) ? `${name || 'untitled'}_` : name;
}
