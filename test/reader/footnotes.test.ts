import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../source/parser/index.ts';
import { update } from '../../source/reader/update.ts';
import { documentOf, open, press } from '../support/reading.ts';

const filler = Array.from(
  { length: 30 },
  (_, index) => `Paragraph ${index} fills the screen, so that the notes are far below it.`,
).join('\n\n');
const source = `The ferry left[^1] at nine. It came back[^2] at noon.\n\n${filler}\n\n[^1]: Measured by hand.\n[^2]: So they say.\n`;
const article = parseArticle(source, { format: 'markdown' });
const reader = () => open(documentOf(article), { columns: 80, rows: 20 });
const noteBlock = (text: string) => article.blocks.findIndex((block) => block.text.startsWith(text));

describe('footnotes', () => {
  it('should be reached from their marks, and lead back', () => {
    const chosen = press(reader(), ';', ';');
    const there = press(chosen, 'enter');
    assert.deepEqual(there.target, { kind: 'block', block: noteBlock('So they say') });
    assert.ok(there.top > 0);
    assert.deepEqual(press(there, 'enter').target, { kind: 'block', block: 0 });
    assert.deepEqual(press(there, 'backspace').anchor, chosen.anchor);
  });

  it('should not be stepped to backwards from below them', () => {
    assert.equal(press(reader(), 'G', ';').message?.text, 'no link below');
    assert.equal(press(reader(), ',').message?.text, 'no link above');
  });

  it('should be reached by hints, and never leave the article', () => {
    const { state, effects } = update(press(reader(), 'f'), { type: 'key', key: 'a' });
    assert.deepEqual(
      effects.filter(({ type }) => type !== 'later'),
      [],
    );
    assert.deepEqual(state.target, { kind: 'block', block: noteBlock('Measured by hand') });
    const browsed = update(press(reader(), ';'), { type: 'key', key: 'o' });
    assert.ok(!browsed.effects.some(({ type }) => type === 'browse'));
  });
});
