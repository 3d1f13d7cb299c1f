import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../../source/layout/index.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { update } from '../../../source/reader/update.ts';
import { articleLines } from '../../../source/ui/panes/article.ts';
import { frame, paintedRows, painterFor } from '../../../source/ui/panes/frame.ts';
import { statusLines } from '../../../source/ui/panes/status.ts';
import { ASCII, UNICODE } from '../../../source/ui/theme/symbols.ts';
import { painters } from '../../../source/ui/theme/themes.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';

const FILLER = 'The ferry left at nine and came back at noon with nobody on board but the dog. '.repeat(3);
const article = articleOf([
  { type: 'title', text: 'The ferry of 山田' },
  `“We saw 漢字 on the hull,” said Ida Moor. ${FILLER}`,
  { type: 'heading', level: 2, text: 'Afterwards' },
  `“The dog is well,” Tom Reed told us. ${FILLER}`,
  ...Array.from({ length: 10 }, () => FILLER),
]);
const quoted = attributionOf(article, [
  [1, 'We saw 漢字 on the hull,', 'Ida Moor'],
  [3, 'The dog is well,', 'Tom Reed'],
]);
const reader = (columns: number, rows = 24): ReaderState => open(documentOf(article, quoted), { columns, rows });
const plain = (state: ReaderState, symbols = UNICODE) =>
  frame(state, symbols).map((line) => line.map(({ text }) => text).join(''));

describe('the frame', () => {
  it('should fill the screen exactly, whatever is open', () => {
    const walks = [
      [],
      ['"'],
      ['"', 's'],
      ['?'],
      ['?', '/'],
      ['t'],
      ['S'],
      ['/', 'd', 'o', 'g'],
      ['/', 'd', 'o', 'g', 'enter', 'L'],
      [')'],
      ['D'],
      ['tab', 'space'],
      ['tab', '/', 'd'],
    ];
    for (const [columns, rows] of [
      [20, 6],
      [40, 12],
      [80, 24],
      [89, 24],
      [90, 24],
      [120, 30],
      [200, 50],
    ] as const) {
      for (const keys of walks) {
        const lines = plain(press(reader(columns, rows), ...keys));
        assert.equal(lines.length, rows, `${keys} at ${columns} × ${rows}`);
        for (const line of lines)
          assert.ok(displayWidth(line) <= columns, `${keys} at ${columns}: ${displayWidth(line)} "${line}"`);
      }
    }
  });

  it('should mark the chosen quote in the article and in the sidebar', () => {
    const lines = plain(press(reader(120), ')'));
    assert.equal(lines.filter((line) => /^ *▌ “We saw/.test(line)).length, 1);
    assert.ok(lines.some((line) => /│ ▌ ● Ida Moor/.test(line)));
    assert.match(lines.at(-1) ?? '', /quote 1\/2 Ida Moor/);
  });

  it('should list the quotes and their speakers in the sidebar', () => {
    const side = plain(reader(120)).join('\n');
    assert.match(side, /QUOTES 2/);
    assert.match(side, /│ . ■ Tom Reed/);
    assert.match(plain(open(documentOf(article, null), { columns: 120, rows: 24 })).join('\n'), /QUOTES …/);
  });

  it('should highlight both halves of a match that a line break splits', () => {
    const state = type(press(reader(24), '/'), 'nine and came back at noon with');
    const lit = frame(state, UNICODE).filter((line) => line.some(({ styles }) => styles.includes('current-match')));
    assert.ok(lit.length >= 2);
    const words = lit.flatMap((line) =>
      line.filter(({ styles }) => styles.includes('current-match')).map(({ text }) => text),
    );
    assert.equal(words.join(' '), 'nine and came back at noon with');
  });

  it('should distinguish the current match from the others without color', () => {
    const paint = painters('none')('terminal', 'dark');
    const state = press(type(press(reader(80), '/'), 'ferry'), 'enter');
    const text = frame(state, UNICODE).map(paint).join('\n');
    assert.match(text, /\u001b\[1;7mferry\u001b\[0m/i);
    assert.match(text, /\u001b\[7mferry\u001b\[0m/i);
    assert.doesNotMatch(text, /\u001b\[[0-9;]*3\dm/);
  });

  it('should say when the terminal is too small', () => {
    assert.match(plain(reader(19, 10)).join('\n'), /needs 20x6\s+has 19x10/);
    const back = update(reader(19, 10), { type: 'resize', size: { columns: 80, rows: 24 } }).state;
    assert.match(plain(back).join('\n'), /The ferry/);
  });

  it('should draw only ASCII signs without UTF-8', () => {
    const own = plain(press(open(documentOf(articleOf(['one two'])), { columns: 120, rows: 12 }), '"'), ASCII).join('');
    assert.match(own, /^[\u0020-\u007e]*$/);
  });

  it('should be all ASCII if the locale has no UTF-8, with everything in the same columns', () => {
    const noted = '“Naïve…” — 漢字 • 12\u00a0km of Łódź, wrote Élodie Œrsted. 🚀';
    const page = articleOf([{ type: 'title', text: 'Übersicht' }, noted, ...Array.from({ length: 9 }, () => FILLER)]);
    const own = attributionOf(page, [[1, 'Naïve…', 'Élodie Œrsted']]);
    const start = open(documentOf(page, own), { columns: 120, rows: 24 });
    const signs = { ...start, settings: { ...start.settings, ascii: true } };
    const text = { ...start, settings: { ...start.settings, ascii: true, asciiText: true } };
    for (const keys of [[], ['"'], ['?'], ['S'], ['/', 'é', 'ï'], [')']]) {
      const shown = plain(press(text, ...keys), ASCII);
      for (const [row, line] of plain(press(signs, ...keys), ASCII).entries()) {
        assert.match(shown[row] ?? '', /^[ -~]*$/);
        assert.equal(shown[row]?.length, displayWidth(line));
        // ASCII rows stay the same.
        if (/^[ -~]*$/.test(line)) assert.equal(shown[row], line);
      }
    }
    const rows = plain(text, ASCII).join('\n');
    assert.match(rows, /"Naive~" - \?\?\?\? \* 12 km of Lodz, wrote Elodie Orsted\. \?\?/);
    assert.equal(text.document.article.blocks[1]?.text, noted);
  });

  it('should be painted alike by its components and before Ink is loaded, in ASCII too', () => {
    const drawing = { symbols: ASCII, painterOf: painters('none') };
    const start = reader(120);
    const state = { ...start, settings: { ...start.settings, ascii: true, asciiText: true } };
    const screen = shownScreen(state);
    assert.ok(screen.article && screen.status);
    const paint = painterFor(state, drawing);
    assert.equal(
      painterFor(press(state, 'j'), drawing),
      paint,
      'the same function, or every pane would be rendered again',
    );
    assert.notEqual(painterFor(start, drawing), paint);
    const rows = paintedRows(state, drawing);
    assert.equal(rows.at(-1), statusLines(screen.status.rect, screen.status.data, ASCII).map(paint).join(''));
    const [first] = articleLines(screen.article.rect, screen.article.data, ASCII);
    const shown = (painted: string) => stripVTControlCharacters(painted);
    assert.ok(first && shown(rows[0] ?? '').startsWith(shown(paint(first))));
    assert.match(rows.map(stripVTControlCharacters).join(''), /^[ -~]*$/);
  });

  it('should show the whole key table in the help', () => {
    const state = press(reader(100, 200), '?');
    const text = plain(state).join('\n');
    for (const words of ['next quote', 'In the sidebar', 'In the search prompt', 'Ctrl-Z', 'whole words'])
      assert.ok(text.includes(words), words);
  });

  it('should let no control sequence of a page through', () => {
    const hostile = articleOf([
      'a\u001b]0;title\u0007b\u009b2Jc\u202ed',
      { type: 'heading', level: 2, text: '\u001b[2Jx' },
    ]);
    const people = attributionOf(hostile, [[0, 'a', 'E\u001b[31mve']]);
    const state = open({ ...documentOf(hostile, people), name: '\u001b]2;x\u0007name' }, { columns: 120, rows: 12 });
    for (const keys of [[], ['t'], ['S'], [')']]) {
      const text = plain(press(state, ...keys)).join('');
      assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe('the status line', () => {
  const status = (state: ReaderState) => plain(state).at(-1) ?? '';

  it('should show a message beside the figures, and leave out figures rather than the message', () => {
    const state = { ...press(reader(100), ')'), message: { text: 'wrapped to the top', kind: 'note' as const } };
    assert.match(status(state), /^ wrapped to the top · page 1\/\d+ · \d+% · quote 1\/2 Ida Moor/);
    const narrow = { ...state, size: { columns: 24, rows: 24 } };
    assert.match(status(narrow), /^ wrapped to the top/);
    const long = { ...state, message: { text: 'cannot write '.repeat(20), kind: 'warning' as const } };
    assert.match(status(long), /^ cannot write cannot write/);
    assert.ok(displayWidth(status(long)) <= 100);
  });

  it('should not say twice where help is', () => {
    const welcomed = { ...reader(100), message: { text: '/ search · ? help', kind: 'note' as const } };
    assert.equal(status(welcomed).split('? help').length, 2);
    assert.match(status(reader(100)), /\? help $/);
  });

  it('should say how many quotes a narrowed list has, and of how many', () => {
    assert.match(status(press(reader(100), 'tab', 's')), /1 of 2 quotes/);
  });

  it('should leave out whole parts if there is no room', () => {
    for (let columns = 20; columns < 60; columns += 1)
      assert.doesNotMatch(status(reader(columns)), /·\s*…|…\s*·\s*…/, String(columns));
  });
});
