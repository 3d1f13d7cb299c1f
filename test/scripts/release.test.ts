import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ar, sha256, tarGz } from '../../scripts/release/archives.ts';
import { debianPackage } from '../../scripts/release/debian.ts';
import { recipes } from '../../scripts/release/recipes.ts';
import { softwareBill } from '../../scripts/release/sbom.ts';

const bytes = (text: string): Buffer => Buffer.from(text);

/** The files of an archive as `tar` unpacks it, and the modes as it lists them. */
function unpacked(archive: Uint8Array, names: readonly string[]): { texts: string[]; listed: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-test-'));
  try {
    writeFileSync(join(folder, 'a.tar.gz'), archive);
    execFileSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder });
    const listed = execFileSync('tar', ['-tvzf', 'a.tar.gz'], { cwd: folder, encoding: 'utf8' });
    return { texts: names.map((name) => readFileSync(join(folder, name), 'utf8')), listed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The members of an `ar` archive. */
function members(archive: Buffer): Map<string, Buffer> {
  assert.equal(archive.toString('latin1', 0, 8), '!<arch>\n');
  const found = new Map<string, Buffer>();
  for (let at = 8; at < archive.length; ) {
    const header = archive.toString('latin1', at, at + 60);
    assert.equal(header.slice(58), '`\n');
    const size = Number(header.slice(48, 58));
    found.set(header.slice(0, 16).trim(), archive.subarray(at + 60, at + 60 + size));
    at += 60 + size + (size % 2);
  }
  return found;
}

describe('a release', () => {
  it('should have archives that tar reads, with equal bytes for equal files', async () => {
    const entries = [
      { name: './x/' },
      { name: './x/run', bytes: bytes('#!'), mode: 0o755 },
      { name: './y', bytes: bytes('text') },
    ];
    const archive = await tarGz(entries);
    assert.deepEqual(await tarGz(entries), archive);
    const { texts, listed } = unpacked(archive, ['x/run', 'y']);
    assert.deepEqual(texts, ['#!', 'text']);
    assert.match(listed, /^-rwxr-xr-x root\/root .*x\/run$/m);
    assert.match(listed, /^-rw-r--r-- .*y$/m);
  });

  it('should pad the members of an ar archive', () => {
    const found = members(
      ar([
        { name: 'odd', bytes: bytes('abc') },
        { name: 'even', bytes: bytes('ab') },
      ]),
    );
    assert.deepEqual(
      [...found].map(([name, each]) => [name, each.toString()]),
      [
        ['odd', 'abc'],
        ['even', 'ab'],
      ],
    );
  });

  it('should have a Debian package with the program, its manual and its license', async () => {
    const about = {
      version: '1.2.3',
      description: 'A reader',
      executable: bytes('program'),
      manual: bytes('.TH'),
      license: bytes('MIT'),
    };
    const found = members(await debianPackage({ target: 'linux-arm64', ...about }));
    assert.deepEqual([...found.keys()], ['debian-binary', 'control.tar.gz', 'data.tar.gz']);
    const [control = ''] = unpacked(found.get('control.tar.gz')!, ['control']).texts;
    for (const field of ['Package: pullquote', 'Version: 1.2.3', 'Architecture: arm64', 'Description: A reader']) {
      assert.ok(control.split('\n').includes(field), field);
    }
    const { texts, listed } = unpacked(found.get('data.tar.gz')!, [
      'usr/bin/pullquote',
      'usr/share/doc/pullquote/copyright',
    ]);
    assert.deepEqual(texts, ['program', 'MIT']);
    assert.match(listed, /^-rwxr-xr-x root\/root .*usr\/bin\/pullquote$/m);
  });

  it('should have recipes that name the files of the release and their checksums', () => {
    const sums = new Map([
      ['pullquote-1.2.3.tgz', 'a'.repeat(64)],
      ['pullquote-1.2.3-linux-x64.tar.gz', 'b'.repeat(64)],
      ['pullquote-1.2.3-linux-arm64.tar.gz', 'c'.repeat(64)],
    ]);
    const url = 'https://downloads.example/v1.2.3';
    const made = recipes({ version: '1.2.3', description: 'A reader', homepage: url, license: 'MIT', url, sums });
    for (const name of ['pullquote.rb', 'pullquote.nix']) {
      assert.match(made.get(name) ?? '', /https:\/\/downloads\.example\/v1\.2\.3\/pullquote-1\.2\.3\.tgz"[\s\S]*a{64}/);
    }
    assert.match(made.get('PKGBUILD') ?? '', /linux-x64\.tar\.gz[\s\S]*b{64}[\s\S]*c{64}/);
  });

  it('should have a bill of materials without a time, the same each time', () => {
    const bill = (moment: string) => ({
      bomFormat: 'CycloneDX',
      serialNumber: moment,
      metadata: { timestamp: moment, tools: [] },
      components: [],
    });
    const made = softwareBill(bill('now'), 'pullquote');
    assert.deepEqual(softwareBill(bill('later'), 'pullquote'), made);
    assert.match(
      made.toString(),
      /"serialNumber": "urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}"/,
    );
    assert.doesNotMatch(made.toString(), /timestamp/);
    const cloned = (folder: string) => ({ ...bill('now'), metadata: { component: { name: folder } } });
    assert.deepEqual(softwareBill(cloned('one'), 'pullquote'), softwareBill(cloned('two'), 'pullquote'));
    assert.notEqual(sha256(made), sha256(softwareBill({ ...bill('now'), bomFormat: 'other' }, 'pullquote')));
  });
});
