import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { StatusLine } from '../../../source/ui/ink/status-line.tsx';
import { cleanup } from '../../support/ink.ts';
import { mountPane } from '../../support/pane.tsx';
import { articleOf, attributionOf, documentOf, open } from '../../support/reading.ts';

const FILLER = 'Nobody had counted the steps of the tower before the stairs were closed. '.repeat(6);
const article = articleOf([`“It has ninety,” said Ida Moor. ${FILLER}`, ...Array.from({ length: 20 }, () => FILLER)]);
const quoted = attributionOf(article, [[0, 'It has ninety,', 'Ida Moor']]);

const mount = (columns = 100) => {
  const start = open(documentOf(article, quoted), { columns, rows: 20 });
  const pane = mountPane(StatusLine, ({ status }) => status, start);
  return { ...pane, line: () => pane.rows().at(-1) ?? '' };
};

describe('the status line', () => {
  after(cleanup);

  it('should say what is read and where, and which keys help, in the last row', () => {
    const { rows, line } = mount();
    assert.match(line(), /^ test\.html · page 1\/\d+ · \d+% · 1 quote +\/ search {2}\? help$/);
    assert.deepEqual(new Set(rows().slice(0, -1)), new Set(['']));
  });

  it('should follow the reading', () => {
    const { line, press } = mount();
    press('space');
    assert.match(line(), /page 2\//);
    press('(');
    assert.match(line(), /quote 1\/1 Ida Moor/);
  });

  it('should show a message in place of the name until the next key', () => {
    const { line, press } = mount();
    press('k');
    assert.match(line(), /^ the top · page 1/);
    press('j');
    assert.match(line(), /^ test\.html · page 1/);
  });

  it('should show a short message at every width, whatever else has to go', () => {
    for (let columns = 20; columns < 120; columns += 1) {
      const { line, press } = mount(columns);
      press('k');
      assert.match(line(), /^ the top/, `${columns} columns`);
      press('F');
      assert.match(line(), /^ no links/, `${columns} columns`);
    }
  });

  it('should show the digits and the key that wait for another', () => {
    const { line, press } = mount();
    press('1', '2');
    assert.match(line(), / 12$/);
    press('escape', 'm');
    assert.match(line(), / m$/);
    for (let columns = 20; columns < 60; columns += 1) {
      const narrow = mount(columns);
      narrow.press('5');
      assert.match(narrow.line(), / 5$/, `at ${columns} columns`);
    }
  });

  it('should count the matches of a search', () => {
    const { line, press } = mount();
    press('/', ...'tower', 'enter', 'n');
    assert.match(line(), /\/tower 2 of 126/);
  });

  it('should cut the name to no fewer than eight columns before it leaves it out', () => {
    const leads = Array.from(
      { length: 81 },
      (_, narrower) => / ?(.*?)(?: · |page)/.exec(mount(100 - narrower).line())?.[1],
    );
    assert.deepEqual([...new Set(leads)], ['test.html', 'test.ht…', '']);
  });

  it('should name the keys of the help or the list that is open, and always one that closes it', () => {
    const hints = (key: string, columns: number) => {
      const { line, press } = mount(columns);
      press(key);
      return line();
    };
    assert.match(hints('S', 120), / {2}type to filter {2}Enter selects {2}Esc closes$/);
    assert.match(hints('S', 80), / {2}Enter selects {2}Esc closes$/);
    assert.match(hints('?', 80), / {2}\/ filters {2}Esc closes$/);
    for (let columns = 20; columns < 80; columns += 1) {
      assert.match(hints('S', columns), /Enter.*Esc/, `at ${columns} columns`);
      assert.match(hints('?', columns), /Esc closes$/, `at ${columns} columns`);
      assert.match(hints('G', columns), /\? help$/, `at ${columns} columns`);
    }
  });

  it('should be rendered again only if what it says has changed', () => {
    const { painted, press } = mount();
    assert.equal(painted(), 1);
    press('tab');
    assert.equal(painted(), 0);
    press('space');
    assert.equal(painted(), 1);
  });
});
