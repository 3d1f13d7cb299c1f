import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasNoteEnd, keyOfNote, NOTE_END, noteName, toNote } from '../../../source/output/markdown/note.ts';
import { articleOf, everything } from '../../support/articles.ts';

const details = {
  key: 'https://quay.example/"wall"',
  title: 'The wall: a “story”',
  tags: ['to read', 'sea/north', '2024'],
  state: 'reading',
  progress: 40,
  addedAt: Date.UTC(2026, 4, 4),
  publishedAt: null,
  note: 'Mine\nof two lines',
  highlights: [
    { exact: 'The harbor\nis closed', speaker: 'Ann Bell', note: 'why? #sea' },
    { exact: 'Other', speaker: null, note: '' },
  ],
};

describe('a note for Obsidian', () => {
  it('should have front matter, the text, and the highlights with their notes', () => {
    const text = toNote(everything, details);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    assert.deepEqual(front.split('\n'), [
      'title: "The wall: a “story”"',
      'author: ["Tomas Ek"]',
      'url: "https://nordhavn.example/ferry"',
      'site: "Nordhavn News"',
      'saved: "2026-05-04"',
      'state: "reading"',
      'progress: 40',
      'tags: ["to-read","sea/north","_2024"]',
      'people: ["Ines Halvorsen"]',
      'pullquote: "https://quay.example/\\"wall\\""',
    ]);
    assert.match(body, /^\n> \[!note\]\n> Mine\n> of two lines\n\n# 🚀 Ferry drone flies\n/);
    assert.ok(
      body.endsWith(
        `## Highlights\n\n> The harbor\n> is closed\n>\n> — Ann Bell\n\nwhy? #sea\n\n> Other\n\n${NOTE_END}\n`,
      ),
    );
    assert.equal(keyOfNote(text), details.key);
  });

  it('should keep what the user has written at its end', () => {
    const first = toNote(everything, details);
    const edited = `${first}\nMy thoughts\n${NOTE_END}\n`;
    const again = toNote(everything, { ...details, progress: 90 }, edited);
    assert.equal(again, edited.replace('progress: 40', 'progress: 90'));
    assert.equal(toNote(everything, details, first), first);
    assert.ok(hasNoteEnd(first));
    assert.ok(!hasNoteEnd(first.replace(NOTE_END, '')));
  });

  it('should not be misled by an article that contains its last line, or by control characters', () => {
    const article = articleOf([{ text: `Text\n${NOTE_END}` }]);
    const first = toNote(article, { ...details, title: '\u001b]0;x\u0007', note: '\u009b31m' });
    assert.equal(first.split(`\n${NOTE_END}`).length, 2);
    assert.equal(toNote(article, { ...details, title: '\u001b]0;x\u0007', note: '\u009b31m' }, first), first);
    assert.ok(!/[\u001b\u0007\u009b]/.test(first));
  });

  it('should be recognized by front matter within the first 16,384 code units', () => {
    const note = (length: number): string => {
      const [start, end] = ['---\npullquote: "x"\ntitle: ', '\n---'];
      return `${start}${'t'.repeat(length - start.length - end.length)}${end}`;
    };
    assert.deepEqual(
      [16_384, 16_385].map((length) => keyOfNote(`${note(length)}\nText`)),
      ['x', null],
    );
  });

  it('should not be recognized in other files', () => {
    for (const text of ['', 'pullquote: "x"', '---\ntitle: x\n---\npullquote: "x"\n', '---\npullquote: "\\x"\n---\n']) {
      assert.equal(keyOfNote(text), null, text);
    }
    assert.equal(keyOfNote('---\r\npullquote: "x"\r\n---\r\n'), 'x');
  });

  for (const [title, name] of [
    ['The wall: a/b\\c* "d" <e> |f| #g ^h [i] %%?', 'The wall a b c d e f g h i'],
    ['...', 'untitled_'],
    ['', 'untitled_'],
    ['CON', 'CON_'],
    ['../../etc/passwd', 'etc passwd'],
    ['\u001b[31mred\u202e', '31mred'],
    ['é'.repeat(90), 'é'.repeat(90)],
    ['é'.repeat(91), 'é'.repeat(90)],
  ] as const) {
    it(`should have a name that any file system accepts: ${JSON.stringify(title).slice(0, 40)}`, () => {
      assert.equal(noteName(title), name);
    });
  }
});
