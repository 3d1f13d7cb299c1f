import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserCommand, startBrowser } from '../../source/terminal/browser.ts';

const ADDRESS = "https://harbour.example/?q=1&x=$(id)'";

describe('the browser', () => {
  it('should be the first of $BROWSER, the address in its place', () => {
    assert.deepEqual(browserCommand(ADDRESS, { BROWSER: 'firefox --new-tab:w3m' }, 'linux'), {
      command: 'firefox',
      args: ['--new-tab', ADDRESS],
      inTerminal: false,
    });
    assert.deepEqual(browserCommand(ADDRESS, { BROWSER: 'open-it --url=%s -q' }, 'linux').args, [
      `--url=${ADDRESS}`,
      '-q',
    ]);
  });

  it('should be given the terminal where it draws on it', () => {
    assert.equal(browserCommand(ADDRESS, { BROWSER: '/usr/bin/w3m' }, 'linux').inTerminal, true);
  });

  it("should be the system's own otherwise", () => {
    assert.equal(browserCommand(ADDRESS, {}, 'linux').command, 'xdg-open');
    assert.equal(browserCommand(ADDRESS, { BROWSER: ' ' }, 'darwin').command, 'open');
    assert.deepEqual(browserCommand(ADDRESS, {}, 'win32').args.at(-1), ADDRESS);
  });

  it('should be missed where there is none', async () => {
    await assert.rejects(startBrowser(browserCommand(ADDRESS, { BROWSER: 'no-such-browser' }, 'linux')), {
      code: 'ENOENT',
    });
  });
});
