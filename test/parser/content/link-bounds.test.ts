import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kept, letters, p } from './prose.ts';

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
