import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ChildNode, isTag, isText } from 'domhandler';
import { findArticle } from '../../../source/parser/content/index.ts';
import { cellsOfData, notesOf } from '../../../source/parser/content/kept.ts';
import { findRoot } from '../../../source/parser/content/roots.ts';
import { partsOf } from '../../../source/parser/content/split-body.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { lineText } from '../../../source/parser/html/text.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { NOTE } from '../../../source/parser/structure/footnotes.ts';

/** Words of `name`, of `length` code units without white space; they read like a sentence from 60 on. */
function prose(length: number, name: string): string {
  const words = `${name}, `.repeat(Math.ceil(length / name.length));
  let text = '';
  let count = 0;
  for (const character of words) {
    if (count === length - 1) break;
    text += character;
    if (character !== ' ') count += 1;
  }
  return `${text}.`;
}

/** Letters without a stop: no sentence, however they are cut. */
const letters = (length: number, letter: string): string => letter.repeat(length);
const p = (length: number, name: string): string => `<p>${prose(length, name)}</p>`;

/** Which of the names stand in what is found of a page. */
function kept(html: string, ...names: readonly string[]): string[] {
  const { roots, omitted } = findArticle(parsePage(html));
  const textOf = (node: ChildNode): string =>
    isText(node) ? node.data : isTag(node) && !omitted.has(node) ? ` ${node.children.map(textOf).join('')} ` : '';
  const text = roots.map((root) => root.children.map(textOf).join('')).join(' ');
  return names.filter((name) => text.includes(name));
}

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

describe('the worth of texts that are no sentences', () => {
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
    const found = (...sizes: [number, number, number]): string | undefined => {
      const page = `<section>${card(...sizes)}</section><section>${p(60, 'own')}</section>`;
      const { items } = surveyPage(parsePage(page).document);
      return findRoot(items, new Map(), null)?.element.attribs.id;
    };
    assert.equal(found(20, 16, 600), undefined);
    assert.equal(found(20, 15, 601), 'card');
    assert.equal(found(20, 16, 601), 'card');
    assert.equal(found(14, 14, 600), 'card');
    assert.equal(found(15, 15, 600), undefined);
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

describe('the bounds of a second try', () => {
  const junk = (count: number): string =>
    ['one', 'two', 'three']
      .slice(0, count)
      .map((name) => `<div class="newsletter">${p(200, name)}</div>`)
      .join('');

  it('should be less than 400 code units for one without regard to names', () => {
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

describe('a paragraph that is a link', () => {
  const keeps = (text: string): boolean =>
    kept(`<div>${p(1000, 'body')}<p><a href="/">${text}</a></p></div>`, text).length === 1;

  it('should stay if it is a sentence, unless that announces another article', () => {
    assert.equal(keeps('Note: it is shut.'), true);
    assert.equal(keeps('Read more: it is shut.'), false);
    assert.equal(keeps('Read more of it in the book.'), true);
    assert.equal(keeps('The gate'), false);
  });
});

describe('the furniture of a page', () => {
  it('should be left out however much it contains, by its tag or its role', () => {
    const page = (name: string, attributes = ''): string =>
      `<div>${p(300, 'body')}<${name} ${attributes}>${p(3000, 'junk')}</${name}></div>`;
    assert.deepEqual(kept(page('nav'), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page('footer'), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page('div', 'role="navigation"'), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page('div', 'role="contentinfo"'), 'body', 'junk'), ['body']);
    assert.deepEqual(kept(page('div', 'role="complementary"'), 'body', 'junk'), ['body', 'junk']);
  });
});

describe('the bounds of links and lines', () => {
  it('should be four fifths of a block that is omitted as a list of links', () => {
    const page = (linked: number): string => {
      const words = letters(100 - linked, 'w');
      return `<div>${p(1000, 'body')}<div><a href="/">${letters(linked, 'x')}</a> ${words}</div></div>`;
    };
    assert.deepEqual(kept(page(80), 'xxx'), []);
    assert.deepEqual(kept(page(79), 'xxx'), ['xxx']);
  });

  it('should be 1,000 code units for up to two links', () => {
    const page = (length: number, links: number): string => {
      const all = Array.from({ length: links }, (_, at) => `<a href="/${at}">${letters(length / links, 'x')}</a>`);
      return `<div>${p(3000, 'body')}<div>${all.join(' ')}</div></div>`;
    };
    assert.deepEqual(kept(page(1000, 1), 'xxx'), []);
    assert.deepEqual(kept(page(1001, 1), 'xxx'), ['xxx']);
    assert.deepEqual(kept(page(1002, 2), 'xxx'), ['xxx']);
    assert.deepEqual(kept(page(1002, 3), 'xxx'), []);
  });

  it('should be less than 60 code units for a line above the first sentence', () => {
    const page = (length: number): string => `<article><div>${letters(length, 'x')}</div>${p(500, 'body')}</article>`;
    assert.deepEqual(kept(page(59), 'xxx'), []);
    assert.deepEqual(kept(page(60), 'xxx'), ['xxx']);
  });

  it('should be eight lines above the first sentence', () => {
    const names = [...'abcdefghi'].map((letter) => letters(9, letter));
    const page = `<article>${names.map((name) => `<div>${name}</div>`).join('')}${p(500, 'body')}</article>`;
    assert.deepEqual(kept(page, ...names), [letters(9, 'i')]);
  });
});

const isStandfirst = (html: string): boolean => findArticle(parsePage(html)).standfirsts.size > 0;

describe('the bounds of a lead outside the body', () => {
  const page = (lead: string, body: number): string =>
    `<div><div><h1>Ice</h1>${lead}</div><article>${p(body, 'body')}</article></div>`;

  /** A menu that parts the lead from the body. */
  const menu = `<div><a href="/x">${letters(2000, 'm')}</a></div>`;

  it('should be 170 to 800 code units', () => {
    assert.equal(isStandfirst(page(p(169, 'lead'), 3000)), true);
    assert.equal(isStandfirst(page(p(170, 'lead'), 3000)), false);
    assert.deepEqual(kept(page(p(170, 'lead'), 3000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(p(800, 'lead') + menu, 3000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(p(801, 'lead') + menu, 3000), 'lead', 'body'), ['body']);
  });

  it('should be three tenths of the sentences of the body', () => {
    assert.deepEqual(kept(page(p(300, 'lead') + menu, 1000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(p(301, 'lead') + menu, 1000), 'lead', 'body'), ['body']);
  });

  it('should be 25 code units for a standfirst that is not repeated in the body', () => {
    assert.equal(isStandfirst(page(p(25, 'lead'), 3000)), true);
    assert.equal(isStandfirst(page(p(24, 'lead'), 3000)), false);
    assert.equal(isStandfirst(page(p(80, 'lead'), 3000).replace('</article>', `${p(80, 'lead')}</article>`)), false);
  });

  it('should not matter if the text continues from the lead into the body', () => {
    assert.deepEqual(kept(page(p(801, 'lead'), 1000), 'lead', 'body'), ['lead', 'body']);
  });

  it('should be 400 code units for the caption of a picture', () => {
    const picture = (length: number): string => {
      const lines = [150, 150, length - 300].map((own) => `<p>${letters(own, 'c')}</p>`);
      return `<figure><img src="a.png"><figcaption>${lines.join('')}</figcaption></figure>`;
    };
    assert.deepEqual(kept(page(picture(400), 3000), 'ccc'), ['ccc']);
    assert.deepEqual(kept(page(picture(401), 3000), 'ccc'), []);
  });

  it('should be three lines between the headline and the lead', () => {
    const lines = (count: number): string => '<div>3 March</div>'.repeat(count);
    assert.deepEqual(kept(page(lines(3) + p(200, 'lead'), 1000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(lines(4) + p(200, 'lead'), 1000), 'lead', 'body'), ['body']);
  });

  it('should be fewer than fifty elements in a paragraph', () => {
    const lead = (inner: number): string => `<p>${prose(200, 'lead')}${'<i></i>'.repeat(inner)}</p>`;
    assert.deepEqual(kept(page(lead(48), 1000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(lead(49), 1000), 'lead', 'body'), ['body']);
  });
});

describe('the bounds of an article in parts', () => {
  const part = (length: number, name: string): string => `<div class="part">${p(length, name)}</div>`;
  const page = (...parts: readonly string[]): string => `<section>${parts.join('')}</section>`;

  it('should be 100 code units of prose for a further part, which a form of the same class lacks', () => {
    assert.deepEqual(partNames(page(part(1000, 'body'), part(100, 'rest'))), ['body', 'rest']);
    assert.deepEqual(partNames(page(part(1000, 'body'), part(99, 'rest'))), ['body']);
  });

  it('should be a fiftieth of the prose of the part found first', () => {
    assert.deepEqual(partNames(page(part(10_000, 'body'), part(200, 'rest'))), ['body', 'rest']);
    assert.deepEqual(partNames(page(part(10_000, 'body'), part(199, 'rest'))), ['body']);
  });

  it('should be 200 siblings, so that the search takes linear time', () => {
    const parts = Array.from({ length: 201 }, () => part(120, 'rest'));
    assert.equal(partNames(page(...parts.slice(0, 200))).length, 200);
    assert.equal(partNames(page(...parts)).length, 200);
  });
});

/** The first word of each part of the article whose first part is the first element of class "part". */
function partNames(html: string): string[] {
  const survey = surveyPage(parsePage(html).document);
  const root = survey.items.find(({ element }) => element.attribs.class === 'part');
  assert.ok(root);
  return partsOf(survey, root, new Map()).map(({ element }) => lineText(element, 100).split(',')[0] ?? '');
}

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
