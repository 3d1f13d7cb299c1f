// One file that runs without Node: Node's own executable for a system, from npm, with the command inside (Single executable
// applications, https://nodejs.org/api/single-executable-applications.html).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'postject';

/** The systems, by the name of Node's package for them. */
export const TARGETS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win-x64'];

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Node's executable for a system. `npm` verifies what it downloads. Resolves to its path. */
async function nodeFor(target, version, work) {
  const folder = join(work, `node-${target}`);
  await mkdir(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `node-${target}@${version}`], {
    stdio: 'ignore',
  });
  execFileSync('tar', ['-xzf', `node-${target}-${version}.tgz`], { cwd: folder });
  return join(folder, 'package', 'bin', target.startsWith('win') ? 'node.exe' : 'node');
}

/** The command as a blob that Node finds in its own executable. It is the same for every system. */
async function blobOf(root, work) {
  const files = ['package.json'];
  for await (const file of glob('dist/**/*.{js,cjs,json}', { cwd: root })) {
    if (!file.startsWith(join('dist', 'types'))) files.push(file.replaceAll('\\', '/'));
  }
  files.sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(root, file)));
  const index = join(work, 'index.json');
  await writeFile(index, JSON.stringify({ build: hash.digest('hex').slice(0, 16), files }));
  const config = join(work, 'sea.json');
  const assets = { 'index.json': index, ...Object.fromEntries(files.map((file) => [file, join(root, file)])) };
  const output = join(work, 'sea.blob');
  // Node keeps this path in the blob: relative, it is the same in every clone.
  const main = 'scripts/release/main.cjs';
  await writeFile(config, JSON.stringify({ main, output, assets, disableExperimentalSEAWarning: true }));
  execFileSync(process.execPath, ['--experimental-sea-config', config], { cwd: root, stdio: 'ignore' });
  return readFile(output);
}

/** Runs without the warnings that postject's parser prints about every section of a file. */
async function quietly(work) {
  const { warn, error } = console;
  Object.assign(console, { warn() {}, error() {} });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, error });
  }
}

/** Makes an executable for each target, in `work`. Resolves to their paths, by target. */
export async function buildExecutables(targets, { root, work }) {
  const blob = await blobOf(root, work);
  // The blob must be made by the version that reads it.
  const version = process.versions.node;
  const built = new Map();
  for (const target of targets) {
    const file = join(work, target, target.startsWith('win') ? 'pullquote.exe' : 'pullquote');
    await mkdir(join(work, target), { recursive: true });
    await copyFile(await nodeFor(target, version, work), file);
    const segment = target.startsWith('darwin') ? { machoSegmentName: 'NODE_SEA' } : {};
    await quietly(() => inject(file, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE, ...segment }));
    // macOS runs only signed programs, and the signature of Node's executable is no longer valid.
    if (target.startsWith('darwin') && process.platform === 'darwin')
      execFileSync('codesign', ['--force', '--sign', '-', file]);
    await chmod(file, 0o755);
    built.set(target, file);
  }
  return built;
}
