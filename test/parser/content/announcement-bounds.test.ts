import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kept, letters, p, prose } from './prose.ts';

describe('the bounds of sections that are not the article', () => {
  it('should be a quarter of the article under a heading of their own', () => {
    const page = (section: number): string =>
      `<div>${p(1500, 'body')}<div><h3>About the author</h3>${p(section - 14, 'bio')}</div></div>`;
    assert.deepEqual(kept(page(500), 'body', 'bio'), ['body']);
    assert.deepEqual(kept(page(502), 'body', 'bio'), ['body', 'bio']);
  });

  it('should be 15 percent of the article after a heading over related pages', () => {
    const page = (rest: number): string =>
      `<div>${p(850, 'body')}<h2>Related articles</h2>${p(rest - 15, 'other')}</div>`;
    assert.deepEqual(kept(page(150), 'body', 'other'), ['body']);
    assert.deepEqual(kept(page(152), 'body', 'other'), ['body', 'other']);
  });

  it('should be 20 nodes before it in a box, without text', () => {
    const page = (nodes: number): string => {
      const words = `<p>${letters(40, 'x')}</p>${p(60, 'other')}`;
      return `<div>${p(2000, 'body')}<div>${'<br>'.repeat(nodes)}<h3>About the author</h3>${words}</div></div>`;
    };
    assert.deepEqual(kept(page(20), 'body', 'other'), ['body']);
    assert.deepEqual(kept(page(21), 'body', 'other'), ['body', 'other']);
  });

  it('should be 300 code units of prose beside two other articles that it announces', () => {
    const entry = (name: string): string => `<div><a href="/">${letters(15, 'h')}</a> ${prose(400, name)}</div>`;
    const page = (before: number): string =>
      `<div>${p(before, 'body')}<h2>Read next:</h2>${entry('other')}${entry('more')}</div>`;
    assert.deepEqual(kept(page(300), 'body', 'other'), ['body']);
    assert.deepEqual(kept(page(299), 'body', 'other'), ['body', 'other']);
  });

  it('should be 60 code units for the heading itself', () => {
    const page = (heading: number): string => {
      const title = `More from ${letters(heading - 8, 'x')}`;
      return `<div>${p(1000, 'body')}<h2>${title}</h2>${p(60, 'other')}</div>`;
    };
    assert.deepEqual(kept(page(60), 'body', 'other'), ['body']);
    assert.deepEqual(kept(page(61), 'body', 'other'), ['body', 'other']);
  });
});

describe('the bounds of teasers', () => {
  /** A headline that is a link, and words below it that are no sentence. */
  const teaser = (length: number, letter: string): string =>
    `<div><h3><a href="/">${letters(20, letter)}</a></h3><p>${letters(length - 20, letter)}</p></div>`;
  const row = (...teasers: readonly string[]): string => `<div>${teasers.join('')}</div>`;

  it('should be at least two in a row', () => {
    const before = p(2000, 'body');
    assert.deepEqual(kept(`<div>${before}${row(teaser(70, 'x'))}</div>`, 'xxx'), ['xxx']);
    assert.deepEqual(kept(`<div>${before}${row(teaser(70, 'x'), teaser(70, 'y'))}</div>`, 'xxx', 'yyy'), []);
  });

  it('should be a quarter of the article together', () => {
    const page = (length: number): string =>
      `<div>${p(1500, 'body')}${row(teaser(length, 'x'), teaser(250, 'y'))}</div>`;
    assert.deepEqual(kept(page(250), 'xxx', 'yyy'), []);
    assert.deepEqual(kept(page(252), 'xxx', 'yyy'), ['xxx', 'yyy']);
  });

  it('should be 600 code units each', () => {
    const teaserOf = (length: number, name: string): string =>
      `<div><h3><a href="/">${letters(20, 'h')}</a></h3>${p(length - 20, name)}</div>`;
    const page = (length: number): string =>
      `<div>${p(8000, 'body')}${row(teaserOf(length, 'one'), teaserOf(length, 'two'))}</div>`;
    assert.deepEqual(kept(page(600), 'one', 'two'), []);
    assert.deepEqual(kept(page(601), 'one', 'two'), ['one', 'two']);
  });

  it('should be a tenth of the prose after them', () => {
    const page = (after: number): string =>
      `<div>${p(900, 'body')}${row(teaser(70, 'x'), teaser(70, 'y'))}${p(after, 'after')}</div>`;
    assert.deepEqual(kept(page(100), 'xxx', 'after'), ['after']);
    assert.deepEqual(kept(page(102), 'xxx', 'after'), ['xxx', 'after']);
  });
});

describe('a row of teasers', () => {
  const teaser = (letter: string): string =>
    `<div><h3><a href="/">${letters(20, letter)}</a></h3><p>${letters(50, letter)}</p></div>`;
  const row = (other: number): string => {
    const others = Array.from({ length: other }, () => `<div>${letters(20, 'o')}</div>`).join('');
    return `<div>${p(4000, 'body')}<div>${teaser('x').repeat(3)}${others}</div></div>`;
  };

  it('should be teasers for three fifths of its children, and only these are left out', () => {
    assert.deepEqual(kept(row(2), 'xxx', 'ooo'), ['ooo']);
    assert.deepEqual(kept(row(3), 'xxx', 'ooo'), ['xxx', 'ooo']);
  });

  it('should have headlines of more than 15 code units, four fifths of them linked: less is the label of a link', () => {
    const page = (length: number, linked: number): string => {
      const heading = `<h3><a href="/">${letters(linked, 'x')}</a>${letters(length - linked, 'x')}</h3>`;
      const one = `<div>${heading}<p>${letters(60, 'w')}</p></div>`;
      return `<div>${p(4000, 'body')}<div>${one}${one}</div></div>`;
    };
    assert.deepEqual(kept(page(16, 16), 'www'), []);
    assert.deepEqual(kept(page(15, 15), 'www'), ['www']);
    assert.deepEqual(kept(page(20, 16), 'www'), []);
    assert.deepEqual(kept(page(20, 15), 'www'), ['www']);
  });
});

describe('the bounds of a list of teasers below the article', () => {
  it('should be more than 300 code units of article, whose list may be longer than it', () => {
    const entry = `<li><h3><a href="/">${letters(20, 'x')}</a></h3><p>${letters(50, 'y')}</p></li>`;
    const page = (length: number): string => `<div>${p(length, 'body')}<ul>${entry.repeat(8)}</ul></div>`;
    assert.deepEqual(kept(page(301), 'body', 'xxx'), ['body']);
    assert.deepEqual(kept(page(300), 'body', 'xxx'), ['body', 'xxx']);
  });

  it('should be three headlines for a ticker of news', () => {
    const entry = `<dt><a href="/">${letters(20, 'x')}</a>${letters(10, 'y')}</dt><dd>${letters(50, 'z')}</dd>`;
    const page = (count: number): string => `<div>${p(1000, 'body')}<dl>${entry.repeat(count)}</dl></div>`;
    assert.deepEqual(kept(page(3), 'xxx'), []);
    assert.deepEqual(kept(page(2), 'xxx'), ['xxx']);
  });
});

describe('the bounds of a card between two paragraphs', () => {
  const card = (heading: number, text: string, inside = ''): string =>
    `<div><h3><a href="/">${letters(heading, 'x')}</a></h3>${inside}${text}</div>`;
  const page = (box: string, before = '', after = ''): string =>
    `<div>${p(2000, 'body')}${before}${box}${after}${p(2000, 'rest')}</div>`;
  const hasCard = (html: string): boolean => kept(html, 'xxx').length > 0;

  it('should be 450 code units, 300 of them below its headline', () => {
    assert.equal(hasCard(page(card(150, p(300, 'card')))), false);
    assert.equal(hasCard(page(card(151, p(300, 'card')))), true);
    assert.equal(hasCard(page(card(149, p(301, 'card')))), true);
  });

  it('should be 40 elements', () => {
    const inside = (count: number): string => '<b></b>'.repeat(count - 4);
    assert.equal(hasCard(page(card(50, p(100, 'card'), inside(40)))), false);
    assert.equal(hasCard(page(card(50, p(100, 'card'), inside(41)))), true);
  });

  it('should be fewer than ten nodes between it and each paragraph', () => {
    const box = card(50, p(100, 'card'));
    assert.equal(hasCard(page(box, '<hr>'.repeat(9), '<hr>'.repeat(9))), false);
    assert.equal(hasCard(page(box, '<hr>'.repeat(10))), true);
    assert.equal(hasCard(page(box, '', '<hr>'.repeat(10))), true);
  });

  it('should be 15 percent of the prose for all cards', () => {
    const short = (rest: number): string => `<div>${p(500, 'body')}${card(50, p(150, 'card'))}${p(rest, 'rest')}</div>`;
    assert.equal(hasCard(short(350)), false);
    assert.equal(hasCard(short(349)), true);
  });
});

describe('a paragraph that is a link', () => {
  const keeps = (text: string): boolean =>
    kept(`<div>${p(1000, 'body')}<p><a href="/">${text}</a></p></div>`, text).length === 1;

  it('should be kept if it is a sentence, unless that announces another article', () => {
    assert.equal(keeps('Note: it is shut.'), true);
    assert.equal(keeps('Read more: it is shut.'), false);
    assert.equal(keeps('Read more of it in the book.'), true);
    assert.equal(keeps('The gate'), false);
  });
});
