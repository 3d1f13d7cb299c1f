import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { chooseLanguage, type LANGUAGE_CHOICES } from '../../source/messages/choose.ts';
import { messages } from '../../source/messages/index.ts';

const UTF8 = { LANG: 'de_DE.UTF-8' };

/** The language of the messages after a choice, as recognized by one of them. */
async function chosen(choice: (typeof LANGUAGE_CHOICES)[number] | undefined, env: Record<string, string>) {
  await chooseLanguage(choice, env);
  return { Library: 'en', Bibliothek: 'de', Bibliothèque: 'fr' }[messages.library.title];
}

describe('the language of the messages', () => {
  afterEach(() => chooseLanguage('en', {}));

  it('should be that of the first variable of the locale that is set', async () => {
    assert.equal(await chosen(undefined, UTF8), 'de');
    assert.equal(await chosen('auto', { ...UTF8, LC_MESSAGES: 'fr_FR.UTF-8' }), 'fr');
    assert.equal(await chosen('auto', { ...UTF8, LC_MESSAGES: 'fr_FR.UTF-8', LC_ALL: 'C' }), 'en');
    assert.equal(await chosen('auto', { ...UTF8, LC_MESSAGES: '', LC_ALL: '' }), 'de');
    assert.equal(await chosen('auto', { LC_CTYPE: 'de_DE.UTF-8' }), 'en');
  });

  it('should be recognized in every form of its name', async () => {
    for (const LANG of ['de', 'de_AT', 'de_CH@euro', 'DE_de.ISO-8859-1', 'de-DE']) {
      assert.equal(await chosen('auto', { LANG }), 'de', LANG);
    }
  });

  it('should be English if there is no table', async () => {
    for (const LANG of ['C', 'C.UTF-8', 'POSIX', 'nl_NL.UTF-8', 'deu', '', '..']) {
      assert.equal(await chosen('auto', { LANG }), 'en', LANG);
    }
    assert.equal(await chosen('auto', {}), 'en');
  });

  it('should be the chosen one, whatever the locale is', async () => {
    assert.equal(await chosen('fr', UTF8), 'fr');
    assert.equal(await chosen('en', UTF8), 'en');
    assert.equal(await chosen('de', {}), 'de');
  });
});
