import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FORMATS } from '../../source/app/cli/flags.ts';
import { render } from '../../source/app/modes/render.ts';
import type { AttributedArticle } from '../../source/article.ts';
import { quotesToCsv } from '../../source/output/quotes/csv.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { articleOf, everything } from '../support/articles.ts';
import { codePoint } from '../support/code-points.ts';
import { danger, HOSTILE, hostilePage } from '../support/hostile.ts';

/** The sequences that coloured text is made of, and nothing else. */
const OURS = /\u001b\[(?:1|2|3|4|7|9|22|23|24|27|29|3[0-7]|39|49|[34]8;2;\d+;\d+;\d+)m/g;

/** Everything that is printed of an article: each format, the quotes in each, with colour and without. */
async function* outputs(
  article: AttributedArticle,
  name: string,
): AsyncGenerator<readonly [what: string, text: string]> {
  const place = { name, isFirst: false, isOnly: false };
  for (const color of [false, true]) {
    const to = { columns: 60, color, ascii: false, asciiText: false };
    for (const format of FORMATS)
      yield [
        format,
        await render({ article, ...place }, { format, ...(format === 'text' ? { links: true } : {}) }, to),
      ];
    for (const format of ['text', 'markdown', 'json', 'csv'] as const) {
      yield [`quotes as ${format}`, await render({ article, ...place }, { quotes: true, format, fragments: true }, to)];
    }
  }
}

async function assertHarmless(article: AttributedArticle, name: string): Promise<void> {
  for await (const [what, text] of outputs(article, name)) {
    assert.equal(danger(text, what.includes('text') ? OURS : undefined), null, what);
  }
}

function attributed(html: string): AttributedArticle {
  const article = parseArticle(html, { format: 'html', url: 'https://a.example/' });
  return { ...article, ...findQuotes(article) };
}

describe('printed output', () => {
  for (const [name, payload] of Object.entries(HOSTILE)) {
    it(`should know ${name} when it sees it`, () => assert.notEqual(danger(payload), null));

    it(`should let no ${name} reach the terminal from a page`, () =>
      assertHarmless(attributed(hostilePage(payload)), `page ${payload}`));

    it(`should let no ${name} reach the terminal from an article that was never cleaned`, () => {
      const dirty = (value: unknown): unknown => {
        if (typeof value === 'string') return value.startsWith('p') || value === 'ltr' ? value : `${value}${payload}`;
        if (Array.isArray(value)) return value.map(dirty);
        if (typeof value !== 'object' || value === null) return value;
        const kept = new Set(['type', 'dir', 'kind', 'how', 'style', 'reason', 'gender']);
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept.has(key) ? one : dirty(one)]));
      };
      return assertHarmless(dirty(everything) as AttributedArticle, `page ${payload}`);
    });
  }

  it('should keep the text around what it leaves out', async () => {
    for await (const [what, text] of outputs(attributed(hostilePage(HOSTILE.colour ?? '')), 'page')) {
      if (what === 'text') assert.match(text.replaceAll(OURS, ''), /The drone red crossed \[31mred\[0m the bay/);
    }
  });

  it('should follow no link that runs or reads something', async () => {
    for await (const [what, text] of outputs(attributed(hostilePage('')), 'page')) {
      if (what.includes('json')) continue;
      assert.doesNotMatch(
        text,
        /\]\(<?(?:javascript|data|file):|href="(?:javascript|data|file):|\] (?:javascript|data|file):/,
        what,
      );
    }
  });

  it('should prevent formulas that spreadsheets would run', async () => {
    const start = '=cmd|x!A1';
    const article = articleOf([{ text: start }], {
      title: '@SUM(1)',
      quotes: [
        {
          id: 'q1',
          kind: 'direct',
          text: start,
          parts: [{ block: 0, start: 0, end: 9, text: start }],
          speaker: null,
          cue: '+1',
        },
      ],
    });
    const to = { columns: 60, color: false, ascii: false, asciiText: false };
    const csv = await render({ article, name: 'page', isFirst: true, isOnly: true }, { format: 'csv' }, to);
    assert.equal(csv.split('\n')[1], ",'=cmd|x!A1,'=cmd|x!A1,1,'@SUM(1),,direct,,,'+1,,page");
  });

  it('should prevent formulas with full-width signs, too', () => {
    for (const start of ['＝1+1', '＋1', '－1', '＠SUM(1)']) {
      const quote = { id: 'q1', kind: 'direct' as const, text: start, parts: [], speaker: null, cue: null };
      const row = quotesToCsv(articleOf([]), [{ quote, sentence: '', paragraph: 1 }]);
      assert.ok(row.startsWith(`,'${start},`), row);
    }
  });

  it('should be harmless whatever a page is made of', async () => {
    const pieces = fc.constantFrom(
      ...Object.values(HOSTILE),
      ...[
        '<p>',
        '</p>',
        '<a href="',
        '">',
        '</a>',
        '<title>',
        '</title>',
        '<h1>',
        '<pre>',
        '<img alt="',
        '<table><tr><td>',
        '<li>',
        '<blockquote>',
        '&#27;',
        '&#x9b;',
        '&#155;',
        '&#x202e;',
        '&NewLine;',
        '“Word” said Ines',
        'words and more words, ',
        '<script>',
        '<!--',
        '-->',
        '<q>',
      ],
    );
    const page = fc
      .array(fc.oneof(pieces, fc.string({ unit: codePoint, maxLength: 8 })), { maxLength: 40 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(page, (html) => assertHarmless(attributed(html), html.slice(0, 20))),
      { seed: 1, numRuns: process.env.PULLQUOTE_LONG_TESTS ? 20_000 : 100 },
    );
  });
});
