import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { letters } from './prose.ts';

describe('the prose of a page', () => {
  /** The length of the prose in the first block of a page. */
  const proseIn = (html: string): number | undefined =>
    surveyPage(parsePage(html).document).items.find(({ element }) => element.attribs.id === 'it')?.prose;
  const block = (text: string, name = 'p'): string => `<${name} id="it">${text}</${name}>`;

  it('should be blocks of 60 characters with a mark of punctuation', () => {
    assert.equal(proseIn(block(`${letters(59, 'x')}.`)), 60);
    assert.equal(proseIn(block(`${letters(58, 'x')}.`)), 0);
    assert.equal(proseIn(block(letters(60, 'x'))), 0);
  });

  it('should be blocks of 200 characters without one', () => {
    assert.equal(proseIn(block(letters(200, 'x'))), 200);
    assert.equal(proseIn(block(letters(199, 'x'))), 0);
  });

  it('should be without its links, which are less than half of it', () => {
    const linked = (link: number, rest: number): string =>
      block(`<a href="/a">${letters(link, 'y')}</a>${letters(rest - 1, 'x')}.`);
    assert.equal(proseIn(linked(99, 100)), 100);
    assert.equal(proseIn(linked(100, 100)), 0);
    assert.equal(proseIn(linked(10, 59)), 0);
  });

  it('should not be code', () => {
    assert.equal(proseIn(block(`${letters(300, 'x')}.`, 'pre')), 0);
  });

  it('should count Chinese, Japanese and Korean characters twice', () => {
    assert.equal(proseIn(block(`${'雪'.repeat(29)}。`)), 60);
    assert.equal(proseIn(block(`${'雪'.repeat(28)}。`)), 0);
  });
});
