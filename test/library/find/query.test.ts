import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UsageError } from '../../../source/failure.ts';
import { parsePeriod } from '../../../source/library/find/period.ts';
import { begunQuery, joinOperands, parseQuery } from '../../../source/library/find/query.ts';

const EMPTY = { terms: [], fields: [], scope: 'articles', after: null, before: null };
const term = (text: string, isNegated = false) => ({ text, isNegated });

describe('the query of find', () => {
  it('should have words, phrases, and words that must not occur', () => {
    assert.deepEqual(parseQuery('harbor "the old wall" -storm -"lower town"'), {
      ...EMPTY,
      terms: [term('harbor'), term('the old wall'), term('storm', true), term('lower town', true)],
    });
  });

  it('should be distinguished from one whose last word is incomplete', () => {
    const begun = (typed: string) => begunQuery(parseQuery(typed), typed)?.terms;
    assert.deepEqual(begun('old wal'), [term('old'), term('wal*')]);
    assert.deepEqual(begun('wa'), [term('wa*')]);
    for (const typed of ['"old wal"', 'old -wal', 'old w', 'wal title:old', 'wal*', '']) {
      assert.equal(begun(typed), undefined, typed);
    }
  });

  it('should accept quotation marks of any form, and an unclosed phrase', () => {
    for (const typed of ['“old wall”', '„old wall“', '«old wall»', '"old wall', '＂old wall＂']) {
      assert.deepEqual(parseQuery(typed).terms, [term('old wall')], typed);
    }
  });

  it('should have conditions on fields', () => {
    assert.deepEqual(parseQuery('title:quay -SITE:coast by:"Mark Tully" tag:sea said:Bell'), {
      ...EMPTY,
      fields: [
        { field: 'title', text: 'quay', isNegated: false },
        { field: 'site', text: 'coast', isNegated: true },
        { field: 'by', text: 'Mark Tully', isNegated: false },
        { field: 'tag', text: 'sea', isNegated: false },
        { field: 'said', text: 'Bell', isNegated: false },
      ],
    });
  });

  it('should have a scope', () => {
    assert.equal(parseQuery('in:quotes harbor').scope, 'quotes');
    assert.equal(parseQuery('harbor IN:highlights').scope, 'highlights');
  });

  it('should have the narrowest of several dates', () => {
    const { after, before } = parseQuery('after:2023 before:2024-05-17 after:2022-03 before:2025');
    assert.deepEqual([after, before], [Date.UTC(2023, 0), Date.UTC(2024, 4, 17)]);
  });

  it('should read as words whatever only looks like a condition', () => {
    const typed = 'https://a.example/b in:time subtitle: "in:quotes" 10:30 - --x';
    assert.deepEqual(
      parseQuery(typed).terms.map(({ text }) => text),
      ['https://a.example/b', 'in:time', 'subtitle:', 'in:quotes', '10:30', '-', '-x'],
    );
  });

  it('should report errors in one line', () => {
    assert.throws(
      () => parseQuery('before:soon'),
      new UsageError('before: expects a date such as 2024, 2024-05 or 2024-05-17, not "soon"'),
    );
    assert.throws(
      () => parseQuery('Title: quay'),
      new UsageError('title: must be followed by its value, without a space'),
    );
    for (const typed of ['-in:quotes x', '-before:2024', '-after:2024']) {
      assert.throws(() => parseQuery(typed), /cannot be negated$/, typed);
    }
  });
});

describe('the operands of find', () => {
  it('should be joined to a query, in which one with a space is a phrase', () => {
    assert.equal(
      joinOperands(['harbor', 'old wall', '-lower town', 'by:Mark Tully']),
      'harbor "old wall" -"lower town" by:"Mark Tully"',
    );
  });

  it('should be the query itself if there is one', () => {
    assert.equal(joinOperands(['harbor -storm']), 'harbor -storm');
  });

  it('should not be quoted twice', () => {
    assert.equal(joinOperands(['a', '"b c" d']), 'a "b c" d');
  });
});

describe('a period', () => {
  const days = (text: string) => {
    const period = parsePeriod(text);
    return period && [period.start, period.end].map((time) => new Date(time).toISOString().slice(0, 10));
  };

  it('should be a year, a month or a day', () => {
    assert.deepEqual(days('2024'), ['2024-01-01', '2025-01-01']);
    assert.deepEqual(days('2024-12'), ['2024-12-01', '2025-01-01']);
    assert.deepEqual(days('2024-2-29'), ['2024-02-29', '2024-03-01']);
    assert.deepEqual(days('0099'), ['0099-01-01', '0100-01-01']);
  });

  it('should be a day that exists', () => {
    for (const text of ['2023-02-29', '2024-13', '2024-00', '2024-04-31', '24', '2024-', 'May', '', '2024-01-01T00']) {
      assert.equal(parsePeriod(text), undefined, text);
    }
  });
});
