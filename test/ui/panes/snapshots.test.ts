import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import type { ResultItem } from '../../../source/reader/model/library/results.ts';
import { THEME_NAMES } from '../../../source/reader/model/settings.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { painters } from '../../../source/ui/theme/themes.ts';
import { documentOf, open, press, type } from '../../support/reading.ts';
import { ROOT, SEED } from '../../support/screen.ts';
import { foundResult, personResult, quoteResult, savedRow, shelfOf } from '../../support/shelf.ts';

const FOLDER = join(ROOT, 'fixtures', 'frames');
/** `UPDATE_FRAMES=1 npm run test:only -- test/ui/panes/snapshots.test.ts` rewrites them; review the diff. */
const UPDATE = process.env.UPDATE_FRAMES === '1';

const article = parseArticle(readFileSync(SEED), { fileName: SEED });
const attribution = findQuotes(article);
const paint = painters('none')('terminal', 'dark');

/** Drops the escape character, so that a diff is readable: `[1;4m`, `[0m`. */
const readable = (line: string) => line.replaceAll('\u001b', '');

const searched = (state: ReaderState) => press(type(press(state, '/'), 'lukashenko'), 'enter');

const FRAMES: Readonly<Record<string, (state: ReaderState) => ReaderState>> = {
  opened: (state) => state,
  'quote-chosen': (state) => press(state, ')', ')', ')'),
  'typing-a-search': (state) => type(press(state, '/'), 'we will respond'),
  'current-match-among-others': (state) => press(searched(state), 'n', 'n'),
  'list-of-matches': (state) => press(searched(state), 'L'),
  'all-but-matches-dimmed': (state) => press(searched(state), 'D'),
  'quote-tour': (state) => press(state, 'tab', 'space', 'space'),
  'paragraph-marked': (state) => press(state, '}', '}', '}'),
  speakers: (state) => press(state, 'S'),
  selected: (state) => press(state, ')', 'v', 'down', 'b'),
  highlighted: (state) => press(press(state, ')', '2', 'h', ')', '5', 'h'), '}', 'v', 'w', '3', 'h'),
  'note-written': (state) => type(press(state, ')', 'i'), 'Who is meant by this? #question'),
  'notes-shown': (state) => press(type(press(state, ')', 'i'), 'Who is meant by this? #question'), 'escape', 'V'),
  highlights: (state) => press(press(type(press(state, ')', 'i'), 'Who?'), 'escape', '}', '4', 'h'), 'm', 'a', 'H'),
  'nothing-found': (state) => press(type(press(state, '/'), 'zeppelin'), 'enter'),
};

function assertFrame(name: string, drawn: string): void {
  const path = join(FOLDER, `${name}.txt`);
  if (UPDATE) writeFileSync(path, drawn);
  assert.equal(drawn, readFileSync(path, 'utf8'));
}

describe('frames without color', () => {
  if (UPDATE) mkdirSync(FOLDER, { recursive: true });
  for (const columns of [40, 80, 120, 200]) {
    for (const [name, walk] of Object.entries(FRAMES)) {
      it(`should look as last reviewed: ${name} at ${columns} columns`, () => {
        const start = open({ ...documentOf(article, attribution), name: 'input.txt' }, { columns, rows: 24 });
        // The light after a jump goes out by a timer.
        const state = { ...walk(start), flash: null };
        const drawn = `${frame(state, UNICODE).map(paint).map(readable).join('\n')}\n`;
        assertFrame(`${name}-${columns}`, drawn);
      });
    }
  }
});

const SAVED = [
  savedRow(1, { title: 'The harbor is closed until the spring', quotes: 3, tags: ['sea', 'to read'] }),
  savedRow(2, {
    title: 'What the council of the old town decided about the nets, and why nobody asked',
    site: 'Coast',
    quotes: 12,
    highlights: 2,
  }),
  savedRow(3, { title: 'Lamps', site: '', progress: 60, minutes: 20, state: 'reading' }),
  savedRow(4, { title: '港口关闭到春天', site: '港口报', minutes: 2 }),
  savedRow(5, { state: 'archived', progress: 100 }),
];

const LIBRARIES: Readonly<Record<string, readonly [saved: typeof SAVED, keys: readonly string[]]>> = {
  library: [SAVED, ['j']],
  'library-of-all': [SAVED, ['tab', 'tab', 'tab', 's']],
  'library-narrowed': [SAVED, ['f', ...'nets']],
  'library-tags': [SAVED, ['t']],
  'library-empty': [[], []],
};

describe('frames of the library', () => {
  for (const columns of [40, 80, 120, 200]) {
    for (const [name, [saved, keys]] of Object.entries(LIBRARIES)) {
      it(`should look as last reviewed: ${name} at ${columns} columns`, () => {
        const shelf = shelfOf(saved, { columns, rows: 16 });
        shelf.press(...keys);
        assertFrame(`${name}-${columns}`, `${frame(shelf.state(), UNICODE).map(paint).map(readable).join('\n')}\n`);
      });
    }
  }
});

const RESULTS: Readonly<Record<string, readonly [of: (id: number) => ResultItem, keys: readonly string[]]>> = {
  'library-found': [foundResult, ['/', ...'lamp']],
  'library-people': [personResult, ['p']],
  'library-said': [quoteResult, ['p', 'enter']],
};

describe('frames of what was found in the library', () => {
  for (const columns of [40, 80, 120, 200]) {
    for (const [name, [result, keys]] of Object.entries(RESULTS)) {
      it(`should look as last reviewed: ${name} at ${columns} columns`, () => {
        const shelf = shelfOf(SAVED, { columns, rows: 12 });
        for (const key of keys) {
          shelf.press(key);
          shelf.answer([1, 2, 3].map((id) => (name === 'library-said' && key === 'p' ? personResult(id) : result(id))));
        }
        shelf.press('down');
        assertFrame(`${name}-${columns}`, `${frame(shelf.state(), UNICODE).map(paint).map(readable).join('\n')}\n`);
      });
    }
  }
});

describe('frames in the themes', () => {
  for (const theme of THEME_NAMES) {
    for (const columns of [40, 80, 120, 200]) {
      it(`should look as last reviewed: ${theme} at ${columns} columns`, () => {
        const start = open({ ...documentOf(article, attribution), name: 'input.txt' }, { columns, rows: 24 });
        const state = { ...press(searched(start), ')', ')'), flash: null };
        const paintIn = painters('true')(theme, 'dark');
        assertFrame(`theme-${theme}-${columns}`, `${frame(state, UNICODE).map(paintIn).map(readable).join('\n')}\n`);
      });
    }
  }
});
