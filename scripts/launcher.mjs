#!/usr/bin/env node
// What `dist/cli.js` is: in syntax that every Node with modules understands, so that an old one gets one clear line. It runs
// the parts of the command, each a script of its own, with what V8 compiled of them in earlier runs: Node's own compile
// cache holds a module as it was before anything in it ran, so that every function would be compiled again at every start.
{
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13)) {
    process.stderr.write(`pullquote: needs Node 22.13 or newer, found ${process.versions.node}\n`);
    process.exit(1);
  }
}
{
  const { arch, env, platform, version } = process;
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { isAbsolute, join } = process.getBuiltinModule('node:path');
  const { Script } = process.getBuiltinModule('node:vm');
  const given = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const caches = given && isAbsolute(given) ? given : env.HOME && join(env.HOME, '.cache');
  const url = new URL('command/', import.meta.url);
  const parts = new Map();

  /** It is kept twice: V8 runs whatever is in it, and no checksum is loaded as quickly as this is compared. */
  const compiledBefore = (path) => {
    try {
      const twice = readFileSync(path);
      const once = twice.subarray(0, twice.length / 2);
      return once.equals(twice.subarray(twice.length / 2)) ? once : undefined;
    } catch {
      return undefined;
    }
  };

  /** `source/store/host.ts` says what is in it. */
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
      // The build writes ASCII.
      const code = `(function (module, exports, PULLQUOTE_HOST) {${readFileSync(filename, 'latin1')}\n})`;
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
