import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticle } from '../../../source/parser/content/index.ts';
import { anchoredSections, cellsOfData, notesOf } from '../../../source/parser/content/kept.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { NOTE } from '../../../source/parser/structure/footnotes.ts';
import { kept, letters, p, prose } from './prose.ts';

describe('the bounds of notes', () => {
  /** The ids of the elements that are notes or exist for them. */
  const noted = (html: string): string =>
    [...notesOf(surveyPage(parsePage(html).document).items)].map(({ element }) => element.attribs.id).join(' ');

  it('should be four levels above a note', () => {
    const boxes = ['a', 'b', 'c', 'd', 'e'];
    const open = boxes.map((id) => `<div id="${id}">`).join('');
    assert.equal(noted(`${open}<p id="note" role="${NOTE}">xxx</p>`), 'note e d c b');
  });

  it('should be more than three fifths of notes in an element that exists for them', () => {
    const box = (length: number): string =>
      `<div id="box"><p id="note" role="${NOTE}">${letters(length, 'x')}</p>${letters(100 - length, 'y')}</div>y`;
    assert.equal(noted(box(61)), 'note box');
    assert.equal(noted(box(60)), 'note');
  });
});

describe('the bounds of a table of data', () => {
  it('should be four fifths of its text in links, with more of which it is a menu', () => {
    const isData = (linked: number): boolean => {
      const cell = `<td><a href="/">${letters(linked, 'x')}</a>${letters(99 - linked, 'w')}</td>`;
      const { items } = surveyPage(parsePage(`<table><tr><th>h</th>${cell}</tr></table>`).document);
      return cellsOfData(items).size > 0;
    };
    assert.equal(isData(80), true);
    assert.equal(isData(81), false);
  });
});

describe('the bounds of sections with anchors', () => {
  it('should be three sections beside each other', () => {
    const found = (count: number): number => {
      const sections = Array.from(
        { length: count },
        (_, at) => `<div id="s${at}"><h2>Salt</h2>${p(100, 'body')}</div>`,
      );
      return anchoredSections(surveyPage(parsePage(`<main>${sections.join('')}</main>`).document).items).size;
    };
    assert.equal(found(3), 3);
    assert.equal(found(2), 0);
  });

  it('should begin with their heading', () => {
    const found = (section: string): number =>
      anchoredSections(surveyPage(parsePage(`<main>${section.repeat(3)}</main>`).document).items).size;
    assert.equal(found(`<div id="salt"><h2>Salt</h2>${p(100, 'body')}</div>`), 3);
    assert.equal(found(`<div id="salt">${p(100, 'body')}<h2>Salt</h2></div>`), 0);
    assert.equal(found('<div id="salt"><h2>Salt</h2></div>'), 0);
  });
});

describe('the bounds of a box of ingredients', () => {
  const entry = (text: string): string => `<li itemprop="recipeIngredient">${text}</li>`;
  const [flour, salt, water] = ['flour', 'salt', 'water'].map(entry);
  const beside = (box: string): string => `<div>${p(6000, 'body')}</div><div>${box}</div>`;

  it('should be three ingredients', () => {
    assert.deepEqual(kept(beside(`<ul>${flour}${salt}${water}</ul>`), 'flour'), ['flour']);
    assert.deepEqual(kept(beside(`<ul>${flour}${salt}</ul>`), 'flour'), []);
  });

  it('should be 60 code units for a heading above them', () => {
    const headed = (length: number): string =>
      beside(`<div>${letters(length, 'h')}</div><ul>${flour}${salt}${water}</ul>`);
    assert.deepEqual(kept(headed(60), 'hhh', 'flour'), ['hhh', 'flour']);
    assert.deepEqual(kept(headed(61), 'hhh', 'flour'), ['flour']);
  });

  it('should be 300 code units by which a second copy is known', () => {
    const list = (same: number, name: string): string =>
      `<ul>${entry(`${letters(same, 'f')}<b>${name}</b>`)}${salt}${water}</ul>`;
    const copies = (same: number): string =>
      beside(`<div>${list(same, 'one')}</div><p>or</p><div>${list(same, 'two')}</div>`);
    assert.deepEqual(kept(copies(300), 'one', 'two'), ['one']);
    assert.deepEqual(kept(copies(299), 'one', 'two'), ['one', 'two']);
  });

  it('should be twice their text for a box in the article that would be left out with them', () => {
    const box = (length: number): string => {
      const list = `<ul>${entry(letters(40, 'f'))}${entry(letters(40, 's'))}${entry(letters(40, 'w'))}</ul>`;
      return `<div>${p(3000, 'body')}<div class="newsletter"><p>${letters(length - 120, 'x')}</p>${list}</div></div>`;
    };
    assert.deepEqual(kept(box(240), 'fff'), ['fff']);
    assert.deepEqual(kept(box(241), 'fff'), []);
  });
});

describe('the bounds of an aside in the text', () => {
  it('should be 100 code units of sentences, and a tenth of links', () => {
    const page = (inside: string): string => `<div>${p(500, 'body')}<aside>${inside}</aside>${p(3000, 'rest')}</div>`;
    const linked = (length: number): string =>
      `${p(400 - length, 'note')}<p><a href="/">${letters(length, 'x')}</a></p>`;
    assert.deepEqual(kept(page(p(100, 'note')), 'note'), ['note']);
    assert.deepEqual(kept(page(p(99, 'note')), 'note'), []);
    assert.deepEqual(kept(page(linked(40)), 'note'), ['note']);
    assert.deepEqual(kept(page(linked(41)), 'note'), []);
  });
});

describe('the bounds of repeated text', () => {
  it('should be 200 code units for each of several articles on a page', () => {
    const article = (length: number, name: string): string =>
      `<div class="story"><h1>On ${name}</h1>${p(length, name)}</div>`;
    const page = (first: number, second: number): string =>
      `<div>${article(first, 'ice')}${article(second, 'salt')}</div>`;
    assert.deepEqual(kept(page(200, 200), 'ice', 'salt'), ['ice']);
    assert.deepEqual(kept(page(200, 199), 'ice', 'salt'), ['ice', 'salt']);
    assert.deepEqual(kept(page(199, 200), 'ice', 'salt'), ['ice', 'salt']);
  });

  it('should be 80 code units for a copy', () => {
    const copies = (length: number): number => {
      const { omitted } = findArticle(parsePage(`<div>${p(500, 'body')}${p(length, 'ice')}${p(length, 'ice')}</div>`));
      return [...omitted.values()].filter((reason) => reason === 'duplicate').length;
    };
    assert.equal(copies(80), 1);
    assert.equal(copies(79), 0);
  });

  it('should be three times and 250 code units for a refrain', () => {
    const kept = (times: number, length: number, between = 100): boolean => {
      const verse = (word: string): string => (between === 0 ? '' : p(between, word)) + p(length, 'ice');
      const verses = ['salt', 'sand', 'fog'].slice(0, times).map(verse).join('');
      const { omitted } = findArticle(parsePage(`<div>${p(500, 'body')}${verses}</div>`));
      return ![...omitted.values()].includes('duplicate');
    };
    assert.equal(kept(3, 250), true);
    assert.equal(kept(2, 250), false);
    assert.equal(kept(3, 251), false);
    assert.equal(kept(3, 250, 0), false);
  });

  it('should be 20 to 500 code units for a pull quote, and forty of them', () => {
    const pulled = (lengths: readonly number[]): number => {
      const texts = lengths.map((length, at) => letters(length, String.fromCharCode(0x61 + (at % 26))) + at);
      const body = texts.map((text) => `<p>${text} ${prose(60, 'body')}</p>`).join('');
      const quotes = texts.map((text) => `<blockquote>${text}</blockquote>`).join('');
      const { omitted } = findArticle(parsePage(`<div>${body}${quotes}</div>`));
      return [...omitted.values()].filter((reason) => reason === 'duplicate').length;
    };
    assert.equal(pulled([18]), 0);
    assert.equal(pulled([19]), 1);
    assert.equal(pulled([499]), 1);
    assert.equal(pulled([500]), 0);
    assert.equal(pulled(Array.from({ length: 41 }, () => 30)), 40);
  });
});

describe('the bounds of captions', () => {
  const typeOf = (element: string, name: string): string | undefined => {
    const article = parseArticle(`<article>${p(600, 'body')}${element}${p(600, 'more')}</article>`);
    return article.blocks.find(({ text }) => text.includes(name))?.type;
  };

  it('should be 500 code units by class', () => {
    assert.equal(typeOf(`<div class="caption">${prose(500, 'boat')}</div>`, 'boat'), 'caption');
    assert.equal(typeOf(`<div class="caption">${prose(501, 'boat')}</div>`, 'boat'), 'paragraph');
  });

  it('should be less than 120 code units by the wording of a credit', () => {
    assert.equal(typeOf(`<p>Photo: ${prose(113, 'boat')}</p>`, 'boat'), 'caption');
    assert.equal(typeOf(`<p>Photo: ${prose(114, 'boat')}</p>`, 'boat'), 'paragraph');
  });
});
