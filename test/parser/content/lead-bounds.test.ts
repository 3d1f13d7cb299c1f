import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticle } from '../../../source/parser/content/index.ts';
import { partsOf } from '../../../source/parser/content/split-body.ts';
import { surveyPage } from '../../../source/parser/content/survey.ts';
import { parsePage } from '../../../source/parser/html/page.ts';
import { lineText } from '../../../source/parser/html/text.ts';
import { kept, letters, p, prose } from './prose.ts';

const isStandfirst = (html: string): boolean => findArticle(parsePage(html)).standfirsts.size > 0;

describe('the bounds of a lead outside the body', () => {
  const page = (lead: string, body: number): string =>
    `<div><div><h1>Ice</h1>${lead}</div><article>${p(body, 'body')}</article></div>`;

  /** A menu that parts the lead from the body. */
  const menu = `<div><a href="/x">${letters(2000, 'm')}</a></div>`;

  it('should be 170 to 800 code units', () => {
    assert.equal(isStandfirst(page(p(169, 'lead'), 3000)), true);
    assert.equal(isStandfirst(page(p(170, 'lead'), 3000)), false);
    assert.deepEqual(kept(page(p(170, 'lead'), 3000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(p(800, 'lead') + menu, 3000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(p(801, 'lead') + menu, 3000), 'lead', 'body'), ['body']);
  });

  it('should be three tenths of the sentences of the body', () => {
    assert.deepEqual(kept(page(p(300, 'lead') + menu, 1000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(p(301, 'lead') + menu, 1000), 'lead', 'body'), ['body']);
  });

  it('should be 25 code units for a standfirst that is not repeated in the body', () => {
    assert.equal(isStandfirst(page(p(25, 'lead'), 3000)), true);
    assert.equal(isStandfirst(page(p(24, 'lead'), 3000)), false);
    assert.equal(isStandfirst(page(p(80, 'lead'), 3000).replace('</article>', `${p(80, 'lead')}</article>`)), false);
  });

  it('should not matter if the text continues from the lead into the body', () => {
    assert.deepEqual(kept(page(p(801, 'lead'), 1000), 'lead', 'body'), ['lead', 'body']);
  });

  it('should be 400 code units for the caption of a picture', () => {
    const picture = (length: number): string => {
      const lines = [150, 150, length - 300].map((own) => `<p>${letters(own, 'c')}</p>`);
      return `<figure><img src="a.png"><figcaption>${lines.join('')}</figcaption></figure>`;
    };
    assert.deepEqual(kept(page(picture(400), 3000), 'ccc'), ['ccc']);
    assert.deepEqual(kept(page(picture(401), 3000), 'ccc'), []);
  });

  it('should be three lines between the headline and the lead', () => {
    const lines = (count: number): string => '<div>3 March</div>'.repeat(count);
    assert.deepEqual(kept(page(lines(3) + p(200, 'lead'), 1000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(lines(4) + p(200, 'lead'), 1000), 'lead', 'body'), ['body']);
  });

  it('should be fewer than fifty elements in a paragraph', () => {
    const lead = (inner: number): string => `<p>${prose(200, 'lead')}${'<i></i>'.repeat(inner)}</p>`;
    assert.deepEqual(kept(page(lead(48), 1000), 'lead', 'body'), ['lead', 'body']);
    assert.deepEqual(kept(page(lead(49), 1000), 'lead', 'body'), ['body']);
  });
});

/** The first word of each part of the article whose first part is the first element of class "part". */
function partNames(html: string): string[] {
  const survey = surveyPage(parsePage(html).document);
  const root = survey.items.find(({ element }) => element.attribs.class === 'part');
  assert.ok(root);
  return partsOf(survey, root, new Map()).map(({ element }) => lineText(element, 100).split(',')[0] ?? '');
}

describe('the bounds of an article in parts', () => {
  const part = (length: number, name: string): string => `<div class="part">${p(length, name)}</div>`;
  const page = (...parts: readonly string[]): string => `<section>${parts.join('')}</section>`;

  it('should be 100 code units of prose for a further part, which a form of the same class lacks', () => {
    assert.deepEqual(partNames(page(part(1000, 'body'), part(100, 'rest'))), ['body', 'rest']);
    assert.deepEqual(partNames(page(part(1000, 'body'), part(99, 'rest'))), ['body']);
  });

  it('should be a fiftieth of the prose of the part found first', () => {
    assert.deepEqual(partNames(page(part(10_000, 'body'), part(200, 'rest'))), ['body', 'rest']);
    assert.deepEqual(partNames(page(part(10_000, 'body'), part(199, 'rest'))), ['body']);
  });

  it('should be 200 siblings, so that the search takes linear time', () => {
    const parts = Array.from({ length: 201 }, () => part(120, 'rest'));
    assert.equal(partNames(page(...parts.slice(0, 200))).length, 200);
    assert.equal(partNames(page(...parts)).length, 200);
  });
});

describe('the bounds of the first paragraphs in a box of their own', () => {
  const HEADLINE = 'Ice on the river';
  /** Whether a box between the headline and the body, which is in so many boxes, is part of the article. */
  const isPart = (first: string, boxes = 0): boolean => {
    const body = `${'<div>'.repeat(boxes)}<div class="part">${p(3000, 'body')}</div>${'</div>'.repeat(boxes)}`;
    const survey = surveyPage(
      parsePage(`<main><h1>${HEADLINE}</h1><div id="first">${first}</div>${body}</main>`).document,
    );
    const root = survey.items.find(({ element }) => element.attribs.class === 'part')!;
    return partsOf(survey, root, new Map(), 'iceontheriver')[0]?.element.attribs.id === 'first';
  };

  it('should be 300 code units of sentences in two paragraphs, or 600 in one', () => {
    assert.deepEqual([isPart(p(150, 'ice') + p(150, 'fog')), isPart(p(150, 'ice') + p(149, 'fog'))], [true, false]);
    assert.deepEqual([isPart(p(600, 'ice')), isPart(p(599, 'ice'))], [true, false]);
  });

  it('should be seven tenths of sentences', () => {
    const first = (other: number): string => `${p(175, 'ice')}${p(175, 'fog')}<div>${letters(other, 'x')}</div>`;
    assert.deepEqual([isPart(first(150)), isPart(first(151))], [true, false]);
  });

  it('should be beside the body or the box around it', () => {
    const first = p(150, 'ice') + p(150, 'fog');
    assert.deepEqual([isPart(first, 0), isPart(first, 1), isPart(first, 2)], [true, true, false]);
  });
});
