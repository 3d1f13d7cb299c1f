import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Element, isTag } from 'domhandler';
import { parsePage } from '../../../source/parser/html/page.ts';
import { nextNode } from '../../../source/parser/html/walk.ts';
import { isFurniture } from '../../../source/parser/pictures/furniture.ts';
import { sizeOf } from '../../../source/parser/pictures/sizes.ts';

const BASE = 'https://bay.example/ice';

/** The first picture of a page. */
function pictureIn(html: string): Element {
  const { document } = parsePage(html);
  for (let node = nextNode(document, document); node; node = nextNode(node, document))
    if (isTag(node) && node.name === 'img') return node;
  assert.fail(html);
}

function isOne(html: string, base: string | null = BASE): boolean {
  const picture = pictureIn(html);
  const { alt = '', src = null } = picture.attribs;
  return isFurniture(picture, { alt: alt.trim(), src, ...sizeOf(picture), base });
}
const sized = (width: number, height: number, rest = 'alt="Quay" src="/quay.jpg"'): string =>
  `<p><img ${rest} width="${width}" height="${height}"></p>`;

describe('a small picture', () => {
  it('should be furniture below 24 pixels in one direction, or 72 in both', () => {
    assert.deepEqual([isOne(sized(300, 23)), isOne(sized(300, 24))], [true, false]);
    assert.deepEqual([isOne(sized(23, 300)), isOne(sized(24, 300))], [true, false]);
    assert.deepEqual([isOne(sized(71, 71)), isOne(sized(72, 71)), isOne(sized(71, 72))], [true, false, false]);
  });

  it('should be furniture without words below 128 pixels, outside a figure', () => {
    const figure = (size: number): string => `<figure>${sized(size, size, 'alt="" src="/quay.jpg"')}</figure>`;
    assert.equal(isOne(figure(100)), false);
    assert.equal(isOne(`<picture>${sized(127, 127, 'alt="" src="/quay.jpg"')}</picture>`), true);
  });

  it('should be furniture below 200 pixels if its names say so, unless it is in a figure or a picture', () => {
    const named = (width: number, height: number): string =>
      sized(width, height, 'alt="Quay" src="/quay.jpg" class="badge"');
    assert.deepEqual([isOne(named(199, 199)), isOne(named(200, 199)), isOne(named(199, 200))], [true, false, false]);
    assert.equal(isOne(`<figure>${named(199, 199)}</figure>`), false);
    assert.equal(isOne(`<picture>${named(199, 199)}</picture>`), false);
    assert.equal(isOne('<p><img alt="Quay" src="/site-logo.png"></p>'), true);
  });
});

describe('a picture without words', () => {
  const without = (attributes = ''): string => `<img alt="" src="/quay.jpg" ${attributes}>`;

  it('should be furniture beside words in its line', () => {
    for (const html of [
      `Mail ${without()}`,
      `${without()} Mail`,
      `<b>Mail</b>${without()}`,
      `<b>Mail</b> ${without()}`,
      `${without()}<b><i>Mail</i></b>`,
    ])
      assert.equal(isOne(`<p>${html}</p>`), true, html);
    for (const html of [
      without(),
      `Mail<br>${without()}`,
      `<div>Mail</div>${without()}`,
      `${without()}<b></b>`,
      `${without()}<img alt="Mail">`,
    ])
      assert.equal(isOne(`<div>${html}</div>`), false, html);
  });

  it('should be furniture if it has a width below 200 pixels and is not alone', () => {
    assert.equal(isOne(`<div>${without('width="199"')}<hr><div>Quay</div></div>`), true);
    assert.equal(isOne(`<div>${without('width="200"')}<hr><div>Quay</div></div>`), false);
    assert.equal(isOne(`<div>${without('width="199"')}</div>`), false);
    assert.equal(isOne(`<div>${without()}<hr><div>Quay</div></div>`), false);
  });

  it('should be furniture if it is hidden from screen readers', () => {
    assert.equal(isOne(`<div>${without('aria-hidden="true"')}</div>`), true);
    assert.equal(isOne('<div><img alt="Quay" src="/quay.jpg" aria-hidden="true"></div>'), false);
  });
});

describe('a picture in a link', () => {
  const linked = (href: string, picture = '<img alt="Quay" src="/quay.jpg">', around = ''): string =>
    `<div class="${around}"><a href="${href}">${picture}</a></div>`;

  it('should be furniture if it leads to the front page and is not large', () => {
    assert.equal(isOne(linked('/')), true);
    assert.equal(isOne(linked('https://bay.example/')), true);
    for (const href of ['/ice', '/?a=1', '/#top', 'https://sea.example/', '/quay.jpg'])
      assert.equal(isOne(linked(href)), false, href);
    assert.equal(isOne(linked('https://bay.example/'), null), false);
    const large = (width: number, height: number): string =>
      linked('/', `<img alt="Quay" src="/quay.jpg" width="${width}" height="${height}">`);
    assert.deepEqual([isOne(large(401, 201)), isOne(large(400, 201)), isOne(large(401, 200))], [false, true, true]);
  });

  it('should be furniture if its box says that it leads to another article of the site', () => {
    assert.equal(isOne(linked('/salt', undefined, 'teaser')), true);
    assert.equal(isOne(linked('https://sea.example/salt', undefined, 'teaser')), false);
    assert.equal(isOne(linked('/salt', undefined, 'story')), false);
    const beside = (count: number): string =>
      `<div class="teaser"><a href="/salt"><img alt="Quay" src="/quay.jpg"></a>${'<b>x</b>'.repeat(count)}</div>`;
    assert.deepEqual([isOne(beside(2)), isOne(beside(3))], [true, false]);
    assert.equal(
      isOne(`<article class="teaser"><a href="/salt"><img alt="Quay" src="/quay.jpg"></a></article>`),
      false,
    );
  });

  it('should be furniture if it says that it is an icon or a banner', () => {
    assert.equal(isOne(linked('/salt', '<img alt="Bay logo" src="/quay.jpg">')), true);
    assert.equal(isOne(linked('/salt', '<img alt="Banner" src="/quay.jpg">')), true);
    assert.equal(isOne(linked('/salt', '<img alt="Quay" src="/top-banner.jpg">')), true);
    assert.equal(isOne(linked('/salt', '<img alt="Quay" src="/bannerman.jpg">')), false);
    assert.equal(isOne('<a><img alt="Banner" src="/quay.jpg"></a>'), false);
  });
});

describe('a picture that offers something', () => {
  it('should be furniture if it and its file say so, outside a figure', () => {
    assert.equal(isOne('<p><img alt="Banner" src="/banner.jpg"></p>'), true);
    assert.equal(isOne('<p><img alt="Banner" src="/quay.jpg"></p>'), false);
    assert.equal(isOne('<p><img alt="Quay" src="/banner.jpg"></p>'), false);
    assert.equal(isOne('<p><img alt="Quay" src="/quay.jpg" class="promo"></p>'), true);
    assert.equal(isOne('<figure><img alt="Quay" src="/quay.jpg" class="promo"></figure>'), false);
  });

  it('should be furniture if it is a drawing of an icon', () => {
    assert.equal(isOne('<p><img alt="Mail icon" src="/quay.svg"></p>'), true);
    assert.equal(isOne('<p><img alt="Mail icon" src="/quay.jpg"></p>'), false);
    assert.equal(isOne('<p><img alt="Bay logo" src="/quay.svg"></p>'), false);
    assert.equal(isOne('<p><img alt="Bay logo"></p>'), true);
    assert.equal(isOne('<p><img alt="Quay"></p>'), false);
  });
});

describe('what is around a picture', () => {
  it('should be looked at up to four elements above it', () => {
    const deep = (levels: number, name: string): string =>
      `<${name}>${'<span>'.repeat(levels - 1)}<img alt="Quay" src="/quay.jpg" class="promo">${'</span>'.repeat(levels - 1)}</${name}>`;
    assert.deepEqual([isOne(deep(4, 'figure')), isOne(deep(5, 'figure'))], [false, true]);
  });
});
