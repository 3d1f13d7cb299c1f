import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayWidth } from '../../../source/layout/index.ts';
import { shorten } from '../../../source/ui/theme/shorten.ts';

describe('a message in few columns', () => {
  it('should shorten a name first', () => {
    assert.equal(
      shorten('deleted “The lamps of the northern quay”; u undoes that', 38),
      'deleted “The lamps of…”; u undoes that',
    );
    assert.equal(
      shorten('„Die Lampen am Nordkai“ gelöscht; u macht das rückgängig', 48),
      '„Die Lampen…“ gelöscht; u macht das rückgängig',
    );
  });

  it('should shorten a name to eight columns, and no further', () => {
    const message = 'saved “Leuchtturmwärter” here';
    assert.equal(shorten(message, 21), 'saved “Leuchtt…” here');
    assert.equal(shorten(message, 20), 'saved “Leuchtturmwä…');
  });

  it('should lose what could be done next, and keep what has happened', () => {
    assert.equal(
      shorten('highlighted in yellow; h removes it, 1h to 5h change the color', 38),
      'highlighted in yellow',
    );
    assert.equal(shorten('no link is selected: ; goes to the next, f labels them', 38), 'no link is selected');
    assert.equal(shorten('deleted “The lamps of the northern quay”; u undoes that', 26), 'deleted “The lamps of…”');
  });

  it('should be cut between words, and never be wider', () => {
    assert.equal(
      shorten('the page has changed: the text that was here is gone', 38),
      'the page has changed: the text that…',
    );
    assert.equal(shorten('copied https://coast.example/a/very/long/address', 24), 'copied https://coast.ex…');
    assert.equal(shorten('saved', 38), 'saved');
    for (const text of ['a “b” c; d', '港の灯は夜になると赤く光る; 次へ', '“'.repeat(40), '; ; ; ;', 'x'.repeat(60)])
      for (let columns = 1; columns < 40; columns += 1) assert.ok(displayWidth(shorten(text, columns)) <= columns);
  });
});
