import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exitMessage } from '../../../source/ui/session/exit-message.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const LINE = 'The ferry left at nine and came back at noon. ';
const reader = (name = 'The ferry of the night') =>
  open({ ...documentOf(articleOf(Array.from({ length: 40 }, () => LINE))), name }, { columns: 80, rows: 12 });

describe('the line after quitting', () => {
  it('should say how far the article was read', () => {
    assert.equal(exitMessage(press(reader(), 'space'), 80), 'pullquote: stopped at 29% of The ferry of the night');
    assert.equal(exitMessage(press(reader(), 'G'), 80), 'pullquote: read to the end of The ferry of the night');
  });

  it('should not be printed if reading stopped at the top', () => {
    assert.equal(exitMessage(reader(), 80), null);
  });

  it('should cut the title to the terminal, but to no fewer than ten columns', () => {
    const state = press(reader(), 'space');
    assert.equal(exitMessage(state, 39), 'pullquote: stopped at 29% of The ferry…');
    assert.equal(exitMessage(state, 20), 'pullquote: stopped at 29% of The ferry…');
    const word = press(reader('Fährenfahrplan'), 'space');
    assert.equal(exitMessage(word, 39), 'pullquote: stopped at 29% of Fährenfah…');
    assert.equal(exitMessage(word, 40), 'pullquote: stopped at 29% of Fährenfahr…');
    assert.equal(exitMessage(state, 42), 'pullquote: stopped at 29% of The ferry of…');
  });

  it('should not contain control characters of a title', () => {
    assert.doesNotMatch(exitMessage(press(reader('a\u001b]0;b\u0007c'), 'space'), 80) ?? '', /\p{Control}/u);
  });
});
