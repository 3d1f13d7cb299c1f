import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnnotatedArticle, DatedHighlight } from '../../../source/highlights/highlight.ts';
import { DEFAULT_TEMPLATE, highlightsToMarkdown } from '../../../source/output/highlights/markdown.ts';
import { highlightsToCsv } from '../../../source/output/highlights/readwise.ts';
import { parseTemplate } from '../../../source/output/highlights/template.ts';
import { highlightsToJson } from '../../../source/output/highlights/web-annotation.ts';

const KEY = '0f0e1d2c-1111-4222-8333-444455556666';
const passage = (exact: string, more: Partial<DatedHighlight> = {}): DatedHighlight => ({
  key: KEY,
  anchor: {
    range: { start: { block: 1, offset: 2 }, end: { block: 1, offset: 2 + exact.length } },
    exact,
    before: 'before ',
    after: ' after',
  },
  found: 'exact',
  color: 'green',
  speaker: null,
  note: '',
  tags: [],
  createdAt: Date.UTC(2024, 4, 17, 9, 30),
  updatedAt: Date.UTC(2024, 4, 18),
  offsets: { start: 12, end: 12 + exact.length },
  ...more,
});
const article: AnnotatedArticle = {
  id: 7,
  title: 'The "ferry" & the *flour*',
  address: 'https://island.example/ferry',
  authors: ['Ann Bell', 'Jo Finch'],
  site: 'Island News',
  publishedAt: Date.UTC(2024, 0, 2),
  tags: ['ships'],
  note: 'Read *twice*.',
  highlights: [
    passage('nine days,\nand no flour', { note: 'Why? #food', tags: ['food'] }),
    passage('Nobody *asked*', { speaker: 'Jo Finch', found: 'orphan', offsets: null }),
  ],
};

describe('highlights as Markdown', () => {
  it('should have front matter, quotations with their speakers, and notes', () => {
    assert.equal(
      highlightsToMarkdown(article, parseTemplate(DEFAULT_TEMPLATE)),
      `---
title: "The \\"ferry\\" & the *flour*"
url: "https://island.example/ferry"
author: "Ann Bell, Jo Finch"
site: "Island News"
published: 2024-01-02
tags: ["ships","food"]
---

# The "ferry" \\& the \\*flour\\*

Read \\*twice\\*.

> nine days,
> and no flour

Why? #food

> Nobody \\*asked\\*
>
> — **Jo Finch**
`,
    );
  });

  it('should leave out unknown values', () => {
    const bare = {
      ...article,
      address: '/home/me/a.html',
      authors: [],
      site: '',
      publishedAt: null,
      tags: [],
      note: '',
    };
    const text = highlightsToMarkdown({ ...bare, highlights: [passage('x')] }, parseTemplate(DEFAULT_TEMPLATE));
    assert.equal(
      text,
      `---\ntitle: "The \\"ferry\\" & the *flour*"\n---\n\n# The "ferry" \\& the \\*flour\\*\n\n> x\n`,
    );
  });

  it('should follow a template, and have no control characters', () => {
    const template = parseTemplate(
      '{{title|raw}}\n{{#highlights}}\n- {{text|raw}} ({{color}}, {{date}}) {{tags}}\n{{/highlights}}\n',
    );
    const text = highlightsToMarkdown({ ...article, title: 'A\u001b[31m' }, template);
    assert.equal(
      text,
      'A[31m\n- nine days,\nand no flour (green, 2024-05-17) food\n- Nobody *asked* (green, 2024-05-17) \n',
    );
  });
});

describe('highlights as Web Annotations', () => {
  it('should have selectors for the quote and, if it is in the text, its position', () => {
    const [first, second] = JSON.parse(highlightsToJson([article]));
    assert.deepEqual(
      [first['@context'], first.type, first.id, first.motivation],
      ['http://www.w3.org/ns/anno.jsonld', 'Annotation', `urn:uuid:${KEY}`, 'commenting'],
    );
    assert.deepEqual([first.created, first.modified], ['2024-05-17T09:30:00.000Z', '2024-05-18T00:00:00.000Z']);
    assert.deepEqual(first.target, {
      source: 'https://island.example/ferry',
      selector: [
        { type: 'TextQuoteSelector', exact: 'nine days,\nand no flour', prefix: 'before ', suffix: ' after' },
        { type: 'TextPositionSelector', start: 12, end: 35 },
      ],
    });
    assert.deepEqual(first.body, [
      { type: 'TextualBody', value: 'Why? #food', format: 'text/plain', purpose: 'commenting' },
      { type: 'TextualBody', value: 'food', purpose: 'tagging' },
    ]);
    assert.equal(second.body, undefined);
    assert.equal(second.motivation, 'highlighting');
    assert.equal(second.target.selector.length, 1);
    assert.equal(second['pullquote:speaker'], 'Jo Finch');
  });
});

describe('highlights as CSV', () => {
  it('should have the columns of Readwise, each passage on a line', () => {
    assert.equal(
      highlightsToCsv([article]),
      [
        'Highlight,Title,Author,URL,Note,Location,Date',
        '"nine days, and no flour","The ""ferry"" & the *flour*","Ann Bell, Jo Finch",https://island.example/ferry,Why? #food,12,2024-05-17 09:30:00',
        'Nobody *asked*,"The ""ferry"" & the *flour*","Ann Bell, Jo Finch",https://island.example/ferry,,,2024-05-17 09:30:00',
        '',
      ].join('\n'),
    );
  });
});
