import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPassage, saysHeadline } from '../../../source/parser/content/passage.ts';
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
  it('should find a run of paragraphs in elements of any name', () => {
    const body = `<p id="a">${FIRST}</p><p>Short line</p><p id="b">${SECOND}</p>`;
    assert.equal(ends(`<div>${menu}</div><footer id="f" class="comments">${body}</footer><div>${menu}</div>`), 'a b f');
  });

  it('should end a run if links outweigh the following text', () => {
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

  it('should ignore hidden text', () => {
    assert.equal(ends(`<div hidden><p id="b">${FIRST} ${SECOND}</p></div>${menu}<p id="a">${FIRST}</p>`), 'a a a');
  });

  it('should find nothing in a page of links', () => {
    assert.equal(ends(menu), '');
  });
});

describe('the score of a passage', () => {
  const worth = (html: string, headline: string | null = null): number | undefined =>
    findPassage(surveyPage(parsePage(html).document).items, headline)?.worth;
  const sentence = (length: number): string => `${'x'.repeat(length - 1)}.`;
  const p = (length: number, text = sentence(length)): string => `<p>${text}</p>`;
  /** Paragraphs with others between them, of which the last is worth so much that the passage reaches it. */
  const through = (between: string): number => Number(((worth(p(500) + between + p(500)) ?? 0) - 1000).toFixed(1));

  it('should be the length of its sentences, with two fifths of short ones', () => {
    assert.equal(worth(p(100)), 100);
    assert.equal(through(p(50)), 20);
    assert.equal(through(p(15)), 6);
  });

  it('should be reduced by 25 for a line, and by the length of links', () => {
    assert.equal(through(p(14)), -25);
    assert.equal(through(p(0, 'x'.repeat(50))), -25);
    assert.equal(through(`<p><a href="/">${'x'.repeat(50)}</a></p>`), -75);
    assert.equal(through(`<p>${sentence(31)}<a href="/">${'x'.repeat(30)}</a></p>`), 12.4);
    assert.equal(through(`<p>${sentence(30)}<a href="/">${'x'.repeat(30)}</a></p>`), -55);
  });

  it('should be reduced by 20 for each level that it climbs after two', () => {
    const deep = (levels: number): number => {
      const inside = `${'<div>'.repeat(levels - 1)}${p(500)}${'</div>'.repeat(levels - 1)}`;
      return (worth(inside + p(500)) ?? 0) - 1000;
    };
    assert.deepEqual([1, 2, 3, 4].map(deep), [0, 0, -20, -40]);
  });

  it('should be increased by 300 after the headline, less a share for each line and up to 15 percent for links', () => {
    const below = (between: string): number =>
      Math.round((worth(`<h1>The gate is shut</h1>${between}${p(500)}`, 'The gate is shut') ?? 0) - 500);
    assert.equal(below(''), 300 - 25);
    assert.equal(below('<div>3 March</div>'), 300 - 2 * 25);
    assert.equal(below(`<div><a href="/">${'x'.repeat(500)}</a></div>`), Math.round(300 * 0.85 ** 2));
  });
});

describe('the headline', () => {
  it('should be 8 to 300 code units long, and be the whole text of a block', () => {
    const says = (text: string, wanted: string): boolean => {
      const item = surveyPage(parsePage(`<h1>${text}</h1>`).document).items.find(
        ({ element }) => element.name === 'h1',
      );
      return item !== undefined && saysHeadline(item, wanted);
    };
    const letters = (length: number): boolean => says('x'.repeat(length), 'x'.repeat(length));
    assert.deepEqual([7, 8, 300, 301].map(letters), [false, true, true, false]);
    assert.equal(says('The gate is shut!', 'thegateisshut'), true);
    assert.equal(says('The gate is shut today', 'thegateisshut'), false);
  });
});

describe('the bounds of a block that is the headline', () => {
  it('should be twice its letters and 20 signs', () => {
    const says = (signs: number): boolean => {
      const { items } = surveyPage(parsePage(`<p>Ice on the${'!'.repeat(signs)}</p>`).document);
      return saysHeadline(items.at(-1)!, 'iceonthe');
    };
    assert.deepEqual([says(28), says(29)], [true, false]);
  });
});
