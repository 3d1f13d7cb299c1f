// Divides the command into scripts, which `scripts/launcher.mjs` loads: what stands before the first screen, what comes later,
// and what few readings need at all. No module is in two of them.
import { basename, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Imported when they are called for, yet part of every reading's first screen. */
const SOON = ['source/command/open.ts', 'source/ui/run.tsx'];

/** Data and grammars, each of them large: a part of its own. */
const ALONE = /^(?:node_modules\/hyphen\/patterns\/.*\.js|source\/ui\/grammars\.ts)$/;

const nameOf = (path) => basename(path).replace(/\.\w+$/, '');

/** Sends imports of modules that are in another part there; `partOf`: the expression that yields such a module, or null. */
function elsewhere(root, partOf) {
  return {
    name: 'elsewhere',
    setup({ onLoad, onResolve, resolve: find }) {
      onResolve({ filter: /./ }, async ({ path, importer, namespace, resolveDir, kind, pluginData }) => {
        if (pluginData?.isFound || namespace !== 'file' || kind === 'entry-point' || /^node:/.test(path))
          return undefined;
        const found = await find(path, {
          importer,
          namespace,
          resolveDir,
          kind,
          pluginData: { ...pluginData, isFound: true },
        });
        if (found.errors.length > 0 || found.namespace !== 'file') return undefined;
        const module = relative(root, found.path);
        const expression = partOf(module, kind);
        return expression && { path: module, namespace: 'elsewhere', pluginData: expression };
      });
      onLoad({ filter: /./, namespace: 'elsewhere' }, ({ pluginData }) => ({
        contents: `module.exports = ${pluginData};`,
      }));
    },
  };
}

/** A module that yields each of some modules when it is first asked for it: `target` is what the table is assigned to. */
const table = (target, modules) =>
  `${target} = {${modules.map((module) => `${JSON.stringify(module)}: () => require(${JSON.stringify(`./${module}`)})`)}};`;

/**
 * Builds `cli.tsx` into the parts `first` and `later`, and one for each module that stands alone.
 *
 * @param root an absolute path, @param options esbuild's, for all parts
 */
export async function buildParts(root, { plugins, ...options }) {
  const outdir = resolve(root, 'dist/command');
  const later = new Set();
  const alone = new Set();
  /** What the first part has of its own, once that is known. */
  let own = new Set(SOON);
  const byLater = (module, kind) => {
    if (kind !== 'dynamic-import') return null;
    if (ALONE.test(module)) {
      alone.add(module);
      return `PULLQUOTE_HOST.load(${JSON.stringify(nameOf(module))})`;
    }
    return null;
  };
  const byFirst = (module, kind) => {
    if (kind !== 'dynamic-import' || own.has(module)) return null;
    const is = byLater(module, kind);
    if (is !== null) return is;
    later.add(module);
    return `PULLQUOTE_HOST.load("later").modules[${JSON.stringify(module)}]()`;
  };
  const part = (name, contents, partOf, more = {}) =>
    build({
      ...options,
      format: 'cjs',
      supported: { ...options.supported, 'dynamic-import': false },
      define: { ...options.define, 'import.meta': 'PULLQUOTE_HOST.meta' },
      stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
      outfile: resolve(outdir, `${name}.cjs`),
      metafile: true,
      plugins: [...(partOf ? [elsewhere(root, partOf)] : []), ...plugins],
      ...more,
    });

  const plan = await part('first', "import './cli.tsx';", byFirst, { write: false });
  const [{ inputs }] = Object.values(plan.metafile.outputs);
  own = new Set(Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])));
  later.clear();

  const shared = new Set();
  const byShared = (module, kind) => {
    if (!own.has(module)) return byLater(module, kind);
    shared.add(module);
    return `PULLQUOTE_HOST.shared[${JSON.stringify(module)}]()`;
  };
  // Once to see what the first part then asks of the later one, which must know it.
  await part('first', "import './cli.tsx';", byFirst, { write: false });
  await part('later', table('exports.modules', [...later]), byShared);
  await part('first', `${table('PULLQUOTE_HOST.shared', [...shared])}\nimport './cli.tsx';`, byFirst);
  await Promise.all([...alone].map((module) => part(nameOf(module), `module.exports = require("./${module}");`, null)));
}
