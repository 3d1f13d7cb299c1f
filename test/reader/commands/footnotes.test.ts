import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { update } from '../../../source/reader/update.ts';
import { documentOf, open, press } from '../../support/reading.ts';

const filler = Array.from(
  { length: 30 },
  (_, index) => `Paragraph ${index} fills the screen, so that the notes are far below it.`,
).join('\n\n');
const source = `The ferry left[^1] at nine. It came back[^2] at noon.\n\n${filler}\n\n[^1]: Measured by hand.\n[^2]: So they say.\n`;
const article = parseArticle(source, { format: 'markdown' });
const reader = () => open(documentOf(article), { columns: 80, rows: 20 });
const noteBlock = (text: string) => article.blocks.findIndex((block) => block.text.startsWith(text));

describe('footnotes', () => {
  it('should be reached from their marks and lead back', () => {
    const chosen = press(reader(), ';', ';');
    const there = press(chosen, 'enter');
    assert.deepEqual(there.target, { kind: 'block', block: noteBlock('So they say') });
    assert.ok(there.top > 0);
    assert.deepEqual(press(there, 'enter').target, chosen.target);
    assert.deepEqual(press(there, 'backspace').anchor, chosen.anchor);
  });

  it('should end the stepping at the last link and at the first', () => {
    assert.equal(press(reader(), 'G', ';').message?.text, 'no link below');
    assert.equal(press(reader(), ',').message?.text, 'no link above');
  });

  it('should be reached by hints without leaving the article', () => {
    const { state, effects } = update(press(reader(), 'f'), { type: 'key', key: 'a' });
    assert.deepEqual(
      effects.filter(({ type }) => type !== 'later'),
      [],
    );
    assert.deepEqual(state.target, { kind: 'block', block: noteBlock('Measured by hand') });
    const browsed = update(press(reader(), ';'), { type: 'key', key: 'o' });
    assert.ok(!browsed.effects.some(({ type }) => type === 'browse'));
  });

  it('should be reached from each mark, and lead back to the same one', () => {
    const twice = parseArticle(`Once[^a].\n\nTwice[^a].\n\n${filler}\n\n[^a]: Noted.\n\n    And more of it.\n`, {
      format: 'markdown',
    });
    const start = () => open(documentOf(twice), { columns: 80, rows: 20 });
    const noted = { kind: 'block', block: twice.blocks.findIndex(({ text }) => text === 'Noted.') };
    const second = press(start(), ';', ';');
    assert.equal(second.target?.kind === 'link' && second.target.link.block, 1);
    const there = press(second, 'enter');
    assert.deepEqual(there.target, noted);
    assert.deepEqual(press(there, 'backspace').target, second.target);
    assert.deepEqual(press(there, 'enter').target, second.target);
    const hinted = press(start(), 'f', 's');
    assert.deepEqual(hinted.target, noted);
    assert.deepEqual(press(hinted, 'backspace').target, second.target);
  });

  it('should lead to the first mark if the reader came from none', () => {
    const first = press(reader(), ';').target;
    const atNote = { ...press(reader(), 'G'), target: { kind: 'block', block: noteBlock('Measured') } as const };
    assert.deepEqual(press(atNote, 'enter').target, first);
  });
});
