// What esbuild is told beyond its options: all of it makes the command start sooner.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Importing a built-in as a module calls every getter that it has, which loads much that nobody asked for (the streams of
 * `node:fs`, all three standard streams of `node:process`), and it is loaded even where it is only used much later. Here
 * names are looked up in the prototype, which loads the built-in when it is first asked.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onLoad, onResolve }) {
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
      if (path === 'node:process') return { contents: 'export default process; export const { cwd, env } = process;' };
      const builtin = `process.getBuiltinModule('${path}')`;
      if (typeof process.getBuiltinModule(path) === 'function') return { contents: `module.exports = ${builtin};` };
      return { contents: `module.exports = Object.create(new Proxy({}, { get: (_, name) => ${builtin}[name] }));` };
    });
  },
};

/** These say that their files do nothing but define, in a `package.json` that is not the one beside the files. */
export const withoutSideEffects = {
  name: 'without-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:domutils|dom-serializer|domhandler|entities|htmlparser2)(?:\/|$)/ }, async (given) => {
      if (given.pluginData === 'resolved') return undefined;
      const { path, importer, namespace, resolveDir, kind } = given;
      const found = await resolve(path, { importer, namespace, resolveDir, kind, pluginData: 'resolved' });
      return { path: found.path, errors: found.errors, sideEffects: false };
    });
  },
};

/** Modules of Ink that `source/ui/ink/` has in a faster form; what they stand in for is said there. */
export const fasterInk = {
  name: 'faster-ink',
  setup({ onResolve }) {
    const faster = (name) => ({ path: fileURLToPath(new URL(`../source/ui/ink/${name}.ts`, import.meta.url)) });
    onResolve({ filter: /^\.\/(?:output|line-update|sanitize-ansi)\.js$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]ink[\\/]build[\\/][^\\/]+$/.test(importer) ? faster(path.slice(2, -3)) : undefined,
    );
    onResolve({ filter: /^string-width$/ }, () => faster('string-width'));
  },
};

/** Yoga unpacks its WebAssembly by itself where there is no `fetch`; with it, it starts Node's whole HTTP client for that. */
export const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]yoga-wasm-base64-esm\.js$/ }, async ({ path }) => ({
      contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

/** The first segmenter that a process makes costs 5 ms. Those of what draws for Ink are made when a text first needs one. */
export const lazySegmenters = {
  name: 'lazy-segmenters',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:wrap-ansi|slice-ansi|ansi-tokenize)[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^const (\w+) = (new Intl\.Segmenter\(.*\));$/gm,
        'let $1Made; const $1 = { segment: (text) => ($1Made ??= $2).segment(text) };',
      ),
    }));
  },
};

/**
 * Modules of the source that few readings need, each with the functions it exports: read from a bundle of its own, in
 * `folder` beside the bundle that calls them, at the first call.
 */
export function loadedAtFirstCall(modules, folder) {
  return {
    name: 'loaded-at-first-call',
    setup({ onLoad }) {
      for (const [name, { file, exports }] of Object.entries(modules)) {
        onLoad(
          { filter: new RegExp(`[\\\\/]source[\\\\/]${file.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`) },
          () => {
            const calls = exports.map((each) => `export const ${each} = (...given) => load().${each}(...given);`);
            const load = `let loaded; const load = () => (loaded ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('${folder}/${name}.cjs'));`;
            return { contents: [load, ...calls].join('\n') };
          },
        );
      }
    },
  };
}
