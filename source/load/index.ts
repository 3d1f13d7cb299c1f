import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import { type Messages, messages } from '../messages/index.ts';
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
export const nameOf = (source: string): string =>
  source === '-' ? messages.loading.standardInput : withoutCredentials(source);

/** Why a file URL does not name a local file, by Node's error codes. */
const FILE_REASONS: Readonly<Record<string, keyof Messages['loading']['files']>> = {
  ERR_INVALID_FILE_URL_HOST: 'otherHost',
  ERR_INVALID_FILE_URL_PATH: 'slash',
};

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const { files, network } = messages.loading;
    const reason = FILE_REASONS[code];
    throw new Failure(messages.usage.cannotRead(address, reason ? files[reason] : network.invalidUrl));
  }
}

async function fetchSource(source: string, input: AsyncIterable<Uint8Array>, options: LoadOptions): Promise<Loaded> {
  if (source === '-') return loadStdin(input, options);
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(source)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return (await import('./url.ts')).loadUrl(source, options);
  if (scheme === 'file') return loadFile(pathOf(source), source, options);
  if (scheme) throw new Failure(messages.usage.cannotRead(source, messages.loading.unsupported(scheme)));
  return loadFile(source, source, options);
}

/**
 * Loads a source: a file name, a URL, or `-` for `input`.
 *
 * @throws Failure with one line that names the source and the cause; a source that is not text is an error too
 */
export async function load(source: string, input: AsyncIterable<Uint8Array>, options: LoadOptions): Promise<Loaded> {
  const loaded = await fetchSource(source, input, options);
  if (loaded.bytes.length === 0)
    throw new Failure(messages.usage.cannotRead(nameOf(source), messages.loading.files.empty));
  const kind = binaryKind(loaded.bytes);
  if (kind) throw new Failure(messages.usage.cannotRead(nameOf(source), messages.loading.thisIs(kind)));
  return loaded;
}
