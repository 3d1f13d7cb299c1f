import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ArticlePane } from '../../../source/ui/ink/article-pane.tsx';
import { cleanup } from '../../support/ink.ts';
import { mountPane } from '../../support/pane.tsx';
import { articleOf, attributionOf, documentOf, open } from '../../support/reading.ts';

const FILLER = 'The mill stood empty for eleven years before anybody asked who owned it. '.repeat(5);
const article = articleOf([`“It is ours,” said Ida Moor. ${FILLER}`, ...Array.from({ length: 12 }, () => FILLER)]);
const quoted = attributionOf(article, [[0, 'It is ours,', 'Ida Moor']]);
const mount = () =>
  mountPane(ArticlePane, ({ article: pane }) => pane, open(documentOf(article, quoted), { columns: 100, rows: 20 }));

describe('the article pane', () => {
  after(cleanup);

  it('should show the text, the sign of a speaker beside a quote, and the scroll bar', () => {
    const { rows } = mount();
    assert.match(rows()[0] ?? '', /^ ● “It is ours,” said Ida Moor\. The mill stood empty for eleven +┃$/);
    assert.doesNotMatch(rows().join('\n'), /QUOTES|page 1/);
  });

  it('should scroll down by a row on j', () => {
    const { rows, press } = mount();
    const [, second] = rows();
    press('j');
    assert.equal(rows()[0]?.replace('┃', '').trim(), second?.replace('┃', '').trim());
  });

  it('should mark the last row of a page whose paragraph continues, and no other', () => {
    const long = articleOf([FILLER.repeat(4), FILLER, 'The end.']);
    const start = open(documentOf(long), { columns: 70, rows: 12 });
    const { rows, press } = mountPane(ArticlePane, ({ article: pane }) => pane, start);
    const marked = () => rows().flatMap((row, index) => (/^ ↓ /.test(row) ? [index] : []));
    assert.deepEqual(marked(), [10]);
    press('j');
    assert.deepEqual(marked(), []);
    press('G');
    assert.deepEqual(marked(), []);
  });

  it('should mark the quote that ) jumps to with a bar', () => {
    const { rows, press } = mount();
    press(')');
    assert.match(rows()[0] ?? '', /^ +▌ “It is ours,” said/);
    assert.doesNotMatch(rows()[1] ?? '', /▌/);
  });

  it('should highlight the matches of a search and tick them on the scroll bar', () => {
    const { rows, styledRows, press } = mount();
    press('/', ...'owned', 'enter');
    assert.match(styledRows().join('\n'), /\u001b\[1m\u001b\[7mowned\u001b\[27m/);
    assert.match(rows()[0] ?? '', /•$/);
  });

  it('should show a speaker’s sign once for each quote: on the row where it begins', () => {
    const unmarked = articleOf([`It is ours, all of it. ${FILLER}`, 'And so on: It was never theirs.']);
    const found = attributionOf(unmarked, [
      [0, `It is ours, all of it. ${FILLER}`.trim(), 'Ida Moor'],
      [1, 'It was never theirs.', null],
    ]);
    const start = open(documentOf(unmarked, found), { columns: 100, rows: 20 });
    const signs = mountPane(ArticlePane, ({ article: pane }) => pane, start)
      .rows()
      .map((row) => row[1] ?? ' ');
    assert.equal(signs.join('').trimEnd(), '●       ○');
  });

  it('should be rendered again only if what it shows has changed', () => {
    const { painted, press } = mount();
    assert.equal(painted(), 19);
    press('tab');
    assert.equal(painted(), 0, 'the focus is shown in the sidebar');
    press('tab', 'j');
    assert.equal(painted(), 19);
  });
});
