import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitBoilerplate } from '../../../source/parser/assemble/boilerplate.ts';
import { omitAboveHeadline, withHeadline } from '../../../source/parser/assemble/headline.ts';
import { omitLeadLines } from '../../../source/parser/assemble/lead-lines.ts';
import { parseArticle } from '../../../source/parser/index.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`The harbor froze on night ${at}.`));
/** `start` and letters after it, `length` code units in all. */
const filled = (start: string, length: number): string => `${start} `.padEnd(length, 'x');

describe('the bounds of boilerplate', () => {
  const reasonOf = (text: string, authors: readonly string[] = []): string | undefined =>
    omitBoilerplate({ blocks: [...paragraphs(4), paragraph(text)], omitted: [] }, { authors }).omitted[0]?.reason;

  it('should be 320 code units for a plea, and 240 for other promos and for a sentence about copyright', () => {
    for (const [start, reason, longest] of [
      ['Sign up for our newsletter', 'promo', 320],
      ['Boats every day: subscribe to the newsletter', 'promo', 240],
      ['The boats are shown here; all rights reserved', 'copyright', 240],
    ] as const) {
      assert.equal(reasonOf(filled(start, longest)), reason);
      assert.equal(reasonOf(filled(start, longest + 1)), undefined);
    }
  });

  it('should be 120 code units for a line of tools', () => {
    const tools = (length: number): string => 'Print · '.repeat(20).slice(0, length);
    assert.equal(reasonOf(tools(119)), 'share');
    assert.equal(reasonOf(`${tools(119)}··`), undefined);
  });

  it('should be 40 code units for a line that is nothing but a plea', () => {
    const line = (length: number): string | undefined => reasonOf('Support us '.padEnd(length, '!'));
    assert.equal(line(40), 'promo');
    assert.equal(line(41), undefined);
  });

  it('should be 400 code units for a copyright line', () => {
    assert.equal(reasonOf(filled('© 2026 The Harbor', 400)), 'copyright');
    assert.equal(reasonOf(filled('© 2026 The Harbor', 401)), undefined);
  });

  it('should be seven tenths of links after "Read also:"', () => {
    const readAlso = (linked: number): string | undefined => {
      const text = filled('Read also:', 10 + 100);
      const block: Block = { ...paragraph(text), spans: [{ start: 10, end: 10 + linked, style: 'link', href: '/a' }] };
      return omitBoilerplate({ blocks: [block, ...paragraphs(4)], omitted: [] }).omitted[0]?.reason;
    };
    assert.equal(readAlso(70), 'related');
    assert.equal(readAlso(69), undefined);
  });

  it('should be 60 code units for a last line, below a paragraph of 80', () => {
    const left = (line: number, last: number): string | undefined => {
      const prose = paragraph(`${filled('The harbor froze', last - 1)}.`);
      const blocks = [...paragraphs(4), prose, paragraph('x'.repeat(line))];
      return omitBoilerplate({ blocks, omitted: [] }).omitted[0]?.reason;
    };
    assert.equal(left(60, 80), 'meta');
    assert.equal(left(61, 80), undefined);
    assert.equal(left(60, 79), undefined);
  });

  it('should be six words for a last line that is a link to another site, which the text is about', () => {
    const left = (text: string): string | undefined => {
      const link = { start: 0, end: text.length, style: 'link', href: 'https://ice.example/' } as const;
      const blocks = [
        ...paragraphs(4),
        paragraph(`${filled('The harbor froze', 99)}.`),
        { ...paragraph(text), spans: [link] },
      ];
      return omitBoilerplate({ blocks, omitted: [] }, { url: 'https://harbor.example/' }).omitted[0]?.reason;
    };
    assert.equal(left('The ice of the whole north'), undefined);
    assert.equal(left('The ice of the north'), 'meta');
  });

  it('should be eight blocks and 1,500 code units for biographies of the authors', () => {
    const left = (lines: readonly string[]): number =>
      omitBoilerplate(
        { blocks: [...paragraphs(20), ...lines.map(paragraph)], omitted: [] },
        { authors: ['Ada Brennan'] },
      ).omitted.length;
    const bio = filled('Ada Brennan, who has written about boats for years,', 100);
    assert.equal(left([bio, ...Array.from({ length: 7 }, () => 'Boats.')]), 8);
    assert.equal(left([bio, ...Array.from({ length: 8 }, () => 'Boats.')]), 0);
    assert.equal(left([bio, 'x'.repeat(1400)]), 2);
    assert.equal(left([bio, 'x'.repeat(1401)]), 0);
  });
});

describe('the bounds of the top', () => {
  it('should be twelve blocks for a repeated headline', () => {
    const headline = 'Ice on the river';
    const repeated = (at: number): number => {
      const blocks = [{ ...paragraph(headline), type: 'heading' as const, level: 1 }, ...paragraphs(20)];
      return withHeadline({ blocks: blocks.toSpliced(at, 0, paragraph(headline)), omitted: [] }, headline).omitted
        .length;
    };
    assert.equal(repeated(11), 1);
    assert.equal(repeated(12), 0);
  });

  it('should be 60 code units for a line above the headline', () => {
    const left = (length: number): number => {
      const blocks = [paragraph('x'.repeat(length)), paragraph('Ice on the river'), ...paragraphs(4)];
      return omitAboveHeadline({ blocks, omitted: [] }, 'Ice on the river').omitted.length;
    };
    assert.deepEqual([left(60), left(61)], [1, 0]);
  });

  it('should be 60 code units for the first sentence, below which a line does not belong to the top', () => {
    const left = (length: number): number => {
      const first = paragraph(`${filled('The harbor froze', length - 1)}.`);
      const blocks = [first, paragraph('2020-03-03 09:12 Source: Harbor News'), ...paragraphs(9)];
      return omitLeadLines({ blocks, omitted: [] }, { authors: ['Ada Brennan'], lang: 'en' }).omitted.length;
    };
    assert.deepEqual([left(59), left(60)], [1, 0]);
  });

  it('should be eight blocks and 160 code units for a line with names and dates', () => {
    const left = (at: number, line: string): number => {
      const blocks = paragraphs(20).toSpliced(at, 0, paragraph(line));
      return omitLeadLines({ blocks, omitted: [] }, { authors: ['Ada Brennan'], lang: 'en' }).omitted.length;
    };
    assert.equal(left(7, 'By Ada Brennan, 3 March 2020'), 1);
    assert.equal(left(8, 'By Ada Brennan, 3 March 2020'), 0);
    assert.equal(left(0, 'By Ada Brennan'.padEnd(160)), 1);
    assert.equal(left(0, 'By Ada Brennan'.padEnd(161)), 0);
  });
});

describe('the bounds of a notice', () => {
  const noticeOf = (html: string): string | null => parseArticle(html, { format: 'html' }).notice?.code ?? null;
  const prose = (length: number, start = 'The harbor froze, and'): string => `<p>${filled(start, length - 1)}.</p>`;

  it('should be 2,500 code units of prose on any page', () => {
    assert.equal(noticeOf(prose(2500, 'We use cookies, and')), 'consent-wall');
    assert.equal(noticeOf(prose(2501, 'We use cookies, and')), null);
  });

  it('should be 1,200 code units of prose on a page with a line or heading that gives the reason', () => {
    for (const [before, code] of [
      ['<p>Log in to continue reading.</p>', 'login-wall'],
      ['<h1>Page not found</h1>', 'not-found'],
    ] as const) {
      assert.equal(noticeOf(`<main>${before}${prose(1199)}</main>`), code);
      assert.equal(noticeOf(`<main>${before}${prose(1200)}</main>`), null);
    }
  });

  it('should be 300 code units of prose on a page with a password field', () => {
    assert.equal(noticeOf(`<main><input type=password>${prose(299)}</main>`), 'login-wall');
    assert.equal(noticeOf(`<main><input type=password>${prose(300)}</main>`), null);
  });

  it('should be half of that on a page with many links', () => {
    const links = Array.from({ length: 25 }, (_, at) => `<a href="/${at}">${'l'.repeat(40)}</a> `).join('');
    const page = (length: number): string => `<nav>${links}</nav><main>${prose(length)}</main>`;
    assert.equal(noticeOf(page(599)), 'index-page');
    assert.equal(noticeOf(page(600)), null);
  });

  it('should be 140 code units of prose on a page that is filled by a script', () => {
    const page = (length: number): string => `<noscript>Please enable JavaScript.</noscript>${prose(length)}`;
    assert.equal(noticeOf(page(139)), 'empty-page');
    assert.equal(noticeOf(page(150)), null);
  });

  it('should be twelve letters on a page without a script', () => {
    assert.equal(noticeOf(`<div>${'x'.repeat(11)}</div>`), 'empty-page');
    assert.equal(noticeOf(`<div>${'x'.repeat(12)}</div>`), 'no-article');
  });

  it('should be 120 letters if the title asks the reader to wait', () => {
    const page = (length: number): string =>
      `<title>Just a moment…</title>${prose(length, 'The-harbor-froze,-and').replace(' ', '-')}`;
    assert.equal(noticeOf(page(119)), 'challenge');
    assert.equal(noticeOf(page(120)), null);
  });

  it('should be four times as many if the text asks the reader to wait', () => {
    const page = (length: number): string => `<p>Checking your browser.</p><p>${'x'.repeat(length - 20)}</p>`;
    assert.equal(noticeOf(page(479)), 'challenge');
    assert.equal(noticeOf(page(480)), null);
  });
});
