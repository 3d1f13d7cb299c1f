import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { displayWidth } from '../../../source/layout/index.ts';
import type { Language } from '../../../source/messages/choose.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { painters } from '../../../source/ui/theme/themes.ts';
import { inLanguage } from '../../support/languages.ts';
import { documentOf, open, press, type } from '../../support/reading.ts';
import { ROOT, SEED } from '../../support/screen.ts';
import { foundResult, savedRow, shelfOf } from '../../support/shelf.ts';

const FOLDER = join(ROOT, 'fixtures', 'frames');
/** `UPDATE_FRAMES=1 npm run test:only -- test/ui/panes/languages.test.ts` rewrites them; review the diff. */
const UPDATE = process.env.UPDATE_FRAMES === '1';

const LANGUAGES = { german: 'de', french: 'fr' } as const satisfies Readonly<Record<string, Language>>;

const article = parseArticle(readFileSync(SEED), { fileName: SEED });
const attribution = findQuotes(article);
const paint = painters('none')('terminal', 'dark');

const WALKS: Readonly<Record<string, (state: ReaderState) => ReaderState>> = {
  opened: (state) => state,
  'quote-chosen': (state) => press(state, ')', ')', ')'),
  'typing-a-search': (state) => type(press(state, '/'), 'we will respond'),
  'nothing-found': (state) => press(type(press(state, '/'), 'zeppelin'), 'enter'),
  help: (state) => press(state, '?'),
  speakers: (state) => press(state, 'S'),
  selected: (state) => press(state, ')', 'v', 'down', 'b'),
  highlights: (state) => press(press(type(press(state, ')', 'i'), 'Who?'), 'escape', '}', '4', 'h'), 'm', 'a', 'H'),
};

const SAVED = [
  savedRow(1, { title: 'The harbor is closed until the spring', quotes: 3, tags: ['sea', 'to read'] }),
  savedRow(2, { title: 'What the council decided about the nets', site: 'Coast', quotes: 12, highlights: 2 }),
  savedRow(3, { title: 'Lamps', site: '', progress: 60, minutes: 20, state: 'reading' }),
];

const SHELVES: Readonly<Record<string, (columns: number) => ReaderState>> = {
  library: (columns) => {
    const shelf = shelfOf(SAVED, { columns, rows: 16 });
    shelf.press('tab', 'tab', 'tab', 'j');
    return shelf.state();
  },
  'library-empty': (columns) => shelfOf([], { columns, rows: 16 }).state(),
  'library-tags': (columns) => {
    const shelf = shelfOf(SAVED, { columns, rows: 16 });
    shelf.press('t');
    return shelf.state();
  },
  'library-found': (columns) => {
    const shelf = shelfOf(SAVED, { columns, rows: 16 });
    for (const key of ['/', ...'lamp']) {
      shelf.press(key);
      shelf.answer([1, 2, 3].map((id) => foundResult(id)));
    }
    return shelf.state();
  },
};

function assertFrame(name: string, state: ReaderState): void {
  const { columns } = state.size;
  const rows = frame(state, UNICODE).map(paint);
  for (const row of rows) {
    const width = displayWidth(row.replace(/\u001b\[[\d;]*m/g, ''));
    assert.ok(width === columns, `${width} columns: ${row}`);
  }
  const drawn = `${rows.map((row) => row.replaceAll('\u001b', '')).join('\n')}\n`;
  const path = join(FOLDER, `${name}.txt`);
  if (UPDATE) writeFileSync(path, drawn);
  assert.equal(drawn, readFileSync(path, 'utf8'));
}

for (const [language, code] of Object.entries(LANGUAGES)) {
  describe(`frames in ${language}`, () => {
    for (const columns of [40, 80, 120]) {
      for (const [name, walk] of Object.entries(WALKS)) {
        it(`should look as last reviewed: ${name} at ${columns} columns`, async () => {
          await inLanguage(code, () => {
            const start = open({ ...documentOf(article, attribution), name: 'input.txt' }, { columns, rows: 24 });
            assertFrame(`${language}-${name}-${columns}`, { ...walk(start), flash: null });
          });
        });
      }
      for (const [name, stateAt] of Object.entries(SHELVES)) {
        it(`should look as last reviewed: ${name} at ${columns} columns`, async () => {
          await inLanguage(code, () => assertFrame(`${language}-${name}-${columns}`, stateAt(columns)));
        });
      }
    }
  });
}
