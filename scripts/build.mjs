// Bundles the command and the two modules that others import; with --types also their declarations.
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  fasterInk,
  lazyBuiltins,
  lazySegmenters,
  loadedAtFirstCall,
  withoutSideEffects,
  yogaWithoutFetch,
} from './plugins.mjs';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

const shared = {
  absWorkingDir: path('.'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Otherwise esbuild makes a call of these literals, which compiles them anew each time.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-set-notation': true },
  legalComments: 'eof',
  alias: {
    // Its build for browsers is the same code as ES modules, which needs no `require`.
    yaml: path('node_modules/yaml/browser/index.js'),
    'react-devtools-core': './scripts/no-devtools.mjs',
  },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    PULLQUOTE_VERSION: JSON.stringify(version),
  },
  plugins: [withoutSideEffects],
  logLevel: 'warning',
};

/** Modules that only some sources need, and that are called without waiting. */
const SELDOM_NEEDED = {
  markdown: { file: 'parser/markdown.ts', exports: ['markdownToHtml'] },
  'streamed-parts': { file: 'parser/streamed-parts.ts', exports: ['placeStreamedParts'] },
  'front-matter': { file: 'parser/front-matter.ts', exports: ['splitFrontMatter'] },
};

await rm(path('dist'), { recursive: true, force: true });
await Promise.all([
  // In parts, so that a run reads and compiles only what it needs; in ASCII, which Node keeps in half the memory.
  build({
    ...shared,
    entryPoints: {
      cli: 'cli.tsx',
      'filter-worker': 'source/command/filter-worker.ts',
      'quotes-worker': 'source/ui/quotes-worker.ts',
    },
    outdir: 'dist/command',
    splitting: true,
    plugins: [
      ...shared.plugins,
      lazyBuiltins,
      yogaWithoutFetch,
      fasterInk,
      lazySegmenters,
      loadedAtFirstCall(SELDOM_NEEDED, '.'),
    ],
  }),
  build({
    ...shared,
    entryPoints: { parser: 'source/parser/index.ts', quotes: 'source/quotes/index.ts' },
    outdir: 'dist',
    plugins: [...shared.plugins, loadedAtFirstCall(SELDOM_NEEDED, './command')],
  }),
  ...Object.entries(SELDOM_NEEDED).map(([name, { file }]) =>
    build({ ...shared, format: 'cjs', entryPoints: [`source/${file}`], outfile: `dist/command/${name}.cjs` }),
  ),
]);
await copyFile(path('scripts/launcher.mjs'), path('dist/cli.js'));
await chmod(path('dist/cli.js'), 0o755);

// The manual page is made from the table of flags; bundled, because the oldest Node that we support cannot run TypeScript.
const { outputFiles } = await build({ ...shared, entryPoints: ['source/command/manual.ts'], write: false });
const { manual } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
await writeFile(path('dist/pullquote.1'), manual(version));
if (process.argv.includes('--types')) {
  execFileSync(process.execPath, [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.types.json')], {
    stdio: 'inherit',
  });
}
