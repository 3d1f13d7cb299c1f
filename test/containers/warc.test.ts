import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picturesInside, unpack } from '../../source/containers/index.ts';
import { warcRecord } from '../support/containers.ts';
import { LIMIT } from './read.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
const PAGE = warcRecord('response', 'https://ferry.example/a', `${OK}<p>It left at noon.`);
const NO_PAGE = /no page/;

async function unpacked(...records: readonly (string | Uint8Array)[]) {
  const bytes = Buffer.concat(records.map((record) => Buffer.from(record)));
  const { bytes: page, hints } = await unpack({ bytes, hints: {} }, LIMIT);
  return { text: Buffer.from(page).toString(), hints };
}

describe('a WARC file', () => {
  it('should give the first page among the responses that succeeded', async () => {
    const { text, hints } = await unpacked(
      warcRecord('request', 'https://ferry.example/a', `${OK}<p>Asked.`),
      warcRecord('response', 'https://ferry.example/b', `${OK.replace('200 OK', '404 Not Found')}<p>Lost.`),
      warcRecord('response', 'https://ferry.example/c', `${OK.replace('text/html', 'text/css')}p {}`),
      warcRecord('response', 'https://ferry.example/d', 'nothing of HTTP'),
      PAGE,
      warcRecord('response', 'https://ferry.example/e', `${OK}<p>It came back.`),
    );
    assert.equal(text, '<p>It left at noon.');
    assert.deepEqual(hints, { contentType: 'text/html', url: 'https://ferry.example/a' });
  });

  it('should know no URL but those of the web, with or without angle brackets', async () => {
    const of = async (url: string) => (await unpacked(warcRecord('response', url, `${OK}<p>It left.`))).hints.url;
    assert.equal(await of('<https://ferry.example/a>'), 'https://ferry.example/a');
    assert.equal(await of('urn:page'), undefined);
  });

  it('should end at the first record that is none', async () => {
    const empty = 'WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n';
    assert.equal((await unpacked(empty, PAGE)).text, '<p>It left at noon.');
    for (const damage of [
      empty.replace('Content-Length: 0', 'Content-Length: -4'),
      empty.replace('Content-Length: 0', 'Content-Length: 0.5'),
      empty.replace('Content-Length: 0', 'Content-Length: some'),
      empty.replace('WARC/1.1', 'PARC/1.1'),
    ]) {
      await assert.rejects(unpacked(empty, damage, PAGE), NO_PAGE, damage);
    }
  });

  it('should take a chunk that is cut off, and nothing after a damaged one', async () => {
    const chunked = OK.replace('\r\n\r\n', '\r\nTransfer-Encoding: chunked\r\n\r\n');
    const textOf = async (chunks: string) =>
      (await unpacked(warcRecord('response', 'https://ferry.example/a', chunked + chunks))).text;
    assert.equal(await textOf('3\r\nIt \r\n5;ext\r\nebbed\r\n0\r\n\r\n4\r\nmore\r\n'), 'It ebbed');
    assert.equal(await textOf('3\r\nIt \r\n50\r\nebb'), 'It ebb');
    assert.equal(await textOf('3\r\nIt \r\nnone\r\nebbed\r\n'), 'It ');
    assert.equal(await textOf('3\r\nIt \r\n-2\r\nebbed\r\n'), 'It ');
    assert.equal(await textOf('3\r\nIt \r\n5 ebbed'), 'It ');
  });

  it('should have no page if it has no header, or the header of the response is cut off', async () => {
    await assert.rejects(unpacked('WARC/1.1\r\nWARC-Type: response\r\n'), NO_PAGE);
    const cut = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
    await assert.rejects(unpacked(warcRecord('response', 'https://ferry.example/a', cut)), NO_PAGE);
  });

  it('should have the pictures of its pages', async () => {
    const picture = 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nquay';
    const bytes = Buffer.concat([PAGE, warcRecord('response', 'https://ferry.example/p', picture)]);
    const inside = await picturesInside({ bytes, hints: {} }, LIMIT);
    assert.equal(Buffer.from(inside?.('https://ferry.example/p') ?? []).toString(), 'quay');
    assert.equal(inside?.('https://ferry.example/q') ?? null, null);
  });
});
