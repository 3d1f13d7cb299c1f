import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Run, run } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { PAGE, TEXT } from '../../support/pages.ts';
import { FAILURES, HTML, page, ROUTES, type Route, redirect } from '../../support/routes.ts';
import { certificate, closedPort, type Running, serve, serveRaw, serveSecure } from '../../support/server.ts';

/** Runs in a separate process, since certificates are read when a process starts. */
interface Apart {
  readonly apart?: boolean;
}

const READ: readonly (readonly [path: string, text: string | RegExp, ...args: string[]])[] = [
  ['/page', TEXT],
  ['/moved', TEXT],
  ['/see-other', TEXT],
  ['/ten/10', TEXT],
  ['/refresh', TEXT],
  ['/refresh-quoted', TEXT],
  ['/refresh-later', TEXT],
  ['/refresh-self', TEXT],
  ['/gzip', TEXT],
  ['/brotli', TEXT],
  ['/page.html.gz', TEXT],
  ['/latin1', 'Grüße aus dem Hafen von Nordhavn\n'],
  ['/untyped', TEXT],
  ['/echo', /^Mozilla\/5\.0 \(compatible; Pullquote\/[\d.]+\) \| undefined \| undefined\n$/],
  [
    '/echo',
    'Ferry/1 | quay 3 | Bearer x\n',
    '--user-agent',
    'Ferry/1',
    '-H',
    'X-Harbour: quay 3',
    '-H',
    'Authorization: Bearer x',
  ],
];

/** Closes the server even if the test fails: an open one would keep the tests from ending. */
async function using(server: Promise<Running>, work: (port: number) => Promise<unknown>): Promise<void> {
  const { port, close } = await server;
  try {
    await work(port);
  } finally {
    await close();
  }
}

describe('pullquote with an address', { concurrency: 2 }, () => {
  let server: Running;
  let base = '';
  before(async () => {
    const answer: RequestListener = (request, response) => {
      const route = ROUTES[request.url ?? ''] ?? page('<p>No.', {}, 404);
      route(request, response);
    };
    server = await serve(answer);
    base = `http://127.0.0.1:${server.port}`;
  });
  after(() => server.close());

  const failing = async (address: string, message: string, { apart = false, ...more }: Partial<Run> & Apart = {}) => {
    const { stdout, stderr, status } = await (apart ? run : runHere)({ args: [address], ...more });
    const wanted = message.replaceAll('ADDRESS', new URL(address).href).replaceAll('BASE', base);
    assert.deepEqual([stderr, stdout, status], [`pullquote: ${wanted}\n`, '', 1]);
  };

  for (const [path, message, ...args] of FAILURES) {
    it(`should report the error of ${path} in one line`, () =>
      failing(`${base}${path}`, message, { args: [`${base}${path}`, ...args] }));
  }

  for (const [path, text, ...args] of READ) {
    it(`should read ${path} ${args.join(' ')}`, async () => {
      const { stdout, stderr, status } = await runHere({ args: [`${base}${path}`, ...args] });
      assert.deepEqual([stderr, status], ['', 0]);
      if (typeof text === 'string') assert.equal(stdout, text);
      else assert.match(stdout, text);
    });
  }

  it('should give up on a server that drips', async () => {
    const { stderr, status } = await run({ args: [`${base}/drip`, '--timeout', '1.5'] });
    assert.match(stderr, /^pullquote: cannot read \S+\/drip: too slow: \d+ bytes in 1\.5 s \(--timeout\)\n$/);
    assert.equal(status, 1);
  });

  it('should give the address where the page was found', async () => {
    const { stdout } = await runHere({ args: [`${base}/moved`, '-f', 'json'] });
    assert.equal(JSON.parse(stdout).url, `${base}/page`);
  });

  it('should send a name and a password, and show them nowhere', async () => {
    const { stdout } = await runHere({ args: [`http://ines:se%3Acret@127.0.0.1:${server.port}/echo`, '-f', 'json'] });
    assert.ok(stdout.includes(`Basic ${Buffer.from('ines:se:cret').toString('base64')}`));
    assert.doesNotMatch(stdout, /ines:se/);
    await failing(`http://127.0.0.1:${server.port}/status/404`, 'cannot read ADDRESS: no such page (404)', {
      args: [`http://ines:secret@127.0.0.1:${server.port}/status/404`],
    });
  });

  it('should not send another host data meant for the first', () =>
    using(serve(redirect(`${base}/echo`)), async (port) => {
      const args = [`http://127.0.0.1:${port}/`, '-H', 'Authorization: Bearer x', '-H', 'X-Harbour: quay 3'];
      const { stdout } = await runHere({ args });
      assert.match(stdout, /\| quay 3 \| undefined\n$/);
    }));

  it('should say that nobody listens', async () => {
    await failing(`http://127.0.0.1:${await closedPort()}/`, 'cannot read ADDRESS: the connection was refused');
  });

  it('should say that there is no such host', { timeout: 30_000 }, async () => {
    const { stderr, status } = await run({ args: ['http://no-such-host.invalid/'] });
    // Without a network the resolver cannot know.
    const reasons = ['no such host', 'the host name cannot be resolved; is the network up?'];
    const said = reasons.map((reason) => `pullquote: cannot read http://no-such-host.invalid/: ${reason}\n`);
    assert.ok(said.includes(stderr), stderr);
    assert.equal(status, 1);
  });

  it('should say that a port is none for pages', () =>
    failing('http://127.0.0.1:22/', 'cannot read ADDRESS: this port is blocked, as in browsers'));

  const RAW: readonly (readonly [what: string, talk: (socket: Socket) => void, message: string, ...args: string[]])[] =
    [
      ['an answer is not HTTP', (socket) => socket.end('220 harbour ready\r\n'), 'the answer is not HTTP'],
      ['a server hung up', (socket) => socket.once('data', () => socket.destroy()), 'the connection was lost'],
      [
        'headers drip',
        (socket) => {
          socket.write('HTTP/1.1 200 OK\r\nX-Harbour: ');
          const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write('a')), 100);
        },
        'no answer for 0.5 s (--timeout)',
        '--timeout',
        '0.5',
      ],
    ];
  for (const [what, talk, message, ...args] of RAW) {
    it(`should say that ${what}`, () =>
      using(serveRaw(talk), async (port) => {
        const address = `http://127.0.0.1:${port}/`;
        await failing(address, `cannot read ADDRESS: ${message}`, { args: [address, ...args] });
      }));
  }

  it('should end as soon as it gives up on a secure server that is silent', () =>
    using(
      serveRaw(() => {}),
      async (port) => {
        const address = `https://127.0.0.1:${port}/`;
        const begun = performance.now();
        await failing(address, 'cannot read ADDRESS: no answer for 0.3 s (--timeout)', {
          args: [address, '--timeout', '0.3'],
          apart: true,
        });
        assert.ok(performance.now() - begun < 8000);
      },
    ));

  it('should refuse a proxy that it cannot use, and not show its password', async () => {
    const env = { http_proxy: 'socks5://ines:secret@127.0.0.1:1' };
    await failing(`${base}/page`, 'cannot read ADDRESS: the proxy in http_proxy is not an http:// or https:// URL', {
      env,
    });
  });

  it('should say that no secure connection can be made', () =>
    failing(`https://127.0.0.1:${server.port}/`, 'cannot read ADDRESS: a secure connection could not be made'));

  for (const [name, env, reason] of [
    ['other-host', {}, 'its certificate is self-signed'],
    ['other-host', { NODE_EXTRA_CA_CERTS: certificate('other-host') }, 'its certificate is for another host'],
    ['expired', { NODE_EXTRA_CA_CERTS: certificate('expired') }, 'its certificate has expired'],
  ] as const) {
    it(`should not trust a server: ${reason}`, () =>
      using(serveSecure(name, page()), (port) =>
        failing(`https://127.0.0.1:${port}/`, `cannot read ADDRESS: ${reason}`, { env, apart: true }),
      ));
  }

  it('should go through a proxy where the environment names one, and around it where it says so', async () => {
    const asked: string[] = [];
    const proxy: Route = ({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(200, { 'content-type': HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE));
    };
    await using(serve(proxy), async (port) => {
      const env = { http_proxy: `http://127.0.0.1:${port}` };
      const through = await runHere({ args: ['http://nordhavn.example/ferry'], env });
      const around = await runHere({ args: [`${base}/page`], env: { ...env, no_proxy: '127.0.0.1' } });
      assert.deepEqual([through.stderr, through.stdout], ['', TEXT]);
      assert.deepEqual([around.stderr, around.stdout], ['', TEXT]);
    });
    assert.deepEqual(asked, ['http://nordhavn.example/ferry']);
  });

  it('should go through a proxy for all protocols', async () => {
    await using(
      serve((_, response) => response.end(`<p>${'By way of the proxy. '.repeat(20)}</p>`)),
      async (port) => {
        const { stdout } = await runHere({ args: [`${base}/page`], env: { ALL_PROXY: `http://127.0.0.1:${port}` } });
        assert.match(stdout, /By way of the proxy/);
      },
    );
  });

  it('should tunnel to a secure server through a proxy', () =>
    using(serveSecure('other-host', page()), async (secure) => {
      const tunnels: string[] = [];
      const tunnel = (socket: Socket) => {
        socket.once('data', (data) => {
          tunnels.push(String(data).split('\r\n', 1)[0] ?? '');
          const inner = connect(secure, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
          inner.on('error', () => {});
          socket.pipe(inner).pipe(socket);
        });
      };
      await using(serveRaw(tunnel), async (port) => {
        const env = { HTTPS_PROXY: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: certificate('other-host') };
        const { stdout, stderr } = await run({ args: ['https://nordhavn.example/ferry'], env });
        assert.deepEqual([stderr, stdout], ['', TEXT]);
      });
      assert.deepEqual(tunnels, ['CONNECT nordhavn.example:443 HTTP/1.1']);
    }));

  it('should say that a proxy is not there', async () => {
    const env = { http_proxy: `http://127.0.0.1:${await closedPort()}` };
    await failing('http://nordhavn.example/', 'cannot read ADDRESS: the connection was refused', { env });
  });
});
