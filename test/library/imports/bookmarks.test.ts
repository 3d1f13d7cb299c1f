import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBookmarks } from '../../../source/library/imports/bookmarks.ts';

const list = (html: string) =>
  readBookmarks(html).map(({ title, note, folders, line }) => ({ title, note, folders, line }));

describe('a bookmark file', () => {
  it('should have titles and notes, whatever is not closed', () => {
    assert.deepEqual(
      list(
        '<DL><DT><A HREF="https://a.example/1">Ebb\n tide</A> loose<DD>Low\nwater\n<DT><A HREF="https://a.example/2">Flood</A></DL>',
      ),
      [
        { title: 'Ebb tide', note: 'Low\nwater', folders: [], line: 1 },
        { title: 'Flood', note: '', folders: [], line: 4 },
      ],
    );
  });

  it('should have no text outside of titles and notes in them', () => {
    const [first] = list(
      '<DL><DT><A HREF="https://a.example/1">Ebb</A> one<DD>Low</DD> two<DD>water<DT>three<P>four</DL>',
    );
    assert.deepEqual([first?.title, first?.note], ['Ebb', 'Lowwater']);
  });

  it('should have links only where there is an address', () => {
    assert.deepEqual(
      list(
        'Before <DL><DT><A NAME="top">Top</A><DT><A HREF="https://a.example/1">Ebb</A><DT><B HREF="https://a.example/2">Flood</B></DL>',
      ).map(({ title }) => title),
      ['Ebb'],
    );
  });

  it('should have the folders that a link is in, without the heading of the file', () => {
    const of = list(`<H1>Bookmarks</H1><DL>
<DT><H3>Sea</H3><DL><DT><H3>Tides</H3><DL><DT><A HREF="https://a.example/1">Ebb</A></DL>
<DT><A HREF="https://a.example/2">Quay</A></DL>
<DT><A HREF="https://a.example/3">Land</A></DL></DL></DL><DL><DT><A HREF="https://a.example/4">Late</A></DL>`);
    assert.deepEqual(
      of.map(({ title, folders }) => [title, ...folders]),
      [['Ebb', 'Sea', 'Tides'], ['Quay', 'Sea'], ['Land'], ['Late']],
    );
  });

  it('should leave out the folders of the browser itself', () => {
    const [first] = list(
      '<DL><DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3><DL><DT><H3>Sea</H3><DL><DT><A HREF="https://a.example/1">Ebb</A></DL></DL></DL>',
    );
    assert.deepEqual(first?.folders, ['Sea']);
  });

  it('should have the heading above each list if lists are not nested', () => {
    const of = list(
      '<h1>Unread</h1><ul><li><a href="https://a.example/1">Ebb</a></li></ul><h1>Read  Archive</h1><ul><li><a href="https://a.example/2">Flood</a></li></ul>',
    );
    assert.deepEqual(
      of.map(({ title, folders }) => [title, ...folders]),
      [
        ['Ebb', 'Unread'],
        ['Flood', 'Read Archive'],
      ],
    );
  });

  it('should have titles with marked words, and ignore what belongs to no link', () => {
    const [first, ...others] = list(
      '</DL><H1>Bookmarks</H1><DL><DD>Loose<DT><A HREF="https://a.example/1">Ebb <B>and</B> flood</A></DL>',
    );
    assert.deepEqual(first, { title: 'Ebb and flood', note: '', folders: [], line: 1 });
    assert.deepEqual(others, []);
  });
});
