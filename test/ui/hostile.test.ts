import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import type { ReaderState } from '../../source/reader/model/state.ts';
import { update } from '../../source/reader/update.ts';
import { announce } from '../../source/ui/panes/announce.ts';
import { frame, paintedRows } from '../../source/ui/panes/frame.ts';
import { ASCII, UNICODE } from '../../source/ui/theme/symbols.ts';
import { painters } from '../../source/ui/theme/themes.ts';
import { codePoint } from '../support/code-points.ts';
import { danger, HOSTILE, hostilePage } from '../support/hostile.ts';
import { documentOf, open, press, type } from '../support/reading.ts';
import { quoteResult, savedRow, shelfOf } from '../support/shelf.ts';

/** SGR, the column of a pane, and hyperlinks to the web and to mail addresses: all the sequences that the reader writes into a row. */
const OURS = /\u001b\[[\d;]*m|\u001b\[\d+G|\u001b\]8;[\w=:-]*;(?:(?:https?|mailto):[\u0021-\u007e]*)?\u001b\\/g;

const RUNS = process.env.PULLQUOTE_LONG_TESTS ? 20_000 : 60;

/** Keys after which every part of a page has been shown. */
const WALKS: readonly (readonly string[])[] = [
  [],
  [')'],
  ['"', 'j'],
  ['t'],
  ['S'],
  ['F'],
  ['f'],
  [';', ';'],
  ['space', ']', '}'],
  ['/', 't', 'h', 'e', 'enter', 'L'],
  ['D', 'z'],
  ['y'],
];

function assertHarmlessScreen(state: ReaderState, symbols: typeof ASCII, depth: 'true' | 'none'): void {
  for (const row of paintedRows(state, { symbols, painterOf: painters(depth) })) assert.equal(danger(row, OURS), null);
  for (const line of announce(null, state)) assert.equal(danger(line), null);
  if (symbols !== ASCII) return;
  // On an 8-bit terminal a byte of UTF-8 may be a command.
  const said = [...frame(state, symbols).flatMap((line) => line.map(({ text }) => text)), ...announce(null, state)];
  assert.match(said.join(''), /^[ -~]*$/);
}

function assertHarmless(html: string, name: string): void {
  const article = parseArticle(html, { format: 'html', url: 'https://a.example/', fileName: name });
  const document = { ...documentOf(article, findQuotes(article)), name };
  for (const [symbols, depth] of [
    [UNICODE, 'true'],
    [ASCII, 'none'],
  ] as const) {
    const opened = open(document, { columns: 100, rows: 30 });
    const asciiText = symbols === ASCII;
    const start = { ...opened, settings: { ...opened.settings, asciiText } };
    const states: ReaderState[] = WALKS.map((keys) => press(start, ...keys));
    states.push(type(press(start, '/'), name), update(start, { type: 'failed', message: `cannot read ${name}` }).state);
    states.push(update(start, { type: 'paste', text: name }).state);
    for (const state of states) assertHarmlessScreen(state, symbols, depth);
  }
}

describe('a hostile library', () => {
  for (const [kind, payload] of Object.entries(HOSTILE)) {
    it(`should let no ${kind} reach the terminal`, () => {
      const row = savedRow(1, {
        title: payload,
        site: payload,
        tags: [payload, 'x'],
        authors: [payload],
        url: payload,
      });
      for (const columns of [80, 160]) {
        for (const keys of [[], ['d'], ['t'], ['a', 'u'], ['f', payload]]) {
          const shelf = shelfOf([row, { ...row, id: 2 }], { columns, rows: 12 });
          shelf.press(...keys);
          const ascii = { ...shelf.state(), settings: { ...shelf.state().settings, asciiText: true } };
          assertHarmlessScreen(shelf.state(), UNICODE, 'true');
          assertHarmlessScreen(ascii, ASCII, 'none');
        }
        const lit = [{ start: 0, end: 2 }];
        const item = {
          ...quoteResult(1),
          heading: payload,
          headingLit: lit,
          detail: payload,
          text: payload,
          textLit: lit,
        };
        for (const keys of [['/', 'x'], ['p'], ['p', 'enter']]) {
          const shelf = shelfOf([row], { columns, rows: 12 });
          for (const key of keys) {
            shelf.press(key);
            const target = { kind: 'person', person: { id: 1, name: payload } } as const;
            shelf.answer([item, key === 'p' ? { ...item, target } : item].toReversed(), payload);
          }
          assertHarmlessScreen(shelf.state(), UNICODE, 'true');
        }
      }
    });
  }
});

describe('hostile pages in the reader', () => {
  for (const [kind, payload] of Object.entries(HOSTILE)) {
    it(`should let no ${kind} reach the terminal`, () => assertHarmless(hostilePage(payload), `name ${payload}`));
  }

  it('should let nothing of random pages through', () => {
    const payload = fc.oneof(fc.constantFrom(...Object.values(HOSTILE)), fc.string({ unit: codePoint, maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(payload, { minLength: 1, maxLength: 3 }), (payloads) =>
        assertHarmless(hostilePage(payloads.join('x')), payloads.join('y')),
      ),
      { seed: 11, numRuns: RUNS },
    );
  });
});
