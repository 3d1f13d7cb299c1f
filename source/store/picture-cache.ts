import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The maximum size of all pictures together, in bytes. @speed */
const MOST = 100_000_000;

/** Loaded pictures as files in a folder; the most recently used ones are kept. If anything fails, it is as if nothing were cached. */
export class PictureCache {
  readonly #folder: string;
  readonly #most: number;

  constructor(folder: string, most: number = MOST) {
    this.#folder = folder;
    this.#most = most;
  }

  /** The file of a picture, or null. */
  async get(url: string): Promise<Uint8Array | null> {
    const path = this.#path(url);
    try {
      const bytes = await readFile(path);
      const now = new Date();
      await utimes(path, now, now);
      return bytes;
    } catch {
      return null;
    }
  }

  async put(url: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length > this.#most) return;
    const path = this.#path(url);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${process.pid}`;
      await writeFile(unfinished, bytes, { mode: 0o600 });
      await rename(unfinished, path);
      await this.#trim();
    } catch {
      // If the disk is full or the folder cannot be written, the picture is simply loaded again next time.
    }
  }

  #path(url: string): string {
    return join(this.#folder, createHash('sha256').update(url).digest('hex'));
  }

  /** Deletes the files that have not been used for the longest time, until all fit. */
  async #trim(): Promise<void> {
    const names = await readdir(this.#folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name);
        const { size, mtimeMs } = await stat(path);
        return { path, size, mtimeMs };
      }),
    );
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.sort((one, other) => one.mtimeMs - other.mtimeMs)) {
      if (total <= this.#most) break;
      await rm(path, { force: true });
      total -= size;
    }
  }
}
