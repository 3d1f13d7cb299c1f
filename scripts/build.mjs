// Bundles the command and the two public modules; with --types also writes their type declarations.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildParts } from './parts.mjs';
import { fasterInk, inkWithoutDevtools, lazyBuiltins, loadedAtFirstCall, yogaAtOnce } from './plugins.mjs';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

const shared = {
  absWorkingDir: path('.'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Otherwise esbuild turns these literals into calls, which are compiled again each time.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-set-notation': true },
  legalComments: 'eof',
  alias: {
    // The browser build is the same code as ES modules, which need no `require`.
    yaml: path('node_modules/yaml/browser/index.js'),
  },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    PULLQUOTE_VERSION: JSON.stringify(version),
  },
  logLevel: 'warning',
};

/** Modules that only some sources need, and that are called synchronously: bundles of their own. */
const SELDOM_NEEDED = {
  markdown: { file: 'parser/formats/markdown.ts', exports: ['markdownToHtml'] },
  'streamed-parts': { file: 'parser/html/streamed-parts.ts', exports: ['placeStreamedParts'] },
  yaml: { file: 'parser/formats/yaml.ts', exports: ['readYaml'] },
  toml: { file: 'parser/formats/toml.ts', exports: ['readToml'] },
};

/** The workers import the built libraries next to them, since they run outside the scripts of the command. */
const builtLibraries = {
  name: 'built-libraries',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:parser|quotes)\/index\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `../${path.split('/').at(-2)}.js`, external: true },
    );
  },
};

await rm(path('dist'), { recursive: true, force: true });
await mkdir(path('dist/command'), { recursive: true });
await Promise.all([
  buildParts({
    ...shared,
    plugins: [
      lazyBuiltins,
      yogaAtOnce,
      inkWithoutDevtools,
      fasterInk,
      loadedAtFirstCall(SELDOM_NEEDED, (name) => `PULLQUOTE_HOST.load('${name}')`),
    ],
  }).then((scripts) =>
    Promise.all([...scripts].map(([name, code]) => writeFile(path(`dist/command/${name}.cjs`), code))),
  ),
  build({
    ...shared,
    entryPoints: {
      'filter-worker': 'source/app/modes/filter/filter-worker.ts',
      'parse-worker': 'source/app/parsing/parse-worker.ts',
      'decode-worker': 'source/app/pictures/decode-worker.ts',
      'quotes-worker': 'source/ui/session/background/quotes-worker.ts',
    },
    outdir: 'dist/command',
    // Modules that few sources need are loaded with the first such source.
    splitting: true,
    chunkNames: 'worker-[hash]',
    // Native code, which may be missing.
    external: ['sharp'],
    plugins: [builtLibraries],
  }),
  build({
    ...shared,
    entryPoints: { parser: 'source/parser/index.ts', quotes: 'source/quotes/index.ts' },
    outdir: 'dist',
    plugins: [
      loadedAtFirstCall(
        SELDOM_NEEDED,
        (name) => `process.getBuiltinModule('node:module').createRequire(import.meta.url)('./command/${name}.cjs')`,
      ),
    ],
  }),
  ...Object.entries(SELDOM_NEEDED).map(([name, { file }]) =>
    build({ ...shared, format: 'cjs', entryPoints: [`source/${file}`], outfile: `dist/command/${name}.cjs` }),
  ),
]);

// Each build has its own folder for compiled code.
const hash = createHash('sha256').update(version);
for (const file of (await readdir(path('dist/command'))).filter((name) => name.endsWith('.cjs')).sort()) {
  hash.update(await readFile(path(`dist/command/${file}`)));
}
const launcher = await readFile(path('scripts/launcher.mjs'), 'utf8');
await writeFile(path('dist/cli.js'), launcher.replace('BUILD', hash.digest('hex').slice(0, 12)));
await chmod(path('dist/cli.js'), 0o755);

// The manual is generated from the table of flags. It is bundled because the oldest supported Node cannot run TypeScript.
const { outputFiles } = await build({
  ...shared,
  entryPoints: ['source/app/cli/manual.ts'],
  // The table of commands says how each is loaded; the manual runs none.
  external: ['../verbs/*'],
  write: false,
});
const { manual } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
await writeFile(path('dist/pullquote.1'), manual(version));
if (process.argv.includes('--types')) {
  execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.types.json')], {
    stdio: 'inherit',
  });
}
