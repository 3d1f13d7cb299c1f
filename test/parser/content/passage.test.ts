import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPassage } from '../../../source/parser/content/passage.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';

const FIRST = 'The lock keeper found the gate open in the morning, and a barge aground behind it.';
const SECOND = 'Nobody had been on board, she said, and the rope was not cut but had been untied.';

/** The ids of the first and the last block of the passage, and of its root. */
function ends(html: string, headline: string | null = null): string {
  const passage = findPassage(surveyPage(parsePage(html).document).items, headline);
  return passage
    ? [passage.first, passage.last, passage.root].map(({ element }) => element.attribs.id ?? element.name).join(' ')
    : '';
}

const menu = Array.from({ length: 12 }, (_, index) => `<p><a href="/${index}">Some other page</a></p>`).join('');

describe('findPassage', () => {
  it('should find the run of paragraphs, whatever elements are called', () => {
    const body = `<p id="a">${FIRST}</p><p>Short line</p><p id="b">${SECOND}</p>`;
    assert.equal(ends(`<div>${menu}</div><footer id="f" class="comments">${body}</footer><div>${menu}</div>`), 'a b f');
  });

  it('should end where links outweigh what follows', () => {
    assert.equal(
      ends(`<div id="d"><p id="a">${FIRST}</p><p id="b">${SECOND}</p>${menu}<p>${FIRST}</p></div>`),
      'a b d',
    );
  });

  it('should prefer the text below the headline to a longer one elsewhere', () => {
    const page = (headline: string): string =>
      `<div><h2>${headline}</h2><p id="a">${FIRST}</p></div>${menu}<div><p id="b">${FIRST} ${SECOND}</p></div>`;
    assert.equal(ends(page('A barge aground'), 'A barge aground'), 'h2 a div');
    assert.equal(ends(page('A barge aground'), 'Something else again'), 'b b b');
  });

  it('should not read what is hidden', () => {
    assert.equal(ends(`<div hidden><p id="b">${FIRST} ${SECOND}</p></div>${menu}<p id="a">${FIRST}</p>`), 'a a a');
  });

  it('should find nothing in a page of links', () => {
    assert.equal(ends(menu), '');
  });
});
