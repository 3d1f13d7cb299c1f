import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const SENTENCE = 'The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board.';
const prose = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${SENTENCE} It was day ${index + 1} of the voyage.</p>`).join('');

/** The captions of an article with these elements in its middle. */
const captions = (inside: string): string[] =>
  parseArticle(`<title>Lemons</title><h1>Lemons</h1><div>${prose(3)}${inside}${prose(3)}</div>`, { format: 'html' })
    .blocks.filter(({ type }) => type === 'caption')
    .map(({ text }) => text);

const picture = (alt: string): string => `<div><img src="/quay.jpg" width="800" height="600" alt="${alt}"></div>`;

describe('the text right below a picture', () => {
  it('should be its caption if it is also its alternative text', () => {
    const shown = 'The quay of the old harbor';
    assert.deepEqual(captions(`${picture(shown)}<p>${shown}.</p>`), [`${shown}.`]);
    assert.deepEqual(captions(`${picture(shown)}<p>${shown} (1908)</p>`), [`${shown} (1908)`]);
    assert.deepEqual(captions(`${picture(shown)}<p>${shown} was full of people then.</p>`), []);
    assert.deepEqual(captions(`${picture(shown)}<p>Nobody saw it.</p><p>${shown}.</p>`), []);
    assert.deepEqual(captions(`${picture(shown)}<h2>${shown}</h2>`), []);
    assert.deepEqual(captions(`${picture('The quay')}<p>The quay</p>`), []);
  });

  it('should be its caption if it ends in a credit', () => {
    for (const credit of [
      'Photo: Ada Moor',
      '(Credit: Ada Moor)',
      'Courtesy of the harbor museum.',
      'Image by Ada Moor',
    ]) {
      const text = `The quay of the old harbor, before the fire. ${credit}`;
      assert.deepEqual(captions(`${picture('')}<p>${text}</p>`), [text], credit);
    }
    const without = '<p>The quay of the old harbor, before the fire. Photo: Ada Moor</p>';
    assert.deepEqual(captions(without), []);
  });
});
