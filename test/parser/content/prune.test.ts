import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const SENTENCE = 'The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board.';
const prose = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${SENTENCE} It was day ${index + 1} of the voyage.</p>`).join('');
const link = (words: string): string => `<a href="/${words.length}">${words}</a>`;

/** The words of all blocks of a page. */
const read = (body: string): string =>
  parseArticle(`<title>Lemons for the north</title><h1>Lemons for the north</h1>${body}`, { format: 'html' })
    .blocks.map(({ text }) => text)
    .join('\n');

describe('a list of links with dates', () => {
  const entries = ['A storm over the strait', 'Oranges for the south', 'The last of the whalers'];
  const list = (beside: string): string =>
    `<div>${prose(6)}<div>${entries.map((words) => `${link(words)} ${beside}<br>`).join('')}</div></div>`;

  it('should be omitted, since the dates are not text', () => {
    assert.doesNotMatch(read(list('(12/04 17:19) 12345')), /whalers/);
  });

  it('should stay if it says more about them, or has two entries', () => {
    assert.match(read(list('in autumn 1908')), /whalers/);
    entries.pop();
    assert.match(read(list('(12/04 17:19) 12345')), /Oranges/);
  });

  it('should stay if it is a table of data', () => {
    const rows = entries.concat('Salt').map((words) => `<tr><td>${link(words)}</td><td>1908</td><td>14,000</td></tr>`);
    assert.match(read(`<div>${prose(6)}<table>${rows.join('')}</table></div>`), /Oranges/);
  });
});

describe('a column beside the text', () => {
  /** A layout table with notes on the left of which every second word is a link. */
  const page = (links: number, words = 'Moor writes to him about'): string => {
    const notes = Array.from({ length: links }, (_, at) => `<li>${words} ${link(`On lemons ${at}`)}</li>`).join('');
    return `<table><tr><td><ul>${notes}</ul></td><td>${prose(3)}</td></tr></table>`;
  };

  it('should be omitted if it has many links', () => {
    assert.doesNotMatch(read(page(8)), /Moor writes/);
    assert.match(read(page(8)), /left the harbor/);
  });

  it('should stay with fewer links, or fewer for its text', () => {
    assert.match(read(page(7)), /Moor writes/);
    assert.match(read(page(8, 'Moor writes to him again about')), /Moor writes/);
  });
});
