import { type Entry, fromBuffer, type Options, open, type ZipFile } from 'yauzl';
import { Failure } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import type { Bundle, BundleEntry } from './types.ts';

/** The maximum number of files in an archive. */
const MOST_ENTRIES = 200_000;

/** Names are not decoded by yauzl, which rejects an archive if a name leads out of it. Here they are only shown, never opened. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const satisfies Options;

/** Extra files that macOS and Windows put into archives. */
const OF_SYSTEM = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/;

export type ZipSource = { readonly path: string } | { readonly bytes: Uint8Array };

const openZip = (source: ZipSource): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile): void => (zip ? resolve(zip) : reject(error));
    if ('path' in source) open(source.path, OPTIONS, done);
    else fromBuffer(Buffer.from(source.bytes), OPTIONS, done);
  });

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    // Reads no more files than the archive claims to have.
    if (zip.entryCount > MOST_ENTRIES) return reject(new Failure(messages.loading.manyFiles(MOST_ENTRIES)));
    const entries: Entry[] = [];
    zip.on('entry', (entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });

/** yauzl reads no more than the size that the archive claims for a file. */
async function* chunksOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  try {
    if (entry.isEncrypted()) throw new Failure(messages.usage.cannotRead(name, messages.loading.password));
    yield* await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error)));
    });
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure(messages.usage.cannotRead(name, messages.damage.zip), { cause: error });
  }
}

/** Opens a zip archive. Throws a `Failure` if it is damaged. */
export async function zipBundle(source: ZipSource, archive: string): Promise<Bundle> {
  let zip: ZipFile | null = null;
  try {
    const opened = await openZip(source);
    zip = opened;
    const entries = await entriesOf(opened);
    opened.on('error', () => {});
    return {
      isArchive: true,
      close: () => opened.close(),
      entries: entries.flatMap((entry): BundleEntry[] => {
        const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/');
        if (name.endsWith('/') || OF_SYSTEM.test(name)) return [];
        return [{ name, chunks: () => chunksOf(opened, entry, messages.loading.inArchive(name, archive)) }];
      }),
    };
  } catch (error) {
    zip?.close();
    if (error instanceof Failure) throw error;
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? messages.loading.files.missing : messages.damage.zip;
    throw new Failure(messages.usage.cannotRead(archive, reason), { cause: error });
  }
}
