import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './screen.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An import of one file of the program by another, or of a package. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** The program's files, relative to the repository, in order. */
export const files: readonly string[] = [...globSync('source/**/*.{ts,tsx}', { cwd: ROOT }), 'cli.tsx']
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
export const tokens: ReadonlyMap<string, readonly Token[]> = new Map(
  files.map((file) => [file, tokensOf(readFileSync(join(ROOT, file), 'utf8'))]),
);

/** The relative paths in a source, whatever the form: import, export, `import()`, `typeof import()`, `new URL()`. */
export function relativePaths(source: readonly Token[]): { readonly path: string; readonly typeOnly: boolean }[] {
  return source.flatMap(({ kind, text }, at) => {
    if (kind !== 'string' || !/^['"]\.\.?\//.test(text)) return [];
    return [{ path: text.slice(1, -1), typeOnly: isTypeOnly(source, at) }];
  });
}

function localImports(file: string): Import[] {
  return relativePaths(tokens.get(file) ?? [])
    .map(({ path, typeOnly }) => ({ path: normalize(join(dirname(file), path)).replaceAll('\\', '/'), typeOnly }))
    .filter(({ path }) => !path.startsWith('node_modules/'))
    .map(({ path, typeOnly }) => ({
      file,
      target: files.includes(path) ? path : path.replace(/\.js$/, '.ts'),
      typeOnly,
    }));
}

/** The packages and built-in modules that a file imports; those that it only takes types from are left out. */
export function packageImports(file: string): Import[] {
  const all = tokens.get(file) ?? [];
  return all.flatMap((token, at) => {
    const [before, beforeThat] = [all[at - 1]?.text, all[at - 2]?.text];
    const imports = before === 'from' || before === 'import' || (before === '(' && beforeThat === 'import');
    if (token.kind !== 'string' || !imports || isTypeOnly(all, at)) return [];
    return [{ file, target: token.text.slice(1, -1).replace(/^(?:\.\.\/)+node_modules\//, ''), typeOnly: false }];
  });
}

/** Whether the path at this token is imported by `import type`, `export type` or `typeof import()`. */
function isTypeOnly(all: readonly Token[], path: number): boolean {
  if (all[path - 1]?.text === '(') return all[path - 2]?.text === 'import' && all[path - 3]?.text === 'typeof';
  const start = all.findLastIndex(({ text }, at) => at < path && (text === 'import' || text === 'export'));
  return all[start + 1]?.text === 'type';
}

/** The imports of the program's own files. */
export const imports: readonly Import[] = files.flatMap(localImports);
