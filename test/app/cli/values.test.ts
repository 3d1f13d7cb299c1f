import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  anyOf,
  headerText,
  oneOf,
  readValue,
  seconds,
  size,
  urlTemplate,
  wholeNumber,
  words,
} from '../../../source/app/cli/values.ts';

describe('the value of an option', () => {
  it('should be listed with the others that are allowed', () => {
    assert.equal(anyOf(['text']), 'text');
    assert.equal(anyOf(['text', 'json']), 'text or json');
    assert.equal(anyOf(['text', 'json', 'csv']), 'text, json or csv');
    assert.equal(anyOf([]), '');
  });

  it('should be a number within its limits, both included', () => {
    const { parse, wanted } = wholeNumber('NUMBER', 2, 9);
    assert.deepEqual(['1', '2', '9', '10', '2.5', '-3', '', 'two'].map(parse), [
      undefined,
      2,
      9,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    assert.match(wanted(), /2.*9/);
    assert.match(wholeNumber('NUMBER', 1).wanted(), /0/);
    assert.equal(wholeNumber('NUMBER', 1).parse('9'.repeat(15)), 999_999_999_999_999);
    assert.equal(wholeNumber('NUMBER', 1).parse('1'.repeat(16)), undefined);
  });

  it('should be a time of a day at most', () => {
    assert.deepEqual(['0.001', '.5', '86400', '86400.001', '0', '', '1.2345'].map(seconds.parse), [
      1,
      500,
      86_400_000,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('should be a size of two gigabytes at most', () => {
    assert.deepEqual(['1', '1k', '2M', '2gb', '0.001K', '0', '2001', '2.001G', '1t'].map(size.parse), [
      1e6,
      1e3,
      2e6,
      2e9,
      1,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('should be a web URL with a place for another', () => {
    const { parse } = urlTemplate;
    assert.equal(parse('https://a.example/?u={url}'), 'https://a.example/?u={url}');
    for (const text of [
      'https://a.example/',
      'ftp://a.example/{url}',
      '{url}',
      'https://a b/{url}',
      'https://[a/{url}',
    ]) {
      assert.equal(parse(text), undefined, text);
    }
  });

  it('should be no blank text', () => {
    assert.equal(words('TEXT').parse(' ebb '), ' ebb ');
    assert.equal(words('TEXT').parse(' \t'), undefined);
    assert.deepEqual(['a b', ' a', ' ', '', 'ü'].map(headerText.parse), ['a b', ' a', undefined, undefined, undefined]);
  });

  it('should be told of with what was given, and what was probably meant', () => {
    const kind = oneOf('FORMAT', ['text', 'json']);
    assert.equal(readValue('--format', kind, 'json'), 'json');
    assert.throws(() => readValue('--format', kind, 'jsno'), /text or json.*jsno.*json/s);
    assert.throws(
      () => readValue('--format', kind, 'zzzzzz'),
      (error: Error) => error.message.includes('zzzzzz') && !/mean/.test(error.message),
    );
    assert.throws(() => readValue('--format', kind, ''), /text or json/);
  });
});
