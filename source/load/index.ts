import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import { binaryKind } from './binary.ts';
import { loadFile } from './file.ts';
import { loadStdin } from './stdin.ts';
import type { Loaded, LoadOptions } from './types.ts';

export type { Loaded, LoadOptions, Progress } from './types.ts';

/** A URL without its credentials, which only the server may see. */
export function withoutCredentials(source: string): string {
  if (!/^https?:\/\/[^/?#]*@/i.test(source) || !URL.canParse(source)) return source;
  const url = new URL(source);
  url.username = '';
  url.password = '';
  return url.href;
}

/** A source's name in messages. */
export const nameOf = (source: string): string => (source === '-' ? 'standard input' : withoutCredentials(source));

/** Why a file URL does not name a local file, by Node's error codes. */
const FILE_REASONS: Readonly<Record<string, string>> = {
  ERR_INVALID_FILE_URL_HOST: 'the file is on another host; a local file is file:///PATH',
  ERR_INVALID_FILE_URL_PATH: 'a file name cannot contain a slash (%2F)',
};

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Failure(`cannot read ${address}: ${FILE_REASONS[code] ?? 'not a valid URL'}`);
  }
}

async function fetchSource(source: string, input: AsyncIterable<Uint8Array>, options: LoadOptions): Promise<Loaded> {
  if (source === '-') return loadStdin(input, options);
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(source)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return (await import('./url.ts')).loadUrl(source, options);
  if (scheme === 'file') return loadFile(pathOf(source), source, options);
  if (scheme) throw new Failure(`cannot read ${source}: ${scheme} URLs are not supported`);
  return loadFile(source, source, options);
}

/**
 * Loads a source: a file name, a URL, or `-` for `input`.
 *
 * @throws Failure with one line that names the source and the cause; a source that is not text is an error too
 */
export async function load(source: string, input: AsyncIterable<Uint8Array>, options: LoadOptions): Promise<Loaded> {
  const loaded = await fetchSource(source, input, options);
  if (loaded.bytes.length === 0) throw new Failure(`cannot read ${nameOf(source)}: it is empty`);
  const kind = binaryKind(loaded.bytes);
  if (kind) throw new Failure(`cannot read ${nameOf(source)}: this is ${kind}`);
  return loaded;
}
