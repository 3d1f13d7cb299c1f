import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBlocks } from '../../source/parser/blocks/blocks.ts';
import { findArticle } from '../../source/parser/content/index.ts';
import { decode } from '../../source/parser/input/decode.ts';
import { readMetadata } from '../../source/parser/metadata/index.ts';
import { readArticle } from '../../source/parser/region.ts';
import { readPage } from '../../source/parser/structure/index.ts';

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []).sort();

/** The words of the article's region, and those of its blocks and of what was left out. */
function wordsAround(html: string): { readonly region: string[]; readonly kept: string[] } {
  const page = readPage(html);
  const { base, title } = readMetadata(page, null);
  const tree = findArticle(page, title ?? null);
  const { blocks, omitted } = readArticle(tree, base);
  return {
    region: wordsOf(readBlocks([tree.region], { base }).blocks.map(({ text }) => text)),
    kept: wordsOf([...blocks, ...omitted].map(({ text }) => text)),
  };
}

const words = fc.array(fc.constantFrom('bay', 'gull', 'rope', 'tide', 'wall', 'rain'), { minLength: 1, maxLength: 5 });
const sentence = fc
  .array(fc.constantFrom('harbour', 'watchman', 'lantern', 'morning', 'weather'), { minLength: 12, maxLength: 30 })
  .map((list) => `<p>${list.join(' ')}, he said.</p>`);
const box = fc
  .record({
    name: fc.constantFrom('share', 'related', 'byline', 'card', 'ad', 'x'),
    tag: fc.constantFrom('div', 'aside', 'ul', 'nav', 'section'),
    words,
  })
  .map(
    ({ name, tag, words: list }) =>
      `<${tag} class="${name}"><a href="/a">${list.join(' ')}</a> ${list.join(' ')}</${tag}>`,
  );
const part = fc.oneof(
  { weight: 3, arbitrary: sentence },
  box,
  words.map((list) => list.join(' ')),
);
const nested = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `<div>${parts.join('\n')}</div>`);

describe('the region of an article', () => {
  it('should have every word in the blocks or in what was left out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, nested), { minLength: 1, maxLength: 8 }), (parts) => {
        const { region, kept } = wordsAround(
          `<body><main><h1>The ferry of the bay</h1>${parts.join('\n')}</main></body>`,
        );
        assert.deepEqual(kept, region);
      }),
    );
  });

  it('should be followed by the comments beside it', () => {
    const text =
      '<p>The ferry came in at noon, an hour late, and nobody on the quay had a word to say about it.</p>'.repeat(6);
    const said = '<div class="comment"><p>I was on that ferry, and it was two hours late, not one.</p></div>';
    const page = readPage(
      `<body><div id="page"><main><h1>The ferry of the bay</h1>${text}</main></div>
      <section id="comments"><h2>Comments</h2>${said}<div class="reply"><p>So was I.</p></div></section></body>`,
    );
    const { blocks, omitted } = readArticle(findArticle(page, 'The ferry of the bay'), null);
    assert.ok(!blocks.some((block) => block.text.includes('two hours')));
    assert.deepEqual(
      omitted.map(({ reason, before }) => [reason, before]),
      [['comments', blocks.length]],
    );
    assert.match(omitted[0]?.text ?? '', /two hours late[\s\S]*So was I/);
  });

  for (const path of globSync('fixtures/*/input.html').sort()) {
    it(`should have every word in ${path}`, () => {
      const { region, kept } = wordsAround(decode(readFileSync(path)));
      const left = new Map<string, number>();
      for (const word of kept) left.set(word, (left.get(word) ?? 0) + 1);
      const lost = region.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
      });
      assert.deepEqual(lost, []);
    });
  }
});
