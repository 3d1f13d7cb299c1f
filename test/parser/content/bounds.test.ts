import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRoot } from '../../../source/parser/content/roots.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { kept, keptUnder, letters, p, prose } from './prose.ts';

describe('the bounds of the root', () => {
  it('should be narrowed to an element with nine tenths of the score', () => {
    const page = (inside: number, beside: number): string =>
      `<div><div>${p(inside, 'body')}</div>${p(beside, 'rest')}</div>`;
    assert.deepEqual(kept(page(900, 100), 'body', 'rest'), ['body']);
    assert.deepEqual(kept(page(899, 101), 'body', 'rest'), ['body', 'rest']);
  });

  it('should be narrowed to an element with four tenths of the score if it is named as the body', () => {
    const page = (inside: number, beside: number): string =>
      `<div><article>${p(inside, 'body')}</article>${p(beside, 'rest')}</div>`;
    assert.deepEqual(kept(page(400, 600), 'body', 'rest'), ['body']);
    assert.deepEqual(kept(page(399, 601), 'body', 'rest'), ['body', 'rest']);
  });
});

describe('an element with nearly all of the text', () => {
  const page = (before: number, after: number): string =>
    `<div>${p(60, 'rest').repeat(before)}<div>${p(3000, 'body')}</div>${p(60, 'rest').repeat(after)}</div>`;

  it('should be the article alone, unless two paragraphs follow it beside it, or one precedes it', () => {
    assert.deepEqual(kept(page(0, 1), 'body', 'rest'), ['body']);
    assert.deepEqual(kept(page(0, 2), 'body', 'rest'), ['body', 'rest']);
    assert.deepEqual(kept(page(1, 0), 'body', 'rest'), ['body', 'rest']);
  });

  it('should not be an element up to two levels inside the list of its sources, however it is named', () => {
    const cited = (levels: number): string =>
      `<div>${p(500, 'body')}</div><div id="references">${'<div>'.repeat(levels - 1)}<article>${p(1000, 'cited')}`;
    assert.deepEqual(kept(cited(2), 'body', 'cited'), ['body', 'cited']);
    assert.deepEqual(kept(cited(3), 'body', 'cited'), ['cited']);
  });
});

describe('the weight of texts that are not sentences', () => {
  /** Whether a box with texts has nine tenths of the page's worth, beside a sentence of 60 code units. */
  const isRoot = (texts: string): boolean => {
    const { items } = surveyPage(parsePage(`<div><div id="box">${texts}</div>${p(60, 'rest')}</div>`).document);
    return findRoot(items, new Map(), null)?.element.attribs.id === 'box';
  };

  it('should be half in lists, since an article can be one', () => {
    const list = (count: number): string => `<ul>${`<li>${letters(40, 'x')}</li>`.repeat(count)}</ul>`;
    assert.equal(isRoot(list(27)), true);
    assert.equal(isRoot(list(26)), false);
  });

  it('should be two fifths in short sentences, and a tenth in lines', () => {
    assert.equal(isRoot(`<p>${letters(49, 'x')}.</p>`.repeat(27)), true);
    assert.equal(isRoot(`<p>${letters(49, 'x')}.</p>`.repeat(26)), false);
    assert.equal(isRoot(`<p>${letters(50, 'x')}</p>`.repeat(109)), true);
    assert.equal(isRoot(`<p>${letters(50, 'x')}</p>`.repeat(107)), false);
  });

  it('should be a tenth for the sentences in a card, which announces another article', () => {
    const card = (heading: number, linked: number, length: number): string => {
      const title = `<a href="/">${letters(linked, 'h')}</a>${letters(heading - linked, 'h')}`;
      return `<div id="card"><h3>${title}</h3>${p(length - heading, 'card')}</div>`;
    };
    /** The root of a page with a card and a short article; none has nine tenths of the worth if the card is discounted. */
    const found = (heading: number, linked: number, length: number, own = 60): string | undefined => {
      const page = `<section>${card(heading, linked, length)}</section><section id="own">${p(own, 'own')}</section>`;
      const { items } = surveyPage(parsePage(page).document);
      return findRoot(items, new Map(), null)?.element.attribs.id;
    };
    assert.equal(found(20, 16, 600), undefined);
    assert.equal(found(20, 15, 600), 'card');
    assert.equal(found(20, 16, 601), 'card');
    assert.equal(found(14, 14, 600), 'card');
    assert.equal(found(15, 15, 600), undefined);
    assert.equal(found(20, 20, 600, 522), 'own');
    assert.equal(found(20, 20, 600, 521), undefined);
  });
});

describe('the bounds of names of elements other than the article', () => {
  const page = (junk: number, rest: number, name = 'newsletter'): string =>
    `<div>${p(rest, 'body')}<div class="${name}">${p(junk, 'junk')}</div></div>`;

  it('should be seven tenths of the prose', () => {
    assert.deepEqual(kept(page(1400, 600), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page(1401, 600), 'body', 'junk'), ['body', 'junk']);
  });

  it('should be 200 code units on a short page', () => {
    const short = (junk: number): string => `<div>${p(80, 'body')}<form>${p(junk, 'junk')}</form></div>`;
    assert.deepEqual(kept(short(200), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(short(201), 'body', 'junk'), ['body', 'junk']);
  });

  it('should be less than 200 code units without a sentence for ambiguous names', () => {
    const dated = (length: number): string =>
      `<div>${p(1500, 'body')}<div class="date">${letters(length, 'x')}</div>${p(1500, 'rest')}</div>`;
    assert.deepEqual(kept(dated(199), 'xxx'), []);
    assert.deepEqual(kept(dated(200), 'xxx'), ['xxx']);
    const lines = (length: number): string =>
      dated(0).replace('"></div>', `"><div>${letters(100, 'x')}</div><div>${letters(length - 100, 'x')}</div></div>`);
    assert.deepEqual(kept(lines(199), 'xxx'), []);
    assert.deepEqual(kept(lines(200), 'xxx'), ['xxx']);
  });

  it('should be 600 code units of article, below which comments are kept', () => {
    assert.deepEqual(kept(page(300, 600, 'comments'), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page(300, 599, 'comments'), 'body', 'junk'), ['body', 'junk']);
    assert.deepEqual(kept(page(200, 599, 'comments'), 'body', 'junk'), ['body']);
  });
});

describe('the bounds of a body above comments', () => {
  it('should be 120 code units, without which the page is a forum', () => {
    const page = (body: number): string =>
      `<div><div class="article-body">${p(body, 'body')}</div><div class="comments">${p(320, 'junk')}</div></div>`;
    assert.deepEqual(kept(page(120), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page(119), 'body', 'junk'), ['body', 'junk']);
  });
});

describe('the bounds of a body between the headline and another text', () => {
  const page = (above: number, body: number, lines = 20): string => {
    const dates = '<div>3 March</div>'.repeat(lines - 2);
    const menu = `<div><a href="/">${letters(2000, 'm')}</a></div>`;
    return `<div><section><h1>Ice on the river</h1>${dates}${p(above, 'above')}${menu}</section></div><article>${p(body, 'body')}</article>`;
  };

  const found = (html: string): string[] => keptUnder('Ice on the river', html, 'above', 'body');

  it('should be more than 300 code units and three tenths of the other text', () => {
    assert.deepEqual(found(page(301, 900)), ['above']);
    assert.deepEqual(found(page(300, 900)), ['body']);
    assert.deepEqual(found(page(601, 2000)), ['above']);
    assert.deepEqual(found(page(600, 2000)), ['body']);
  });

  it('should be twenty lines', () => {
    assert.deepEqual(found(page(600, 900, 20)), ['above']);
    assert.deepEqual(found(page(600, 900, 19)), ['body']);
  });
});

describe('the bounds of a second try', () => {
  const junk = (count: number): string =>
    ['one', 'two', 'three']
      .slice(0, count)
      .map((name) => `<div class="newsletter">${p(200, name)}</div>`)
      .join('');

  it('should be less than 400 code units for one that ignores names', () => {
    assert.deepEqual(kept(`<div>${p(400, 'body')}${junk(3)}</div>`, 'body', 'two'), ['body']);
    assert.deepEqual(kept(`<div>${p(399, 'body')}${junk(3)}</div>`, 'body', 'two'), ['body', 'two']);
  });

  it('should be more than twice the text for its result to be used', () => {
    assert.deepEqual(kept(`<div>${p(200, 'body')}${junk(1)}</div>`, 'body', 'one'), ['body']);
    assert.deepEqual(kept(`<div>${p(199, 'body')}${junk(1)}</div>`, 'body', 'one'), ['body', 'one']);
  });

  const structured = (body: number, data: number): string => {
    const script = JSON.stringify({ '@type': 'NewsArticle', articleBody: prose(data, 'data') });
    return `<script type="application/ld+json">${script}</script><div>${p(body, 'body')}</div>`;
  };

  it('should be the length of a short article for the use of structured data', () => {
    assert.deepEqual(kept(structured(1500, 3500), 'body', 'data'), ['body']);
    assert.deepEqual(kept(structured(1499, 3500), 'body', 'data'), ['data']);
  });

  it('should be more than twice the text and more than 400 code units of structured data', () => {
    assert.deepEqual(kept(structured(1000, 2000), 'body', 'data'), ['body']);
    assert.deepEqual(kept(structured(1000, 2001), 'body', 'data'), ['data']);
    assert.deepEqual(kept(structured(100, 400), 'body', 'data'), ['body']);
    assert.deepEqual(kept(structured(100, 401), 'body', 'data'), ['data']);
  });
});
