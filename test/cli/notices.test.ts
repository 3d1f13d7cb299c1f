import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runHere } from '../support/command-here.ts';

/** The messages about pages that are not articles, which accompany any text that they have. */
const NOTICES: Readonly<Record<string, string>> = {
  'consent-wall': 'The page asks for consent before it shows the article.',
  'login-wall': 'The page asks you to log in or subscribe; this is the part that can be read without doing so.',
  'not-found': 'The site says that there is no such page.',
  'search-page': 'This is a page of search results, not an article.',
  'index-page': 'This is a list of links to articles, not an article.',
  'empty-shell': 'The page has hardly any text of its own; a script would fill it in.',
};

describe('a page that is not an article', { concurrency: 2 }, () => {
  for (const [name, notice] of Object.entries(NOTICES)) {
    it(`should be reported: ${name}`, async () => {
      const [path = ''] = globSync(`fixtures/${name}/input.*`);
      const { status, stderr, stdout } = await runHere({ args: [path] });
      assert.deepEqual([status, stderr], [0, `pullquote: ${path}: ${notice}\n`]);
      assert.match(stdout, /\S/);
    });
  }
});
