// Bundles the command and the two modules that others import; with --types also their declarations.
import { execFileSync } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

/** Runs before anything else in the bundle, in syntax that every Node with modules understands. */
const guard = `#!/usr/bin/env node
{
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13)) {
    process.stderr.write('pullquote: needs Node 22.13 or newer, found ' + process.versions.node + '\\n');
    process.exit(1);
  }
}
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);`;

const shared = {
  absWorkingDir: path('.'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'eof',
  // Its build for browsers is the same code as ES modules, which needs no `require`.
  alias: { yaml: path('node_modules/yaml/browser/index.js') },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    PULLQUOTE_VERSION: JSON.stringify(version),
  },
  logLevel: 'warning',
};

await rm(path('dist'), { recursive: true, force: true });
await Promise.all([
  // es2022 and not newer: an old Node must be able to parse the file before the guard can speak.
  build({
    ...shared,
    entryPoints: ['cli.tsx'],
    outfile: 'dist/cli.js',
    target: 'es2022',
    alias: { ...shared.alias, 'react-devtools-core': './scripts/no-devtools.mjs' },
    banner: { js: guard },
  }),
  build({
    ...shared,
    entryPoints: { parser: 'source/parser/index.ts', quotes: 'source/quotes/index.ts' },
    outdir: 'dist',
    target: 'node22',
  }),
]);
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
