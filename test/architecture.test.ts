import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './support/screen.ts';

/** Files of no folder that import nothing, and that any folder may import. */
const SHARED: ReadonlySet<string> = new Set(['article.ts', 'binary-search.ts', 'printable.ts']);

/** What each folder of `source/` may import besides itself and the shared files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  parser: [],
  quotes: [],
  search: [],
  layout: [],
  reader: ['layout', 'search'],
  output: ['layout', 'quotes'],
  terminal: [],
  store: [],
  load: ['failure.ts', 'parser'],
  app: ['failure.ts', 'reader', 'output', 'load', 'parser', 'quotes', 'layout', 'search', 'store', 'terminal', 'ui'],
  ui: ['reader', 'search', 'layout', 'terminal', 'store', 'quotes', 'output', 'parser', 'failure.ts'],
};

/** The network and the disk are in these folders only. */
const IO = ['load', 'store', 'terminal', 'app'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const folder = file.split('/')[1] ?? '';
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g),
  ].map((match) => ({
    file,
    folder,
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const files = globSync('source/**/*.{ts,tsx}', { cwd: ROOT });
const imports = files.flatMap(importsOf);

describe('the folders', () => {
  it('should import in one direction only', () => {
    for (const { file, folder, target } of imports) {
      if (!target.startsWith('.') || target.includes('/node_modules/') || !file.includes('/', 7)) continue;
      const other = normalize(join(dirname(file), target)).split('/')[1] ?? '';
      if (other === folder || SHARED.has(other)) continue;
      assert.ok(MAY_IMPORT[folder]?.includes(other), `${file} imports ${target}`);
    }
  });

  it('should let the shared types import nothing', () => {
    for (const { file, target } of imports) {
      assert.ok(!SHARED.has(file.replace('source/', '')), `${file} imports ${target}`);
    }
  });

  it('should keep Ink and React out of everything but ui', () => {
    for (const { file, folder, target } of imports) {
      if (/^(?:.*\/node_modules\/)?(ink|react)(\/|$)/.test(target)) assert.equal(folder, 'ui', file);
    }
  });

  it('should reach the network and the disk in a few folders only', () => {
    for (const { file, folder, target, typeOnly } of imports) {
      const io = /^node:(fs|net|http|https|tls|tty|child_process|sqlite|os)/.test(target);
      if (io && !typeOnly)
        assert.ok(IO.includes(folder) || file === 'source/ui/session/effects.ts', `${file} imports ${target}`);
    }
  });
});
