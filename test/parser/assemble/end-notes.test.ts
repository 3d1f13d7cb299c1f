import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitBoilerplate } from '../../../source/parser/assemble/boilerplate.ts';

const LONG = 'The ferry left the harbor before dawn, with forty crates of lemons and two sleeping dogs on board.';
const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });
/** The texts that are left out of an article with these last lines. */
const leftOut = (...lines: readonly string[]): string[] =>
  omitBoilerplate({ blocks: [LONG, LONG, LONG, LONG, ...lines].map(paragraph), omitted: [] }).omitted.map(
    ({ text }) => text,
  );

describe('notes about a text', () => {
  it('should end it, and omit what comes after them', () => {
    for (const line of [
      'This story originally appeared in the spring issue of The Bay.',
      'The post Lemons for the north appeared first on The Bay.',
      'Contact reporter Ada Moor at ada@bay.example.',
      'Got a news tip? Write to us.',
      'Tags: lemons, ferries, dogs',
      'Der Beitrag wurde am Mittwoch, den 7. Mai 2031 veröffentlicht und unter Häfen abgelegt.',
      'Cet article est paru dans notre numéro de mai.',
      'Esta entrada fue publicada el 7 de mayo en Puertos.',
      'Эта запись была опубликована 7 мая.',
      '本文转载自港口日报。',
    ]) {
      assert.deepEqual(leftOut(line, 'Ferries, lemons.'), [line, 'Ferries, lemons.'], line);
    }
  });

  it('should not end a text that continues', () => {
    assert.deepEqual(leftOut('Originally published in 1908, the novel was forgotten.', LONG, LONG, LONG), []);
  });

  it('should be left out at the very end if they name helpers or the origin', () => {
    const helpers = 'Bea Stone in Oslo contributed to this report.';
    assert.deepEqual(leftOut(helpers, 'Source: The Bay'), [helpers, 'Source: The Bay']);
    assert.deepEqual(leftOut('Source: The Bay', LONG), []);
    assert.deepEqual(leftOut(`${LONG} Bea Stone said that she contributed to this report. ${LONG}`), []);
    assert.deepEqual(leftOut('“Nobody else contributed to this report,” she said.'), []);
  });
});
