import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as untilIdle } from 'node:timers/promises';
import { type Host, host } from './host.ts';

/** The file is rewritten if there is at least this many times as much compiled code as before. */
export const WORTHWHILE = 1.05;

/** Milliseconds after which the unused folder of another build or Node version is removed. */
const OUTDATED = 30 * 24 * 60 * 60 * 1000;

/** The names of our folders: build, Node version, architecture. */
const FOLDER = /^[\da-f]{12}-v\d/;

/** Whether a path is a folder (not a symbolic link) that belongs to this user and that nobody else can write to. */
function isOwnFolder(path: string): boolean {
  const stat = lstatSync(path);
  return stat.isDirectory() && (!process.geteuid || (stat.uid === process.geteuid() && (stat.mode & 0o022) === 0));
}

/** Removes the folders of replaced builds. */
function removeOutdated(folder: string): void {
  const all = dirname(folder);
  if (!isOwnFolder(all)) return;
  for (const name of readdirSync(all).filter((each) => FOLDER.test(each))) {
    const path = join(all, name);
    if (path !== folder && Date.now() - lstatSync(path).mtimeMs > OUTDATED) rmSync(path, { recursive: true });
  }
}

/** Writes compiled code for the launcher: twice, to detect damage, and atomically, so that no run reads half of it. */
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

/** Whether compiled code is worth writing if `known` bytes were loaded at startup. */
export const isWorthwhile = (compiled: number, known: number): boolean => compiled >= known * WORTHWHILE;

/**
 * Saves the code of all functions that V8 has compiled so far, for the next start. Does nothing if that is little more than
 * was loaded at this start or, with `onlyNew`, if anything was loaded. Failures are ignored. Serializing takes some
 * milliseconds per script; keys are read in between.
 *
 * @param running what the launcher gave to this run; null without a build
 */
export async function keepCompiled({ onlyNew = false } = {}, running: Host | null = host): Promise<void> {
  const { folder, parts } = running ?? { folder: null, parts: [] };
  if (folder === null) return;
  try {
    for (const [name, { script, size }] of parts) {
      if (onlyNew && size > 0) continue;
      await untilIdle();
      const compiled = script.createCachedData();
      if (!isWorthwhile(compiled.length, size)) continue;
      if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) removeOutdated(folder);
      if (!isOwnFolder(folder)) return;
      replaceFile(join(folder, name), compiled);
    }
  } catch {
    // Without compiled code the next start is a little slower.
  }
}
