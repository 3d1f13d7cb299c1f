import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadBidiLevels } from '../../../source/layout/index.ts';
import { inVisualOrder, speakerSign, speakerStyles } from '../../../source/ui/panes/labels.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, attributionOf } from '../../support/reading.ts';

describe('a label', () => {
  it('should be in visual order, however long it is', async () => {
    const bidiLevels = await loadBidiLevels();
    assert.equal(inVisualOrder('שלום', bidiLevels), 'םולש');
    assert.equal(inVisualOrder('a שלום b', bidiLevels), 'a םולש b');
    const long = '漢字 and more '.repeat(300).trim();
    assert.equal(inVisualOrder(long, bidiLevels), long);
  });

  it('should stay as it is if the article has no right-to-left text', () => {
    assert.equal(inVisualOrder('שלום', undefined), 'שלום');
  });
});

describe('the sign and the color of a speaker', () => {
  const article = articleOf(['One, two.']);
  const { quotes } = attributionOf(article, [
    [0, 'One', 'Ida Moor'],
    [0, 'two', null],
  ]);
  const [named, unnamed] = quotes;
  assert.ok(named && unnamed);
  const numbered = (number: number) => new Map([['p1', number]]);

  it('should be one of six, with another sign for the seventh speaker, who has the first color again', () => {
    assert.deepEqual(speakerStyles(named, numbered(5)), ['speaker-5']);
    assert.deepEqual(speakerStyles(named, numbered(6)), ['speaker-0']);
    assert.equal(speakerSign(named, numbered(5), UNICODE).text, '▼');
    assert.equal(speakerSign(named, numbered(6), UNICODE).text, '■');
    const looks = Array.from({ length: 36 }, (_, number) => {
      const { text, styles } = speakerSign(named, numbered(number), UNICODE);
      return `${text} ${styles}`;
    });
    assert.equal(new Set(looks).size, 36);
  });

  it('should be an empty circle without a color if nobody is named', () => {
    assert.deepEqual(speakerStyles(unnamed, numbered(0)), []);
    assert.deepEqual(speakerSign(unnamed, numbered(0), UNICODE), { text: '○', styles: [] });
  });
});
