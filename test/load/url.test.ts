import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { load } from '../../source/load/index.ts';
import type { Loaded, LoadOptions, Progress } from '../../source/load/types.ts';
import { PAGE } from '../support/pages.ts';
import { FAILURES, page, ROUTES, redirect } from '../support/routes.ts';
import { type Running, serve, serveRaw } from '../support/server.ts';

const OPTIONS: LoadOptions = { maxSize: 50e6, timeout: 20_000, userAgent: 'Ferry/1', headers: [], environment: {} };

async function* nothing(): AsyncGenerator<Uint8Array> {}

function fetched(url: string, more: Partial<LoadOptions> = {}): Promise<Loaded> {
  return load(url, nothing(), { ...OPTIONS, ...more });
}

/** The options of the command that the routes are tried with. */
function optionsOf([name, value]: readonly string[]): Partial<LoadOptions> {
  if (name === '--max-size') return { maxSize: Number.parseInt(value ?? '', 10) * 1e6 };
  return name === '--timeout' ? { timeout: Number(value) * 1000 } : {};
}

describe('loading a URL', { concurrency: 4 }, () => {
  let server: Running;
  let base = '';
  const asked: IncomingMessage[] = [];
  before(async () => {
    server = await serve((request, response) => {
      asked.push(request);
      const route = ROUTES[request.url ?? ''] ?? page('<p>No.', {}, 404);
      route(request, response);
    });
    base = `http://127.0.0.1:${server.port}`;
  });
  after(() => server.close());

  for (const [path, message, ...args] of FAILURES) {
    it(`should fail on ${path}`, async () => {
      const wanted = message.replaceAll('ADDRESS', `${base}${path}`).replaceAll('BASE', base);
      await assert.rejects(fetched(base + path, optionsOf(args)), { name: 'Failure', message: wanted });
    });
  }

  for (const path of [
    '/page',
    '/moved',
    '/ten/10',
    '/refresh',
    '/refresh-later',
    '/refresh-self',
    '/gzip',
    '/brotli',
  ]) {
    it(`should read ${path}`, async () => {
      const { bytes, hints } = await fetched(base + path);
      assert.ok(Buffer.from(bytes).toString().startsWith(PAGE.slice(0, 15)));
      assert.equal(hints.contentType, 'text/html; charset=utf-8');
    });
  }

  it('should report where the page was found, and the name inside a compressed file', async () => {
    assert.deepEqual((await fetched(`${base}/moved`)).hints.url, `${base}/page`);
    const { bytes, hints } = await fetched(`${base}/page.html.gz`);
    assert.equal(hints.fileName, 'page.html');
    assert.equal(Buffer.from(bytes).toString(), PAGE);
    assert.ok(!('contentType' in (await fetched(`${base}/untyped`)).hints));
  });

  it('should accept a page of exactly the limit and none that is larger', async () => {
    const size = Buffer.byteLength(PAGE);
    assert.equal((await fetched(`${base}/gzip`, { maxSize: size })).bytes.length, size);
    assert.equal((await fetched(`${base}/page`, { maxSize: size })).bytes.length, size);
    for (const path of ['/gzip', '/page'])
      await assert.rejects(fetched(base + path, { maxSize: size - 1 }), /larger than/);
  });

  it('should report how much has come, and of how much', async () => {
    const all: Progress[] = [];
    await fetched(`${base}/untyped`, { onProgress: (progress) => all.push(progress) });
    assert.equal(all.at(-1)?.received, Buffer.byteLength(PAGE));
    const packed: Progress[] = [];
    await fetched(`${base}/gzip`, { onProgress: (progress) => packed.push(progress) });
    assert.deepEqual(packed.at(-1), { received: Buffer.byteLength(PAGE), total: null });
  });

  it('should stop when it is aborted', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    await assert.rejects(fetched(`${base}/silent`, { signal: abort.signal }), /: interrupted$/);
    await assert.rejects(fetched(`${base}/page`, { signal: AbortSignal.abort() }), /: interrupted$/);
  });

  it('should give up on a server that drips', async () => {
    await assert.rejects(fetched(`${base}/drip`, { timeout: 400 }), /too slow: \d+ bytes in 0\.4 s \(--timeout\)$/);
  });

  it('should send the given headers, even after a redirect on the same host', async () => {
    const headers = [
      ['Cookie', 'session=1'],
      ['Authorization', 'Bearer x'],
      ['X-Quay', '3'],
    ] as const;
    await fetched(`${base}/see-other`, { headers });
    const { url, headers: sent } = asked.findLast(({ headers: { cookie } }) => cookie !== undefined)!;
    assert.equal(url, '/page');
    assert.deepEqual(
      [sent.cookie, sent.authorization, sent['x-quay'], sent['user-agent']],
      ['session=1', 'Bearer x', '3', 'Ferry/1'],
    );
  });

  it('should not send another host a secret that was meant for the first', async () => {
    const other = await serve(redirect(`${base}/page`));
    try {
      const names = ['Authorization', 'Cookie', 'Proxy-Authorization', 'X-Api-Key', 'X-Session-Id'];
      const secrets = names.map((name) => [name, 'secret'] as const);
      await fetched(`http://ines:secret@127.0.0.1:${other.port}/`, { headers: [...secrets, ['X-Lamp', '4']] });
    } finally {
      await other.close();
    }
    const { headers } = asked.findLast((request) => request.headers['x-lamp'] === '4')!;
    assert.ok(!Object.values(headers).includes('secret'));
    assert.ok(!('authorization' in headers));
  });

  it('should send headers to the origins that they are for, and to others only those that reveal nothing', async () => {
    const headers = [
      ['X-Lamp', '5'],
      ['Accept-Language', 'da'],
    ] as const;
    const sent = async (headerOrigins: readonly string[]) => {
      await fetched(`${base}/page`, { headers, headerOrigins });
      const last = asked.at(-1)?.headers;
      return [last?.['x-lamp'], last?.['accept-language'], last?.['user-agent']];
    };
    assert.deepEqual(await sent([base]), ['5', 'da', 'Ferry/1']);
    assert.deepEqual(await sent([]), [undefined, 'da', 'Ferry/1']);
  });

  it('should give an error if a compressed body is cut short', async () => {
    for (const path of ['/half-gzip', '/half-deflate', '/half-brotli'])
      await assert.rejects(fetched(base + path), /: the compressed data is cut short after \d+ bytes$/, path);
  });

  it('should read deflated data with a header and without, and data compressed twice', async () => {
    for (const path of ['/deflate', '/deflate-raw', '/packed-twice'])
      assert.equal(Buffer.from((await fetched(base + path)).bytes).toString(), PAGE, path);
  });

  it('should not show a password that a redirect has', async () => {
    await assert.rejects(fetched(`${base}/to-secret`), (error: Error) => {
      assert.equal(error.message, `cannot read ${base}/to-secret: no such page (404) (at ${base}/status/404)`);
      return true;
    });
    await assert.rejects(fetched('http://ines:secret@['), { message: 'cannot read http://[: not a valid URL' });
  });

  it('should leave a percent sign in a password unchanged', async () => {
    await fetched(`http://ines:50%off@127.0.0.1:${server.port}/page`);
    const pair = Buffer.from('ines:50%off').toString('base64');
    assert.equal(asked.at(-1)?.headers.authorization, `Basic ${pair}`);
  });

  it('should follow a redirect in UTF-8', async () => {
    assert.equal((await fetched(`${base}/to-utf8`)).hints.url, `${base}/f%C3%A6rge`);
  });

  it('should send the name and the password of the URL as a header', async () => {
    await fetched(`http://ines:se%3Acret@127.0.0.1:${server.port}/page`);
    const pair = Buffer.from('ines:se:cret').toString('base64');
    assert.ok(asked.some(({ headers }) => headers.authorization === `Basic ${pair}`));
  });

  it('should say that an answer changes the protocol', async () => {
    for (const more of ['', 'Upgrade: x\r\nConnection: upgrade\r\n']) {
      const switching = await serveRaw((socket) =>
        socket.once('data', () => socket.write(`HTTP/1.1 101 Switching Protocols\r\n${more}\r\n`)),
      );
      try {
        await assert.rejects(fetched(`http://127.0.0.1:${switching.port}/`), /: the server answered 101$/);
      } finally {
        await switching.close();
      }
    }
  });

  it('should reject invalid URLs and unsupported schemes', async () => {
    await assert.rejects(fetched('http://['), { message: 'cannot read http://[: not a valid URL' });
    await assert.rejects(fetched('gopher://a.example/'), /gopher URLs are not supported/);
    await assert.rejects(fetched('file://other.example/x'), /the file is on another host/);
  });
});
