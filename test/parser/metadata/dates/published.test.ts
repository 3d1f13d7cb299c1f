import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../../source/parser/index.ts';

const published = (body: string, head = '', lang = 'en'): string | null =>
  parseArticle(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`, { format: 'html' })
    .publishedTime;
/** Paragraphs, so that what follows is far from the headline. */
const long = `<h1>Ice in the harbor</h1>${'<p>The ice was gray, and by noon it gave way to the tug that had waited for it since the morning.</p>'.repeat(16)}`;

describe('the date of publication', () => {
  it('should be found after a label, however far it is from the headline', () => {
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

  it('should be read from the beginning of a paragraph, before a dash', () => {
    const text = 'The ice was gray, and by noon it gave way to the tug. '.repeat(3);
    const page = (start: string): string => `<h1>Ice in the harbor</h1><p>${start}${text}</p>`;
    assert.equal(published(page('13.4.2023 – '), '', 'de'), '2023-04-13');
    assert.equal(published(page('13 April 2023 | ')), '2023-04-13');
    assert.equal(published(page('13 April 2023 - ')), '2023-04-13');
    assert.equal(published(page('13 April 2023 was cold. ')), null);
  });

  it('should be read from meta tags whose names end in words for it, and from elements named "submitted"', () => {
    const meta = (name: string): string => `<meta name="${name}" content="2023-04-13">`;
    assert.equal(published(long, meta('w-published-date')), '2023-04-13');
    assert.equal(published(long, meta('unpublished-dates')), null);
    assert.equal(published(`${long}<p class="submitted">Ada, 13 April 2023</p>`), '2023-04-13');
  });
});

describe('the date of publication if it is not stated for machines', () => {
  const at = (url: string, body: string, lang = 'en'): string | null =>
    parseArticle(`<html lang="${lang}"><body>${body}</body></html>`, { format: 'html', url }).publishedTime;

  it('should be a month if a text beside the headline or after a label gives nothing else', () => {
    assert.equal(published('<h1>Ice in the harbor</h1><p>April 2023</p><p>The ice was gray.</p>'), '2023-04');
    assert.equal(published('<h1>Ice in the harbor</h1><p>avril 2023</p><p>La glace.</p>', '', 'fr'), '2023-04');
    assert.equal(published('<h1>Ice in the harbor</h1><p>2023年4月</p>', '', 'zh'), '2023-04');
    assert.equal(published('<h1>Ice in the harbor</h1><p>Ice 2023</p><p>Since April 2023 it froze.</p>'), null);
    assert.equal(published(`${long}<h6>Date</h6><p>April 2023</p>`), '2023-04');
    assert.equal(published(`${long}<p>Published: April 2023</p>`), '2023-04');
  });

  it('should be a day in that month if an element with a class for dates gives one', () => {
    const page = (date: string): string => `<h1>Ice in the harbor</h1><p>April 2023</p>${long}<time>${date}</time>`;
    assert.equal(published(page('13 April 2023')), '2023-04-13');
    assert.equal(published(page('13 May 2023')), '2023-04');
  });

  it('should come from a sentence about the first publication, not from the newest version', () => {
    const page = `<h1>Ice in the harbor</h1><p>1 June 2024</p>`;
    const sentence = '<p>This story was originally published on 13 April 2023 and has been updated since.</p>';
    assert.equal(published(page), '2024-06-01');
    assert.equal(published(`${page}${long}${sentence}`), '2023-04-13');
    assert.equal(published(`${page}${long}${sentence}`, '<meta name="date" content="2024-05-30">'), '2024-05-30');
  });

  it('should be read beside the author, from a script that writes it, and from the month in the URL', () => {
    const credit = (date: string): string => `${long}<p>Written by <a href="/ada">Ada Holm</a></p><p>${date}</p>`;
    assert.equal(published(credit('13 April 2023')), '2023-04-13');
    assert.equal(published(credit('The thaw of 13 April 2023 came early')), null);
    assert.equal(published(`${long}<p><script>showDate("2023/04/13 01:43")</script></p>`), '2023-04-13');
    assert.equal(published(`${long}<p><script>start("2023/04/13", box)</script></p>`), null);
    assert.equal(at('https://bay.example/2023/04/ice', long), '2023-04');
    assert.equal(at('https://bay.example/1998/11/ice', long), '1998-11');
    assert.equal(at('https://bay.example/2023/04/', long), null);
  });

  it('should be found after a headline that is not a heading', () => {
    const page = (title: string): string =>
      published(
        `<table><tr><td><b>Ice came early to the harbor</b></td></tr><tr><td>13 April 2023</td></tr></table>${'<p>The ice was gray, and by noon it gave way to the tug.</p>'.repeat(9)}`,
        `<title>${title}</title>`,
      ) ?? 'none';
    assert.equal(page('Ice came early to the harbor'), '2023-04-13');
    assert.equal(page('Ice came early to the harbor--Bay News'), '2023-04-13');
  });

  it('should be the last change if only that is given, wherever its label is', () => {
    assert.equal(published(`${long}<p><b>Last updated: </b>13 April 2023</p>`), '2023-04-13');
    assert.equal(published(`${long}<p><b>Zuletzt aktualisiert:</b> 13.4.2023</p>`, '', 'de'), '2023-04-13');
    assert.equal(published(`${long}<p><b>Last updated: </b>April 2023</p>`), '2023-04');
  });

  it('should order day and month as the URL does, or the country of its domain', () => {
    const page = '<h1>Ice in the harbor</h1><p>03/10/2023</p>';
    assert.equal(at('https://bay.example/ice', page), '2023-03-10');
    assert.equal(at('https://bay.example/2023/october/03/ice', page), '2023-10-03');
    assert.equal(at('https://bay.co.uk/ice', page), '2023-10-03');
    assert.equal(at('https://bay.co.uk/ice', page, 'en-US'), '2023-03-10');
    assert.equal(at('https://bay.tv/ice', page), '2023-03-10');
    assert.equal(at('https://bay.co.uk', page), '2023-10-03');
  });
});

describe('a stated date of publication', () => {
  const stated = (time: string, body: string, more = '', url?: string): string | null =>
    parseArticle(`<html lang=en><head><meta name="date" content="${time}">${more}</head><body>${body}</body></html>`, {
      format: 'html',
      url,
    }).publishedTime;
  const shown = '<h1>Ice in the harbor</h1><p>13 April 2023</p>';

  it('should give way to a visible one of the day before only if the stated time is on that day in no time zone', () => {
    assert.equal(stated('2023-04-14T12:00:00Z', shown), '2023-04-13');
    assert.equal(stated('2023-04-14T11:59:00Z', shown), '2023-04-14T11:59:00Z');
    assert.equal(stated('2023-04-14', shown), '2023-04-14');
    assert.equal(stated('2023-04-15', shown), '2023-04-13');
  });

  it('should be kept if the URL has the same day', () => {
    assert.equal(stated('2023-05-20', shown, '', 'https://bay.example/2023/05/20/ice'), '2023-05-20');
    assert.equal(stated('2023-05-20', shown, '', 'https://bay.example/2023/05/18/ice'), '2023-04-13');
    assert.equal(stated('2023-05-20', shown, '', 'https://bay.example/2023/05/19/ice'), '2023-05-20');
    for (const day of ['1998/08/25', '2023/11/25', '2023-8-31', '20230825', '2023/aug/25']) {
      const iso = day
        .replace('aug', '8')
        .replace(/^(\d{4})\D?(\d{1,2})\D?(\d{2})$/, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d}`);
      for (const url of [
        `https://bay.example/${day}`,
        `https://bay.example/${day}/ice`,
        `https://bay.example/${day}-ice`,
      ])
        assert.equal(stated(iso, '<h1>Ice in the harbor</h1><p>13 April 1997</p>', '', url), iso, url);
    }
  });

  it('should be the day in the URL if that is the day before in another time zone', () => {
    const url = 'https://bay.example/2023/05/19/ice';
    const page = '<h1>Ice in the harbor</h1>';
    assert.equal(stated('2023-05-20T01:00:00Z', page, '', url), '2023-05-19');
    assert.equal(stated('2023-05-20T01:00:00+00:00', page, '', url), '2023-05-19');
    assert.equal(stated('2023-05-20T01:00:00+02:00', page, '', url), '2023-05-20T01:00:00+02:00');
    assert.equal(stated('2023-05-21T01:00:00Z', page, '', url), '2023-05-21T01:00:00Z');
  });

  it('should give way to an earlier date right above the headline', () => {
    const page = (above: string): string => `<div>Health</div>${above}<h1>Ice in the harbor</h1>`;
    assert.equal(stated('2023-05-20', page('<time>13 April 2023</time>')), '2023-04-13');
    assert.equal(stated('2023-05-20', page('<p>Open since 13 April 2023 to all visitors</p>')), '2023-05-20');
    assert.equal(stated('2023-05-20', page('<time>13 April 2023</time><p>News</p><p>Ice</p>')), '2023-05-20');
  });

  it('should give way to an earlier one after a label, if it is no earlier than the last change', () => {
    const page = `${long}<div>Published <time>April 13, 2023</time></div>`;
    const changed = '<meta property="article:modified_time" content="2023-05-20">';
    assert.equal(stated('2023-05-20', page, changed), '2023-04-13');
    assert.equal(stated('2023-05-19', page, changed), '2023-05-19');
    assert.equal(stated('2023-05-20', page), '2023-05-20');
    assert.equal(stated('2023-05-20', `${long}<p>Published: April 2023</p>`, changed), '2023-04');
    assert.equal(stated('2023-05-20', `${long}<p>Published: May 2023</p>`, changed), '2023-05-20');
  });
});

describe('the bounds of texts with dates', () => {
  const padded = (start: string, length: number): string => `${start}${'x'.repeat(length - start.length)}`;

  it('should be 160 code units for a sentence about the first publication', () => {
    const page = (length: number): string =>
      `${long}<p>${padded('This text was first published on 13 April 2023, ', length)}</p>`;
    assert.equal(published(page(159)), '2023-04-13');
    assert.equal(published(page(160)), null);
  });

  it('should be 30 code units for a text that is only a date, in the first four texts after an author', () => {
    const page = (length: number, between = ''): string =>
      `${long}<p>Written by <b>Ada Holm</b></p>${between}<p>${padded('13 April 2023 ', length)}</p>`;
    assert.equal(published(page(30)), '2023-04-13');
    assert.equal(published(page(31)), null);
    assert.equal(published(page(30, '<p>Ice</p><p>Fog</p>')), '2023-04-13');
    assert.equal(published(page(30, '<p>Ice</p><p>Fog</p><p>Sun</p>')), null);
  });

  it('should be 30 code units for a date right above the headline, and less than 150 for an element with a class for dates', () => {
    const above = (length: number): string =>
      `<p>${padded('13 April 2023 ', length)}</p><h1>Ice in the harbor</h1><meta name="date" content="2023-05-20">`;
    assert.equal(published(above(30)), '2023-04-13');
    assert.equal(published(above(31)), '2023-05-20');
    const named = (length: number): string => `${long}<time>${padded('13 April 2023 ', length)}</time>`;
    assert.equal(published(named(149)), '2023-04-13');
    assert.equal(published(named(150)), null);
  });

  it('should end before a word for a change in the same line', () => {
    assert.equal(published('<h1>Ice in the harbor</h1><p>13 April 2023, updated 14 May 2023</p>'), '2023-04-13');
  });

  it('should be 100 code units for a script', () => {
    const page = (length: number): string =>
      `${long}<script>${'s'.repeat(length - '("13 April 2023")'.length)}("13 April 2023")</script>`;
    assert.equal(published(page(100)), '2023-04-13');
    assert.equal(published(page(101)), null);
  });

  it('should be 12 letters for a headline that is not a heading, and 6 in a script without spaces', () => {
    const page = (title: string): string | null =>
      published(
        `<div>${title}</div><div>13 April 2023</div>${'<i></i>'.repeat(60)}${long.replace(/h1/g, 'h2')}`,
        `<title>${title}</title>`,
      );
    assert.equal(page('Ice and fog had'), '2023-04-13');
    assert.equal(page('Ice and fog ha'), null);
    assert.equal(page('港口的冰雪'), null);
    assert.equal(page('港口的冰雪天'), '2023-04-13');
  });
});
