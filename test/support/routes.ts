import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
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

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2);

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
  '/to-secret': ({ headers: { host } }, response) =>
    response.writeHead(302, { location: `http://ines:secret@${host}/status/404` }).end(),
  '/to-utf8': redirect(Buffer.from('/færge').toString('latin1')),
  '/f%C3%A6rge': page(),
  '/refresh': refresh('0; url=/page'),
  '/refresh-quoted': refresh("2;URL='page'"),
  '/refresh-later': refresh('60; url=/status/404'),
  '/refresh-self': refresh('0; url=/refresh-self'),
  '/refresh-loop': refresh('0; url=/refresh-loop-2'),
  '/refresh-loop-2': refresh('0; url=/refresh-loop'),
  '/gzip': page(gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/brotli': page(brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
  '/deflate': page(deflateSync(PAGE), { 'content-encoding': 'deflate' }),
  '/deflate-raw': page(deflateRawSync(PAGE), { 'content-encoding': 'deflate' }),
  '/packed-twice': page(brotliCompressSync(gzipSync(PAGE)), { 'content-encoding': 'gzip, br' }),
  '/half-gzip': page(half(gzipSync(PAGE)), { 'content-encoding': 'gzip' }),
  '/half-deflate': page(half(deflateSync(PAGE)), { 'content-encoding': 'deflate' }),
  '/half-brotli': page(half(brotliCompressSync(PAGE)), { 'content-encoding': 'br' }),
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

for (let step = 1; step <= 11; step += 1) Object.assign(ROUTES, { [`/ten/${step}`]: redirect(`/ten/${step - 1}`) });
for (const status of [400, 401, 402, 403, 404, 405, 410, 418, 429, 451, 500, 502, 503, 504]) {
  Object.assign(ROUTES, { [`/status/${status}`]: page('<p>No.', {}, status) });
}

/** The error of each bad route, with the command's options: `ADDRESS` stands for the requested URL, `BASE` for the server. */
export const FAILURES: readonly (readonly [path: string, message: string, ...args: string[]])[] = [
  ['/status/400', 'cannot read ADDRESS: the server does not understand the request (400)'],
  ['/status/401', 'cannot read ADDRESS: the page requires a login (401)'],
  ['/status/402', 'cannot read ADDRESS: the page is for subscribers (402)'],
  [
    '/status/403',
    'cannot read ADDRESS: the server refused the request (403); some servers answer only browsers, which --user-agent and --header can imitate',
  ],
  ['/status/404', 'cannot read ADDRESS: no such page (404)'],
  ['/status/410', 'cannot read ADDRESS: the page is gone (410)'],
  ['/status/418', 'cannot read ADDRESS: the server answered 418'],
  ['/status/429', 'cannot read ADDRESS: too many requests (429); try again later'],
  ['/status/451', 'cannot read ADDRESS: the page is withheld for legal reasons (451)'],
  ['/status/500', 'cannot read ADDRESS: the server failed (500)'],
  ['/status/503', 'cannot read ADDRESS: the server is unavailable (503)'],
  ['/status/504', 'cannot read ADDRESS: the server took too long (504)'],
  ['/loop', 'cannot read ADDRESS: it redirects in a loop'],
  ['/to', 'cannot read ADDRESS: it redirects in a loop (at BASE/fro)'],
  ['/refresh-loop', 'cannot read ADDRESS: it redirects in a loop (at BASE/refresh-loop-2)'],
  ['/ten/11', 'cannot read ADDRESS: it redirects more than 10 times (at BASE/ten/1)'],
  ['/to-ftp', 'cannot read ADDRESS: it redirects to an ftp URL'],
  ['/to-nowhere', 'cannot read ADDRESS: it redirects to an invalid URL'],
  ['/pdf', 'cannot read ADDRESS: this is a PDF; "pdftotext -layout" turns it into text (application/pdf)'],
  ['/image', 'cannot read ADDRESS: this is an image (image/png)'],
  ['/video', 'cannot read ADDRESS: this is a video (video/mp4)'],
  ['/zip', 'cannot read ADDRESS: this is an archive (application/zip)'],
  ['/wasm', 'cannot read ADDRESS: this is not text (application/wasm)'],
  ['/unnamed-pdf', 'cannot read ADDRESS: this is a PDF; "pdftotext -layout" turns it into text'],
  ['/lying-pdf', 'cannot read ADDRESS: this is a PDF; "pdftotext -layout" turns it into text'],
  ['/empty', 'cannot read ADDRESS: it is empty'],
  ['/announced', 'cannot read ADDRESS: larger than 50 MB (--max-size)'],
  ['/bomb', 'cannot read ADDRESS: larger than 1 MB (--max-size)', '--max-size', '1M'],
  ['/endless', 'cannot read ADDRESS: larger than 2 MB (--max-size)', '--max-size', '2M'],
  ['/broken-gzip', 'cannot read ADDRESS: the compressed data is damaged after 0 bytes'],
  ['/half', 'cannot read ADDRESS: the connection was lost after 40 of 5000 bytes'],
  ['/half-chunked', 'cannot read ADDRESS: the connection was lost after 40 bytes'],
  ['/silent', 'cannot read ADDRESS: no answer for 0.5 s (--timeout)', '--timeout', '0.5'],
];
