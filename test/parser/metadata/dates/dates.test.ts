import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate, monthInWords } from '../../../../source/parser/metadata/dates/dates.ts';

describe('isoDate', () => {
  it('should keep the time zone offset of the page', () => {
    assert.equal(isoDate('2025-08-25T10:05:00.000+0200', null), '2025-08-25T10:05:00+02:00');
    assert.equal(isoDate('2025-08-25 10:05:00 UTC', null), '2025-08-25T10:05:00Z');
    assert.equal(isoDate('2025-08-25T10:05', null), '2025-08-25T10:05:00');
    assert.equal(isoDate('20250825', null), '2025-08-25');
    assert.equal(isoDate('1756116300', null), '2025-08-25T10:05:00Z');
  });

  it('should read dates in words of many languages', () => {
    const dates = [
      ['Published on August 25th, 2025 by the desk', 'en'],
      ['Mon, 25 Aug 2025', 'en'],
      ['Mon Aug 25 10:05:44 CEST 2025', 'en'],
      ['Mon Aug 25 10:05 +0200 2025', 'en'],
      ['Mon Aug 25 10:05:44 2025', 'en'],
      ['25. August 2025, 10:05 Uhr', 'de'],
      ['le 25 août 2025 à 10h05', 'fr'],
      ['25 de agosto de 2025', 'es'],
      ['25 de agosto de 2025', 'pt'],
      ['25 agosto 2025', 'it'],
      ['25 augustus 2025', 'nl'],
      ['25 sierpnia 2025', 'pl'],
      ['den 25 augusti 2025', 'sv'],
      ['25. august 2025', 'da'],
      ['2025. augusztus 25.', 'hu'],
      ['25 августа 2025', 'ru'],
      ['2025年8月25日', 'ja'],
      ['2025년 8월 25일', 'ko'],
      ['25 ağustos 2025', 'tr'],
      ['25. августа 2025', 'sr'],
      ['2025 m. rugpjūčio 25 d.', 'lt'],
      ['25. augusts 2025', 'lv'],
      ['25. august 2025', 'et'],
      ['25 আগস্ট 2025', 'bn'],
    ] as const;
    for (const [text, lang] of dates) assert.equal(isoDate(text, lang), '2025-08-25', text);
  });

  it("should order day and month as the page's readers do", () => {
    assert.equal(isoDate('08/09/2025', 'en-US'), '2025-08-09');
    assert.equal(isoDate('08/09/2025', 'en-GB'), '2025-09-08');
    assert.equal(isoDate('08.09.2025', 'en'), '2025-09-08');
    assert.equal(isoDate('25/08/2025', 'en-US'), '2025-08-25');
  });

  it('should read an ambiguous month in the language of the page', () => {
    assert.equal(isoDate('5 listopada 2025', 'pl'), '2025-11-05');
    assert.equal(isoDate('5. listopada 2025', 'hr'), '2025-10-05');
  });

  it('should read the time after a comma too, and no time if there is none', () => {
    assert.equal(isoDate('2025-08-25, 23:59', null), '2025-08-25T23:59:00');
    assert.equal(isoDate('2025-08-25 10:05 GMT', null), '2025-08-25T10:05:00Z');
    assert.equal(isoDate('2025-08-25 24:00', null), '2025-08-25');
    assert.equal(isoDate('2025-08-25 10:60', null), '2025-08-25');
  });

  it('should read Arabic, Persian and Indian digits', () => {
    for (const text of ['٢٠٢٥-٠٨-٢٥', '۲۰۲۵-۰۸-۲۵', '२०२५-०८-२५'])
      assert.equal(isoDate(text, null), '2025-08-25', text);
  });

  it('should skip days that do not exist', () => {
    assert.equal(isoDate('Open from 30 February 2025 or 2025-08-25', 'en'), '2025-08-25');
  });

  it('should read dates from 1900 to 2100', () => {
    for (const date of ['1900-01-01', '2100-12-31']) assert.equal(isoDate(date, 'en'), date);
    for (const date of ['1899-12-31', '2101-01-01']) assert.equal(isoDate(date, 'en'), null);
  });

  it('should read only the first 200 code units', () => {
    assert.equal(isoDate(`${'x'.repeat(186)} 25 August 2025`, 'en'), null);
    assert.equal(isoDate(`${'x'.repeat(185)} 25 August 2025 and on`, 'en'), '2025-08-25');
  });

  it('should not read other numbers as dates', () => {
    for (const text of ['2025-13-01', '2025-02-30', 'Call 555-01-2345', 'page 3 of 12', '1234567', 'in 2025', '']) {
      assert.equal(isoDate(text, 'en'), null, text);
    }
  });
});

describe('monthInWords', () => {
  it('should read a month and a year in up to 30 code units', () => {
    assert.equal(monthInWords('August 2025'.padEnd(30), 'en'), '2025-08');
    assert.equal(monthInWords('August 2025'.padEnd(31), 'en'), null);
    assert.equal(monthInWords('August', 'en'), null);
  });
});
