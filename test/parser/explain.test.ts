import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainArticle } from '../../source/parser/explain.ts';

const PROSE = '<p>The harbor is calm tonight, and so is the watch on the quay, said nobody at all.</p>'.repeat(6);
const wrapped = (depth: number, inside: string): string => '<div>'.repeat(depth) + inside + '</div>'.repeat(depth);
const rootOf = (body: string): string | undefined =>
  explainArticle(`<body>${body}</body>`, { format: 'html' }).root?.path;

describe('the path of an element', () => {
  it('should consist of ids and first classes', () => {
    assert.equal(
      rootOf(`<main id="page"><article class="story long">${PROSE}</article></main>`),
      'body > main#page > article.story',
    );
  });

  it('should begin at the body, or eight elements up', () => {
    const main = `<main>${PROSE}</main>`;
    assert.equal(rootOf(wrapped(6, main)), `body${' > div'.repeat(6)} > main`);
    assert.equal(rootOf(wrapped(7, main)), `${'div > '.repeat(7)}main`);
    assert.equal(rootOf(wrapped(8, main)), `…${' > div'.repeat(7)} > main`);
  });
});

describe('the explanation of what was left out', () => {
  it('should name the rule by which a passage was left out', () => {
    const { omitted } = explainArticle(
      `<body><article>${PROSE}<div class="share-bar">Share this page</div><nav>Home</nav></article></body>`,
      { format: 'html' },
    );
    assert.deepEqual(
      omitted.map(({ rule, text }) => `${rule}: ${text}`),
      ['tag: Home', 'name: Share this page'],
    );
  });

  it('should name only wording if the input is not a page', () => {
    const { root, foundBy, omitted } = explainArticle('The tide\n\nIt rose at noon.\n\nSubscribe to our newsletter', {
      format: 'text',
    });
    assert.deepEqual([root, foundBy], [null, null]);
    assert.deepEqual(omitted, [{ reason: 'promo', rule: 'wording', path: null, text: 'Subscribe to our newsletter' }]);
  });
});
