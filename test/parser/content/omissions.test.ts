import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIRST, found, long, SECOND, THIRD } from './prose.ts';

describe('what an article omits', () => {
  it('should omit share buttons, related stories and newsletters by class', () => {
    const junk = ['article__share', 'c-relatedStories', 'newsletter-signup', 'post-meta', 'sidebar right', 'ad-slot'];
    for (const name of junk) {
      const html = `<article><p>${FIRST}</p><div class="${name}"><p>Words that say nothing at all of the ice, here.</p></div><p>${SECOND}</p></article>`;
      assert.equal(found(html), `${FIRST} ${SECOND}`, name);
    }
  });

  it('should omit a card between two paragraphs only', () => {
    const card =
      '<div class="x"><h5><a href="/a">The tug that broke the ice</a></h5><p>How the old boat came to its second life.</p></div>';
    assert.equal(
      found(`<article><p>${FIRST}</p><p>${long(12)}</p>${card}<p>${SECOND}</p><p>${THIRD}</p></article>`),
      `${FIRST} ${long(12)} ${SECOND} ${THIRD}`,
    );
    assert.match(found(`<article><p>${FIRST}</p><p>${long(12)}</p>${card}</article>`), /second life/);
  });

  it('should omit teasers after a heading over related pages, however long they are', () => {
    const teaser = (topic: string) =>
      `<div><a href="/x">What the ${topic} told the harbour board</a> ${long(9)} <a href="/x">More</a></div>`;
    const page = (rest: string) => `<article><p>${FIRST}</p><p>${long(9)}</p><h3>See also:</h3>${rest}</article>`;
    assert.equal(found(page(`${teaser('pilot')}<p></p>${teaser('smith')}`)), `${FIRST} ${long(9)}`);
    assert.match(found(page(`<p>${THIRD}</p>${teaser('smith')}`)), /harbour master/);
  });

  it('should omit a list of news whose terms are links', () => {
    const entry = (hour: number) =>
      `<dt>1${hour}:05 <a href="/n">Ferries wait for the wind at pier ${hour}</a></dt><dd>${FIRST}</dd>`;
    const news = `<dl>${[1, 2, 3, 4].map(entry).join('')}</dl>`;
    assert.equal(found(`<div><p>${SECOND}</p><p>${long(10)}</p>${news}</div>`), `${SECOND} ${long(10)}`);
  });

  it('should omit elements with classes of hidden elements, unless they are shown from a certain width on', () => {
    const page = (names: string) =>
      `<article><p>${FIRST}</p><div class="${names}"><p>${SECOND}</p></div><p>${long(9)}</p></article>`;
    for (const names of ['hidden', 'd-none', 'note sr-only', 'visually-hidden'])
      assert.equal(found(page(names)), `${FIRST} ${long(9)}`, names);
    for (const names of ['md:hidden', 'hidden md:block', 'd-none d-md-block', 'overflow-hidden'])
      assert.equal(found(page(names)), `${FIRST} ${SECOND} ${long(9)}`, names);
  });

  it('should omit a copy of a text', () => {
    const copy = `<p>${FIRST}</p><p>${SECOND}</p>`;
    assert.equal(
      found(`<div><div class="mobile">${copy}</div><div class="desktop">${copy}</div><p>${THIRD}</p></div>`),
      `${FIRST} ${SECOND} ${THIRD}`,
    );
  });

  it('should omit lines between the headline and the first paragraph, but not headings', () => {
    assert.equal(
      found(
        `<article><h1>Ice</h1><p>By Ada Brennan</p><div>3 March</div><h2>A cold night</h2><p>${FIRST}</p></article>`,
      ),
      `Ice A cold night ${FIRST}`,
    );
  });

  it('should omit sections with headings such as "Related articles" and "About the author"', () => {
    for (const heading of [
      'Related articles',
      'Share this story',
      'Lesen Sie auch',
      'À lire aussi',
      '関連記事',
      'About the author',
    ]) {
      assert.equal(
        found(
          `<article><p>${FIRST}</p><p>${long(5)}</p><div><h3>${heading}</h3><ul><li>Snow in the hills</li><li>Salt at sea</li></ul></div></article>`,
        ),
        `${FIRST} ${long(5)}`,
        heading,
      );
    }
  });

  it('should omit a paragraph that is a link to another article, and keep one that is a sentence', () => {
    assert.equal(
      found(
        `<article><p>${FIRST}</p><p><a href="/a">Nine winters in pictures</a></p><p><a href="/b">Read more: How salt works.</a></p>` +
          `<p><a href="/c">The council has published its plan.</a></p><p>${SECOND} Three plans were made:</p><p><a href="/d">Plan A</a></p><p>${THIRD}</p></article>`,
      ),
      `${FIRST} The council has published its plan. ${SECOND} Three plans were made: Plan A ${THIRD}`,
    );
  });

  it('should omit teasers after the article, and keep an article that is a list of links', () => {
    const teaser = (title: string) => `<div><h3><a href="/x">${title}</a></h3><span>${SECOND}</span></div>`;
    const teasers = `<div>${teaser('Snow in the northern hills')}${teaser('What salt does to iron')}</div>`;
    assert.equal(found(`<main><p>${FIRST}</p><p>${long(25)}</p>${teasers}</main>`), `${FIRST} ${long(25)}`);
    assert.match(found(`<main><p>${FIRST}</p>${teasers}</main>`), /Snow in the northern hills/);
  });

  it('should omit a pull quote, and keep a quotation that is not in the text', () => {
    assert.equal(
      found(
        `<article><p>${FIRST} “It is only water, and it will melt,” said Ines Aldana.</p><blockquote>It is only water, and it will melt</blockquote>` +
          `<p>${SECOND}</p><blockquote class="pullquote"><p>We have no salt left.</p></blockquote><p>${THIRD}</p></article>`,
      ),
      `${FIRST} “It is only water, and it will melt,” said Ines Aldana. ${SECOND} We have no salt left. ${THIRD}`,
    );
  });

  it('should omit the next articles on a page with infinite scrolling', () => {
    const article = (title: string, text: string) => `<div class="story"><h1>${title}</h1><p>${text}</p></div>`;
    assert.equal(
      found(`<main>${article('Ice', long(12))}${article('Fire', `${SECOND} ${long(12)}`)}</main>`),
      `Ice ${long(12)}`,
    );
  });

  it('should omit any number of comments below an article', () => {
    const comments = Array.from(
      { length: 30 },
      (_, at) => `<div class="comment-content"><p>${at}. ${SECOND}</p></div>`,
    ).join('');
    assert.equal(found(`<article><p>${long(25)}</p></article><div class="comments-area">${comments}</div>`), long(25));
  });
});
