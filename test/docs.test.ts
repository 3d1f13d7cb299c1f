import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './support/screen.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: ROOT })];
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Paths below the repository's folders, in code marks. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:source|test|scripts|benchmark|fixtures|docs)\/[\w./-]*)`/g)].map((match) => match[1]!);
}

/** The files that a page links to, relative to its folder. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
}

describe('the documentation', () => {
  it('should name only files and folders that exist', () => {
    assert.ok(pathsIn(read('CONTRIBUTING.md')).length > 20);
    for (const page of pages) {
      const missing = pathsIn(read(page)).filter((path) => !existsSync(join(ROOT, path)));
      assert.deepEqual(missing, [], page);
    }
  });

  it('should link only to files that exist', () => {
    assert.ok(linksIn(read('CONTRIBUTING.md')).includes('docs/architecture.md'));
    for (const page of pages) {
      const missing = linksIn(read(page)).filter((path) => !existsSync(join(ROOT, dirname(page), path)));
      assert.deepEqual(missing, [], page);
    }
  });

  it('should name every npm script and every folder of the source in CONTRIBUTING', () => {
    const text = read('CONTRIBUTING.md');
    for (const folder of globSync('source/*/', { cwd: ROOT })) {
      assert.ok(text.includes(`\`${folder.replace(/\/?$/, '/')}\``), folder);
    }
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of Object.keys(scripts).filter((script) => script !== 'prepack')) {
      assert.match(text, new RegExp(`npm (?:run )?${name}\\b`), name);
    }
  });
});
