import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { charactersIn } from '../../../../source/quotes/attribution/dialogue/characters.ts';
import { syntaxOf } from '../../blocks.ts';

describe('the people whom a story describes', () => {
  const described = (text: string): string[] => {
    const paragraph = syntaxOf([text]).chunked.at(0);
    return paragraph === null
      ? []
      : [...charactersIn(paragraph).values()].map(({ start, end }) => text.slice(start, end));
  };

  it('should have an article or a possessive before a noun for one person, with up to three adjectives', () => {
    assert.deepEqual(described('Then the old woman met his aunt.'), ['the old woman', 'his aunt']);
    assert.deepEqual(described('There the big old wet woman sat.'), ['the big old wet woman']);
    assert.deepEqual(described('There the very big old wet woman sat.'), []);
    assert.deepEqual(described('There woman sat with women.'), []);
    assert.deepEqual(described('There the women sat.'), []);
    assert.deepEqual(described('There the gate of woman sat.'), []);
    assert.deepEqual(described('There the Harbour woman sat.'), []);
    assert.deepEqual(described('There the woman’s gate was.'), []);
  });

  it('should have the last of two nouns', () => {
    assert.deepEqual(described('There the woman servant sat.'), ['the woman servant']);
  });
});

describe('charactersIn', () => {
  it('should find nouns for people after an article and up to three adjectives', () => {
    const heads = (text: string): string[] => {
      const paragraph = syntaxOf([text]).chunked.at(0);
      return paragraph ? [...charactersIn(paragraph).values()].map(({ head }) => head) : [];
    };
    assert.deepEqual(heads('The old old old man saw his aunt.'), ['man', 'aunt']);
    assert.deepEqual(heads('The old old old old man saw the wall.'), []);
  });
});
