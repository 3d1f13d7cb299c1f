import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { eachArticle, highlightsOf, type Library, readArticle, type SavedArticle } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import { hasNoteEnd, keyOfNote, noteName, toNote } from '../../../output/markdown/note.ts';
import { complain } from '../../streams.ts';
import { unfinishedName, writeFailure } from './write-file.ts';

/** The results of writing the notes. */
export interface WrittenNotes {
  readonly added: number;
  readonly changed: number;
  /** Notes that have not changed. */
  readonly same: number;
  /** Articles that are damaged, and notes that cannot be replaced. */
  readonly failed: number;
}

const EXTENSION = '.md';

/** How many bytes of a file have its front matter. */
const HEAD = 16_384;

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

/** The files of a folder: the notes of an earlier export by the key of their article, and the names in use. */
class NoteNames {
  readonly #folder: string;
  readonly #byKey = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      // File systems on Windows and macOS ignore case.
      this.#taken.add(entry.name.normalize('NFC').toLowerCase());
      if (!entry.isFile() || !entry.name.endsWith(EXTENSION)) continue;
      const key = keyOfNote(headOf(join(folder, entry.name)));
      if (key !== null) this.#byKey.set(key, entry.name);
    }
  }

  /** The path of an article's note, and its current content. A note keeps its name if the title changes, so that links to it still work. */
  of({ key, title }: SavedArticle): { readonly path: string; readonly before: string | null } {
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      const path = join(this.#folder, known);
      return { path, before: readFileSync(path, 'utf8') };
    }
    const name = noteName(title);
    for (let number = 1; ; number += 1) {
      const file = `${name}${number === 1 ? '' : ` (${number})`}${EXTENSION}`;
      if (this.#taken.has(file.toLowerCase())) continue;
      this.#taken.add(file.toLowerCase());
      return { path: join(this.#folder, file), before: null };
    }
  }
}

function noteOf({ database }: Library, saved: SavedArticle, before: string): string | null {
  try {
    const article = readArticle(database, saved.id);
    if (!article) return null;
    const highlights = highlightsOf(database, saved.id).map(({ anchor: { exact }, speaker, note }) => ({
      exact,
      speaker,
      note,
    }));
    return toNote(article, { ...saved, highlights }, before);
  } catch {
    return null;
  }
}

function writeNote(path: string, text: string): void {
  const unfinished = unfinishedName(path);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Writes a Markdown file for each article into a folder. Files of an earlier export are replaced, except for what the user has written at
 * their end; no other file is touched.
 *
 * @throws Failure if the folder cannot be written
 */
export function writeNotes(library: Library, folder: string): WrittenNotes {
  let [added, changed, same, failed] = [0, 0, 0, 0];
  let writing = folder;
  try {
    mkdirSync(folder, { recursive: true });
    const names = new NoteNames(folder);
    for (const saved of eachArticle(library.database)) {
      const { path, before } = names.of(saved);
      writing = path;
      const text = before !== null && !hasNoteEnd(before) ? null : noteOf(library, saved, before ?? '');
      if (text === null) {
        failed += 1;
        const reason =
          before !== null && !hasNoteEnd(before) ? messages.verbs.export.noEnd : messages.verbs.export.articleDamaged;
        complain(messages.verbs.export.leftAsItIs(path, reason));
      } else if (text === before) same += 1;
      else {
        writeNote(path, text);
        if (before === null) added += 1;
        else changed += 1;
      }
    }
  } catch (error) {
    throw writeFailure(writing, error);
  }
  return { added, changed, same, failed };
}
