import { readFileSync, renameSync } from 'node:fs';

/** A settings file's text, or why there is none to use. */
export interface SettingsText {
  readonly text: string;
  /** One line, where the file is there and cannot be used. */
  readonly warning: string | null;
}

const REASONS: Readonly<Record<string, string>> = { EACCES: 'permission denied', EISDIR: 'is a directory' };

const NONE: SettingsText = { text: '', warning: null };

/** Puts a file that is no text aside, so that a good one can take its place. */
function putAside(path: string): string {
  const aside = `${path}.unreadable`;
  try {
    renameSync(path, aside);
    return `this is no text; it is now ${aside}`;
  } catch {
    return 'this is no text';
  }
}

/** Reads the settings file. That there is none is nothing to speak of. */
export function readSettingsFile(path: string): SettingsText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\0') ? { text: '', warning: putAside(path) } : { text, warning: null };
  } catch (error) {
    if (error instanceof TypeError) return { text: '', warning: putAside(path) };
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? NONE
      : { text: '', warning: `cannot be read: ${REASONS[code ?? ''] ?? message}` };
  }
}
