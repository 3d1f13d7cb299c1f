import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as untilIdle } from 'node:timers/promises';
import { host } from './host.ts';

/** How much more must have been compiled than was known for it to be written again. */
const WORTHWHILE = 1.05;

/** Milliseconds after which another build's or another Node's folder is thought to be of no more use. */
const OUTDATED = 30 * 24 * 60 * 60 * 1000;

/** Removes the folders of builds that have been replaced. */
function removeOutdated(folder: string): void {
  const all = dirname(folder);
  for (const name of readdirSync(all)) {
    const path = join(all, name);
    if (path !== folder && Date.now() - statSync(path).mtimeMs > OUTDATED) rmSync(path, { recursive: true });
  }
}

/** Writes it as the launcher reads it: twice, to tell what has been damaged. Another run must never read half of it. */
function replaceFile(path: string, compiled: Uint8Array): void {
  const half = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(half, Buffer.concat([compiled, compiled]), { mode: 0o600 });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/**
 * Keeps what V8 has compiled of the command by now for the next start: the functions that have run. Nothing is done where
 * that is little more than was known, or, with `onlyNew`, where anything was; and nothing is said where it cannot be kept.
 * To look takes some milliseconds for each part; keys are read in between.
 */
export async function keepCompiled({ onlyNew = false } = {}): Promise<void> {
  if (host === null || host.folder === null) return;
  try {
    for (const [name, { script, size }] of host.parts) {
      if (onlyNew && size > 0) continue;
      await untilIdle();
      const compiled = script.createCachedData();
      if (compiled.length < size * WORTHWHILE) continue;
      if (mkdirSync(host.folder, { recursive: true, mode: 0o700 }) !== undefined) removeOutdated(host.folder);
      replaceFile(join(host.folder, name), compiled);
    }
  } catch {
    // Without it the next start is a little slower.
  }
}
