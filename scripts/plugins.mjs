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
    const namespaces = {
      'import-statement': 'imported-builtin',
      'dynamic-import': 'required-builtin',
      'require-call': 'required-builtin',
    };
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
      if (given.pluginData?.isResolved) return undefined;
      const { path, importer, namespace, resolveDir, kind, pluginData } = given;
      const found = await resolve(path, {
        importer,
        namespace,
        resolveDir,
        kind,
        pluginData: { ...pluginData, isResolved: true },
      });
      return { path: found.path, errors: found.errors, sideEffects: false };
    });
  },
};

/** Modules of Ink that `source/ui/ink/patches/` has in a faster form; what they stand in for is said there. */
export const fasterInk = {
  name: 'faster-ink',
  setup({ onResolve }) {
    const faster = (name) => ({ path: fileURLToPath(new URL(`../source/ui/ink/patches/${name}.ts`, import.meta.url)) });
    onResolve({ filter: /^\.\/(?:output|line-update|sanitize-ansi)\.js$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]ink[\\/]build[\\/][^\\/]+$/.test(importer) ? faster(path.slice(2, -3)) : undefined,
    );
    onResolve({ filter: /^string-width$/ }, () => faster('string-width'));
  },
};

/** Meow makes a whole package's data normal when it is asked for that, and gets ready for it each time it is loaded. */
export const meowWithoutPackage = {
  name: 'meow-without-package',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]meow[\\/]build[\\/]dependencies\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^var normalizeExports = requireNormalize\(\);$/m,
        'const normalizeExports = (...given) => requireNormalize()(...given);',
      ),
    }));
  },
};

/** Ink waits at the top level, which only modules may, for what it loads where it is developed itself. */
export const inkWithoutDevtools = {
  name: 'ink-without-devtools',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /await (?:import\('\.\/devtools\.js'\)|loadPackageJson\(\))/g,
        '{}',
      ),
    }));
  },
};

/**
 * Yoga is compiled as it is loaded, at once: by itself it waits for it at the top level, which only modules may, and asks
 * `fetch` for its own bytes, which starts Node's whole HTTP client. Emscripten calls `instantiateWasm` where it is given.
 */
export const yogaAtOnce = {
  name: 'yoga-at-once',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/ }, () => ({
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
    }));
    onLoad({ filter: /[\\/]yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const [data, base64] = /"data:application\/octet-stream;base64,([^"]+)"/.exec(text);
      const bytes = `export const bytes = () => Buffer.from("${base64}", "base64");`;
      return { contents: `${text.replace(data, '"data:application/octet-stream;base64,"')}\n${bytes}` };
    });
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
 * Modules of the source that few readings need, each with the functions it exports: read from a bundle of its own at the
 * first call, which `read` is the expression for, given the bundle's name.
 */
export function loadedAtFirstCall(modules, read) {
  return {
    name: 'loaded-at-first-call',
    setup({ onLoad }) {
      for (const [name, { file, exports }] of Object.entries(modules)) {
        const filter = new RegExp(`[\\\\/]source[\\\\/]${file.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`);
        onLoad({ filter }, () => {
          const calls = exports.map((each) => `export const ${each} = (...given) => load().${each}(...given);`);
          return { contents: [`let loaded; const load = () => (loaded ??= ${read(name)});`, ...calls].join('\n') };
        });
      }
    },
  };
}
