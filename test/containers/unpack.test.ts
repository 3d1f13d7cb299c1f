import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { unpack } from '../../source/containers/index.ts';
import { ParseError } from '../../source/failure.ts';
import * as samples from '../support/containers.ts';
import { LIMIT, read, texts } from './read.ts';

describe('unpack', () => {
  it('should leave pages and plain text unchanged', async () => {
    for (const source of [
      '<p>A page',
      'Note: this is a text.\nFrom: here on.\n\nIt is no mail.',
      'From Monday 2026 on the ferry leaves at noon.\n\nSubject: none',
      '{"version": 2}',
      'A\n',
    ]) {
      const contents = { bytes: Buffer.from(source), hints: { fileName: 'a.txt' } };
      assert.equal(await unpack(contents, LIMIT), contents, source);
    }
  });

  it('should find the article of a saved page, and know its URL', async () => {
    const page =
      '<!doctype html><title>Ferry</title><article><h1>Ferry</h1><p>It left at noon, and nobody was on it.</p></article>';
    for (const [source, url] of [
      [samples.MHTML, 'https://ferry.example/b'],
      [samples.WARC, 'https://ferry.example/a'],
      [samples.webArchiveOf(page, 'https://ferry.example/c'), 'https://ferry.example/c'],
    ] as const) {
      const article = await read(source);
      assert.equal(article.title, 'Ferry');
      assert.equal(article.url, url);
      assert.match(texts(article)[1] ?? '', /left at noon/);
    }
  });

  it('should unpack a compressed page of a WARC file', async () => {
    const { brotliCompressSync, gzipSync } = await import('node:zlib');
    for (const [encoding, pack] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`;
      const response = Buffer.concat([Buffer.from(head), pack('<p>Packed text.')]);
      assert.deepEqual(texts(await read(samples.warcRecord('response', 'https://a.example/', response))), [
        'paragraph: Packed text.',
      ]);
      const bomb = Buffer.concat([Buffer.from(head), pack(Buffer.alloc(LIMIT + 1, 'a'))]);
      await assert.rejects(read(samples.warcRecord('response', 'https://a.example/', bomb)), /damaged or too large/);
    }
  });

  it('should read Gemini text line by line', async () => {
    const article = await read(samples.GEMINI, { fileName: 'a.gmi' });
    assert.deepEqual(texts(article), [
      'title: Capsule',
      'paragraph: Hello <there>.',
      'paragraph: A link',
      'paragraph: /bare',
      'item: one',
      'item: two',
      'quote: said',
      'code: code  x',
      'heading: Part',
    ]);
  });

  it('should reject other archives, and contents that become too large', async () => {
    await assert.rejects(read(samples.archiveOf({ 'a.txt': 'x' })), /ZIP archive without a book/);
    await assert.rejects(read(samples.bookOf({ 'a.xhtml': '<p>a</p>'.repeat(LIMIT / 4) })), /too large/);
    await assert.rejects(read(samples.wordOf(' '.repeat(LIMIT + 1))), /too large/);
    await assert.rejects(read(samples.warcRecord('request', 'https://a.example/', 'GET /')), /no page/);
    await assert.rejects(read('<rss version="2.0"><channel><title>Empty</title></channel></rss>'), /no entries/);
    await assert.rejects(read(samples.plistOf({ Other: 'x' })), /not a web archive/);
  });

  it('should not expand the entities of a feed or a book', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "lol">${levels.join('')}]>`;
    const inFeed = await read(samples.RSS.replace('<rss', `${bomb}<rss`).replace('A summary only.', '&e12;')).catch(
      (error: unknown) => error,
    );
    assert.ok(inFeed instanceof ParseError || JSON.stringify(inFeed).length < 10_000);
    const inBook = await read(samples.bookOf({ 'a.xhtml': '<p>Text &e12;</p>' }, { 'META-INF/x': bomb }));
    assert.ok(JSON.stringify(inBook).length < 10_000);
  });

  it('should survive any nesting depth', async () => {
    const deep = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000);
    for (const source of [
      samples.openDocumentOf(`<office:text>${deep('<text:span>', '</text:span>')}</office:text>`),
      samples.bookOf({ 'a.xhtml': deep('<div>', '</div>') }),
      samples.wordOf(deep('<w:sdt>', '</w:sdt>')),
      samples.OPML.replace('<body>', `<body>${deep('<outline text="a">', '</outline>')}`),
      samples.MAILBOX.replace('> > Older', `${'>'.repeat(50_000)} Older`),
      `${samples.NEWSLETTER.split('--m\n')[0]}${Array.from({ length: 5000 }, (_, level) => `--m\nContent-Type: multipart/mixed; boundary="m${level}"\n\n`).join('')}`,
    ]) {
      await read(source).catch((error: unknown) => assert.ok(error instanceof ParseError, String(error)));
    }
  });

  it('should not trust the size that an archive states', async () => {
    const book = Buffer.from(samples.bookOf({ 'a.xhtml': 'x'.repeat(LIMIT * 2) }));
    // Every place that could be the size of the chapter, in the local header and in the directory, gets a small one.
    for (let at = 0; at + 4 <= book.length; at += 1) {
      const value = book.readUInt32LE(at);
      if (value > LIMIT * 2 && value < LIMIT * 2 + 1000) book.writeUInt32LE(10, at);
    }
    const article = await read(book).catch((error: unknown) => error);
    assert.ok(article instanceof ParseError || JSON.stringify(article).length < 10_000);
  });

  it('should throw nothing but ParseErrors, wherever a container is cut off or damaged', async () => {
    const whole = [
      Buffer.from(samples.NEWSLETTER),
      Buffer.from(samples.MHTML),
      Buffer.from(samples.MAILBOX),
      Buffer.from(samples.RSS),
      samples.WARC,
      samples.bookOf({ 'a.xhtml': '<p>Text</p>' }),
      samples.wordOf('<w:p><w:r><w:t>Text</w:t></w:r></w:p>'),
      samples.openDocumentOf('<office:text><text:p>Text</text:p></office:text>'),
      samples.webArchiveOf('<p>Text', 'https://a.example/'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.nat(), fc.nat(), fc.nat(255), async (bytes, length, at, byte) => {
        const damaged = Buffer.from(bytes.subarray(0, length % (bytes.length + 1)));
        if (damaged.length > 0) damaged[at % damaged.length] = byte;
        await read(damaged).catch((error: unknown) => assert.ok(error instanceof ParseError, String(error)));
      }),
      { seed: 19, numRuns: 300 },
    );
  });
});
