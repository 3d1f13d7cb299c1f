import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle, parseFragments } from '../../../source/parser/index.ts';

const SENTENCE = 'The harbour froze in the night, for the first time in eleven years, and nobody had salt.';

/** Whether `<p ATTRIBUTES>Hidden?</p>` between two paragraphs is read, in a page and as a fragment. */
function readings(attributes: string): boolean[] {
  const page = parseArticle(
    `<article><p>${SENTENCE}</p><p ${attributes}>Hidden?</p><p>${SENTENCE} Again.</p></article>`,
    {
      format: 'html',
    },
  );
  const list = parseFragments([`<p ${attributes}>Hidden?</p>`]);
  return [page, list].map(({ blocks }) => blocks.some(({ text }) => text === 'Hidden?'));
}

describe('isHidden', () => {
  it('should drop hidden elements, in pages and in fragments', () => {
    for (const attributes of [
      'hidden',
      'hidden=""',
      'hidden="hidden"',
      'style="display: none"',
      'style="color: red; DISPLAY:none"',
      'style="visibility:hidden"',
      'class="katex-html" aria-hidden="true"',
    ]) {
      assert.deepEqual(readings(attributes), [false, false], attributes);
    }
  });

  it('should read elements that only look hidden', () => {
    for (const attributes of [
      'hidden="until-found"',
      'hidden="Until-Found"',
      'aria-hidden="true"',
      'style="display:block"',
      'style="--display:none"',
      'style="backface-visibility:hidden"',
    ]) {
      assert.deepEqual(readings(attributes), [true, true], attributes);
    }
  });

  it('should not drop a page whose root is hidden until a script has run', () => {
    for (const tag of ['html', 'body']) {
      const { blocks } = parseArticle(`<${tag} style="visibility:hidden"><p>${SENTENCE}</p></${tag}>`, {
        format: 'html',
      });
      assert.deepEqual(
        blocks.map(({ text }) => text),
        [SENTENCE],
      );
    }
  });
});
