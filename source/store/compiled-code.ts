import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as untilIdle } from 'node:timers/promises';
import { host } from './host.ts';

/** How much more code must have been compiled, as a factor, for the file to be written again. */
export const WORTHWHILE = 1.05;

/** Milliseconds after which the folder of another build or another Node is removed. */
const OUTDATED = 30 * 24 * 60 * 60 * 1000;

/** The names of our folders: a build, a version of Node, an architecture. */
const FOLDER = /^[\da-f]{12}-v\d/;

/** Whether a path is a folder of this user that nobody else can write to. A link is not one. */
function isOwnFolder(path: string): boolean {
  const stat = lstatSync(path);
  return stat.isDirectory() && (!process.geteuid || (stat.uid === process.geteuid() && (stat.mode & 0o022) === 0));
}

/** Removes the folders of builds that have been replaced. */
function removeOutdated(folder: string): void {
  const all = dirname(folder);
  if (!isOwnFolder(all)) return;
  for (const name of readdirSync(all).filter((each) => FOLDER.test(each))) {
    const path = join(all, name);
    if (path !== folder && Date.now() - lstatSync(path).mtimeMs > OUTDATED) rmSync(path, { recursive: true });
  }
}

/** Writes compiled code as the launcher reads it: twice, to detect damage, and in one step, so that no run reads half of it. */
function replaceFile(path: string, compiled: Uint8Array): void {
  const half = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(half, Buffer.concat([compiled, compiled]), { mode: 0o600, flag: 'wx' });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** Whether code compiled by now is worth writing, if `known` bytes were found at the start. */
export const isWorthwhile = (compiled: number, known: number): boolean => compiled >= known * WORTHWHILE;

/**
 * Keeps the code that V8 has compiled by now, of the functions that have run, for the next start. Does nothing if that is
 * little more than was found at this start or, with `onlyNew`, if any was found; says nothing if it cannot be kept.
 * Serializing takes some milliseconds for each script; keys are read in between.
 */
export async function keepCompiled({ onlyNew = false } = {}): Promise<void> {
  if (host === null || host.folder === null) return;
  try {
    for (const [name, { script, size }] of host.parts) {
      if (onlyNew && size > 0) continue;
      await untilIdle();
      const compiled = script.createCachedData();
      if (!isWorthwhile(compiled.length, size)) continue;
      if (mkdirSync(host.folder, { recursive: true, mode: 0o700 }) !== undefined) removeOutdated(host.folder);
      if (!isOwnFolder(host.folder)) return;
      replaceFile(join(host.folder, name), compiled);
    }
  } catch {
    // Without compiled code the next start is a little slower.
  }
}
