import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { FIRST, long, SECOND } from './prose.ts';

/** What is left out of an article with this between its paragraphs, each with its reason. */
const leftOut = (inside: string): readonly string[] =>
  parseArticle(`<article><h1>Ice</h1><p>${FIRST}</p>${inside}<p>${long(9)}</p></article>`).omitted.map(
    ({ reason, text }) => `${reason}: ${text}`,
  );

describe('hidden text of an article', () => {
  it('should be left out with that reason, however it is hidden', () => {
    for (const attributes of ['hidden', 'style="display: none"', 'class="sr-only"', 'class="d-none"'])
      assert.deepEqual(leftOut(`<div ${attributes}>${SECOND}</div>`), [`hidden: ${SECOND}`], attributes);
  });

  it('should be left out with what is hidden in it, and with its place', () => {
    assert.deepEqual(leftOut('<div hidden>The ice <p style="display:none">is thin</p> <b>here</b>.</div>'), [
      'hidden: The ice\nis thin\nhere.',
    ]);
    const { blocks, omitted } = parseArticle(
      `<article><p>${FIRST}</p><p>Snow <span hidden>(a lot)</span> fell.</p><p>${long(9)}</p></article>`,
    );
    assert.deepEqual([blocks[1]?.text, omitted[0]?.text, omitted[0]?.before], ['Snow fell.', '(a lot)', 1]);
  });

  it('should not be listed if it has no letter or digit, or stands elsewhere', () => {
    assert.deepEqual(leftOut('<p hidden>– * –</p>'), []);
    assert.deepEqual(leftOut('<p>Ice holds<span class="sidenote">Not for long, though.</span> a cart.</p>'), []);
  });

  it('should not have the entries of forms', () => {
    assert.deepEqual(leftOut('<select><option>Oldmere</option></select><textarea>Oldmere</textarea>'), []);
  });
});

describe('buttons of an article', () => {
  it('should be left out with their words, each on a line, outside headings', () => {
    assert.deepEqual(leftOut('<button>Listen to it</button>'), ['navigation: Listen to it']);
    assert.deepEqual(leftOut('<div class="share"><button>Copy</button><button>Print</button></div>'), [
      'share: Copy\nPrint',
    ]);
    assert.deepEqual(leftOut('<h2><button>A cold night</button></h2>'), []);
  });
});

describe('lists of contents and running heads', () => {
  it('should be left out as navigation and as metadata', () => {
    const jumps = ['a', 'b', 'c'].map((id) => `<a href="#${id}">Part ${id}</a><br>`).join('');
    assert.deepEqual(leftOut(`<div>${jumps}<p>${SECOND}</p></div>`), [
      'navigation: Part a',
      'navigation: Part b',
      'navigation: Part c',
    ]);
    assert.deepEqual(leftOut('<table class="head"><tr><td>ICE(1)</td><td>Manual</td></tr></table>'), [
      'meta: ICE(1)\nManual',
    ]);
  });
});
