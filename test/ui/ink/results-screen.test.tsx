import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ResultsScreen } from '../../../source/ui/ink/results-screen.tsx';
import { cleanup } from '../../support/ink.ts';
import { mountPane } from '../../support/pane.tsx';
import { foundResult, quoteResult, savedRow, shelfOf } from '../../support/shelf.ts';

describe('what was found in the library', () => {
  after(cleanup);

  it('should have the title and the snippet, with the words highlighted', () => {
    const shelf = shelfOf([savedRow(1)], { columns: 80, rows: 12 });
    shelf.press('/', ...'lamp');
    shelf.answer([foundResult(1), foundResult(2)]);
    const { rows, styledRows } = mountPane(ResultsScreen, ({ results }) => results, shelf.state());
    assert.match(rows()[1] ?? '', /^ \/lamp +2 found/);
    assert.match(rows()[2] ?? '', /^ › Article 1 +The Post · 2024-05-17/);
    assert.match(rows()[3] ?? '', /^ {3}The lamp on the quay/);
    assert.match(styledRows()[6] ?? '', /The \u001b\[7mlamp\u001b\[27m on/, 'of a result that is not selected');
  });

  it('should cut a text that is longer than its rows, and show the context of the selected quote whole', () => {
    const shelf = shelfOf([savedRow(1)], { columns: 60, rows: 16 });
    shelf.press('p');
    shelf.answer([quoteResult(1), quoteResult(2)]);
    const cut = mountPane(ResultsScreen, ({ results }) => results, shelf.state());
    assert.match(cut.rows()[3] ?? '', /…? *$/);
    const context = `${'She said it again and again. '.repeat(8)}The end.`;
    shelf.press('tab');
    const effect = shelf.effects().at(-1);
    assert.ok(effect?.type === 'find-context');
    shelf.dispatch({ ...effect, type: 'context', text: context });
    const shown = mountPane(ResultsScreen, ({ results }) => results, shelf.state());
    assert.match(shown.rows().join('\n'), /The end\./);
  });
});
