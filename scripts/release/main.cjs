// The program in an executable: writes the files of the command where they can be loaded from, once for each build, and runs them.
const {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');
const { getAsset, getRawAsset } = require('node:sea');

const { build, files } = JSON.parse(getAsset('index.json', 'utf8'));
const { env, platform } = process;

function writeFiles(folder) {
  for (const file of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from(getRawAsset(file)));
  }
}

/** What is in the folder is executed, so it must belong to this user, and nobody else may be able to write it. */
function isTrusted(folder) {
  const { uid, mode } = lstatSync(folder);
  return !process.geteuid || (uid === process.geteuid() && (mode & 0o022) === 0);
}

/** The folder of this build in the user's cache. It appears whole or not at all. Null if there is no cache that can be written. */
function cachedFolder() {
  const given = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const cache = [given, env.HOME && join(env.HOME, '.cache')].find((folder) => folder && isAbsolute(folder));
  if (!cache) return null;
  const parent = join(cache, 'pullquote', 'program');
  const folder = join(parent, build);
  try {
    if (existsSync(folder)) return isTrusted(folder) ? folder : null;
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    const unfinished = mkdtempSync(join(parent, 'new-'));
    chmodSync(unfinished, 0o700);
    try {
      writeFiles(unfinished);
      renameSync(unfinished, folder);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      // Another process may have been quicker.
      if (!existsSync(folder)) throw error;
    }
    return isTrusted(folder) ? folder : null;
  } catch {
    return null;
  }
}

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder);
  return folder;
}

const folder = cachedFolder() ?? temporaryFolder();
const load = createRequire(join(folder, 'package.json'));
// A process that the command has started runs one of its workers, which Node would be given as a script.
const [, , worker = ''] = process.argv;
if (process.send && /^decode-worker\.js$/.test(worker.split(/[\\/]/).at(-1))) load('./dist/command/decode-worker.js');
else load('./dist/cli.js');
