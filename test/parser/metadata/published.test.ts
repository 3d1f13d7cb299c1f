import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const published = (body: string, head = '', lang = 'en'): string | null =>
  parseArticle(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, { format: 'html' })
    .publishedTime;
/** Paragraphs, so that what follows is far from the headline. */
const long = `<h1>Ice in the harbor</h1>${'<p>The ice was gray, and by noon it gave way to the tug that had waited for it since the morning.</p>'.repeat(16)}`;

describe('the date of publication', () => {
  it('should be found after a label, however far from the headline', () => {
    assert.equal(published(`${long}<div>Posted on April 13, 2023</div>`), '2023-04-13');
    assert.equal(published(`${long}<div>Post time: <b>April 13, 2023</b></div>`), '2023-04-13');
    assert.equal(published(`${long}<div>Erschienen am: 13.04.2023</div>`, '', 'de'), '2023-04-13');
    assert.equal(published(`${long}<div>发布时间：2023-04-13 09:12</div>`, '', 'zh'), '2023-04-13');
    assert.equal(published(`${long}<div>The tug of April 13, 2023</div>`), null);
  });

  it('should be in one of the first ten labels, in a text of less than 60 code units after it', () => {
    const labels = (count: number): string => '<p>Date: none</p><p>Ice</p>'.repeat(count);
    assert.equal(published(`${long}${labels(9)}<p>Date: 2023-04-13</p>`), '2023-04-13');
    assert.equal(published(`${long}${labels(10)}<p>Date: 2023-04-13</p>`), null);
    const after = (length: number): string => `${long}<p>Date:</p><p>${'2023-04-13 '.padEnd(length, 'x')}</p>`;
    assert.equal(published(after(59)), '2023-04-13');
    assert.equal(published(after(60)), null);
  });

  it('should be read from the beginning of a paragraph that a dash sets off', () => {
    const text = 'The ice was gray, and by noon it gave way to the tug. '.repeat(3);
    const page = (start: string): string => `<h1>Ice in the harbor</h1><p>${start}${text}</p>`;
    assert.equal(published(page('13.4.2023 – '), '', 'de'), '2023-04-13');
    assert.equal(published(page('13 April 2023 | ')), '2023-04-13');
    assert.equal(published(page('13 April 2023 was cold. ')), null);
  });

  it('should be read from meta tags whose names end like one, and from what the system names "submitted"', () => {
    const meta = (name: string): string => `<meta name="${name}" content="2023-04-13">`;
    assert.equal(published(long, meta('w-published-date')), '2023-04-13');
    assert.equal(published(long, meta('unpublished-dates')), null);
    assert.equal(published(`${long}<p class="submitted">Ada, 13 April 2023</p>`), '2023-04-13');
  });
});
