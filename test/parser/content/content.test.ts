import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticle } from '../../../source/parser/content/index.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { FIRST, found, long, SECOND, THIRD } from './prose.ts';

describe('findArticle', () => {
  it('should find the paragraphs between navigation and footer', () => {
    assert.equal(
      found(
        `<body><nav><a href="/">Home</a></nav><div class="x"><p>${FIRST}</p><p>${SECOND}</p></div>` +
          '<footer><p>About us, our many other pages, and all that we have ever thought about them.</p></footer>',
      ),
      `${FIRST} ${SECOND}`,
    );
  });

  it('should find text without paragraphs', () => {
    assert.equal(
      found(`<div><a href="/">Home</a></div><div class="a">${FIRST}<br><br>${SECOND}</div>`),
      `${FIRST} ${SECOND}`,
    );
    assert.equal(found(`<div><span><div>${FIRST}</div>${SECOND}</span></div>`), `${FIRST} ${SECOND}`);
  });

  it('should prefer the text below the headline to a longer one far down the page', () => {
    const menu = Array.from(
      { length: 30 },
      (_, index) => `<div><a href="/${index}">Page ${index} on the harbour and on the ice in it</a></div>`,
    ).join('');
    const legal = `<div><div>${long(16).replaceAll('ice', 'owner of the name')}</div></div>`;
    const html = `<div><div><h1>The harbour that froze</h1></div><div><p>${FIRST}</p><p>${long(9)}</p></div></div><div>${menu}</div>${legal}`;
    const text = found(html, 'The harbour that froze');
    assert.ok(text.includes(FIRST) && !text.includes('owner'), text);
  });

  it('should ignore a class that would cause the article to be omitted', () => {
    for (const name of ['sidebar', 'related-content', 'wrapper-newsletter', 'has-sidebar', 'no-comments']) {
      assert.equal(
        found(`<div class="${name}"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`),
        `${FIRST} ${SECOND} ${THIRD}`,
        name,
      );
    }
  });

  it('should join the parts of a body that is split into siblings of one class', () => {
    const part = (text: string) =>
      `<section class="page-part"><div class="inner"><div class="story-text">${text}</div></div></section>`;
    assert.equal(
      found(
        `<main>${part(`<p>${FIRST} ${SECOND}</p>`)}<aside>An advertisement for salt.</aside>${part(`<p>${long(20)}</p>`)}</main>`,
      ),
      `${FIRST} ${SECOND} ${long(20)}`,
    );
    const other = `<div class="article-body"><h1>Snow</h1><p>${SECOND} ${THIRD}</p></div>`;
    assert.equal(
      found(`<main><div class="article-body"><p>${FIRST} ${long(20)}</p></div>${other}</main>`),
      `${FIRST} ${long(20)}`,
    );
  });

  it('should keep text behind a paywall, and omit the line that asks for payment', () => {
    assert.equal(
      found(
        `<article><p>${FIRST}</p><div class="paywall-hint">Three months for one coin</div><div class="paywall"><p>${SECOND}</p><p>${THIRD}</p></div></article>`,
      ),
      `${FIRST} ${SECOND} ${THIRD}`,
    );
  });

  it('should prefer a short article to cards next to it', () => {
    const card = (title: string) => `<div><h3><a href="/x">${title}</a></h3><p>${SECOND} ${SECOND}</p></div>`;
    assert.equal(
      found(
        `<div><div><h1>Ice</h1><p>${FIRST}</p><p>${long(9)}</p></div><div>${card('Snow in the northern hills')}${card('What salt does to iron')}</div></div>`,
      ),
      `Ice ${FIRST} ${long(9)}`,
    );
  });

  it('should not mistake the comments for the article if it is short', () => {
    const thread = `<div class="comment-list"><p>${THIRD}</p></div><div class="comments"><p>${SECOND} ${THIRD}</p></div>`;
    assert.equal(found(`<div><h1>Ice</h1><p>${FIRST}</p></div>${thread}`), `Ice ${FIRST}`);
  });

  it('should keep lists, tables, code and short quoted lines', () => {
    assert.equal(
      found(
        `<article><p>${FIRST}</p><ul><li>Salt</li><li>Sand</li></ul><p>“No.”</p><pre>ice = 1</pre><table><tr><td>Monday</td><td>−9</td></tr></table><p>${SECOND}</p></article>`,
      ),
      `${FIRST} Salt Sand “No.” ice = 1 Monday −9 ${SECOND}`,
    );
  });

  it('should keep a block quotation with its attribution', () => {
    assert.equal(
      found(
        `<article><p>${FIRST}</p><blockquote><p>It is only water.</p><cite>Ines Aldana, harbour master</cite></blockquote><p>${SECOND}</p></article>`,
      ),
      `${FIRST} It is only water. Ines Aldana, harbour master ${SECOND}`,
    );
  });

  it('should keep a refrain', () => {
    const refrain =
      '<p>Bring the salt and bring the sand, and let the harbour have its land, and let the ferries run again, in ice, in fog and in the rain.</p>';
    const text = found(`<div><p>${FIRST}</p>${refrain}<p>${SECOND}</p>${refrain}<p>${THIRD}</p>${refrain}</div>`);
    assert.equal(text.split('Bring the salt').length, 4);
  });

  it('should put the parts of a streamed page into place', () => {
    assert.equal(
      found(
        `<div><p>${FIRST}</p><template id="B:1"></template><p>${THIRD}</p></div><div hidden id="S:1"><p>${SECOND}</p></div>`,
      ),
      `${FIRST} ${SECOND} ${THIRD}`,
    );
  });

  it('should keep a lead outside the body', () => {
    assert.equal(
      found(
        `<div><h1>Ice</h1><div><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div><div>3 March</div></div>` +
          `<div class="article-body"><p>${FIRST.replace('harbour', 'river')}</p><p>${long(25)}</p></div>`,
      ),
      `${FIRST} ${SECOND} ${THIRD} ${FIRST.replace('harbour', 'river')} ${long(25)}`,
    );
  });

  it('should find captions by tag, class and wording', () => {
    const page = parsePage(
      `<article><p>${FIRST}</p><figure><img src="a.jpg"><figcaption>The harbour</figcaption></figure><div class="photo-caption">A tug</div>` +
        `<p>Photo: Ada Brennan</p><p>Foto: Jo Weiss</p><p>${SECOND}</p></article>`,
    );
    const names = [...findArticle(page).captions].map(({ name }) => name);
    assert.deepEqual(names, ['figcaption', 'div', 'p', 'p']);
  });

  it('should take a line that ends in a credit for a caption if its class is that of one', () => {
    const page = parsePage(
      `<article><p>${FIRST}</p><div><i>The tug at noon.</i> <span class="photo_credit">Ada Brennan</span></div>` +
        `<p><span class="credit">Ada Brennan</span> saw it first.</p><div class="photocaption">A tug</div></article>`,
    );
    assert.deepEqual(
      [...findArticle(page).captions].map(({ name }) => name),
      ['div', 'div'],
    );
  });

  it('should keep at most two lines that are a link to another site, which are the sources of a text', () => {
    const source = (topic: string, rest = '') =>
      `<p><a href="https://paper.example/${topic}"${rest}>The ${topic} we love to dump on</a></p>`;
    const own = '<p><a href="/generation">The generation we love to dump on</a></p>';
    const page = (...lines: string[]) => found(`<article><p>${FIRST}</p><p>${SECOND}</p>${lines.join('')}</article>`);
    assert.match(page(source('generation')), /dump on/);
    assert.match(page(source('generation'), source('century')), /dump on/);
    assert.doesNotMatch(page(...['generation', 'century', 'decade'].map((topic) => source(topic))), /dump on/);
    assert.doesNotMatch(page(source('generation', ' rel="sponsored"')), /dump on/);
    assert.doesNotMatch(page(own), /dump on/);
  });

  it('should find an article even if every class contradicts it', () => {
    assert.equal(
      found(
        `<div class="promo"><p>${FIRST}</p></div><div class="related"><p>${SECOND}</p></div><div class="promo"><p>${THIRD}</p></div>`,
      ),
      `${FIRST} ${SECOND} ${THIRD}`,
    );
  });

  it('should use the body in the structured data if the page shows little of it', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${FIRST}\n\n${SECOND} ${long(12)}\n${THIRD}` });
    assert.equal(
      found(
        `<script type="application/ld+json">${data}</script><article><p>${FIRST}</p><p>Log in to read on.</p></article>`,
      ),
      `${FIRST} ${SECOND} ${long(12)} ${THIRD}`,
    );
  });

  it('should keep short sentences before the first long one', () => {
    assert.equal(
      found(`<main><p>It froze.</p><p>“No,” she said.</p><p>${FIRST}</p></main>`),
      `It froze. “No,” she said. ${FIRST}`,
    );
  });

  it('should read all of a thread whose posts have classes of comments', () => {
    const post = (text: string) => `<div class="comment"><div class="comment-body"><p>${text}</p></div></div>`;
    assert.equal(
      found(`<div class="comments">${[FIRST, SECOND, THIRD, long(4)].map(post).join('')}</div>`),
      `${FIRST} ${SECOND} ${THIRD} ${long(4)}`,
    );
  });
});

describe('words of a sentence', () => {
  it('should be kept in elements of any class', () => {
    const article = parseArticle(
      '<article><p>Today the two boats <a href="/a"><span class="label">Ida</span></a> and <span class="tags">Berta</span> were seen again off the northern pier, a keeper says.</p><p>They had been lost for a week. Nobody was on board.</p></article>',
      { format: 'html' },
    );
    assert.match(article.blocks[0]?.text ?? '', /^Today the two boats Ida and Berta were seen/);
  });
});
