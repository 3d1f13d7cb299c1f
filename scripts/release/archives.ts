// Archives whose bytes depend on nothing but their contents: no times, no users, files in the given order.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

const EPOCH = new Date(0);

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A file of an archive, readable by everybody unless `mode` says otherwise; a folder if it has no `bytes`. */
export interface Entry {
  readonly name: string;
  readonly bytes?: Buffer;
  readonly mode?: number;
}

/** A gzipped tar archive. */
export async function tarGz(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { name, bytes, mode } of entries) {
    const common = { name, mtime: EPOCH, uid: 0, gid: 0, uname: 'root', gname: 'root' };
    if (bytes) archive.entry({ ...common, mode: mode ?? 0o644 }, bytes);
    else archive.entry({ ...common, type: 'directory', mode: 0o755 });
  }
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks), { level: 9 });
}

/** An `ar` archive, which a Debian package is. */
export function ar(entries: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from('!<arch>\n')];
  for (const { name, bytes } of entries) {
    const fields = [
      name.padEnd(16),
      '0'.padEnd(12),
      '0'.padEnd(6),
      '0'.padEnd(6),
      '100644'.padEnd(8),
      String(bytes.length).padEnd(10),
    ];
    parts.push(Buffer.from(`${fields.join('')}\`\n`), bytes, Buffer.from(bytes.length % 2 === 1 ? '\n' : ''));
  }
  return Buffer.concat(parts);
}
