import { readFileSync, renameSync, statSync } from 'node:fs';

/** The text of the settings file, or why it could not be read. */
export interface SettingsText {
  readonly text: string;
  /** One line if the file exists and cannot be used. */
  readonly warning: string | null;
}

const REASONS: Readonly<Record<string, string>> = { EACCES: 'permission denied', EISDIR: 'is a directory' };

const NONE: SettingsText = { text: '', warning: null };

/** Renames a file that is not text, to make room for a valid one. */
function putAside(path: string): string {
  const aside = `${path}.unreadable`;
  try {
    renameSync(path, aside);
    return `this is not text; it is now ${aside}`;
  } catch {
    return 'this is not text';
  }
}

/** Reads the settings file. It is not an error if there is none. */
export function readSettingsFile(path: string): SettingsText {
  try {
    const stat = statSync(path);
    if (stat.isCharacterDevice()) return NONE; // `ln -s /dev/null config`
    // Opening a named pipe would block until something is written to it.
    if (stat.isFIFO() || stat.isSocket()) return { text: '', warning: 'cannot be read: is not a file' };
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
