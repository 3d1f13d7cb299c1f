import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found } from './prose.ts';

const SENTENCE = 'The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board.';
const prose = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<p>${SENTENCE} It was day ${at + 1} of the long voyage.</p>`).join('');

describe('a linked credit', () => {
  const picture = '<img src="/a.jpg" width="600" height="400">';
  const credit = '<a href="/ada">Ada Moor</a>';
  const isKept = (name: string, inside = `${picture}${credit}`): boolean =>
    found(`<article>${prose(2)}<div class="${name}">${inside}</div>${prose(3)}</article>`).includes('Ada Moor');

  it('should stay in the box of a picture, by the name of the box', () => {
    for (const what of ['image', 'photo', 'picture', 'gallery']) {
      for (const box of ['holder', '-container', '_wrap', '-wrapper', '-box', 'block'])
        assert.equal(isKept(`${what}${box}`), true, `${what}${box}`);
      assert.equal(isKept(`${what}-card`), false, what);
    }
    assert.equal(isKept('chart-box'), false);
  });

  it('should stay if it is short and belongs to one picture that is not a link', () => {
    assert.equal(isKept('image-box', `<a href="/ada">${picture}Ada Moor</a>`), false);
    assert.equal(isKept('image-box', credit), false);
    assert.equal(isKept('image-box', `${picture}${picture}${credit}`), false);
    const long = (length: number): string => `${picture}<a href="/ada">Ada Moor ${'x'.repeat(length)}</a>`;
    assert.equal(isKept('image-box', long(23)), true);
    assert.equal(isKept('image-box', long(24)), false);
  });
});

describe('a paragraph that is only a link', () => {
  /** Whether links stay, on a site to which some others on the page lead. */
  const isKept = (link: { rel?: string; href?: string; count?: number; own?: number }): boolean => {
    const { rel = '', href = 'https://tide.example/report', count = 1, own = 3 } = link;
    const links = Array.from(
      { length: count },
      (_, at) => `<p><a rel="${rel}" href="${href}${at}">Report of the harbour board</a></p>`,
    );
    const menu = '<a href="https://bay.example/a">Bay</a> '.repeat(own);
    return found(`<nav>${menu}</nav><article>${prose(2)}${links.join('')}${prose(3)}</article>`).includes('Report of');
  };

  it('should stay if it leads to another site', () => {
    assert.equal(isKept({}), true);
    assert.equal(isKept({ href: '/report' }), false);
    assert.equal(isKept({ href: 'https://www.bay.example/report' }), false);
    assert.equal(isKept({ href: 'https://www.bay.example/report', own: 1 }), true);
  });

  it('should be left out if it is an offer, or one of many', () => {
    assert.equal(isKept({ rel: 'sponsored' }), false);
    assert.equal(isKept({ rel: 'nofollow' }), false);
    assert.equal(isKept({ rel: 'noopener' }), true);
    assert.equal(isKept({ count: 2 }), true);
    assert.equal(isKept({ count: 3 }), false);
  });
});

describe('a table of links', () => {
  const isKept = (rows: number, cell: string): boolean => {
    const all = Array.from(
      { length: rows },
      (_, at) => `<tr><td><a href="/${at}">Ferries at pier ${at}</a></td>${cell}</tr>`,
    );
    return found(`<article>${prose(5)}<table>${all.join('')}</table></article>`).includes('Ferries at');
  };

  it('should stay if at least three rows have several cells with text', () => {
    assert.equal(isKept(3, '<td>1908</td>'), true);
    assert.equal(isKept(3, '<td></td>'), false);
    assert.equal(isKept(4, ''), false);
  });
});
