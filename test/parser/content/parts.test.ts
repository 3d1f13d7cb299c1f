import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const SENTENCE = 'The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board.';
const prose = (count: number, words = SENTENCE): string =>
  Array.from({ length: count }, (_, index) => `<p>${words} It was day ${index + 1} of the long voyage.</p>`).join('');
const page = (body: string): string =>
  `<html><head><title>Lemons for the north</title></head><body>${body}</body></html>`;
const read = (body: string) => parseArticle(page(body), { format: 'html' });
const textsOf = (body: string, type: string): string[] =>
  read(body).blocks.flatMap((block) => (block.type === type ? [block.text] : []));

const BODY = `<div class="article-body">${prose(6)}</div>`;
const TEASER =
  'For the first time in thirty years a ship brings fruit to the islands, and everybody has come to see it.';

describe('what is between the headline and the body', () => {
  it('should show a text named as a teaser as the standfirst, however long', () => {
    const long = `${TEASER} ${TEASER.replace('thirty', 'twenty')}`;
    for (const text of [TEASER, long]) {
      const html = `<h1>Lemons for the north</h1><p class="story-teaser">${text}</p>${BODY}`;
      assert.deepEqual(textsOf(html, 'standfirst'), [text]);
    }
  });

  it('should not show a teaser of another article, which has a link, a picture or is an aside', () => {
    const above = (html: string): string[] => textsOf(`<h1>Lemons for the north</h1>${html}${BODY}`, 'standfirst');
    assert.deepEqual(above(`<p class="story-teaser">${TEASER} <a href="/a">More</a></p>`), []);
    assert.deepEqual(above(`<p class="story-teaser">${TEASER} <img src="/a.jpg"></p>`), []);
    assert.deepEqual(above(`<aside class="story-teaser">${TEASER}</aside>`), []);
  });

  it('should take a long heading right below the headline for the standfirst', () => {
    const words = 'A ship brings fruit to the islands again after thirty winters without any';
    const html = `<main><h1>Lemons for the north</h1><h2>${words}</h2><ul><li>By Ada Moor</li></ul>${BODY}</main>`;
    assert.deepEqual(textsOf(html, 'standfirst'), [words]);
  });

  it('should treat a heading of 60 letters below the headline as the standfirst, and a shorter one as that of a section', () => {
    const heading = (length: number): string[] =>
      textsOf(`<main><h1>Lemons for the north</h1><h2>${'x'.repeat(length)}</h2>${BODY}</main>`, 'standfirst');
    assert.equal(heading(60).length, 1);
    assert.equal(heading(59).length, 0);
  });

  it('should find the standfirst below many lines if it or one of the two boxes around it says so', () => {
    const lines = '<div>Ports</div><div>Ships</div><div>Fruit</div><div>Winter</div>';
    const boxed = (boxes: number): string[] => {
      const text = `${'<div>'.repeat(boxes)}<p>${TEASER}</p>${'</div>'.repeat(boxes)}`;
      return textsOf(`<h1>Lemons for the north</h1>${lines}<div class="excerpt">${text}</div>${BODY}`, 'standfirst');
    };
    assert.deepEqual(boxed(1), [TEASER]);
    assert.deepEqual(boxed(2), []);
  });

  it('should not take a caption for the first paragraph', () => {
    const html =
      `<h1>Lemons for the north</h1><div><figure><img src="/a.jpg" width="900" height="600"><figcaption>The ship with all its flags at the quay of the old harbor, ` +
      `seen from the roof of the customs house.</figcaption></figure><h2 class="excerpt">${TEASER}</h2></div>${BODY}`;
    assert.deepEqual(textsOf(html, 'standfirst'), [TEASER]);
  });

  it('should find the standfirst below a headline in a breadcrumb', () => {
    const html = `<div class="breadcrumb"><a href="/">Home</a><h1>Lemons for the north</h1></div><p>${TEASER}</p>${BODY}`;
    assert.deepEqual(textsOf(html, 'standfirst'), [TEASER]);
  });
});

describe('the body', () => {
  it('should keep the numbered heading before the first paragraph', () => {
    const texts = read(
      `<h1>Lemons for the north</h1><div class="text"><p>1. Ports</p><p>1.1. Docks</p>${prose(6)}</div>`,
    );
    assert.ok(['1. Ports', '1.1. Docks'].every((text) => texts.blocks.some((block) => block.text === text)));
  });

  it('should not be the sources of a paper', () => {
    const sources = Array.from(
      { length: 200 },
      (_, index) =>
        `<p>Moor, A.; Stone, B. On the keeping of lemons at sea, part ${index}. Annals of Fruit, vol. ${index}, 1998.</p>`,
    ).join('');
    const authors = `<ul>${'<li>A. Moor</li>'.repeat(5)}</ul>`;
    for (const [start, end] of [
      ['<section id="references"><div>', '</div></section>'],
      ['<section><div id="references">', '</div></section>'],
    ]) {
      const html = `<nav>${'<a href="/">All our papers on fruit</a> '.repeat(99)}</nav><main><h1>Lemons for the north</h1>${authors}<section><h2>Abstract</h2>${prose(9)}</section>${start}${sources}${end}</main>`;
      assert.match(textsOf(html, 'paragraph').join('\n'), /left the harbor/);
    }
  });

  it('should not be the next article, which has a headline of its own, even if that is longer', () => {
    const list = Array.from(
      { length: 24 },
      (_, index) => `<li><a href="/${index}">Story number ${index}</a></li>`,
    ).join('');
    const next = `<article class="entry-content"><h1>Oranges for the south</h1>${prose(30, SENTENCE.replace('lemons', 'oranges'))}</article>`;
    const html = `<div><h1>Lemons for the north</h1><div><p>By Ada Moor</p>${prose(5)}</div></div><ul class="list">${list}</ul>${next}`;
    const all = textsOf(html, 'paragraph').join('\n');
    assert.match(all, /lemons/);
    assert.doesNotMatch(all, /oranges/);
  });
});

describe('an article in a row of others', () => {
  const story = (headline: string, count: number, fruit: string): string =>
    `<div><article><h1>${headline}</h1><div class="text">${prose(count, SENTENCE.replace('lemons', fruit))}</div>` +
    `<ul>${Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Story ${at}</a></li>`).join('')}</ul></article></div>`;

  it('should be the one below the headline, even if there are others before the longest', () => {
    const html = [story('Lemons for the north', 4, 'lemons'), story('Plums', 9, 'plums'), story('Figs', 200, 'figs')];
    const all = textsOf(`<main><div>${html.join('')}</div></main>`, 'paragraph').join('\n');
    assert.match(all, /lemons/);
    assert.doesNotMatch(all, /plums|figs/);
  });

  it('should be all of them if only some have headlines', () => {
    const part = (heading: string, fruit: string): string =>
      `<section class="part">${heading}${prose(3, SENTENCE.replace('lemons', fruit))}</section>`;
    const parts = [part('<h1>Lemons for the north</h1>', 'lemons'), part('<h1>Why</h1>', 'plums')];
    assert.match(textsOf(`<main>${parts.join('')}${part('', 'figs')}</main>`, 'paragraph').join('\n'), /plums/);
    assert.doesNotMatch(textsOf(`<main>${parts.join('')}</main>`, 'paragraph').join('\n'), /plums/);
  });
});

describe('the end of the body', () => {
  it("should not be the writer's own comment", () => {
    const own = `<h2>Kommentar</h2><p>${SENTENCE.repeat(6)}</p>`;
    assert.match(
      textsOf(`<h1>Lemons for the north</h1><div class="text">${prose(5)}${own}</div>`, 'heading').join(),
      /Kommentar/,
    );
    const others = '<h2>Kommentar</h2><p>Nice ship!</p><p>I like lemons.</p>';
    assert.doesNotMatch(
      textsOf(`<h1>Lemons for the north</h1><div class="text">${prose(5)}${others}</div>`, 'heading').join(),
      /Kommentar/,
    );
  });
});
