import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../source/article.ts';
import { hasMailHeader } from '../../source/containers/detect.ts';
import { unpack } from '../../source/containers/index.ts';
import { ParseError } from '../../source/failure.ts';
import { parseArticle } from '../../source/parser/index.ts';
import type { ParseHints } from '../../source/parser/input/hints.ts';
import * as samples from '../support/containers.ts';

const LIMIT = 1e6;

/** The article in a container, given as bytes or as text. */
async function read(source: Uint8Array | string, hints: ParseHints = {}): Promise<Article> {
  const { bytes, hints: known } = await unpack({ bytes: Buffer.from(source), hints }, LIMIT);
  return parseArticle(bytes, known);
}

const texts = ({ blocks }: Article): string[] => blocks.map(({ type, text }) => `${type}: ${text}`);

describe('unpack', () => {
  it('should leave pages and plain text as they are', async () => {
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

  it('should read a newsletter as HTML, with its sender, subject, date and attached files', async () => {
    const article = await read(samples.NEWSLETTER);
    assert.equal(article.title, 'The Tide Letter — No. 12');
    assert.deepEqual(article.authors, ['Ada Moréno']);
    assert.equal(article.publishedTime, '2026-01-05T08:00:00.000Z');
    assert.deepEqual(texts(article).slice(1), [
      'heading: What the sea took',
      'paragraph: “The sea does not wait,” said Bill Osgood, the harbour master, on Friday. He had been asked about the ferry three times.',
      'paragraph: Attachment: tides.pdf',
    ]);
  });

  it('should name attached files, and not those of its pictures that are not attached', async () => {
    const mail = (disposition: string): string =>
      `From: Bo <bo@x.example>\nSubject: Boats\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>The boats came in at noon.</p><img src="cid:a">\n--b\nContent-Type: image/png; name="boat.png"\nContent-ID: <a>\nContent-Disposition: ${disposition}; filename="boat.png"\n\nPNG\n--b--\n`;
    const inText = ['title: Boats', 'paragraph: The boats came in at noon.', 'image: picture'];
    assert.deepEqual(texts(await read(mail('inline'))), inText);
    assert.deepEqual(texts(await read(mail('attachment'))), [...inText, 'paragraph: Attachment: boat.png']);
  });

  it('should look for the article in a newsletter without attached files', async () => {
    const hints = async (more: string) => {
      const source = `From: Bo <bo@x.example>\nSubject: Boats\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>The boats came in.</p>\n${more}--b--\n`;
      return (await unpack({ bytes: Buffer.from(source), hints: {} }, LIMIT)).hints.full;
    };
    assert.equal(await hints(''), false);
    assert.equal(
      await hints('--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment\n\nPDF\n'),
      true,
    );
  });

  it('should read the plain text of a mail without HTML', async () => {
    const article = await read(
      'From: Bo <bo@x.example>\nSubject: Boats\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n> Old line.\n\nNew *line*.\n',
    );
    assert.deepEqual(texts(article), ['title: Boats', 'quote: Old line.', 'paragraph: New *line*.']);
    assert.deepEqual(article.authors, ['Bo']);
  });

  it('should show every message of a mailbox below its subject, and undo the marks of its lines', async () => {
    const article = await read(samples.MAILBOX, { fileName: 'inbox.mbox' });
    assert.deepEqual(texts(article), [
      'title: inbox.mbox',
      'heading: The ferry',
      'paragraph: Ada · 2026-01-05',
      'paragraph: Hello.\nFrom here on it is late.',
      'heading: Re: The ferry',
      'paragraph: Bo · 2026-01-06',
      'quote: Hello.',
      'quote: Older.',
      'paragraph: Hi <there>.',
    ]);
    assert.deepEqual([article.byline, article.publishedTime], [null, null]);
    const [first = ''] = samples.MAILBOX.split(/(?=From b@)/);
    assert.equal((await read(first)).title, 'The ferry');
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

  it('should unpack a page of a WARC file that is packed itself', async () => {
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

  it('should show the entries of a feed with their longest text, whatever its format', async () => {
    const rss = await read(samples.RSS);
    assert.deepEqual(texts(rss), [
      'title: Harbour & Co',
      'heading: Ferry cancelled',
      'paragraph: Ada Moreno · 2026-01-05',
      'paragraph: “No boats today,” said Bill Osgood.',
      'paragraph: more',
      'heading: Two',
      'paragraph: A summary only.',
    ]);
    assert.deepEqual(
      rss.blocks.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? [])),
      ['https://harbour.example/one', 'https://harbour.example/rel', 'https://harbour.example/two'],
    );
    const atom = await read(samples.ATOM);
    assert.equal(atom.lang, 'de');
    assert.deepEqual(texts(atom), [
      'title: Hafen',
      'heading: Die Flut',
      'paragraph: Bo Kern · 2026-01-01',
      'paragraph: Das Meer kam.',
    ]);
    assert.equal(atom.blocks[1]?.spans[0]?.href, 'https://hafen.example/e');
    assert.deepEqual(texts(await read(samples.RDF)), [
      'title: Old',
      'heading: First',
      'paragraph: Cy · 2005-02-01',
      'paragraph: As it was.',
    ]);
    assert.deepEqual(texts(await read(samples.JSON_FEED)), [
      'title: Notes',
      'heading: One',
      'paragraph: Di · 2026-01-01',
      'paragraph: A & B',
    ]);
  });

  it('should list the feeds of an OPML file', async () => {
    const article = await read(samples.OPML);
    assert.deepEqual(texts(article), ['title: My feeds', 'item: News', 'item: Harbour']);
    assert.equal(article.blocks[2]?.spans[0]?.href, 'https://harbour.example/feed');
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

  it('should join the chapters of a book, with links between them', async () => {
    const book = samples.bookOf({
      'one x.xhtml':
        '<h1>Ebb</h1><p>“It comes back,” she said.<a href="two.xhtml#n">1</a> <a href="../../../etc/passwd">x</a></p><script>evil()</script>',
      'two.xhtml': '<h1>Flood</h1><p id="n">It did&#160;&amp; stayed.</p>',
    });
    const article = await read(book);
    assert.deepEqual(texts(article), [
      'title: The Tide Tables',
      'heading: Ebb',
      'paragraph: “It comes back,” she said.1 x',
      'heading: Flood',
      'paragraph: It did\u00a0& stayed.',
    ]);
    assert.deepEqual(
      [article.authors, article.lang, article.publishedTime],
      [['Ada Moreno'], 'en', '2020-02-03T00:00:00.000Z'],
    );
  });

  it('should say why a book cannot be read', async () => {
    const chapter = { 'a.xhtml': '<p>Text</p>' };
    const locked = '<encryption><CipherReference URI="OPS/a.xhtml"/></encryption>';
    for (const [more, message] of [
      [{ 'META-INF/encryption.xml': locked }, /encrypted \(DRM\)/],
      [{ 'META-INF/container.xml': '<container/>' }, /does not say where/],
      [{ 'META-INF/container.xml': '<rootfile full-path="../../etc/passwd"/>' }, /has no \.\.\/\.\.\/etc\/passwd/],
      [{ 'OPS/book.opf': '<package/>' }, /no chapters/],
    ] as const) {
      await assert.rejects(
        read(samples.bookOf(chapter, more)),
        (error) => error instanceof ParseError && message.test(error.message),
      );
    }
  });

  it('should read headings, text and links of Word and OpenDocument', async () => {
    const word = await read(
      samples.wordOf(
        '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Costs</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">“It is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>dear</w:t></w:r><w:r><w:t>,” he said.</w:t></w:r></w:p>',
      ),
    );
    assert.deepEqual(texts(word), ['title: The Quay', 'heading: Costs', 'paragraph: “It is dear,” he said.']);
    assert.deepEqual([word.authors, word.publishedTime], [['Ada Moreno'], '2026-01-02T10:00:00.000Z']);
    const open = await read(
      samples.openDocumentOf(
        '<office:text><text:h text:outline-level="2">Costs</text:h><text:p>It<text:s text:c="2"/>is<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>In March.</text:p></text:note-body></text:note> <text:a xlink:href="https://a.example/">dear</text:a>.</text:p><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list></office:text>',
      ),
    );
    assert.deepEqual(texts(open), [
      'title: The Quay',
      'heading: Costs',
      'paragraph: It is1 dear.',
      'item: one',
      'footnote: In March.',
    ]);
    const levels = ['', 'text:outline-level="3"', 'text:outline-level="9"', 'text:outline-level="0"'];
    const headings = levels.map((level) => `<text:h ${level}>Costs</text:h><text:p>It is dear.</text:p>`).join('');
    const { blocks } = await read(samples.openDocumentOf(`<office:text>${headings}</office:text>`));
    assert.deepEqual(
      blocks.flatMap(({ type, level }) => (type === 'heading' ? [level] : [])),
      [1, 3, 6, 1],
    );
    await assert.rejects(read(samples.openDocumentOf('<office:spreadsheet/>')), /without text/);
  });

  it('should refuse other archives, and what becomes too large', async () => {
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

  it('should bear any depth', async () => {
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

  it('should not believe the size that an archive gives', async () => {
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

describe('hasMailHeader', () => {
  it('should know the header of a mail by its fields', () => {
    assert.ok(hasMailHeader('From: a@x.example\nTo: b@x.example\nSubject: Hi\n\nText'));
    assert.ok(hasMailHeader('Received: by x;\n\tfrom y\r\nX-Mailer: z\r\nSubject: Hi\r\n\r\n'));
    assert.ok(!hasMailHeader('Subject: Hi\nDate: today\nTo: you\n\nA form, without a sender'));
    assert.ok(!hasMailHeader('From: a\nSubject: b\n\ntwo fields are too few'));
    assert.ok(!hasMailHeader('HTTP/1.1 200 OK\r\nFrom: a\r\nTo: b\r\nSubject: c\r\n\r\n'));
    assert.ok(!hasMailHeader('Title: a\nAuthor: b\nLicense: c\nFrom: x\nDate: y\nTo: z\nTags: t\n\nfront matter'));
  });
});
