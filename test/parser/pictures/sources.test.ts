import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Element, isTag } from 'domhandler';
import { parsePage } from '../../../source/parser/html/page.ts';
import { nextNode } from '../../../source/parser/html/walk.ts';
import { onlyImage } from '../../../source/parser/pictures/only-image.ts';
import {
  fileNameOf,
  isPictureFile,
  isSameFile,
  nameOf,
  sourceOf,
  stemOf,
} from '../../../source/parser/pictures/sources.ts';

/** The first element of a page with this name. */
function first(html: string, name: string): Element {
  const { document } = parsePage(html);
  for (let node = nextNode(document, document); node; node = nextNode(node, document))
    if (isTag(node) && node.name === name) return node;
  assert.fail(html);
}
const source = (html: string): string | null => sourceOf(first(html, 'img'), 'https://bay.example/');
const at = (path: string): string => `https://bay.example/${path}`;

describe('the source of a picture', () => {
  it('should be the largest version that its attributes or those beside it in a picture offer', () => {
    assert.equal(source('<img src="a.jpg" srcset="b.jpg 300w, c.jpg 1200w, d.jpg 600w">'), at('c.jpg'));
    assert.equal(source('<img src="a.jpg" srcset="b.jpg 1.5x, c.jpg 2x">'), at('c.jpg'));
    assert.equal(source('<img src="a.jpg" srcset="b.jpg 1200w, c.jpg 1200w">'), at('b.jpg'));
    assert.equal(source('<picture><source srcset="b.jpg 1200w"><img src="a.jpg"></picture>'), at('b.jpg'));
    assert.equal(
      source('<picture><source data-srcset="b.jpg 2x"><b srcset="c.jpg 3x"></b><img src="a.jpg"></picture>'),
      at('b.jpg'),
    );
    assert.equal(source('<div><source srcset="b.jpg 1200w"><img src="a.jpg"></div>'), at('a.jpg'));
  });

  it('should be its address if no version is wider than 1,000 pixels or denser than the screen', () => {
    assert.equal(source('<img src="a.jpg" srcset="b.jpg 1000w">'), at('a.jpg'));
    assert.equal(source('<img src="a.jpg" srcset="b.jpg 1001w">'), at('b.jpg'));
    assert.equal(source('<img src="a.jpg" srcset="b.jpg 1x">'), at('a.jpg'));
    assert.equal(source('<img src="a.jpg" srcset="b.jpg">'), at('a.jpg'));
    assert.equal(source('<img srcset="b.jpg">'), at('b.jpg'));
  });

  it('should be the lazily loaded picture, not its placeholder', () => {
    const names = [
      'blank',
      'spacer',
      'pixel',
      'clear',
      'transparent',
      'placeholder',
      'loading',
      'lazy',
      'grey',
      'gray',
      '1x1',
    ];
    const files = [
      ...names.map((name) => `${name}.gif`),
      'i/lazy-2.png',
      'i/blank.svg',
      'i/blank.jpg',
      'i/blank.jpeg',
      'i/blank.webp',
    ];
    for (const file of [...files, 'w,blur_9/a.jpg', 'w/blur_9/a.jpg', 'data:image/gif;base64,R0lGOD.']) {
      assert.equal(source(`<img src="${file}">`), null, file);
      assert.equal(source(`<img src="${file}" data-src="a.jpg">`), at('a.jpg'), file);
    }
    for (const file of ['unblank.gif', 'blank/a.gif', 'blank.bmp'])
      assert.equal(source(`<img src="${file}">`), at(file), file);
  });
});

describe('the file of a picture', () => {
  it('should be recognized by its extension', () => {
    for (const type of ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg'])
      for (const rest of ['', '?w=3', '#a']) assert.equal(isPictureFile(`/quay.${type}${rest}`), true, type + rest);
    for (const address of ['/quay.html', '/quay.jpgs', '/jpg', undefined]) assert.equal(isPictureFile(address), false);
  });

  it('should be the same in other folders if its name has nine letters and an extension', () => {
    assert.equal(isSameFile('/a/boats.jpg', '/b/boats.jpg?w=3'), true);
    assert.equal(isSameFile('/a/boat.jpg', '/b/boat.jpg'), false);
    assert.equal(isSameFile('/a/boat.jpg', '/a/boat.jpg'), true);
    assert.equal(isSameFile('/a/boats.jpg', '/b/ships.jpg'), false);
    assert.equal(isSameFile('/a/boatshouse', '/b/boatshouse'), false);
    assert.equal(isSameFile(null, null), true);
  });

  it('should have a stem without size and type', () => {
    for (const type of ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'])
      assert.equal(stemOf(`/a/Quay.${type}`), 'quay', type);
    for (const size of ['-300x200', '_scaled', '-800w', '-scaled-300x200'])
      assert.equal(stemOf(`/a/quay${size}.jpg`), 'quay', size);
    assert.equal(stemOf('/resize?src=%2Fa%2Fquay.jpg&w=3'), 'quay');
    assert.equal(stemOf('/a/100%/quay.jpg'), 'quay');
    assert.equal(stemOf('/a/quay.jpgs'), '');
    assert.equal(fileNameOf('/a/quay.jpg?b=/c'), 'quay.jpg');
  });

  it('should have words if a person named it', () => {
    assert.equal(nameOf('/a/The-old_quay+in%20May.jpg'), 'The old quay in May');
    for (const size of ['-300x200', '_scaled', '-800w', '-e123456789'])
      assert.equal(nameOf(`/quay${size}.jpg`), 'quay', size);
    for (const name of [
      'img',
      'image',
      'dsc',
      'dscn',
      'dscf',
      'pic',
      'picture',
      'photo',
      'screenshot',
      'unnamed',
      'untitled',
      'download',
      'file',
    ])
      assert.equal(nameOf(`/${name} 12.jpg`), '', name);
    for (const name of ['12', 'ab', 'quay-123456', 'quay-0a1b2c3d4e5f', 'q'.repeat(25), 'cid:quay'])
      assert.equal(nameOf(name), '', name);
  });
});

describe('the only picture in an element', () => {
  const only = (inside: string): string | undefined => onlyImage(first(`<div>${inside}</div>`, 'div'))?.attribs.alt;

  it('should have neither text nor another picture beside it', () => {
    assert.equal(only('<a><b><img alt="a"></b> </a>'), 'a');
    assert.equal(only('<amp-img alt="a"></amp-img>'), 'a');
    assert.equal(only('<img alt="a"><noscript><img alt="b"></noscript>'), 'a');
    assert.equal(only('<img alt="a"><img alt="b">'), undefined);
    assert.equal(only('<img alt="a"> Quay'), undefined);
    assert.equal(only('Quay'), undefined);
  });

  it('should be among its last twenty nodes', () => {
    assert.equal(only(`<img alt="a">${'<i></i>'.repeat(19)}`), 'a');
    assert.equal(only(`<img alt="a">${'<i></i>'.repeat(20)}`), undefined);
  });
});
