import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PAGES, withTables } from '../scripts/readme.ts';
import { ROOT } from './support/screen.ts';

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const readme = read('README.md');

describe('the tables of the documentation', () => {
  for (const page of PAGES) {
    it(`should be the current ones in ${page} (npm run readme)`, () => {
      assert.equal(read(page), withTables(read(page)));
    });
  }

  it('should be all there', () => {
    const text = PAGES.map(read).join('');
    for (const name of ['commands', 'options', 'keys'])
      assert.match(text, new RegExp(`<!-- ${name}: .*-->\\n\\|`), name);
  });
});

describe('README.md', () => {
  it('should only link to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    assert.ok(links.length > 5);
    for (const link of links) assert.ok(existsSync(join(ROOT, link)), link);
  });
});
