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

  it('should be kept if it says more about them or has only two entries', () => {
    assert.match(read(list('in autumn 1908')), /whalers/);
    entries.pop();
    assert.match(read(list('(12/04 17:19) 12345')), /Oranges/);
  });

  it('should be kept if it is a table of data', () => {
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

  it('should be kept if it has fewer links, or few for its text', () => {
    assert.match(read(page(7)), /Moor writes/);
    assert.match(read(page(8, 'Moor writes to him again about')), /Moor writes/);
  });
});

describe('a list under a heading over related pages', () => {
  const entries = ['A storm', 'Oranges', 'Whalers'].map(
    (words) => `<li>${SENTENCE} Here is <a href="/${words}">all about ${words}</a> and more.</li>`,
  );
  const page = (heading: string, list = entries.join('')): string =>
    `<div>${prose(9)}<h2>${heading}</h2><ul>${list}</ul>${prose(2)}</div>`;

  it('should be omitted, whatever its entries say, if each has a link', () => {
    assert.doesNotMatch(read(page('Read next:')), /all about/);
    assert.match(read(page('Read next:', `${entries.join('')}<li>${SENTENCE}</li>`)), /all about/);
    assert.match(read(page('What was on board')), /all about/);
  });
});

describe('a line that leads to another article', () => {
  it('should be omitted as a heading and as a quotation too', () => {
    for (const name of ['h3', 'blockquote', 'p']) {
      const line = (words: string): string =>
        `<div>${prose(4)}<${name}>${words} ${link('Oranges for the south')}</${name}>${prose(4).replaceAll('forty', 'fifty')}</div>`;
      assert.doesNotMatch(read(line('Read also:')), /Oranges/, name);
      assert.match(read(line('He sang:')), /Oranges/, name);
    }
  });
});

describe('an aside', () => {
  const page = (before: string, inside: string): string => `<div>${before}<aside>${inside}</aside>${prose(9)}</div>`;
  const note =
    '<h3>On crates</h3><p>A crate of lemons weighs as much as a man, says the customs house, and rots in a week unless somebody turns it over. Nobody weighs it.</p>';

  it('should be kept after a paragraph if it has sentences and hardly any links', () => {
    assert.match(read(page(`<p>${SENTENCE} Nobody saw it.</p>`, note)), /customs house/);
    assert.doesNotMatch(read(page('<p>Ada Moor</p>', note)), /customs house/);
    assert.doesNotMatch(
      read(page(`<p>${SENTENCE} Nobody saw it.</p>`, `${note}<p>${link('All about the crates of the north')}</p>`)),
      /customs house/,
    );
    assert.doesNotMatch(read(page(`<p>${SENTENCE} Nobody saw it.</p>`, '<p>A crate of lemons, by Ada.</p>')), /by Ada/);
  });
});
