import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailHeaderOf } from '../../../source/parser/formats/mail-header.ts';

const DATE = 'Date: Mon, 5 Jan 2026 11:00:00 +0000\t[overview]';
const ISO = '2026-01-05T11:00:00.000Z';
const authorOf = (from: string) => mailHeaderOf(`From: ${from}\n${DATE}\n\nText`)?.author;

describe('the header of a mail', () => {
  it('should end at the first line that is not a field', () => {
    assert.deepEqual(mailHeaderOf(`From: Ada Moor <a@b.example>\nTo: Bo Lind,\n\tCora Holm\n${DATE}\n\nSo: it is`), {
      lines: 4,
      author: 'Ada Moor',
      date: ISO,
    });
  });

  it('should name the author in any order', () => {
    assert.equal(authorOf('"Ada Moor" <a@b.example>'), 'Ada Moor');
    assert.equal(authorOf('a at b.example (Ada Moor)'), 'Ada Moor');
    assert.equal(authorOf('a@b.example'), null);
    assert.equal(authorOf('<a@b.example>'), null);
  });

  it('should have a sender, and a subject or a date', () => {
    assert.equal(mailHeaderOf('From: Ada Moor <a@b.example>\nTo: Bo Lind\n\nText'), null);
    assert.equal(mailHeaderOf(`Subject: Tides\n${DATE}\n\nText`), null);
    assert.equal(mailHeaderOf('Text\nFrom: Ada\nSubject: Tides'), null);
    assert.equal(mailHeaderOf('From: Ada <a@b.example>\nSubject: Tides\nDate: soon')?.date, null);
  });

  it('should be read up to its 60th line', () => {
    const header = (lines: number): string =>
      `Subject: Tide\n${'Received: by the harbour\n'.repeat(lines - 2)}From: Ada Moor <ada@tide.example>\n\nIt froze.`;
    assert.equal(mailHeaderOf(header(60))?.lines, 60);
    assert.equal(mailHeaderOf(header(61)), null);
  });
});
