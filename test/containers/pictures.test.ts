import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picturesInside, unpack } from '../../source/containers/index.ts';
import { ParseError } from '../../source/failure.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { encodePng } from '../../source/terminal/images/png.ts';
import * as samples from '../support/containers.ts';
import { colorBlocks } from '../terminal/images/pictures.ts';

const PNG = Buffer.from(encodePng(colorBlocks()));
const LIMIT = 1e6;
const SENTENCES = 'The ferry left at noon with nobody on it, and came back the same way. '.repeat(5);

/** The pictures of the article in a container: their words, their addresses, and whether the container has them. */
async function picturesOf(source: Uint8Array | string): Promise<(readonly [string, string | undefined, boolean])[]> {
  const contents = { bytes: Buffer.from(source), hints: {} };
  const { bytes, hints } = await unpack(contents, LIMIT);
  const inside = await picturesInside(contents, LIMIT);
  const { blocks } = parseArticle(bytes, hints);
  return blocks
    .filter(({ type }) => type === 'image')
    .map(({ text, src }) => [text, src, Buffer.from(inside?.(src ?? '') ?? []).equals(PNG)]);
}

const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const picturePart = (fields: string): string =>
  `Content-Type: image/png\nContent-Transfer-Encoding: base64\n${fields}\n\n${PNG.toString('base64').replace(/.{76}/g, '$&\n')}\n`;
const quotedPrintable = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
    .join('')
    .replace(/.{72}/g, '$&=\n');

const HTML_PART = `Content-Type: text/html; charset=utf-8\n\n<h1>Boats</h1><p>${SENTENCES}</p><p><img src="cid:quay%40boats" alt="The quay"></p><p>${SENTENCES}</p>\n`;
const MAIL = `From: Ada <ada@boats.example>
Subject: Boats
Message-ID: <1@boats>
MIME-Version: 1.0
Content-Type: multipart/mixed;
\tboundary="outer one"

--outer one
Content-Type: multipart/related; boundary=inner

--inner
${HTML_PART}
--inner
${picturePart('Content-ID:\n <quay@boats>')}
--inner--
--outer one--
`;

describe('the pictures in a container', () => {
  it('should be those of a book, by their paths, and its cover', async () => {
    const book = samples.bookOf(
      {
        'cover.xhtml': '<svg xmlns:xlink="x"><image width="600" height="800" xlink:href="images/a%20b.png"/></svg>',
        'text/one.xhtml': `<p>${SENTENCES}</p><p><img src="../images/a%20b.png" alt="The quay"/></p><p><img src="../lost.png" alt="Lost"/></p><p><img src="https://boats.example/a.png" alt="On the web"/></p>`,
      },
      { 'OPS/images/a b.png': PNG },
    );
    assert.deepEqual(await picturesOf(book), [
      ['picture', 'inside:/OPS/images/a%20b.png', true],
      ['The quay', 'inside:/OPS/images/a%20b.png', true],
      ['Lost', 'inside:/OPS/lost.png', false],
      ['On the web', 'https://boats.example/a.png', false],
    ]);
  });

  it('should be those of a Word document; a picture outside it is not read', async () => {
    const text = `<w:p><w:r><w:t>${SENTENCES}</w:t></w:r></w:p>`;
    const pictures = samples.wordPicture('r:embed="r9"') + samples.wordPicture('r:link="r8"');
    assert.deepEqual(await picturesOf(samples.wordOf(text + pictures, PNG)), [
      ['The quay', 'inside:/word/media/quay.png', true],
      ['The quay', undefined, false],
    ]);
  });

  it('should be those of an OpenDocument text', async () => {
    const frame = (href: string) =>
      `<text:p><draw:frame><draw:image xlink:href="${href}"/><svg:desc>The &lt;quay&gt;</svg:desc></draw:frame></text:p>`;
    const text = `<office:text><text:p>${SENTENCES}</text:p>${frame('./Pictures/1.png')}${frame('file:///etc/passwd')}</office:text>`;
    assert.deepEqual(await picturesOf(samples.openDocumentOf(text, { 'Pictures/1.png': PNG })), [
      ['The <quay>', 'inside:/Pictures/1.png', true],
    ]);
  });

  it('should be those beside the text of a mail and of a mailbox, with any line ends', async () => {
    const expected = [['The quay', 'cid:quay%40boats', true]];
    assert.deepEqual(await picturesOf(MAIL), expected);
    assert.deepEqual(await picturesOf(crlf(MAIL)), expected);
    const other = 'From: Bo <bo@x.example>\nSubject: None\nMessage-ID: <2@x>\n\nNothing.\n';
    const line = 'From a@x.example Mon Jan  5 10:00:00 2026\n';
    assert.deepEqual(await picturesOf(`${line}${other}\n${line}${MAIL}`), expected);
  });

  it('should not be loaded from the web for a mail, since its sender would learn that it was read', async () => {
    const inside = await picturesInside({ bytes: Buffer.from(MAIL), hints: {} }, LIMIT);
    assert.throws(() => inside?.('https://boats.example/pixel.png'), /tell the sender/);
    assert.equal(inside?.('cid:lost'), null);
    const page = `Snapshot-Content-Location: https://boats.example/\n${MAIL}`;
    const saved = await picturesInside({ bytes: Buffer.from(page), hints: {} }, LIMIT);
    assert.equal(saved?.('https://boats.example/pixel.png'), null);
  });

  it('should be those of pages that browsers saved, by their URLs', async () => {
    const page = (src: string) =>
      `<title>Ferry</title><article><h1>Ferry</h1><p>${SENTENCES}</p><figure><img src="${src}" alt="The quay"></figure><p>${SENTENCES}</p></article>`;
    const url = 'https://ferry.example/b';
    const expected = [['The quay', 'https://ferry.example/i/quay.png', true]];
    const mhtml = crlf(
      `From: <Saved by a browser>\nSnapshot-Content-Location: ${url}\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\nContent-Type: text/html\nContent-Location: ${url}\n\n${page('i/quay.png')}\n--x\nContent-Type: image/png\nContent-Transfer-Encoding: quoted-printable\nContent-Location: i/quay.png\n\n${quotedPrintable(PNG)}\n--x--\n`,
    );
    assert.deepEqual(await picturesOf(mhtml), expected);
    const warc = Buffer.concat([
      samples.warcRecord('response', url, `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('/i/quay.png')}`),
      samples.warcRecord(
        'response',
        'https://ferry.example/i/quay.png',
        Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n'), PNG]),
      ),
    ]);
    assert.deepEqual(await picturesOf(warc), expected);
    const safari = samples.webArchiveOf(page('i/quay.png'), url, { 'https://ferry.example/i/quay.png': PNG });
    assert.deepEqual(await picturesOf(safari), expected);
  });

  it('should not exist outside containers', async () => {
    assert.equal(await picturesInside({ bytes: Buffer.from('<p>A page'), hints: {} }, LIMIT), null);
    assert.equal(await picturesInside({ bytes: Buffer.from(samples.RSS), hints: {} }, LIMIT), null);
  });

  it('should not be larger than the limit, and not be other files', async () => {
    const book = samples.bookOf({ 'a.xhtml': '<p>a</p>' }, { 'OPS/a.png': PNG, 'OPS/b.png': Buffer.alloc(LIMIT) });
    const inside = await picturesInside({ bytes: book, hints: {} }, LIMIT - 1);
    assert.throws(() => inside?.('inside:/OPS/b.png'), ParseError);
    assert.deepEqual(Buffer.from(inside?.('inside:/OPS/a.png') ?? []), PNG);
    for (const address of ['inside:/../a.png', 'inside:/%zz', 'OPS/a.png', 'file:///OPS/a.png', 'cid:a'])
      assert.equal(inside?.(address), null, address);
  });

  it('should not be looked for in endlessly nested parts', async () => {
    let mail = `Content-Type: image/png\nContent-ID: <deep>\n\nx\n`;
    for (let depth = 0; depth < 50; depth += 1)
      mail = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${mail}\n--b${depth}--\n`;
    const inside = await picturesInside(
      { bytes: Buffer.from(`From: a\nSubject: b\nMessage-ID: c\n${mail}`), hints: {} },
      LIMIT,
    );
    assert.equal(inside?.('cid:deep'), null);
  });
});
