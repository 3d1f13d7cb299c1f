#!/usr/bin/env node
// Becomes `dist/cli.js`. Its syntax works in every Node with ES modules, so that an old version prints one clear line.
// It runs the scripts of the command with the code that V8 compiled in earlier runs. Node's own compile cache is of
// less use: it saves modules before they have run, so every start compiles the same functions again.
{
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13)) {
    process.stderr.write(`pullquote: needs Node 22.13 or newer, found ${process.versions.node}\n`);
    process.exit(1);
  }
}
{
  const { arch, env, platform, version } = process;
  const { closeSync, fstatSync, openSync, readFileSync } = process.getBuiltinModule('node:fs');
  const { isAbsolute, join } = process.getBuiltinModule('node:path');
  const { Script } = process.getBuiltinModule('node:vm');
  const given = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const usual = env.HOME && join(env.HOME, '.cache');
  const caches = [given, usual].find((folder) => folder && isAbsolute(folder));
  const url = new URL('command/', import.meta.url);
  const parts = new Map();

  /** Compiled code is executed, so it must belong to this user, and nobody else may be able to write it. */
  const isTrusted = ({ uid, mode }) => !process.geteuid || (uid === process.geteuid() && (mode & 0o022) === 0);

  /** The file has the code twice: V8 runs whatever it contains, and no checksum is as fast as this comparison. */
  const compiledBefore = (path) => {
    let file;
    try {
      file = openSync(path, 'r');
      if (!isTrusted(fstatSync(file))) return undefined;
      const twice = readFileSync(file);
      const once = twice.subarray(0, twice.length / 2);
      return once.equals(twice.subarray(twice.length / 2)) ? once : undefined;
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };

  /** `source/store/host.ts` describes it. */
  const host = {
    meta: { url: url.href },
    folder:
      env.NODE_DISABLE_COMPILE_CACHE || !caches
        ? null
        : join(caches, 'pullquote', 'compiled', `BUILD-${version}-${arch}`),
    parts,
    load: (name) => {
      const known = parts.get(name);
      if (known) return known.module.exports;
      const filename = join(import.meta.dirname, 'command', `${name}.cjs`);
      const code = `(function (module, exports, PULLQUOTE_HOST) {${readFileSync(filename, 'utf8')}\n})`;
      const cachedData = host.folder === null ? undefined : compiledBefore(join(host.folder, name));
      const script = new Script(code, { filename, cachedData });
      const module = { exports: {} };
      parts.set(name, { script, module, size: cachedData && !script.cachedDataRejected ? cachedData.length : 0 });
      script.runInThisContext()(module, module.exports, host);
      return module.exports;
    },
  };
  host.load('first');
}
