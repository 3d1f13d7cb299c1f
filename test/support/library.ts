import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Result, run } from './command.ts';
import { runHere } from './command-here.ts';

/** A page with an article of two quotes. */
export const pageOf = (
  title: string,
  more = '',
): string => `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><article><h1>${title}</h1>
<p>The council met in the hall by the quay on Monday, and sat until the lamps were lit.</p>
<p>“The harbor will be closed until the spring,” said Ann Bell, the harbor master. “We have no other choice.”</p>
<p>Jo Finch, who mends nets there, did not agree. “Nobody has asked the fishermen what they think of it,” she said.</p>
<p>A second meeting is to be held in the first week of the new month. ${more}</p></article></body></html>`;

/** The tables of the full text that have their content elsewhere. */
const FULL_TEXT = ['article_words', 'catalog_words', 'quote_words', 'highlight_words'];

/** Asserts that the file is sound, its references lead somewhere, and the full-text tables are in step with their content. */
export function assertSound(database: DatabaseSync): void {
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
  assert.equal(database.prepare('PRAGMA foreign_key_check').get(), undefined);
  for (const table of FULL_TEXT) {
    database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 0)`);
  }
}

export interface LibraryFolder {
  readonly folder: string;
  /** The state file. */
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs the built command with this library. */
  readonly pullquote: (args: readonly string[], input?: string) => Promise<Result>;
  /** The same in a separate process, to test how two processes affect each other. */
  readonly pullquoteApart: (args: readonly string[], input?: string) => Promise<Result>;
  /** Opens the file beside the command. */
  readonly query: (sql: string) => readonly Readonly<Record<string, unknown>>[];
  /** Asserts that the file is sound, and removes the folder. */
  readonly end: () => void;
}

/** An empty folder for the library of the built command. */
export function libraryFolder(): LibraryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-library-'));
  const path = join(folder, 'pullquote', 'state.sqlite');
  const env = { XDG_STATE_HOME: folder };
  const query: LibraryFolder['query'] = (sql) => {
    const database = new DatabaseSync(path);
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  };
  return {
    folder,
    path,
    env,
    pullquote: (args, input = '') => runHere({ args, input, env }),
    pullquoteApart: (args, input = '') => run({ args, input, env }),
    query,
    end: () => {
      const database = new DatabaseSync(path);
      assertSound(database);
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
