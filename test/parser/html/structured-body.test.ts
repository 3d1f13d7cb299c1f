import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStructuredBody } from '../../../source/parser/html/structured-body.ts';
import { elementText } from '../../../source/parser/html/text.ts';

const read = (...bodies: readonly unknown[]): string | null => {
  const found = readStructuredBody([JSON.stringify(bodies.map((articleBody) => ({ articleBody })))]);
  return found && elementText(found.document);
};

describe('the body in the data of a page', () => {
  it('should be the longest, and the first of two that are as long', () => {
    assert.equal(read('Ice.', 'Ice and salt.', 'Salt.'), 'Ice and salt.');
    assert.equal(read('Ice.', 'Fog.'), 'Ice.');
    assert.equal(read(['Ice and salt.'], 'Fog.'), 'Fog.');
  });

  it('should be nothing if there is none', () => {
    assert.equal(read(''), null);
    assert.equal(read(7), null);
    assert.equal(readStructuredBody(['{"text":"Ice."}']), null);
  });

  it('should have a paragraph for each line, or its own markup', () => {
    assert.equal(read('Ice.\n\nSalt <3.\n'), 'Ice.\nSalt <3.');
    for (const tag of ['p', 'div', 'br', 'h2', 'ul', 'blockquote'])
      assert.equal(read(`Ice.<${tag}>Salt.`), 'Ice.\nSalt.', tag);
    assert.equal(read('Ice.<i>Salt.</i>'), 'Ice.<i>Salt.</i>');
  });

  it('should be as long as its text without white space', () => {
    assert.equal(readStructuredBody(['{"articleBody":"<p>Ice and</p> <p>salt.</p>"}'])?.length, 11);
  });
});
