import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBlocks } from '../../../source/parser/blocks/blocks.ts';
import { readPage } from '../../../source/parser/structure/index.ts';

const read = (body: string): string =>
  readBlocks([readPage(`<body>${body}`).document], { base: null })
    .blocks.map(({ text }) => text)
    .join(' | ');

const ENTRIES = '<a href="#a">ONE</a><br><a href="#b">TWO</a><br><a href="#c">THREE</a>';

describe('a list of contents without an element of its own', () => {
  it('should be hidden', () => {
    assert.equal(read(`<h1>A</h1>${ENTRIES}<br><hr><h2>ONE</h2>`), 'A |  | ONE');
    assert.equal(read(`<div>${ENTRIES}</div>`), '');
    assert.equal(read(`<h1>A</h1>${ENTRIES}<h2>ONE</h2>`), 'A | ONE');
  });

  it('should have three entries, each on a line', () => {
    assert.equal(read('<a href="#a">ONE</a><br><a href="#b">TWO</a><br>'), 'ONE\nTWO');
    assert.equal(read('<a href="#a">ONE</a> <a href="#b">TWO</a> <a href="#c">THREE</a>'), 'ONE TWO THREE');
    assert.equal(read(`${ENTRIES} and more`), 'ONE\nTWO\nTHREE and more');
    assert.equal(read(ENTRIES.replaceAll('#', '/')), 'ONE\nTWO\nTHREE');
  });

  it('should not be a paragraph, whose lines may be verse', () => {
    assert.equal(read(`<p>${ENTRIES}</p>`), 'ONE\nTWO\nTHREE');
  });
});
