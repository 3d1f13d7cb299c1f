import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { casesOf, written } from './written.ts';

const folder = new URL('../../../fixtures/blocks/', import.meta.url);

for (const name of readdirSync(folder)) {
  describe(`the blocks of HTML: ${name}`, () => {
    for (const { html, blocks } of casesOf(readFileSync(new URL(name, folder), 'utf8')))
      it(html.replaceAll('\n', ' '), () => assert.deepEqual(written(html), blocks));
  });
}
