import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isVerse } from '../../../source/parser/content/kept.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { parseArticle } from '../../../source/parser/index.ts';

const SENTENCE = 'The ferry left the quay before the fog came in and nobody saw it leave. ';
const p = (count: number): string => `<p>${SENTENCE.repeat(count).trim()}</p>`;

describe('articles that are announced below a heading', () => {
  /** Whether the text below "Related articles", between two parts of the body, is left out. */
  function isOut(headlines: readonly string[], body = 6): boolean {
    const announced = headlines.map(
      (text) => `<div><a href="/x">${text}</a><p>Ice on the river: ${SENTENCE.repeat(5)}</p></div>`,
    );
    const related = `<div><h3>Related articles</h3>${announced.join('')}</div>`;
    const { blocks } = parseArticle(`<article><h1>Fog</h1>${p(body)}${related}${p(1)}</article>`);
    assert.ok(blocks.some(({ text }) => text.startsWith('The ferry')));
    return !blocks.some(({ text }) => text.startsWith('Ice'));
  }

  it('should be two or more', () => {
    assert.ok(isOut(['A winter without any ice', 'The long way to the sea']));
    assert.ok(!isOut(['A winter without any ice']));
  });

  it('should begin with links of 15 letters or more', () => {
    assert.ok(isOut(['x'.repeat(15), 'y'.repeat(15)]));
    assert.ok(!isOut(['x'.repeat(14), 'y'.repeat(14)]));
  });
});

describe('annotated verse', () => {
  const isVerseIn = (html: string): boolean => {
    const { items } = surveyPage(parsePage(`<p>${html}</p>`).document);
    const paragraph = items.find(({ element }) => element.name === 'p');
    return paragraph !== undefined && isVerse(paragraph, items);
  };
  const line = (words: string): string => `<a href="/note">${words}</a><br>`;

  it('should have three links and two line breaks inside them', () => {
    const two = line('Salt on the rail<br>and fog') + line('Ice in the bay<br>and bells');
    assert.ok(isVerseIn(two + line('Nobody sails')));
    assert.ok(!isVerseIn(two));
    assert.ok(!isVerseIn(line('Salt on the rail<br>and fog') + line('Ice') + line('Bells')));
  });
});
