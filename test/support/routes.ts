import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { PAGE } from './pages.ts';

export const HTML = 'text/html; charset=utf-8';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export const page =
  (body: string | Uint8Array = PAGE, headers: Readonly<Record<string, string>> = {}, status = 200): Route =>
  (_, response) =>
    response.writeHead(status, { 'content-type': HTML, ...headers }).end(body);

export const redirect = (location: string, status = 302): Route => page('', { location }, status);
const refresh = (content: string) =>
  page(PAGE.replace('<article>', `<meta http-equiv="refresh" content="${content}"><article>`));

/** Begins a page and leaves the rest to `go on`. */
const begun =
  (goOn: (response: ServerResponse) => void, headers: Readonly<Record<string, string>> = {}): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-type': HTML, ...headers });
    goOn(response);
  };

/** A server's paths, each with one way for a page to be well or badly served. */
export const ROUTES: Readonly<Record<string, Route>> = {
  '/page': page(),
  '/moved': redirect('/page', 301),
  '/see-other': redirect('page', 303),
  '/loop': redirect('/loop'),
  '/to': redirect('/fro'),
  '/fro': redirect('/to'),
  '/ten/0': page(),
  '/to-ftp': redirect('ftp://a.example/x'),
  '/to-nowhere': redirect('http://['),
  '/refresh': refresh('0; url=/page'),
  '/refresh-quoted': refresh("2;URL='page'"),
  '/refresh-later': refresh('60; url=/status/404'),
  '/refresh-self': refresh('0; url=/refresh-self'),
  '/refresh-loop': refresh('0; url=/refresh-loop-2'),
  '/refresh-loop-2': refresh('0; url=/refresh-loop'),
  '/gzip': page(gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/brotli': page(brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
  '/page.html.gz': page(gzipSync(PAGE), { 'content-type': 'application/gzip' }),
  '/latin1': page(Buffer.from('Gr\xfc\xdfe aus dem Hafen von Nordhavn', 'latin1'), {
    'content-type': 'text/plain; charset=iso-8859-1',
  }),
  '/untyped': (_, response) => response.writeHead(200).end(PAGE),
  '/echo': ({ headers }, response) => {
    const { authorization, 'user-agent': agent, 'x-harbour': harbour } = headers;
    response.writeHead(200, { 'content-type': 'text/plain' }).end(`${agent} | ${harbour} | ${authorization}`);
  },
  '/pdf': page('%PDF-1.7', { 'content-type': 'application/pdf' }),
  '/image': page('', { 'content-type': 'image/png' }),
  '/video': page('', { 'content-type': 'video/mp4' }),
  '/zip': page('', { 'content-type': 'application/zip' }),
  '/wasm': page('', { 'content-type': 'application/wasm' }),
  '/unnamed-pdf': page('%PDF-1.7', { 'content-type': 'application/octet-stream' }),
  '/lying-pdf': page('%PDF-1.7'),
  '/empty': page(''),
  '/announced': page('x', { 'content-length': '60000000' }),
  '/bomb': page(gzipSync(Buffer.alloc(3_000_000, 'a ')), { 'content-encoding': 'gzip' }),
  '/endless': begun((response) => {
    const more = () => {
      while (!response.destroyed && response.write('<p>again and again'.repeat(1000)));
      response.once('drain', more);
    };
    more();
  }),
  '/broken-gzip': page('no gzip at all', { 'content-encoding': 'gzip' }),
  '/half': begun(
    (response) => {
      response.write('<p>'.padEnd(40, 'a'));
      setTimeout(() => response.destroy(), 50);
    },
    { 'content-length': '5000' },
  ),
  '/half-chunked': begun((response) => {
    response.write('<p>'.padEnd(40, 'a'));
    setTimeout(() => response.destroy(), 50);
  }),
  '/silent': () => {},
  '/drip': begun((response) => {
    const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write('.')), 50);
  }),
};

for (let step = 1; step <= 11; step++) Object.assign(ROUTES, { [`/ten/${step}`]: redirect(`/ten/${step - 1}`) });
for (const status of [400, 401, 402, 403, 404, 405, 410, 418, 429, 451, 500, 502, 503, 504]) {
  Object.assign(ROUTES, { [`/status/${status}`]: page('<p>No.', {}, status) });
}
