import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineAndColumn, ParseError } from '../../source/failure.ts';
import { damageText } from '../../source/messages/damage-text.ts';
import { DAMAGE } from '../../source/messages/english/damage.ts';
import { inLanguage, messagesOf, TRANSLATIONS, textOf, VALUES } from '../support/languages.ts';

describe('the error of an input', () => {
  it('should stay unchanged in English', () => {
    assert.equal(damageText(DAMAGE.mail), DAMAGE.mail);
    assert.equal(damageText('anything'), 'anything');
  });

  for (const language of ['de', 'fr'] as const) {
    it(`should be said in ${language}, with its values`, async () => {
      const translated = new Map(messagesOf(TRANSLATIONS[language].damage).map((each) => [each.path, each]));
      await inLanguage(language, () => {
        for (const message of messagesOf(DAMAGE)) {
          assert.equal(damageText(textOf(message)), textOf(translated.get(message.path)!), message.path);
        }
      });
    });
  }

  it('should be said after the position, and of the JSON as a whole', async () => {
    const error = new ParseError(DAMAGE.notJson, lineAndColumn('{\n  x', 4));
    await inLanguage('de', () => {
      assert.equal(damageText(error.message), 'Zeile 2, Spalte 3: kein gültiges JSON');
      assert.equal(damageText('column 3: not valid JSON'), 'Spalte 3: kein gültiges JSON');
      assert.equal(damageText(DAMAGE.noObject(DAMAGE.theJson)), 'das JSON ist kein Objekt');
      assert.equal(damageText(DAMAGE.noObject('quotes[2]')), 'quotes[2] ist kein Objekt');
      assert.equal(damageText('no such text'), 'no such text');
    });
  });

  it('should have no two texts that are alike', () => {
    const texts = messagesOf(DAMAGE).map((message) => textOf(message, [...VALUES]));
    assert.equal(new Set(texts).size, texts.length);
  });
});
