// The build's replacements in packages, beyond esbuild's own options. Each replacement is counted, and the build fails if one
// no longer finds what it replaces. Figures are medians on a machine where `node -e 0` takes 26 ms.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * A plugin that fails the build unless each of `targets` was replaced. `setup` receives esbuild's build and a function that
 * counts a replacement.
 */
function patched(name, targets, setup) {
  return {
    name,
    setup(build) {
      const hits = new Map(targets.map((target) => [target, 0]));
      build.onEnd(() => {
        const missed = targets.filter((target) => hits.get(target) === 0);
        return {
          errors: missed.map((target) => ({ text: `${name}: ${target} was not found, so nothing was replaced` })),
        };
      });
      setup(build, (target) => hits.set(target, (hits.get(target) ?? 0) + 1));
    },
  };
}

/** A plugin that replaces texts in the files that `filter` matches. `replacements`: pattern and replacement by target. */
function replacing(name, filter, replacements) {
  return patched(name, Object.keys(replacements), ({ onLoad }, hit) => {
    onLoad({ filter }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [target, [pattern, replacement]] of Object.entries(replacements)) {
        contents = contents.replace(pattern, () => {
          hit(target);
          return replacement;
        });
      }
      return { contents };
    });
  });
}

/**
 * Built-in modules are looked up when something in them is first used. An import of one calls all of its getters, which
 * loads much that is not needed: the streams of `node:fs`, all three standard streams of `node:process`. Saves 8 ms until the
 * first screen. It can go when Node supports `import defer`, https://github.com/tc39/proposal-defer-import-eval
 */
export const lazyBuiltins = patched('lazy-builtins', ['node:fs', 'node:path'], ({ onLoad, onResolve }, hit) => {
  const filter = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`);
  const namespaces = { 'import-statement': 'imported-builtin', 'require-call': 'required-builtin' };
  onResolve({ filter }, ({ path, kind }) => {
    const namespace = namespaces[kind];
    return namespace && { path: path.replace(/^(?!node:)/, 'node:'), namespace };
  });
  onLoad({ filter: /./, namespace: 'required-builtin' }, ({ path }) => ({
    contents: `module.exports = process.getBuiltinModule('${path}');`,
  }));
  onLoad({ filter: /./, namespace: 'imported-builtin' }, ({ path }) => {
    hit(path);
    if (path === 'node:process') return { contents: 'export default process; export const { cwd, env } = process;' };
    const builtin = `process.getBuiltinModule('${path}')`;
    if (typeof process.getBuiltinModule(path) === 'function') return { contents: `module.exports = ${builtin};` };
    return { contents: `module.exports = Object.create(new Proxy({}, { get: (_, name) => ${builtin}[name] }));` };
  });
});

const FASTER = ['output', 'line-update', 'string-width'];

/**
 * Modules of Ink that `source/ui/ink/patches/` replaces with faster ones; each file there says what it does differently. Saves
 * 68 ms and 29 MB until Ink's first frame. It can go when Ink's `Output` passes through rows that nothing overlaps.
 */
export const fasterInk = patched('faster-ink', FASTER, ({ onResolve, onLoad }, hit) => {
  const faster = (name) => {
    hit(name);
    return { path: name, namespace: 'faster-ink' };
  };
  // esbuild has to find the file itself: it does not know the module type of one that a plugin names, and the bundle would depend on
  // whether Ink or a module of ours asks for it first.
  onLoad({ filter: /./, namespace: 'faster-ink' }, ({ path }) => ({
    contents: `export { default } from './${path}.ts';`,
    resolveDir: fileURLToPath(new URL('../source/ui/ink/patches', import.meta.url)),
  }));
  onResolve({ filter: /^\.\/(?:output|line-update)\.js$/ }, ({ path, importer }) =>
    /[\\/]node_modules[\\/]ink[\\/]build[\\/][^\\/]+$/.test(importer) ? faster(path.slice(2, -3)) : undefined,
  );
  onResolve({ filter: /^string-width$/ }, () => faster('string-width'));
});

/**
 * Ink awaits its development tools at the top level, which CommonJS does not allow. This is for the bundle's format, not for
 * speed. It can go when Ink imports them inside a function.
 */
export const inkWithoutDevtools = replacing('ink-without-devtools', /[\\/]ink[\\/]build[\\/]reconciler\.js$/, {
  'import of devtools.js': [/await import\('\.\/devtools\.js'\)/g, '{}'],
  'call of loadPackageJson': [/await loadPackageJson\(\)/g, '{}'],
});

const YOGA = ['index.js', 'yoga-wasm-base64-esm.js'];

/**
 * Compiles Yoga synchronously. Its own module awaits it at the top level, which CommonJS does not allow, and uses `fetch` for its
 * bytes, which starts Node's HTTP client. Emscripten calls `instantiateWasm` if it is given. This is for the bundle's format.
 * It can go when yoga-layout has a synchronous entry point.
 */
export const yogaAtOnce = patched('yoga-at-once', YOGA, ({ onLoad }, hit) => {
  onLoad({ filter: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/ }, () => {
    hit('index.js');
    return {
      contents: `
        import loadYoga, { bytes } from '../binaries/yoga-wasm-base64-esm.js';
        import wrapAssembly from './wrapAssembly.js';
        const assembly = {
          instantiateWasm(imports, received) {
            const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes()), imports);
            received(instance);
            return instance.exports;
          },
        };
        loadYoga(assembly);
        export default wrapAssembly(assembly);
        export * from './generated/YGEnums.js';`,
    };
  });
  onLoad({ filter: /[\\/]yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const [data, base64] = /"data:application\/octet-stream;base64,([^"]+)"/.exec(text) ?? [];
    if (data === undefined) return { contents: text };
    hit('yoga-wasm-base64-esm.js');
    const bytes = `export const bytes = () => Buffer.from("${base64}", "base64");`;
    return { contents: `${text.replace(data, '"data:application/octet-stream;base64,"')}\n${bytes}` };
  });
});

/**
 * Modules of the source that few articles need, each with the functions it exports. Their bundle is loaded when one of the
 * functions is first called. `read` returns the expression that loads a bundle by name.
 */
export function loadedAtFirstCall(modules, read) {
  return patched('loaded-at-first-call', Object.keys(modules), ({ onLoad }, hit) => {
    for (const [name, { file, exports }] of Object.entries(modules)) {
      const filter = new RegExp(`[\\\\/]source[\\\\/]${file.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`);
      onLoad({ filter }, () => {
        hit(name);
        const calls = exports.map((each) => `export const ${each} = (...given) => load().${each}(...given);`);
        return { contents: [`let loaded; const load = () => (loaded ??= ${read(name)});`, ...calls].join('\n') };
      });
    }
  });
}
