import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { BINDINGS, helpOf } from '../../../source/reader/keys/keys.ts';
import { HelpPanel } from '../../../source/ui/ink/help-panel.tsx';
import { ListPanel } from '../../../source/ui/ink/list-panel.tsx';
import { cleanup } from '../../support/ink.ts';
import { mountPane } from '../../support/pane.tsx';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const article = articleOf([
  { type: 'title', text: 'The hills' },
  ...Array.from({ length: 30 }, (_, number) => [
    { type: 'heading' as const, level: 2, text: `Hill ${number + 1}` },
    `The path to hill ${number + 1} begins behind the church.`,
  ]).flat(),
]);
const reader = () => open(documentOf(article), { columns: 80, rows: 14 });

describe('a list panel', () => {
  after(cleanup);
  const mount = (...keys: readonly string[]) => mountPane(ListPanel, ({ panel }) => panel, press(reader(), ...keys));
  const selected = (rows: readonly string[]) => rows.findIndex((row) => row.startsWith(' › '));

  it('should show its title, the selected item, and the others below', () => {
    const { rows } = mount('t');
    assert.match(rows()[0] ?? '', /^ Contents \//);
    assert.deepEqual(
      rows()
        .slice(1, 4)
        .map((row) => row.trimEnd()),
      ['', ' › The hills', '     Hill 1'],
    );
  });

  it('should keep the selected item in the middle, and fill the last screen', () => {
    const { rows, press: type } = mount('t');
    type(...Array.from({ length: 4 }, () => 'down'));
    assert.equal(selected(rows()), 6);
    type(...Array.from({ length: 8 }, () => 'down'));
    assert.equal(selected(rows()), 7, 'in the middle of eleven rows');
    assert.match(rows()[7] ?? '', /Hill 12/);
    type('end');
    assert.equal(selected(rows()), 12, 'the last row above the status line');
    assert.match(rows()[12] ?? '', /Hill 30/);
  });

  it('should narrow to what is typed, and say if that is nothing', () => {
    const { rows, press: type } = mount('t');
    type(...'hill 29');
    assert.match(rows()[0] ?? '', /^ Contents \/hill 29/);
    assert.match(rows()[2] ?? '', /^ › +Hill 29/);
    type('x');
    assert.match(rows()[2] ?? '', /^ {2}no matches/);
  });

  it('should highlight the match in each item of the list of matches', () => {
    const { rows, styledRows } = mount('/', ...'church', 'enter', 'L');
    assert.match(rows()[2] ?? '', /› The path to hill 1 begins behind the church\. .*¶ 3/);
    assert.match(styledRows()[3] ?? '', /\u001b\[7mchurch\u001b\[27m/);
  });

  it('should be rendered again only if what it shows has changed', () => {
    const { painted, press: type } = mount('t');
    assert.equal(painted(), 13);
    type('down');
    assert.equal(painted(), 13);
  });
});

describe('the help panel', () => {
  after(cleanup);
  const mount = (columns = 80, rows = 14) =>
    mountPane(HelpPanel, ({ panel }) => panel, press(open(documentOf(article), { columns, rows }), '?'));

  it('should begin with the essentials, keys beside what they do', () => {
    const { rows } = mount();
    assert.equal(rows()[0]?.trim(), 'Keys');
    assert.match(rows()[2] ?? '', /^ The essentials/);
    assert.match(rows()[3] ?? '', /^ {3}Space PgDn → +next page/);
    const { rows: all } = mount(80, 40);
    assert.ok(all().some((row) => row.startsWith(' In the article')));
  });

  it('should align what the keys do', () => {
    const { rows } = mount();
    const starts = rows()
      .slice(3, 11)
      .map((row) => row.search(/ (?:next|previous|open|list|search)\b/) + 1);
    assert.deepEqual([...new Set(starts)], [20]);
  });

  it('should have a second column from 102 columns on, with all modes but the article', () => {
    assert.doesNotMatch(mount(101).rows()[2] ?? '', /In the sidebar/);
    assert.match(mount(102).rows()[2] ?? '', /^ The essentials +In the sidebar/);
    assert.match(mount(102).rows()[3] ?? '', /^ {3}Space PgDn → +next page +j ↓ +next quote/);
  });

  it('should wrap what is too long, and cut nothing', () => {
    const words = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
    for (const columns of [30, 40, 80, 102, 120, 200]) {
      const shown = mount(columns, 450).rows().join(' ');
      assert.ok(!shown.includes('…'), `at ${columns} columns`);
      for (const binding of BINDINGS)
        for (const word of words(helpOf(binding))) assert.ok(shown.includes(word), `${word} at ${columns} columns`);
    }
  });

  it('should scroll like a text', () => {
    const { rows, press: type } = mount();
    const below = rows()[3];
    type('j');
    assert.equal(rows()[2], below);
    type('G');
    assert.match(rows()[12] ?? '', /close/);
  });

  it('should narrow to what is typed after /', () => {
    const { rows, press: type } = mount();
    type('/', ...'theme');
    assert.match(rows()[0] ?? '', /^ Keys \/theme/);
    assert.match(rows()[2] ?? '', /^ {3}c +next theme/);
    assert.equal(rows()[3]?.trim(), '');
  });
});
