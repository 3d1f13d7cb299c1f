import { readFileSync, renameSync, statSync } from 'node:fs';
import { messages } from '../messages/index.ts';

/** The text of the settings file, or why it could not be read. */
export interface SettingsText {
  readonly text: string;
  /** One line if the file exists and cannot be used. */
  readonly warning: string | null;
}

const REASONS: Readonly<Record<string, 'denied' | 'folder'>> = { EACCES: 'denied', EISDIR: 'folder' };

const NONE: SettingsText = { text: '', warning: null };

/** Renames a file that is not text, to make room for a valid one. */
function putAside(path: string): string {
  const aside = `${path}.unreadable`;
  try {
    renameSync(path, aside);
    return messages.store.notTextPutAside(aside);
  } catch {
    return messages.store.notText;
  }
}

/** Reads the settings file. It is not an error if there is none. */
export function readSettingsFile(path: string): SettingsText {
  try {
    const stat = statSync(path);
    // Opening a named pipe would block until something is written to it. A device is `ln -s /dev/null config`.
    if (!stat.isFile() && !stat.isDirectory())
      return stat.isCharacterDevice() ? NONE : { text: '', warning: messages.store.unreadable(messages.store.noFile) };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\0') ? { text: '', warning: putAside(path) } : { text, warning: null };
  } catch (error) {
    if (error instanceof TypeError) return { text: '', warning: putAside(path) };
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''];
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? NONE
      : { text: '', warning: messages.store.unreadable(reason ? messages.store[reason] : message) };
  }
}
