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

  it('should be half of a list of links between dates, in up to 400 elements', () => {
    const links = ['x', 'y', 'z'].map((letter) => `<a href="/${letter}">${letters(10, letter)}</a>`);
    const page = (digits: number, breaks = 0): string =>
      `<div>${p(3000, 'body')}<div>${links.join(' ')} ${letters(digits, '7')}${'<br>'.repeat(breaks)}</div></div>`;
    assert.deepEqual(kept(page(30), 'xxx'), []);
    assert.deepEqual(kept(page(31), 'xxx'), ['xxx']);
    assert.deepEqual(kept(page(30, 396), 'xxx'), []);
    assert.deepEqual(kept(page(30, 397), 'xxx'), ['xxx']);
  });

  it('should be three rows with several cells for a table of data, which is not such a list', () => {
    const row = `<tr>${`<td><a href="/">${letters(10, 'x')}</a></td><td>1908</td>`.repeat(2)}</tr>`;
    const page = (rows: number): string => `<div>${p(3000, 'body')}<table>${row.repeat(rows)}</table></div>`;
    assert.deepEqual(kept(page(3), 'xxx'), ['xxx']);
    assert.deepEqual(kept(page(2), 'xxx'), []);
  });

  it('should be 300 code units of text, and three times its own, beside a column that is omitted', () => {
    const links = Array.from({ length: 8 }, (_, at) => `<li><a href="/${at}">${letters(15, 'x')}</a></li>`).join('');
    const page = (column: number, beside: number): string =>
      `<table><tr><td><ul>${links}</ul>${p(column, 'note')}</td><td>${p(beside, 'body')}</td></tr></table>`;
    assert.deepEqual(kept(page(99, 300), 'note', 'body'), ['body']);
    assert.deepEqual(kept(page(99, 299), 'note', 'body'), ['note', 'body']);
    assert.deepEqual(kept(page(200, 600), 'note', 'body'), ['body']);
    assert.deepEqual(kept(page(200, 599), 'note', 'body'), ['note', 'body']);
  });

  it('should be 30 code units for the linked credit of a picture in its box', () => {
    const page = (length: number): string => {
      const credit = `<a href="/">${letters(length, 'x')}</a>`;
      return `<div>${p(1000, 'body')}<div class="image-holder"><img src="/a.jpg">${credit}</div>${p(1000, 'rest')}</div>`;
    };
    assert.deepEqual(kept(page(30), 'xxx'), ['xxx']);
    assert.deepEqual(kept(page(31), 'xxx'), []);
  });

  it('should be 15 code units for a link to the source on a line of its own', () => {
    const page = (length: number): string =>
      `<div>${p(1000, 'body')}<p><a href="https://ice.example/">${letters(length, 'x')}</a></p></div>`;
    assert.deepEqual(kept(page(15), 'xxx'), ['xxx']);
    assert.deepEqual(kept(page(14), 'xxx'), []);
  });
});
