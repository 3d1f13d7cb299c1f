import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';

/** Takes files out of a ZIP archive by their names. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /**
   * The contents of a file; null if the archive has no such file.
   *
   * @throws ParseError if it is damaged, or if all that was read becomes larger than the limit
   */
  readonly read: (name: string) => Uint8Array | null;
  /** The same as text in UTF-8. */
  readonly text: (name: string) => string | null;
}

/** The supported compression methods: none, and deflate. */
const METHODS: ReadonlySet<number> = new Set([0, 8]);

/**
 * Opens a ZIP archive. Nothing of it is ever written to disk, so names such as `../x` are harmless. `maxSize`: of all that is read, in
 * bytes.
 *
 * @throws ParseError if it is damaged
 */
export function openArchive(bytes: Uint8Array, maxSize: number): Archive {
  const unzip = (wanted: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> => {
    try {
      return unzipSync(bytes, { filter: wanted });
    } catch (error) {
      throw error instanceof ParseError ? error : new ParseError(DAMAGE.zip);
    }
  };
  const names = new Set<string>();
  unzip(({ name }) => {
    names.add(name);
    return false;
  });
  let left = maxSize;
  const read = (wanted: string): Uint8Array | null => {
    if (!names.has(wanted)) return null;
    const found = unzip(({ name, originalSize, compression }) => {
      if (name !== wanted) return false;
      if (originalSize > left) throw new ParseError(DAMAGE.zipTooLarge);
      if (!METHODS.has(compression)) throw new ParseError(DAMAGE.zipMethod);
      return true;
    })[wanted];
    left -= found?.length ?? 0;
    return found ?? null;
  };
  return {
    names,
    read,
    text: (name) => {
      const found = read(name);
      return found && new TextDecoder().decode(found);
    },
  };
}
