import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withTables } from '../scripts/readme.ts';
import { ROOT } from './support/screen.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('README.md', () => {
  it('should have the current tables of options and keys (npm run readme)', () => {
    assert.equal(readme, withTables(readme));
  });

  it('should only link to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    assert.ok(links.length > 5);
    for (const link of links) assert.ok(existsSync(join(ROOT, link)), link);
  });
});
