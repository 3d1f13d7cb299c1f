import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ChildNode, isTag, isText } from 'domhandler';
import { findArticle } from '../../source/parser/content.ts';
import { parsePage } from '../../source/parser/page.ts';

/** The text of the article that is found, without what is omitted. */
function found(html: string): string {
  const { roots, omitted } = findArticle(parsePage(html));
  const text = (node: ChildNode): string =>
    isText(node) ? node.data : isTag(node) && !omitted.has(node) ? ` ${node.children.map(text).join('')} ` : '';
  return roots
    .flatMap((root) => root.children.map(text))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('findArticle', () => {
  it('should find the paragraphs between navigation and footer', () => {
    assert.equal(
      found(
        '<body><nav><a href="/">Home</a></nav><div class="x"><p>The harbour froze in the night, for the first time in years.</p>' +
          '<p>By noon the ferries were running again, slowly.</p></div><footer><p>About us and our many other pages</p></footer>',
      ),
      'The harbour froze in the night, for the first time in years. By noon the ferries were running again, slowly.',
    );
  });
});
