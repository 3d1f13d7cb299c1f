import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../failure.ts';
import type { LoadOptions } from '../../load/types.ts';
import { loadBytes } from '../../load/url.ts';
import { cacheFolder } from '../../store/folders.ts';
import { PictureCache } from '../../store/picture-cache.ts';
import type { PictureLoader, PictureRequest } from '../../ui/session/session.ts';
import { PictureDecoder } from './picture-decoder.ts';

/** The maximum size of a picture's file, in bytes. */
const MOST_BYTES = 20_000_000;

/** Bytes of the pictures in memory, which are decoded again if the width of the text changes. */
const MOST_IN_MEMORY = 40_000_000;

const ACCEPT = ['accept', 'image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml,image/*;q=0.8'] as const;

export interface LoaderOptions extends Pick<LoadOptions, 'timeout' | 'userAgent' | 'environment'> {
  /** Whether pictures may be kept on the disk. */
  readonly state?: boolean | undefined;
}

const isOnWeb = (address: string): boolean => /^https?:\/\//i.test(address);

/**
 * The file of a picture beside a local page; null if the page is not local, or if the picture is outside its folder: a page that was saved
 * from somewhere is not to read other files.
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

/**
 * Loads pictures and decodes them: from the web with no headers but what it takes, from the folder of a local page, or from the cache. The
 * server is told nothing about the page.
 */
export function pictureLoader({ timeout, userAgent, environment, state }: LoaderOptions): PictureLoader {
  const decoder = new PictureDecoder();
  const folder = state === false ? null : cacheFolder(environment);
  const cache = folder === null ? null : new PictureCache(`${folder}/pictures`);
  const inMemory = new Map<string, Promise<Uint8Array>>();
  let held = 0;
  const options: LoadOptions = {
    maxSize: MOST_BYTES,
    timeout,
    userAgent,
    environment,
    headers: [ACCEPT],
    headerOrigins: [],
  };

  const fromWeb = async (src: string): Promise<Uint8Array> => {
    const kept = await cache?.get(src);
    if (kept) return kept;
    const bytes = await loadBytes(src, options);
    await cache?.put(src, bytes);
    return bytes;
  };

  const fromDisk = async (path: string): Promise<Uint8Array> => {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Failure('the picture is too large');
    return readFile(path);
  };

  const bytesOf = (request: PictureRequest): Promise<Uint8Array> => {
    const path = isOnWeb(request.src) ? null : localPicture(request);
    if (path === null && !isOnWeb(request.src)) return Promise.reject(new Failure('the picture is not on the web'));
    const key = path ?? request.src;
    const known = inMemory.get(key);
    if (known) return known;
    const loading = path === null ? fromWeb(request.src) : fromDisk(path);
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
      if (error instanceof Failure) return { problem: error.message.replace(/^cannot read \S+: /, '') };
      return { problem: 'the picture cannot be read' };
    }
    return decoder.decode(bytes, request.box);
  };
}
