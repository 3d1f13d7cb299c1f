import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type LaunchOptions, SEED } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

/** Opens the article in a locale: the status line counts its quotes, and `?` opens the help. */
async function reads(env: LaunchOptions['env'], quotes: string, help: string, args: readonly string[] = []) {
  const screen = new ScreenHere(['--no-state', ...args, SEED], { columns: 100, env: { LC_ALL: undefined, ...env } });
  try {
    await screen.says(quotes);
    screen.send('?');
    await screen.shows(help);
    screen.send('q');
    await screen.says(quotes);
    screen.send('q');
    assert.equal((await screen.exit).exitCode, 0);
  } finally {
    await screen.close();
  }
}

describe('the language of the reader', () => {
  it('should be that of the locale', async () => {
    await reads({ LANG: 'de_DE.UTF-8' }, '14 Zitate', 'Das Wichtigste');
    await reads({ LANG: 'fr_FR.UTF-8' }, '14 citations', 'L’essentiel');
    await reads({ LANG: 'C.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' }, '14 Zitate', 'Das Wichtigste');
  });

  it('should be English in the locale C, and in one without a table', async () => {
    await reads({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, '14 quotes', 'The essentials');
    await reads({ LANG: 'nl_NL.UTF-8' }, '14 quotes', 'The essentials');
  });

  it('should be that of the option, then that of the settings file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-settings-'));
    try {
      mkdirSync(join(folder, 'pullquote'));
      writeFileSync(join(folder, 'pullquote', 'config'), 'messages = de\n');
      const env = { LANG: 'fr_FR.UTF-8', XDG_CONFIG_HOME: folder };
      await reads(env, '14 Zitate', 'Das Wichtigste');
      await reads(env, '14 quotes', 'The essentials', ['--messages', 'en']);
      await reads(env, '14 citations', 'L’essentiel', ['--messages=auto']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('should be written without the letters that another character set has not', async () => {
    await reads({ LANG: 'de_DE.ISO-8859-1' }, '14 Zitate', 'nachste Seite');
  });
});
