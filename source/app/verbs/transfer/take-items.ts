import type { AttributedArticle } from '../../../article.ts';
import { Failure } from '../../../failure.ts';
import {
  cleanTags,
  type Export,
  type ImportItem,
  mergeItems,
  outcomeOf,
  readOmnivoreHighlights,
  takeItem,
} from '../../../library/index.ts';
import type { Bundle } from '../../../load/bundle/types.ts';
import { collect } from '../../../load/limit.ts';
import { decode } from '../../../parser/input/decode.ts';
import { transaction } from '../../../store/sqlite.ts';
import { articleOf } from './article-of.ts';
import type { Taking } from './take-export.ts';

/** The files that belong to articles, by folder and slug: `content/the-quay`. */
type Files = ReadonlyMap<string, Bundle['entries'][number]>;

export interface TakingItems extends Taking {
  readonly bundle: Bundle;
  /** Tags that all articles get. */
  readonly tags: readonly string[];
  /** The maximum size of the text of an article, in bytes. */
  readonly maxSize: number;
  /** The file names in the bundle that have been read. */
  readonly used: Set<string>;
}

/** The rows of an export by URL, in order. What cannot be read is reported. */
function itemsByUrl({ rows }: Export, { tally }: Taking): ReadonlyMap<string, { item: ImportItem; line: number }> {
  const items = new Map<string, { item: ImportItem; line: number }>();
  for (const row of rows) {
    if ('problem' in row) {
      tally.unreadable(row.line, row.problem);
      continue;
    }
    const { item, line } = row;
    const known = items.get(item.url);
    items.set(item.url, known ? { ...known, item: mergeItems(known.item, item) } : { item, line });
    if (known && item.highlights.length === 0) tally.repeated();
  }
  return items;
}

/** `content/the-quay` for `export/content/the-quay.html` */
const fileKey = (name: string): string =>
  name
    .replace(/\.[^./]*$/, '')
    .split('/')
    .slice(-2)
    .join('/');

async function textOf(files: Files, key: string, { maxSize, used }: TakingItems): Promise<string | null> {
  const entry = files.get(key);
  if (!entry) return null;
  used.add(entry.name);
  return decode(await collect(entry.chunks(), entry.name, maxSize));
}

/** The item with the data that the archive has in separate files. */
async function withFiles(item: ImportItem, files: Files, taking: TakingItems): Promise<ImportItem> {
  if (item.slug === null) return item;
  const html = item.html ?? (await textOf(files, `content/${item.slug}`, taking));
  const markdown = await textOf(files, `highlights/${item.slug}`, taking);
  const highlights = markdown === null ? [] : readOmnivoreHighlights(markdown);
  return { ...item, html, highlights: [...item.highlights, ...highlights] };
}

/** The maximum number of articles in one transaction, and its maximum duration in milliseconds; one for each would be slow. @speed */
const TOGETHER = 64;
/** @speed */
const SOON = 100;

/** Imports articles into the library, many at a time. */
class Writer {
  readonly #taking: Taking;
  #pending: (readonly [ImportItem, AttributedArticle | null])[] = [];
  #since = 0;

  constructor(taking: Taking) {
    this.#taking = taking;
  }

  add(item: ImportItem, article: AttributedArticle | null): void {
    if (this.#pending.length === 0) this.#since = performance.now();
    this.#pending.push([item, article]);
    if (this.#pending.length >= TOGETHER || performance.now() - this.#since > SOON) this.flush();
  }

  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0) return;
    const { database, tally } = this.#taking;
    const outcomes = transaction(database, () => pending.map(([item, article]) => takeItem(database, item, article)));
    for (const outcome of outcomes) tally.count(outcome === 'saved' ? 'new' : outcome);
  }
}

/** How often Ctrl-C and the progress line get their turn, in milliseconds. @speed */
const TURN = 20;

/** Imports the articles of another program's export. Those that cannot be read are reported. */
export async function takeItems(found: Export, taking: TakingItems): Promise<void> {
  const { bundle, database, tally, dryRun, signal } = taking;
  const files: Files = new Map(bundle.entries.map((entry) => [fileKey(entry.name), entry]));
  const items = itemsByUrl(found, taking);
  const writer = new Writer(taking);
  tally.expect(items.size);
  let turn = performance.now();
  for (const { item: given, line } of items.values()) {
    if (performance.now() - turn > TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    if (signal.aborted) break;
    let item: ImportItem = { ...given, tags: cleanTags([...given.tags, ...taking.tags]) };
    try {
      item = await withFiles(item, files, taking);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tally.unreadable(line, error.message);
    }
    const isNew = outcomeOf(database, item) !== 'known';
    if (dryRun) tally.count(isNew ? (item.html === null ? 'queued' : 'new') : 'known');
    else writer.add(item, isNew && item.html !== null ? articleOf(item.html, item) : null);
  }
  writer.flush();
}
