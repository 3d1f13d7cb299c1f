import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EMPTY_ARTICLE } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { casesOf, paragraphsOf } from '../paragraphs.ts';

const folder = new URL('../../../fixtures/speakers/', import.meta.url);

/** The quotes of a line of a fixture: the first word or words of each, and its speaker with how the text tells who it is. */
export function written(line: string, lang: string): string {
  const { quotes } = findQuotes({ ...EMPTY_ARTICLE, lang, blocks: paragraphsOf(line) });
  const found = quotes.map(({ text, kind, speaker }) => {
    const words = text.split(' ').slice(0, 3).join(' ');
    return `${kind} “${words}” ${speaker ? `${speaker.name} (${speaker.how})` : 'nobody'}`;
  });
  return found.join(' · ') || 'nothing';
}

for (const name of readdirSync(folder)) {
  test(`should find the speakers of quotes (${name})`, () => {
    for (const [line, expected] of casesOf(readFileSync(new URL(name, folder), 'utf8')))
      assert.equal(written(line, name.slice(0, 2)), expected, line);
  });
}
