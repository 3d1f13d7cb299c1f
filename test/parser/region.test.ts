import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type AnyNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { findArticle } from '../../source/parser/content/index.ts';
import { UNSHOWN_ELEMENTS } from '../../source/parser/html/elements.ts';
import { parsePage } from '../../source/parser/html/page.ts';
import { nextNode } from '../../source/parser/html/walk.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { decode } from '../../source/parser/input/decode.ts';
import { readMetadata } from '../../source/parser/metadata/index.ts';
import { readArticle } from '../../source/parser/region.ts';
import { readPage, standardize } from '../../source/parser/structure/index.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}]+/gu, '');

/**
 * The texts of the article's region, as the page has them before anything is rewritten, that are neither in the blocks nor in what was
 * left out. The entries of a form and what only browsers without scripts show are no text.
 */
function textsLost(html: string): readonly string[] {
  const page = parsePage(html);
  const texts: { readonly text: string; readonly around: ReadonlySet<AnyNode> }[] = [];
  for (let node = nextNode(page.document, page.document); node; node = nextNode(node, page.document)) {
    if (!isText(node)) continue;
    const around = new Set<AnyNode>();
    for (let up: AnyNode | null = node.parent; up; up = up.parent) around.add(up);
    if (![...around].some((up) => isTag(up) && UNSHOWN_ELEMENTS.has(up.name)))
      texts.push({ text: node.data.trim(), around });
  }
  standardize(page.document);
  const { title, picture, isArticle } = readMetadata(page, null);
  const { region } = findArticle(page, title ?? null, { picture, isArticle });
  const { blocks, omitted } = parseArticle(html, { format: 'html' });
  const kept = lettersOf([...blocks, ...omitted].map(({ text }) => text).join(''));
  return texts.flatMap(({ text, around }) => (around.has(region) && !kept.includes(lettersOf(text)) ? [text] : []));
}

/** A word that no other part of the page has. */
const wordAt = (number: number): string =>
  `q${[...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}x`;

const words = fc.array(fc.constantFrom('bay', 'gull', 'rope', 'tide', 'wall', 'rain'), { minLength: 1, maxLength: 5 });
const sentence = fc
  .array(fc.constantFrom('harbour', 'watchman', 'lantern', 'morning', 'weather'), { minLength: 12, maxLength: 30 })
  .map((list) => `<p>${list.join(' ')} #, he said.</p>`);
const box = fc
  .record({
    name: fc.constantFrom('share', 'related', 'byline', 'card', 'ad', 'x', 'accordion', 'sr-only'),
    tag: fc.constantFrom('div', 'aside', 'ul', 'nav', 'section', 'button', 'form', 'dialog', 'span'),
    state: fc.constantFrom('', '', '', ' hidden', ' style="display:none"', ' role="tabpanel" hidden'),
    words,
  })
  .map(
    ({ name, tag, state, words: list }) =>
      `<${tag} class="${name}"${state}><a href="/a">${list.join(' ')} #</a> ${list.join(' ')} #</${tag}>`,
  );
/** A question whose answer opens, and tabs. */
const folded = fc
  .record({ state: fc.constantFrom('', ' hidden'), sentence })
  .map(
    ({ state, sentence: answer }) =>
      `<div class="faq"><button aria-expanded="false">Is it # still there?</button><div${state}>${answer}</div></div>`,
  );
const tabs = fc.tuple(sentence, words).map(
  ([one, other]) =>
    `<div role="tablist"><button role="tab">First #</button><button role="tab">Second #</button></div>
    <div role="tabpanel">${one}</div><div role="tabpanel" hidden>${other.join(' ')} #</div>`,
);
const part = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 2, arbitrary: box },
  folded,
  tabs,
  words.map((list) => `${list.join(' ')} #`),
);
const nested = fc
  .record({ parts: fc.array(part, { minLength: 1, maxLength: 8 }), state: fc.constantFrom('', '', '', ' hidden') })
  .map(({ parts, state }) => `<div${state}>${parts.join('\n')}</div>`);

describe('the region of an article', () => {
  it('should have every word in the blocks or in what was left out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, nested), { minLength: 1, maxLength: 8 }), (parts) => {
        let count = 0;
        const own = (): string => {
          count += 1;
          return wordAt(count);
        };
        const html = `<body><main><h1>The ferry of the bay</h1>${parts.join('\n')}</main></body>`;
        assert.deepEqual(textsLost(html.replace(/#/g, own)), []);
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

  // The heads and feet of the pages of plain text are no text of the article, and a paragraph goes on over them.
  const paths = globSync('fixtures/*/input.html').filter((path) => !path.includes('rfc-text'));
  for (const path of paths.sort()) {
    it(`should have every word in ${path}`, () => assert.deepEqual(textsLost(decode(readFileSync(path))), []));
  }
});
