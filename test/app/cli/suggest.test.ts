import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandMeant, suggest } from '../../../source/app/cli/suggest.ts';

describe('the word that was probably meant', () => {
  const known = ['theme', 'timeout', 'text-width', 'state'];

  it('should be the only one that begins so, from two letters on', () => {
    assert.equal(suggest('te', known), 'text-width');
    assert.equal(suggest('t', known), null);
    assert.equal(suggest('', known), null);
  });

  it('should be the nearest word in which at most a third of the letters differ, but always one letter', () => {
    assert.equal(suggest('thene', known), 'theme');
    assert.equal(suggest('thenn', known), null);
    assert.equal(suggest('tineaut', known), 'timeout');
    assert.equal(suggest('tinaaut', known), null);
    assert.equal(suggest('ab', ['cb']), 'cb');
  });

  it('should not be looked for if the typed word is far longer than any', () => {
    assert.equal(suggest(`${'x'.repeat(38)}yy`, [`${'x'.repeat(40)}`]), 'x'.repeat(40));
    assert.equal(suggest(`${'x'.repeat(39)}yy`, [`${'x'.repeat(41)}`]), null);
  });
});

describe('the command that was probably meant', () => {
  it('should be the nearest, even by another word for it', () => {
    assert.deepEqual(['serch', 'search', 'libary', 'Save', 'higlights'].map(commandMeant), [
      'find',
      'find',
      'library',
      'save',
      'highlights',
    ]);
  });

  it('should be null for what looks like a file, or unlike any command', () => {
    assert.deepEqual(['serch.html', './save', 'se', 'harbor', 'Übung'].map(commandMeant), [
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
