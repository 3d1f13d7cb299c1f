import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { Screen } from '../support/screen.ts';

const FILLING = Array.from(
  { length: 30 },
  (_, index) => `<p>Entry ${index} of the book says that the lamp burned.</p>`,
);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head>
    <body><article><h1>${title}</h1>${body}${FILLING.join('')}</article></body></html>`;
}

describe('links', () => {
  let server: Server;
  let site = '';
  let folder = '';
  let screen: Screen;

  before(async () => {
    server = createServer(({ url }, response) => {
      const pages: Readonly<Record<string, string>> = {
        '/office': page(
          'The office',
          '<p>The <a href="/keeper">keeper</a>, the <a href="/boats">boats</a> and a <a href="/lost">lost page</a> are here.</p>',
        ),
        '/keeper': page('The keeper', `<p>The keeper knows the <a href="/boats">boats of the harbour</a> by name.</p>`),
        '/boats': page('The boats', '<p>The boats lie in the harbour until the wind turns at last.</p>'),
      };
      const found = pages[url ?? ''];
      response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(found ?? 'nothing');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-links-'));
  });
  afterEach(async () => {
    await screen.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const reading = (env: Record<string, string | undefined> = {}) => {
    screen = new Screen([`${site}/office`], { columns: 80, rows: 24, env });
    return screen.says('The office');
  };

  it('should open here, with back and forward over pages and jumps', async () => {
    await reading();
    screen.send(';');
    await screen.says(`${site}/keeper`);
    screen.send('\r');
    await screen.says('The keeper');
    screen.send('G');
    await screen.says('100%');
    screen.send('g;\r');
    await screen.says('The boats');
    screen.send('\u007f');
    await screen.says('The keeper');
    screen.send('4\u007f');
    await screen.says('The office');
    screen.send('9\\');
    await screen.says('The boats');
  });

  it('should open by typing a hint', async () => {
    await reading();
    screen.send('f');
    await screen.shows('The aeeper, the soats and a dost page are here.');
    screen.send('s');
    await screen.says('The boats');
  });

  it('should be listed, with an error message for a dead one', async () => {
    await reading();
    screen.send('F');
    await screen.shows(`${site}/boats`);
    screen.send('lost\r');
    await screen.says(`${site}/lost`);
    screen.send('\r');
    await screen.says(/404|not found/i);
    await screen.shows('The keeper, the boats and a lost page are here.');
  });

  it('should open in the browser, without a shell', async () => {
    const browser = join(folder, 'browser');
    writeFileSync(
      browser,
      `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/opened.new"\nmv "${folder}/opened.new" "${folder}/opened"\n`,
    );
    chmodSync(browser, 0o755);
    await reading({ BROWSER: browser });
    screen.send(';o');
    await screen.until(() => existsSync(join(folder, 'opened')), 'open in the browser');
    assert.equal(readFileSync(join(folder, 'opened'), 'utf8'), `${site}/keeper\n`);
  });

  it('should be marked for terminals that support hyperlinks, and for no others', async () => {
    const link = `\u001b]8;;${'http'}`;
    await reading({ FORCE_HYPERLINK: '1' });
    screen.send('jk');
    await screen.says('page 1/');
    assert.ok(screen.output.includes(`\u001b]8;;${site}/keeper\u0007`));
    await screen.shows('The keeper, the boats and a lost page are here.');
    await screen.close();
    await reading({ FORCE_HYPERLINK: undefined, VTE_VERSION: undefined, TERM_PROGRAM: undefined });
    assert.equal(screen.output.includes(link), false);
  });
});
