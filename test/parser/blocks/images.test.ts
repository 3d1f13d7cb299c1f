import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { parseArticle } from '../../../source/parser/index.ts';

const URL = 'https://paper.example/harbor/';
const TEXT = `<p>The harbor was quiet when the first boats came in, and nobody on the quay said a word about the storm.</p>
<p>Later, in the small office above the fish market, the clerk counted the crates, wrote the sum down and closed the book.</p>`;

const imagesOf = (html: string): Block[] =>
  parseArticle(
    `<html><body><article><h1>The harbor</h1>${TEXT}${html}${TEXT.replaceAll('harbor', 'market')}</article></body></html>`,
    {
      url: URL,
    },
  ).blocks.filter(({ type }) => type === 'image');

const sourcesOf = (html: string): (string | undefined)[] => imagesOf(html).map(({ src }) => src?.replace(URL, ''));

describe('pictures of the article', () => {
  for (const [name, html, sources] of [
    ['with alternative text', '<p><img src="a.jpg" alt="Boats"></p>', ['a.jpg']],
    ['without, in a figure', '<figure><img src="a.jpg" alt=""><figcaption>Boats</figcaption></figure>', ['a.jpg']],
    ['without, alone in a paragraph', '<p><img src="a.jpg" alt=""></p>', ['a.jpg']],
    ['without, alone in a link in a paragraph', '<p><a href="a-large.jpg"><img src="a.jpg"></a></p>', ['a.jpg']],
    ['in a noscript element only', '<figure><noscript><img src="a.jpg" alt="Boats"></noscript></figure>', ['a.jpg']],
    ['in AMP', '<amp-img src="a.jpg" alt="Boats" width="600" height="400"></amp-img>', ['a.jpg']],
  ] as const) {
    it(`are kept ${name}`, () => assert.deepEqual(sourcesOf(html), sources));
  }

  for (const [name, html] of [
    ['a tracking pixel', '<img src="a.gif" alt="counter" width="1" height="1">'],
    ['a rule', '<img src="a.png" alt="wave" width="600" height="23">'],
    ['an icon', '<p><img src="a.png" alt="Mail" width="71" height="71"></p>'],
    ['an icon by its address', '<p><img src="a.png?width=32&height=32" alt="Mail"></p>'],
    ['a small version of it', '<p><img src="a-32x32.png" alt="Mail"></p>'],
    ['a share image', '<p><img class="share-button" src="a.png" alt="Tell a friend"></p>'],
    ['a logo', '<p><img src="site-logo.png" alt="The Harbor Paper"></p>'],
    ['a spacer', '<p><img src="spacer.gif" width="300"></p>'],
    ['an author’s portrait', '<div class="author-box"><img src="a.jpg" alt="Nora Vale" width="96" height="96"></div>'],
    ['an avatar', '<p><img class="avatar" src="a.jpg" alt="Nora Vale"></p>'],
    ['decoration in a sentence', '<p>Mail us <img src="a.png" alt=""> or call the office on the quay at any hour.</p>'],
    ['a picture hidden from everybody', '<p><img src="a.png" aria-hidden="true"></p>'],
    ['a picture without an address', '<p><img src="data:image/gif;base64,R0lGOD" alt=""></p>'],
  ] as const) {
    it(`are not ${name}`, () => assert.deepEqual(sourcesOf(html), []));
  }

  it('are larger than 23 pixels in one direction and than 71 in the other', () => {
    assert.equal(sourcesOf('<p><img src="a.png" alt="Wave" width="600" height="24"></p>').length, 1);
    assert.equal(sourcesOf('<p><img src="a.png" alt="Mail" width="72" height="71"></p>').length, 1);
  });

  it('may show a logo that is large', () => {
    assert.equal(sourcesOf('<p><img src="new-logo.png" alt="The new logo" width="600" height="200"></p>').length, 1);
    assert.equal(sourcesOf('<p><img src="new-logo.png" alt="The new logo" width="199" height="199"></p>').length, 0);
  });

  it('may show a portrait that is large', () => {
    assert.equal(
      sourcesOf('<p><img class="profile" src="a.jpg" alt="Nora Vale" width="401" height="300"></p>').length,
      1,
    );
    assert.equal(
      sourcesOf('<p><img class="profile" src="a.jpg" alt="Nora Vale" width="400" height="300"></p>').length,
      0,
    );
  });
});

describe('the address of a picture', () => {
  for (const [name, html, source] of [
    [
      'the largest of a set by width',
      '<img src="a.jpg" srcset="b.jpg 480w, c.jpg 1600w, d.jpg 800w" alt="Boats">',
      'c.jpg',
    ],
    ['the largest of a set by density', '<img src="a.jpg" srcset="b.jpg 1x, c.jpg 2x" alt="Boats">', 'c.jpg'],
    [
      'the largest among the sources of a picture element',
      '<picture><source srcset="b.webp 600w, c.webp 1200w"><img src="a.jpg" alt="Boats"></picture>',
      'c.webp',
    ],
    [
      'that of the image if no other is larger',
      '<picture><source srcset="b.webp"><img src="a.jpg" alt="Boats"></picture>',
      'a.jpg',
    ],
    ['the one that a script loads later', '<img src="preview.jpg" data-src="a.jpg" alt="Boats">', 'a.jpg'],
    ['not the stand-in', '<img src="placeholder.svg" data-lazy-src="a.jpg" alt="Boats">', 'a.jpg'],
    ['one with a comma in it', '<img srcset="a,b.jpg 1200w, c.jpg 300w" alt="Boats">', 'a,b.jpg'],
    [
      'that of the copy for browsers without scripts',
      '<figure><img src="data:image/gif;base64,R0lGOD" alt="Boats"><noscript><img src="a.jpg" alt="Boats"></noscript></figure>',
      'a.jpg',
    ],
  ] as const) {
    it(`is ${name}`, () => assert.deepEqual(sourcesOf(`<p>${html}</p>`), [source]));
  }

  it('is there once if the copy for browsers without scripts has another', () => {
    const html =
      '<figure><img src="a.jpg?w=800" alt="Boats"><noscript><img src="a.jpg" alt="Boats"></noscript></figure>';
    assert.deepEqual(sourcesOf(html), ['a.jpg?w=800']);
  });
});

describe('the text of a picture', () => {
  for (const [html, text] of [
    ['<img src="x/boats-in-the-harbor-1024x683.jpg" alt=" Boats  at dawn ">', 'Boats at dawn'],
    ['<img src="x/boats-in-the-harbor-1024x683.jpg" alt="">', 'boats in the harbor'],
    ['<img src="x/Fischm%C3%A4rkte.jpg?w=300" alt="">', 'Fischmärkte'],
    ['<img src="x/IMG_20230412.jpg" alt="">', 'picture'],
    ['<img src="x/4e64c803673a4bc602b7dc56.avif" alt="">', 'picture'],
    ['<img src="cid:quay@boats.example" alt="">', 'picture'],
    ['<img src="x/100%.jpg" alt="">', 'picture'],
  ] as const) {
    it(`is “${text}” for ${html}`, () => assert.deepEqual(imagesOf(`<p>${html}</p>`)[0]?.text, text));
  }

  it('goes with the size that the page gives', () => {
    const sizes = (html: string): unknown => imagesOf(`<p>${html}</p>`).map(({ width, height }) => [width, height]);
    assert.deepEqual(sizes('<img src="a.jpg" alt="Boats" width="1200" height="800px">'), [[1200, 800]]);
    assert.deepEqual(sizes('<img src="a.jpg" alt="Boats" style="max-width:100%; width: 640px">'), [[640, undefined]]);
    assert.deepEqual(sizes('<img src="a.jpg" alt="Boats" width="100%" height="auto">'), [[undefined, undefined]]);
  });
});

describe('the picture above the text', () => {
  const lead = (between: string): (string | undefined)[] =>
    parseArticle(
      `<html><body><header><img src="masthead.jpg" alt="The Harbor Paper" width="900" height="200"></header>
       <div><h1>The harbor</h1></div>${between}<div class="body">${TEXT.repeat(3)}</div></body></html>`,
      { url: URL },
    )
      .blocks.slice(0, 3)
      .filter(({ type }) => type === 'image' || type === 'caption')
      .map(({ type, text }) => `${type}: ${text}`);

  it('is the first between headline and body, with its caption', () => {
    assert.deepEqual(lead('<figure><img src="a.jpg" alt="Boats"><figcaption>Boats at dawn.</figcaption></figure>'), [
      'image: Boats',
      'caption: Boats at dawn.',
    ]);
    assert.deepEqual(lead('<div><img src="a.jpg" alt="Boats" width="800"></div>'), ['image: Boats']);
  });

  it('is not a link to another article', () => {
    assert.deepEqual(lead('<div><a href="/other"><img src="a.jpg" alt="Other boats" width="800"></a></div>'), []);
  });
});
