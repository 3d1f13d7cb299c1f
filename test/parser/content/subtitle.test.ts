import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const TITLE = 'The last ferry to the islands';
const WORDS = 'A cooperative of fishermen kept the ship alive, and now wants a second one';
const SENTENCE = `${WORDS}.`;
const H1 = `<h1>${TITLE}</h1>`;
const BODY = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board. It was day ${index + 1} of the long voyage.</p>`,
).join('');
const standfirsts = (body: string, head = ''): string[] =>
  parseArticle(`<html><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`, { format: 'html' })
    .blocks.filter(({ type }) => type === 'standfirst')
    .map(({ text }) => text);
const inArticle = (below: string, head = ''): string[] => standfirsts(`<article>${H1}${below}${BODY}</article>`, head);
const letters = (length: number): string => 'x'.repeat(length);

describe('the standfirst inside the body', () => {
  for (const [below, text] of [
    [`<p class="deck">${WORDS}</p>`, WORDS],
    [`<div class="article-dek">${SENTENCE}</div><div class="byline">By Ada Moor</div>`, SENTENCE],
    ['<p class="deck">Fishermen keep the old ship alive</p>', 'Fishermen keep the old ship alive'],
    [`<h3 class="subtitle">${WORDS}</h3>`, WORDS],
    [`<p class="lead">${SENTENCE}</p>`, SENTENCE],
    [`<div class="excerpt"><p>${SENTENCE}</p></div>`, SENTENCE],
    [`<p itemprop="alternativeHeadline">${WORDS}</p>`, WORDS],
    [`<div itemprop="description"><p>${SENTENCE}</p></div>`, SENTENCE],
  ] as const) {
    it(`should be what is named so: ${below.slice(0, 40)}`, () => assert.deepEqual(inArticle(below), [text]));
  }

  it('should be found below the headline when that stands before the body', () => {
    const body = `<div class="article-body"><p class="lead">${SENTENCE}</p>${BODY}</div>`;
    assert.deepEqual(standfirsts(`<main>${H1}${body}</main>`), [SENTENCE]);
  });

  it('should be a heading or a sentence in the header of the article', () => {
    const header = (below: string): string[] =>
      standfirsts(`<article><header>${H1}${below}<p>By Ada Moor</p></header>${BODY}</article>`);
    assert.deepEqual(header('<h2>Fishermen keep the old ship alive</h2>'), ['Fishermen keep the old ship alive']);
    assert.deepEqual(header(`<div class="kicker-below"><span>${WORDS}</span></div>`), [WORDS]);
    assert.deepEqual(header('<p>Written for those at sea and by Ada Moor</p>'), []);
    assert.deepEqual(header(`<p>${SENTENCE.replace('now', 'in 2024')}</p>`), []);
    assert.deepEqual(header(`<p class="byline">${SENTENCE}</p>`), []);
  });

  it('should be a sentence between headline and byline', () => {
    assert.deepEqual(inArticle(`<p>${SENTENCE}</p><p class="meta">Ada Moor</p>`), [SENTENCE]);
    assert.deepEqual(inArticle(`<p>${WORDS.replace(',', '')}</p><p class="meta">Ada Moor</p>`), []);
    assert.deepEqual(inArticle(`<p>${SENTENCE}</p>`), []);
  });

  it('should be the description of the page above a picture, and not a first paragraph that is also the description', () => {
    const head = `<meta property="og:description" content="${SENTENCE}">`;
    const picture = '<p><img src="/a.jpg" width="900" height="600" alt="A ship"></p>';
    assert.deepEqual(inArticle(`<p>${SENTENCE}</p>${picture}`, head), [SENTENCE]);
    assert.deepEqual(inArticle(`<p>${SENTENCE}</p>${picture}`), []);
    assert.deepEqual(inArticle(`<p>${SENTENCE}</p>`, head), []);
  });

  it('should be a first sentence in bold, and not the first of several', () => {
    const bold = `<p><strong>${SENTENCE}</strong></p>`;
    assert.deepEqual(inArticle(bold), [SENTENCE]);
    assert.deepEqual(inArticle(bold.replace('.<', '<')), []);
    assert.deepEqual(inArticle(`<p><b>Note:</b> ${SENTENCE}</p>`), []);
    const more = '<p><b>And what did you do then?</b></p><p>We waited.</p>';
    assert.deepEqual(inArticle(`${bold}${BODY}${more}`), []);
  });

  it('should be a long heading below the headline that is the only one of its level', () => {
    const heading = (length: number, more = ''): string[] => inArticle(`<h2>${letters(length)}</h2>${BODY}${more}`);
    assert.equal(heading(60).length, 1);
    assert.equal(heading(59).length, 0);
    assert.equal(heading(60, '<h2>The engine</h2><p>It was mended in March, for the third time.</p>').length, 0);
    assert.equal(heading(60, '<h3>The engine</h3><p>It was mended in March, for the third time.</p>').length, 1);
  });

  it('should not be the first of several texts with the same name, a part of a longer summary or a paragraph below the first', () => {
    assert.deepEqual(
      inArticle(`<h2 class="subheading">Why the ship matters to us all</h2>${BODY}<h2 class="subheading">Money</h2>`),
      [],
    );
    assert.deepEqual(inArticle(`<section class="abstract"><h2>Abstract</h2><p>${SENTENCE}</p></section>`), []);
    assert.deepEqual(inArticle(`${BODY}<p class="lead">${SENTENCE}</p>`), []);
  });

  it('should have 25 to 170 letters if it is named', () => {
    const named = (length: number): number =>
      inArticle(`<p class="deck">${'ab, '.repeat(length / 3)}${letters(length % 3)}</p>`).length;
    assert.deepEqual([24, 25, 170, 171].map(named), [0, 1, 1, 0]);
  });

  it('should have 25 to 170 letters if only its place says so', () => {
    const placed = (length: number): number =>
      inArticle(`<p>${letters(length - 1)}.</p><p class="meta">Ada Moor</p>`).length;
    assert.deepEqual([24, 25, 170, 171].map(placed), [0, 1, 1, 0]);
  });

  it('should have up to two boxes around it that say so, and up to three lines above it', () => {
    const boxed = (boxes: number): number =>
      inArticle(`<div class="deck">${'<div>'.repeat(boxes)}${SENTENCE}${'</div>'.repeat(boxes)}</div>`).length;
    assert.deepEqual([2, 3].map(boxed), [1, 0]);
    const below = (lines: number): number =>
      inArticle(
        `${['Harbor', 'Winter', 'Lemons', 'Engine']
          .map((word) => `${word} came.`)
          .slice(0, lines)
          .map((line) => `<p>${line}</p>`)
          .join('')}<p class="deck">${SENTENCE}</p>`,
      ).length;
    assert.deepEqual([3, 4].map(below), [1, 0]);
  });
});
