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
    ['in a heading', '<h2><img src="a.jpg" alt="" width="600" height="400"></h2>', ['a.jpg']],
    ['in a heading with words', '<h3><img src="a.jpg" alt="" width="600">At the quay</h3>', ['a.jpg']],
    [
      'with a linked credit',
      '<figure><img src="a.jpg"><figcaption><a href="/x">The source</a></figcaption></figure>',
      ['a.jpg'],
    ],
    [
      'in a box with a linked credit',
      '<div class="image-holder"><img src="a.jpg" alt="Boats"><a href="/x">Sail Press</a></div>',
      ['a.jpg'],
    ],
    ['on a button that enlarges it', '<figure><div role="button"><img src="a.jpg"></div></figure>', ['a.jpg']],
    [
      'on such a button in a figure',
      '<button><figure><picture><img src="a.jpg"></picture></figure></button>',
      ['a.jpg'],
    ],
    ['with "metadata" in its class', '<figure><img class="strip-metadata" src="a.jpg"></figure>', ['a.jpg']],
    [
      'in a field whose label is hidden',
      '<div class="field field--label-visually_hidden"><img src="a.jpg" alt="Boats"></div>',
      ['a.jpg'],
    ],
    [
      'with "profile" in its file name',
      '<p><img src="business-profile.png" alt="Boats"></p>',
      ['business-profile.png'],
    ],
    [
      'in a gallery that a script shows',
      '<div class="gallery-item" style="display:none"><img src="a.jpg" alt="Boats"></div>',
      ['a.jpg'],
    ],
    [
      'linked to a shop',
      '<a class="product-thumbnail" href="https://shop.example/boats"><img src="a.jpg" alt="Boats"></a>',
      ['a.jpg'],
    ],
    [
      'without an address in a link to it',
      '<p><a href="a-large.jpg"><img src="data:image/gif;base64,R0" alt=""></a></p>',
      ['a-large.jpg'],
    ],
    [
      'twice, in other places',
      '<p><img src="a.jpg" alt="Boats"></p><p>And</p><p><img src="a.jpg" alt="Boats"></p>',
      ['a.jpg', 'a.jpg'],
    ],
    [
      'once in two sizes in a row',
      '<img src="s/boats-at-dawn.jpg" alt="Boats"><img src="l/boats-at-dawn.jpg" alt="Boats">',
      ['s/boats-at-dawn.jpg'],
    ],
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
    ['an icon by the classes of its size', '<p><img class="w-[28px] h-[28px]" src="a.svg" alt="Date"></p>'],
    ['an icon by steps of its size', '<p><img class="h-6 w-6" src="a.svg" alt="Date"></p>'],
    ['a small square without words', '<div><img src="a.png" alt="" width="100" height="100"></div>'],
    ['an icon by its words', '<p><img src="a.svg" alt="Checkmark icon"></p>'],
    ['a logo that leads home', '<p><a href="/"><img src="a.png" alt="The Harbor Paper"></a></p>'],
    ['a linked logo', '<p><a href="https://sail.example/x"><img src="a.png" alt="Sail logo"></a></p>'],
    ['a banner that leads somewhere', '<p><a href="/offers"><img src="banner-short.jpg" alt="Offers"></a></p>'],
    ['a picture that asks to subscribe', '<div><img class="SubscriptionBox_image" src="a.png" alt="Boats"></div>'],
    ['a background', '<div><img class="hero__background" src="a.png" alt="Boats"></div>'],
    [
      'a thumbnail of another article',
      '<a class="post__thumbnail" href="/other"><img src="a.png" alt="Boats" width="300"></a>',
    ],
    [
      'a portrait by the box around it',
      '<div class="AuthorsSection_card"><img src="a.png" alt="Nora Vale" width="96" height="96"></div>',
    ],
    ['a portrait by its words', '<div><img src="a.png" alt="Headshot of Nora Vale"></div>'],
    [
      'a sign that is there three times',
      '<p><img src="c.png" alt="Yes"> Fast</p><p><img src="c.png" alt="Yes"> Dry</p><p><img src="c.png" alt="Yes"> Red</p>',
    ],
    ['a small picture in a heading', '<h2><img src="a.png" alt="" width="149" height="149">At the quay</h2>'],
    ['a picture hidden from everybody', '<p><img src="a.png" aria-hidden="true"></p>'],
    ['a picture without an address', '<p><img src="data:image/gif;base64,R0lGOD" alt=""></p>'],
  ] as const) {
    it(`are not ${name}`, () => assert.deepEqual(sourcesOf(html), []));
  }

  it('are larger than 23 pixels in one direction and than 71 in the other', () => {
    assert.equal(sourcesOf('<p><img src="a.png" alt="Wave" width="600" height="24"></p>').length, 1);
    assert.equal(sourcesOf('<p><img src="a.png" alt="Mail" width="72" height="71"></p>').length, 1);
    const unnamed = (width: number): number =>
      sourcesOf(`<picture><img src="a.png" alt="" width="${width}" height="100"></picture>`).length;
    assert.deepEqual([unnamed(127), unnamed(128)], [0, 1]);
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

  it('is used once if the copy for browsers without scripts has another', () => {
    const html =
      '<figure><img src="a.jpg?w=800" alt="Boats"><noscript><img src="a.jpg" alt="Boats"></noscript></figure>';
    assert.deepEqual(sourcesOf(html), ['a.jpg?w=800']);
  });

  it('is that of the copy beside one of up to three boxes around a picture without a source', () => {
    const boxed = (boxes: number): string =>
      `<div>${'<span>'.repeat(boxes)}<img alt="Boats">${'</span>'.repeat(boxes)}<noscript><img src="a.jpg" alt="Boats"></noscript></div>`;
    assert.deepEqual(
      [0, 1, 3, 4].map((boxes) => sourcesOf(boxed(boxes)).length),
      [1, 1, 1, 2],
    );
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
    assert.deepEqual(sizes('<img src="a-1024x683.jpg" alt="Boats">'), [[1024, 683]]);
    assert.deepEqual(sizes('<img src="a.jpg?w=800&h=600" alt="Boats">'), [[800, 600]]);
    assert.deepEqual(sizes('<img src="a.jpg?w=800" alt="Boats">'), [[undefined, undefined]]);
    assert.deepEqual(sizes('<img src="a-1024x683.jpg" alt="Boats" width="600">'), [[600, undefined]]);
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

  const named = (above: string, body = TEXT.repeat(3)): (string | undefined)[] =>
    parseArticle(
      `<html><head><meta property="og:image" content="https://cdn.example/boats-at-dawn-1200x630.jpg"></head>
       <body>${above}<div><h1>The harbor</h1></div><p>By Nora Vale</p><div class="body">${body}</div></body></html>`,
      { url: URL },
    )
      .blocks.filter(({ type }) => type === 'image')
      .map(({ src }) => src?.replace(URL, ''));

  it('is the one that the page names, wherever it is above the text', () => {
    assert.deepEqual(named('<div><img src="i/boats-at-dawn-scaled.jpg" alt=""></div>'), ['i/boats-at-dawn-scaled.jpg']);
    assert.deepEqual(named('<div><img src="i/other-boats.jpg" alt="Other boats"></div>'), []);
  });

  it('is not shown twice if the text has it too', () => {
    const body = `<figure><img src="i/boats-at-dawn.webp" alt="Boats"></figure>${TEXT.repeat(3)}`;
    assert.deepEqual(named('<div><img src="i/boats-at-dawn.jpg" alt=""></div>', body), ['i/boats-at-dawn.webp']);
  });

  it('is not an icon', () => {
    const icon = '<img class="h-6 w-6" src="time.svg" alt="time">';
    assert.deepEqual(lead(`<div>${icon}</div><div><img src="a.jpg" alt="Boats" width="800"></div>`), ['image: Boats']);
  });
});

it('different pictures may have one long caption', () => {
  const credit =
    'Drawn for this paper by hand after the tables that the harbor office printed in each of the last nine years.';
  const figure = (src: string): string => `<figure><img src="${src}"><figcaption>${credit}</figcaption></figure>`;
  assert.deepEqual(sourcesOf(`${figure('a.png')}${TEXT}${figure('b.png')}`), ['a.png', 'b.png']);
  assert.deepEqual(sourcesOf(`${figure('x/same.png')}${TEXT}${figure('y/same.png')}`), ['x/same.png']);
});
