import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { QuotesSidebar } from '../../../source/ui/ink/quotes-sidebar.tsx';
import { cleanup } from '../../support/ink.ts';
import { mountPane } from '../../support/pane.tsx';
import { articleOf, attributionOf, documentOf, open, press } from '../../support/reading.ts';

const FILLER = 'The ferry left at nine and came back at noon with nobody on board but the dog. '.repeat(6);
const article = articleOf([
  `“We saw a light,” said Ida Moor. ${FILLER}`,
  FILLER,
  `“The dog is well,” Tom Reed told us. ${FILLER}`,
  ...Array.from({ length: 9 }, () => FILLER),
]);
const quoted = attributionOf(article, [
  [0, 'We saw a light,', 'Ida Moor'],
  [2, 'The dog is well,', 'Tom Reed'],
]);

const mount = (columns = 100, attribution: typeof quoted | null = quoted, ...keys: readonly string[]) =>
  mountPane(
    QuotesSidebar,
    ({ sidebar }) => sidebar,
    press(open(documentOf(article, attribution), { columns, rows: 16 }), ...keys),
  );
/** The sidebar's part of each row, from its border on. */
const listed = (rows: readonly string[]) => rows.map((row) => row.slice(row.indexOf('│')).trimEnd());

describe('the quotes sidebar', () => {
  after(cleanup);

  it('should list each quote under its speaker, beside the article', () => {
    const { rows } = mount();
    assert.deepEqual(listed(rows()).slice(0, 7), [
      '│ QUOTES 2',
      '│',
      '│ › ● Ida Moor',
      '│ › “We saw a light”',
      '│   ■ Tom Reed',
      '│   “The dog is well”',
      '│',
    ]);
    assert.equal(rows()[0]?.indexOf('│'), 70);
  });

  it('should say that the quotes are still being found, and that there are none', () => {
    assert.equal(listed(mount(100, null).rows())[0], '│ QUOTES …');
    const none = listed(mount(100, { people: [], quotes: [] }, '"').rows());
    assert.deepEqual(none.slice(0, 3), ['│ QUOTES 0', '│', '│ no quotes']);
  });

  it('should count the speakers who are guesses', () => {
    const [first, second] = quoted.quotes;
    const unsure = second?.speaker ? { ...second, speaker: { ...second.speaker, confidence: 0.49 } } : second;
    const even = second?.speaker ? { ...second, speaker: { ...second.speaker, confidence: 0.5 } } : second;
    const titleOf = (...quotes: (typeof first)[]): string | undefined =>
      listed(mount(100, { ...quoted, quotes: quotes.filter((quote) => quote !== undefined) }).rows())[0];
    assert.equal(titleOf(first, unsure), '│ QUOTES 2, 1 ?');
    assert.equal(titleOf(first, even), '│ QUOTES 2');
  });

  it('should name two who say a quote together', () => {
    const [first] = quoted.quotes;
    const also = [{ person: 'p2', name: 'Tom Reed' }];
    const together = first?.speaker ? [{ ...first, speaker: { ...first.speaker, also } }] : [];
    assert.equal(listed(mount(100, { ...quoted, quotes: together }).rows())[2], '│ › ● Ida Moor and Tom Reed');
  });

  it('should mark the quote that ) jumps to', () => {
    const { rows, press } = mount();
    press(')', ')');
    assert.deepEqual(listed(rows()).slice(4, 6), ['│ ▌ ■ Tom Reed', '│ ▌ “The dog is well”']);
  });

  it('should move its cursor on j once it has the focus', () => {
    const { styledRows, press } = mount();
    press('tab', 'j');
    assert.match(styledRows().join('\n'), /\u001b\[7mTom Reed\u001b\[27m/);
    press('k');
    assert.match(styledRows().join('\n'), /\u001b\[7mIda Moor\u001b\[27m/);
  });

  it('should say what narrows the list', () => {
    const { rows, press } = mount();
    press('tab', 's');
    assert.match(rows()[0] ?? '', /QUOTES 1 {2}Ida Moor/);
    press('s', 'f');
    assert.match(rows()[0] ?? '', /QUOTES 2 {2}fragments too/);
  });

  it('should open over the lower part of a narrow terminal', () => {
    const start = open(documentOf(article, quoted), { columns: 80, rows: 16 });
    assert.throws(() => mountPane(QuotesSidebar, ({ sidebar }) => sidebar, start), /the pane is on the screen/);
    const below = mountPane(QuotesSidebar, ({ sidebar }) => sidebar, {
      ...start,
      sidebar: { ...start.sidebar, below: true },
    });
    const title = below.rows().findIndex((row) => /^── QUOTES 2 ─+$/.test(row));
    assert.ok(title > 5, `a rule with the title: row ${title}`);
    assert.match(below.rows()[title + 1] ?? '', /^ {3}› ● Ida Moor/);
  });

  it('should show three rows of a long quote beside the article, two below it, and an ellipsis', () => {
    const words =
      'The light went on and off again for as long as anybody could stand on the pier to look at it from there, and nobody knew why';
    const long = articleOf([`“${words},” said Ida Moor.`, FILLER]);
    const found = attributionOf(long, [[0, `${words},`, 'Ida Moor']]);
    const start = open(documentOf(long, found), { columns: 100, rows: 16 });
    assert.deepEqual(listed(mountPane(QuotesSidebar, ({ sidebar }) => sidebar, start).rows()).slice(2, 7), [
      '│ › ● Ida Moor',
      '│ › “The light went on and off',
      '│ › again for as long as',
      '│ › anybody could stand on…”',
      '│',
    ]);
    const narrow = open(documentOf(long, found), { columns: 60, rows: 16 });
    const below = { ...narrow, sidebar: { ...narrow.sidebar, below: true } };
    const rows = mountPane(QuotesSidebar, ({ sidebar }) => sidebar, below).rows();
    assert.deepEqual(
      rows.filter((row) => /^ {3}›/.test(row)).map((row) => row.trim()),
      [
        '› ● Ida Moor',
        '› “The light went on and off again for as long as anybody',
        '› could stand on the pier to look at it from there, and…”',
      ],
    );
  });

  it('should not show a comma after the quoted words', () => {
    const comma = articleOf(['“It was dark;” “It was late,” said Ida Moor.', FILLER]);
    const found = attributionOf(comma, [
      [0, 'It was dark;', 'Ida Moor'],
      [0, 'It was late,', 'Ida Moor'],
    ]);
    const start = open(documentOf(comma, found), { columns: 100, rows: 16 });
    const rows = listed(mountPane(QuotesSidebar, ({ sidebar }) => sidebar, start).rows());
    assert.deepEqual([rows[3], rows[5]], ['│ › “It was dark”', '│   “It was late”']);
  });

  it('should not be rendered again while only the article scrolls', () => {
    const { painted, press, rows } = mount();
    assert.equal(painted(), 15);
    press('j');
    press('j');
    assert.equal(painted(), 0);
    press('}', '}', '}');
    assert.ok(painted() > 0, 'the reading has reached the next quote');
    assert.match(listed(rows())[4] ?? '', /^│ › ■ Tom Reed/);
  });
});
