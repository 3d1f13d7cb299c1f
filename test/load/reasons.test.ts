import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaKind } from '../../source/load/content-type.ts';
import { sizeInWords } from '../../source/load/limit.ts';
import { isWithoutHost, networkReason } from '../../source/load/reasons.ts';
import { refusal } from '../../source/load/statuses.ts';

const withCode = (code: string): Error => Object.assign(new Error('raw'), { code });

describe('the reason why a request failed', () => {
  const CODES: Readonly<Record<string, readonly string[]>> = {
    'no such host': ['ENOTFOUND'],
    'the connection was refused': ['ECONNREFUSED'],
    'the connection was lost': ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'],
    'no answer': ['ETIMEDOUT'],
    'the host cannot be reached': ['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
    'its certificate is self-signed': ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
    'its certificate cannot be verified': [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'CERT_REVOKED',
      'INVALID_CA',
      'HOSTNAME_MISMATCH',
    ],
    'a secure connection could not be made': ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_TLS_REQUIRED_SERVER_NAME'],
    'the answer has too many headers': ['HPE_HEADER_OVERFLOW'],
    'the answer is not HTTP': ['HPE_INVALID_CONSTANT'],
    'the compressed data is cut short': ['Z_BUF_ERROR', 'ERR_BROTLI_DECODER_ERROR_UNREACHABLE'],
    'the compressed data is damaged': ['Z_DATA_ERROR', 'ERR_BROTLI_COMPRESSION_FAILED', 'ERR__ERROR_FORMAT_PADDING_1'],
    'the proxy refused the connection': ['ERR_PROXY_TUNNEL'],
  };
  for (const [reason, codes] of Object.entries(CODES)) {
    it(`should be: ${reason}`, () => {
      for (const code of codes) assert.equal(networkReason(withCode(code)), reason, code);
    });
  }

  it('should be found among the causes', () => {
    const wrapped = new Error('failed', { cause: new AggregateError([withCode('ECONNREFUSED')]) });
    assert.equal(networkReason(wrapped), 'the connection was refused');
  });

  it('should distinguish a host that does not exist from one that does not answer', () => {
    assert.equal(isWithoutHost(new TypeError('fetch failed', { cause: withCode('ENOTFOUND') })), true);
    assert.equal(isWithoutHost(new TypeError('fetch failed', { cause: withCode('EAI_AGAIN') })), false);
    assert.equal(isWithoutHost('ENOTFOUND'), false);
  });

  it('should be looked for in four causes, since a chain of causes may be a circle', () => {
    const wrapped = (depth: number): Error =>
      depth === 0 ? withCode('ETIMEDOUT') : new Error('failed', { cause: wrapped(depth - 1) });
    assert.equal(networkReason(wrapped(4)), 'no answer');
    assert.equal(networkReason(wrapped(5)), 'failed');
  });

  it("should be the system's own words if nothing is known", () => {
    assert.equal(networkReason(new Error('outer', { cause: new Error('inner') })), 'inner');
    assert.equal(networkReason('a string'), 'a string');
  });
});

describe('a refusal', () => {
  it('should be distinguished from an answer', () => {
    assert.equal(refusal(200), null);
    assert.equal(refusal(299), null);
    assert.equal(refusal(199), 'the server answered 199');
    assert.equal(refusal(300), 'the server answered 300');
    assert.equal(refusal(406), 'the server has no text version of the page (406)');
    assert.equal(refusal(407), 'the proxy requires a login (407)');
  });
});

describe('the kind of a media type', () => {
  it('should be null if it may be text', () => {
    const types = ['text/html; charset=utf-8', 'application/xhtml+xml', 'application/json', 'application/octet-stream'];
    const rare = [
      'application/x-gzip',
      'application/x-ndjson',
      'message/rfc822',
      'unknown/unknown',
      '*/*',
      'garbage',
      '',
      null,
    ];
    for (const type of [...types, ...rare]) assert.equal(mediaKind(type), null, String(type));
  });

  it('should name what is not text', () => {
    assert.equal(mediaKind('Font/WOFF2'), 'a font (font/woff2)');
    assert.equal(mediaKind('audio/mpeg;x=y'), 'a sound file (audio/mpeg)');
    assert.equal(mediaKind('application/vnd.ms-excel'), 'an office document (application/vnd.ms-excel)');
    for (const type of ['zip', 'x-tar', 'x-7z-compressed', 'x-rar', 'x-bzip2', 'x-xz']) {
      assert.equal(mediaKind(`application/${type}`), `an archive (application/${type})`);
    }
    const containers = ['epub+zip', 'vnd.oasis.opendocument.text', 'rss+xml', 'feed+json', 'mbox', 'warc', 'zstd'];
    for (const type of containers) assert.equal(mediaKind(`application/${type}`), null, type);
    assert.equal(mediaKind('multipart/related; boundary=x'), null);
    assert.equal(mediaKind('model/gltf+json'), 'not text (model/gltf+json)');
  });
});

describe('a size in words', () => {
  it('should change its unit at each thousand', () => {
    const sizes = [999, 1000, 1500, 999_900, 1e6, 50e6, 1e9];
    assert.deepEqual(sizes.map(sizeInWords), ['999 bytes', '1 KB', '1.5 KB', '999.9 KB', '1 MB', '50 MB', '1 GB']);
  });
});
