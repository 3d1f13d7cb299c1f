import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserCommand, startBrowser } from '../../source/terminal/browser.ts';

const URL_TEXT = "https://harbour.example/?q=1&x=$(id)'";

describe('the browser', () => {
  it('should be the first of $BROWSER, with the URL in its place', () => {
    assert.deepEqual(browserCommand(URL_TEXT, { env: { BROWSER: 'firefox --new-tab:w3m' }, platform: 'linux' }), {
      command: 'firefox',
      args: ['--new-tab', URL_TEXT],
      inTerminal: false,
    });
    assert.deepEqual(browserCommand(URL_TEXT, { env: { BROWSER: 'open-it --url=%s -q' }, platform: 'linux' }).args, [
      `--url=${URL_TEXT}`,
      '-q',
    ]);
  });

  it('should be lent the terminal if it draws on it: by its name, or as the setting says', () => {
    const lent = (BROWSER: string, inTerminal?: 'auto' | 'yes' | 'no') =>
      browserCommand(URL_TEXT, { env: { BROWSER }, platform: 'linux', inTerminal }).inTerminal;
    for (const name of ['w3m', '/usr/bin/w3m -B', 'lynx', 'elinks %s', 'links2']) assert.equal(lent(name), true, name);
    for (const name of ['firefox', 'my-w3m', 'xdg-open']) assert.equal(lent(name), false, name);
    assert.equal(lent('w3m', 'no'), false);
    assert.equal(lent('my-w3m', 'yes'), true);
    assert.equal(lent('', 'yes'), true);
    assert.equal(lent('', 'auto'), false);
  });

  it("should be the system's own without $BROWSER", () => {
    assert.equal(browserCommand(URL_TEXT, { env: {}, platform: 'linux' }).command, 'xdg-open');
    assert.equal(browserCommand(URL_TEXT, { env: { BROWSER: ' ' }, platform: 'darwin' }).command, 'open');
    assert.deepEqual(browserCommand(URL_TEXT, { env: {}, platform: 'win32' }).args.at(-1), URL_TEXT);
  });

  it('should be reported as missing if there is no such program', async () => {
    await assert.rejects(
      startBrowser(browserCommand(URL_TEXT, { env: { BROWSER: 'no-such-browser' }, platform: 'linux' })),
      {
        code: 'ENOENT',
      },
    );
  });
});
