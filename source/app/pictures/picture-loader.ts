import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, ParseError } from '../../failure.ts';
import type { LoadOptions } from '../../load/types.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { messages } from '../../messages/index.ts';
import { cacheFolder, hasState, stateFile } from '../../store/folders.ts';
import { PictureCache } from '../../store/picture-cache.ts';
import type { PictureLoader, PictureRequest } from '../../ui/session/session.ts';
import { picturesOf } from './inside.ts';
import { isOnWeb, MOST_BYTES } from './limits.ts';
import { PictureDecoder } from './picture-decoder.ts';
import { loadPicture } from './picture-files.ts';

/** How long the first picture waits for another process that writes to the library, in milliseconds. */
const LIBRARY_PATIENCE = 100;

/** Bytes of the pictures in memory, which are decoded again if the width of the text changes. @speed */
const MOST_IN_MEMORY = 40_000_000;

export interface LoaderOptions extends Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent' | 'environment'> {
  /** Whether pictures may be kept on the disk. */
  readonly state?: boolean | undefined;
}

/** The part before the reason in the message about a file or page that cannot be read. */
const beforeReason = (): RegExp => new RegExp(`^${messages.usage.cannotRead('NAME', '').replace('NAME', '\\S+')}`);

/**
 * The file of a picture beside a local page; null if the page is not local, or if the picture is outside its folder: a page that was saved
 * from the web must not read other files.
 */
export function localPicture({ src, page }: Pick<PictureRequest, 'src' | 'page'>): string | null {
  if (page === null || isOnWeb(page)) return null;
  try {
    const path = page.startsWith('file:') ? fileURLToPath(page) : page;
    const folder = dirname(path);
    const isUrl = /^[a-z][a-z\d+.-]+:/i.test(src);
    if (isUrl && !src.startsWith('file:')) return null;
    const file = isUrl ? fileURLToPath(src) : resolve(folder, decodeURIComponent(src.replace(/[?#].*$/s, '')));
    const inside = relative(folder, file);
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
  } catch {
    return null;
  }
}

/** A picture that the library keeps, by its address and that of its page. */
type KeptImages = (src: string, page: string | null) => Uint8Array | null;

/** Opens the library's pictures; null if there is no library, or if it cannot be read. */
async function openImages(environment: LoadOptions['environment']): Promise<KeptImages | null> {
  const path = stateFile(environment);
  if (path === null || !hasState(environment)) return null;
  try {
    const { keptImage, openLibrary } = await import('../../library/index.ts');
    const { database } = await openLibrary(path, { patience: LIBRARY_PATIENCE, reads: true });
    return (src, page) => {
      try {
        return keptImage(database, src, isOnWeb(src) ? undefined : page);
      } catch {
        return null;
      }
    };
  } catch {
    return null;
  }
}

/**
 * Loads pictures and decodes them: from the container that the page is in, from the library, from the web with only the necessary headers, from the
 * folder of a local page, or from the cache. The server is told nothing about the page.
 */
export function pictureLoader({ maxSize, timeout, userAgent, environment, state }: LoaderOptions): PictureLoader {
  const decoder = new PictureDecoder();
  const folder = state === false ? null : cacheFolder(environment);
  const cache = folder === null ? null : new PictureCache(`${folder}/pictures`);
  const inMemory = new Map<string, Promise<Uint8Array>>();
  let held = 0;
  let library: Promise<KeptImages | null> | null = null;
  const fromLibrary = async (src: string, page: string | null): Promise<Uint8Array | null> => {
    if (state === false) return null;
    library ??= openImages(environment);
    return (await library)?.(src, page) ?? null;
  };

  const fromWeb = async ({ src, page }: PictureRequest): Promise<Uint8Array> => {
    const kept = await cache?.get(src);
    if (kept) return kept;
    const saved = await fromLibrary(src, page);
    if (saved) return saved;
    const bytes = await loadPicture(src, { timeout, userAgent, environment });
    await cache?.put(src, bytes);
    return bytes;
  };

  const fromDisk = async (path: string): Promise<Uint8Array> => {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Failure(DAMAGE.pictureTooLarge);
    return readFile(path);
  };

  const fromAnywhere = async (request: PictureRequest): Promise<Uint8Array> => {
    const { src, page } = request;
    const inside = await picturesOf(page, { maxSize, timeout, userAgent, environment });
    const own = inside?.(src);
    if (own) return own;
    if (isOnWeb(src)) return fromWeb(request);
    // A page in a container has no other files beside it.
    const path = inside ? null : localPicture(request);
    if (path !== null) return fromDisk(path);
    const saved = await fromLibrary(src, page);
    if (saved) return saved;
    throw new Failure(inside ? DAMAGE.pictureMissing : DAMAGE.pictureNotOnWeb);
  };

  const bytesOf = (request: PictureRequest): Promise<Uint8Array> => {
    const key = `${request.src} ${request.page}`;
    const known = inMemory.get(key);
    if (known) return known;
    const loading = fromAnywhere(request);
    inMemory.set(key, loading);
    loading.then(
      ({ length }) => {
        held += length;
        if (held <= MOST_IN_MEMORY) return;
        inMemory.clear();
        held = 0;
      },
      () => inMemory.delete(key),
    );
    return loading;
  };

  return async (request) => {
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(request);
    } catch (error) {
      if (error instanceof Failure) return { problem: error.message.replace(beforeReason(), '') };
      return { problem: error instanceof ParseError ? error.message : DAMAGE.picture };
    }
    return decoder.decode(bytes, request.box);
  };
}
