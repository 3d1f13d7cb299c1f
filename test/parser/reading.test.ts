import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { casesOf, readingOf } from './written.ts';

const folder = new URL('../../fixtures/reading/', import.meta.url);

for (const file of readdirSync(folder)) {
  const name = file.replace('.txt', '');
  describe(`what is read of a few lines: ${name}`, () => {
    for (const { source, expected } of casesOf(readFileSync(new URL(file, folder), 'utf8')))
      it(JSON.stringify(source), () => assert.deepEqual(readingOf(name)(source), expected));
  });
}
