// Makes a release in `release/`, from a clean clone: the npm package, executables that need no Node, Debian packages, recipes of package
// managers, an SBOM and checksums. Each is tried before the release counts as done.
//   npm run release [-- --target linux-x64 …] [--url FOLDER_ON_THE_NETWORK]
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256, tarGz } from './release/archives.ts';
import { architectureOf, debianPackage } from './release/debian.ts';
import { buildExecutables, TARGETS } from './release/executable.mjs';
import { recipes } from './release/recipes.ts';
import { softwareBill } from './release/sbom.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'release');
const { values } = parseArgs({
  options: {
    target: { type: 'string', multiple: true, default: ['linux-x64', 'linux-arm64'] },
    url: { type: 'string' },
  },
});
const unknown = values.target.filter((target) => !TARGETS.includes(target));
if (unknown.length > 0) {
  console.error(`release: unknown target ${unknown.join(', ')}: use ${TARGETS.join(', ')}`);
  process.exit(2);
}
const {
  name: packageName,
  version,
  description,
  license,
} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const seed = join(root, 'fixtures', 'seed', 'input.txt');
const npm = (args, cwd = root) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Whether a command prints the quotes of the seed. It is run without the caller's settings and cache. */
async function readsSeed(command, args, work) {
  const home = await mkdtemp(join(work, 'home-'));
  const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...(platform() === 'win32' ? process.env : {}) };
  const printed = execFileSync(command, [...args, '--quotes', '--format', 'json', seed], { encoding: 'utf8', env });
  return JSON.parse(printed).quotes.length > 0;
}

const files = new Map();
async function put(name, bytes) {
  await writeFile(join(out, name), bytes);
  files.set(name, Buffer.from(bytes));
  console.log(`  ${name}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const work = await mkdtemp(join(tmpdir(), 'pullquote-release-'));
try {
  const tarball = `pullquote-${version}.tgz`;
  npm(['pack', '--silent', '--pack-destination', work]);
  await put(tarball, await readFile(join(work, tarball)));
  const installed = await mkdtemp(join(work, 'installed-'));
  npm(['install', '--silent', '--no-audit', '--no-fund', '--prefix', installed, join(out, tarball)], installed);
  const command = join(installed, 'node_modules', 'pullquote', 'dist', 'cli.js');
  if (!(await readsSeed(process.execPath, [command], work)))
    throw new Error('the installed package does not read the seed');

  const [manual, copying] = await Promise.all([
    readFile(join(root, 'dist', 'pullquote.1')),
    readFile(join(root, 'LICENSE')),
  ]);
  const executables = await buildExecutables(values.target, { root, work });
  for (const [target, path] of executables) {
    const executable = await readFile(path);
    if (target === `${platform()}-${arch()}` && !(await readsSeed(path, [], work))) {
      throw new Error('the executable does not read the seed');
    }
    const name = target.startsWith('win') ? 'pullquote.exe' : 'pullquote';
    const entries = [
      { name, bytes: executable, mode: 0o755 },
      { name: 'pullquote.1', bytes: manual },
      { name: 'LICENSE', bytes: copying },
    ];
    await put(`pullquote-${version}-${target}.tar.gz`, await tarGz(entries));
    const architecture = architectureOf(target);
    if (!architecture) continue;
    const about = { target, version, description, executable, manual, license: copying };
    await put(`pullquote_${version}_${architecture}.deb`, await debianPackage(about));
  }

  const sums = new Map([...files].map(([name, bytes]) => [name, sha256(bytes)]));
  const url = values.url ?? pathToFileURL(out).href;
  const written = recipes({ version, description, homepage: url, license, url, sums });
  for (const [name, text] of written) await put(name, Buffer.from(text));
  await put('sbom.cdx.json', softwareBill(JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx'])), packageName));
  const lines = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  await put('SHA256SUMS', Buffer.from(lines.join('')));
} finally {
  await rm(work, { recursive: true, force: true });
}
