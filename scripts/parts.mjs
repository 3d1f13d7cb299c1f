// Divides the command into scripts, which `scripts/launcher.mjs` loads when something in them is first asked for: no start
// reads more than it needs, and no module is in two of them.
import { basename, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** By what they begin with. A module that two parts need is in the first of them; what is in none of these is in `later`. */
const PARTS = {
  first: ['cli.tsx'],
  arguments: ['source/app/cli/arguments.ts'],
  quotes: ['source/quotes/index.ts'],
  ink: ['source/ui/ink/mount.tsx', 'source/ui/run-linear.tsx'],
  later: [],
};

/** Imported when they are called for, yet part of every reading's first screen. */
const SOON = ['source/app/open.ts', 'source/app/modes/read.ts', 'source/app/modes/print.ts', 'source/ui/run.tsx'];

/** Data and grammars, each of them large: a part of its own. */
const ALONE = /^(?:node_modules\/hyphen\/patterns\/.*\.js|source\/ui\/session\/grammars\.ts)$/;

const nameOf = (path) => basename(path).replace(/\.\w+$/, '');

/** The expression for a module of another part. */
const elsewhereIn = (part, module) => `PULLQUOTE_HOST.load("${part}").modules[${JSON.stringify(module)}]()`;

/** The code of a part: its modules by name, each run when it is first asked for; the command itself at once. */
function codeOf(part, modules) {
  const rows = [...modules].sort().map((module) => `${JSON.stringify(module)}: () => require("./${module}"),`);
  return `exports.modules = {${rows.join('\n')}};\n${part === 'first' ? 'import "./cli.tsx";' : ''}`;
}

/** Which module an import means, for all builds: esbuild asks for each import in each of them. */
class Resolver {
  #root;
  #known = new Map();

  constructor(root) {
    this.#root = root;
  }

  async find(find, { path, importer, namespace, resolveDir, kind, pluginData }) {
    const key = `${resolveDir}\n${path}\n${kind}`;
    if (!this.#known.has(key)) {
      const more = { importer, namespace, resolveDir, kind, pluginData: { ...pluginData, isFound: true } };
      const found = await find(path, more);
      const isFile = found.errors.length === 0 && found.namespace === 'file' && !found.external;
      this.#known.set(key, isFile ? relative(this.#root, found.path).replaceAll('\\', '/') : null);
    }
    return this.#known.get(key);
  }
}

/** Sends imports of modules that are in another part there; `place` yields the expression for one, or null. */
const elsewhere = (resolver, place) => ({
  name: 'elsewhere',
  setup({ onLoad, onResolve, resolve: find }) {
    onResolve({ filter: /./ }, async (given) => {
      const { path, kind, namespace, pluginData } = given;
      if (pluginData?.isFound || namespace !== 'file' || kind === 'entry-point' || path.startsWith('node:'))
        return undefined;
      const module = await resolver.find(find, given);
      const expression = module && place(module, kind);
      return expression && { path: module, namespace: 'elsewhere', pluginData: expression };
    });
    onLoad({ filter: /./, namespace: 'elsewhere' }, ({ pluginData }) => ({
      contents: `module.exports = ${pluginData};`,
    }));
  },
});

/** Which part each module is in, and which modules each must hand to others; both grow as the parts are looked at. */
class Plan {
  #partOf = new Map();
  /** Modules that a part must hand out. */
  tables = new Map(Object.entries(PARTS).map(([part, entries]) => [part, new Set(part === 'first' ? [] : entries)]));
  alone = new Set();
  /** Modules that are imported when they are called for. */
  #later = new Set();

  constructor() {
    for (const [part, entries] of Object.entries(PARTS)) for (const entry of entries) this.#partOf.set(entry, part);
    for (const module of SOON) this.#partOf.set(module, 'first');
  }

  /** Those that count as inputs of a part and are nowhere else. */
  claim(part, inputs) {
    for (const [module, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput > 0 && !this.#partOf.has(module)) this.#partOf.set(module, part);
    }
  }

  place(part, module, kind) {
    if (ALONE.test(module) && kind === 'dynamic-import') {
      this.alone.add(module);
      return `PULLQUOTE_HOST.load(${JSON.stringify(nameOf(module))})`;
    }
    const known = this.#partOf.get(module);
    if (known === undefined && kind === 'dynamic-import') this.#later.add(module);
    const other = known ?? (kind === 'dynamic-import' ? 'later' : part);
    if (other === part) return null;
    if (known !== undefined) this.tables.get(other)?.add(module);
    return elsewhereIn(other, module);
  }

  /** When all parts have been looked at: what none of them holds. */
  claimLater() {
    for (const module of this.#later) {
      if (!this.#partOf.has(module)) this.#partOf.set(module, 'later');
    }
    this.#later.clear();
  }

  get size() {
    return this.#partOf.size + [...this.tables.values()].reduce((sum, table) => sum + table.size, 0);
  }
}

/**
 * Builds `cli.tsx` into its parts.
 *
 * @param root an absolute path, @param options esbuild's, for all parts
 */
export async function buildParts(root, { plugins, ...options }) {
  const plan = new Plan();
  const resolver = new Resolver(root);
  const part = (name, contents, more) =>
    build({
      ...options,
      format: 'cjs',
      supported: { ...options.supported, 'dynamic-import': false },
      define: { ...options.define, 'import.meta': 'PULLQUOTE_HOST.meta' },
      stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
      outfile: resolve(root, `dist/command/${name}.cjs`),
      metafile: true,
      plugins: [elsewhere(resolver, (module, kind) => plan.place(name, module, kind)), ...plugins],
      ...more,
    });
  // What a part hands out is known when all have been looked at, and may bring more modules into it.
  for (let size = -1; size !== plan.size; ) {
    size = plan.size;
    for (const [name, table] of plan.tables) {
      const { metafile } = await part(name, codeOf(name, table), { write: false });
      for (const { inputs } of Object.values(metafile.outputs)) plan.claim(name, inputs);
    }
    plan.claimLater();
  }
  if (plan.alone.size === 0) throw new Error('no module stands alone: is node_modules somewhere else?');
  await Promise.all([
    ...[...plan.tables].map(([name, table]) => part(name, codeOf(name, table), {})),
    ...[...plan.alone].map((module) => part(nameOf(module), `module.exports = require("./${module}");`, {})),
  ]);
}
