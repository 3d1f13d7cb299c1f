// A Debian package of the executable, which needs no Node (deb(5), Debian Policy 5.3).
import { gzipSync } from 'node:zlib';
import { ar, tarGz } from './archives.ts';

const ARCHITECTURES: Readonly<Record<string, string>> = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' };

/** The architecture of a target as Debian names it; undefined if Debian does not run on it. */
export const architectureOf = (target: string): string | undefined => ARCHITECTURES[target];

export interface Program {
  readonly target: string;
  readonly version: string;
  readonly description: string;
  readonly executable: Buffer;
  readonly manual: Buffer;
  readonly license: Buffer;
}

/** The bytes of a package. */
export async function debianPackage({
  target,
  version,
  description,
  executable,
  manual,
  license,
}: Program): Promise<Buffer> {
  const control = `Package: pullquote
Version: ${version}
Section: text
Priority: optional
Architecture: ${architectureOf(target)}
Depends: libc6 (>= 2.28), libgcc-s1, libstdc++6
Installed-Size: ${Math.ceil(executable.length / 1024)}
Maintainer: The Pullquote authors <maintainers@pullquote.invalid>
Description: ${description}
 It shows an article in pages of whole paragraphs, lists who said what beside
 it, searches, and keeps a library of what was read.
`;
  const folders = [
    './',
    './usr/',
    './usr/bin/',
    './usr/share/',
    './usr/share/doc/',
    './usr/share/doc/pullquote/',
    './usr/share/man/',
    './usr/share/man/man1/',
  ];
  const data = await tarGz([
    ...folders.map((name) => ({ name })),
    { name: './usr/bin/pullquote', bytes: executable, mode: 0o755 },
    { name: './usr/share/man/man1/pullquote.1.gz', bytes: gzipSync(manual, { level: 9 }) },
    { name: './usr/share/doc/pullquote/copyright', bytes: license },
  ]);
  return ar([
    { name: 'debian-binary', bytes: Buffer.from('2.0\n') },
    {
      name: 'control.tar.gz',
      bytes: await tarGz([{ name: './' }, { name: './control', bytes: Buffer.from(control) }]),
    },
    { name: 'data.tar.gz', bytes: data },
  ]);
}
