import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

type Files = Readonly<Record<string, string | Uint8Array>>;

const archive = (files: Files): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, contents]) => [
        name,
        typeof contents === 'string' ? strToU8(contents) : contents,
      ]),
    ),
  );

const CONTAINER_XML = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** A book of the given chapters, by their file names in `OPS`. `more`: other files, which replace those of the book. */
export function bookOf(chapters: Readonly<Record<string, string>>, more: Files = {}): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, index) => `<item id="i${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`,
  );
  return archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER_XML,
    'OPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>The Tide Tables</dc:title><dc:creator>Ada Moreno</dc:creator><dc:language>en</dc:language><dc:date>2020-02-03</dc:date></metadata>
<manifest>${items.join('')}</manifest><spine>${names.map((_, index) => `<itemref idref="i${index}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      names.map((name) => [
        `OPS/${name}`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${chapters[name]}</body></html>`,
      ]),
    ),
    ...more,
  });
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A picture of a Word document in WordprocessingML, by the attribute that leads to it. */
export const wordPicture = (reference: string): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="${RELATIONSHIPS}"><wp:docPr id="1" name="p" descr="The quay"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${reference}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A Word document with the given body, as WordprocessingML. `picture`: a PNG file that the relationship `r9` leads to. */
export const wordOf = (body: string, picture?: Uint8Array): Uint8Array =>
  archive({
    ...(picture
      ? {
          'word/media/quay.png': picture,
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${RELATIONSHIPS}/image" Target="media/quay.png"/><Relationship Id="r8" Type="${RELATIONSHIPS}/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
        }
      : {}),
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The Quay</dc:title><dc:creator>Ada Moreno</dc:creator><dcterms:created>2026-01-02T10:00:00Z</dcterms:created></cp:coreProperties>`,
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`,
  });

/** A text document in OpenDocument with the given text. `more`: other files. */
export const openDocumentOf = (text: string, more: Files = {}): Uint8Array =>
  archive({
    ...more,
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:xlink="x" xmlns:table="b"><office:body>${text}</office:body></office:document-content>`,
    'meta.xml':
      '<m xmlns:dc="d" xmlns:meta="m"><dc:title>The Quay</dc:title><meta:initial-creator>Ada Moreno</meta:initial-creator></m>',
  });

export const archiveOf = archive;

/** A record of a WARC file. */
export const warcRecord = (type: string, url: string, content: string | Uint8Array): Uint8Array => {
  const bytes = Buffer.from(content);
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
};

/** A mail with a plain text and an HTML version, as newsletters are, and an attached file. */
export const NEWSLETTER = `Return-Path: <bounce@letters.example>
Received: from mx.letters.example by mail.example;
\tMon, 05 Jan 2026 09:00:02 +0100
From: =?utf-8?q?Ada_Mor=C3=A9no?= <ada@letters.example>
To: reader@mail.example
Subject: =?utf-8?q?The_Tide_Letter_=E2=80=94_No=2E_12?=
Date: Mon, 05 Jan 2026 09:00:00 +0100
Message-ID: <12@letters.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The plain version.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><div style=3D"display:none">Nobody should read this</div><table><tr><td><h1>What the sea took</h1>
<p>=E2=80=9CThe sea does not wait,=E2=80=9D said Bill Osgood, the harbour master, on Friday. He had been asked about the ferry three times.</p>
</td></tr></table></body></html>
--b--
--m
Content-Type: application/pdf; name="tides.pdf"
Content-Disposition: attachment; filename="tides.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--m--
`;

const PAGE = `<!doctype html><title>Ferry</title><article><h1>Ferry</h1><p>${'The ferry left at noon with nobody on it, and came back the same way. '.repeat(5)}</p></article>`;

/** A page as Chromium saves it. */
export const MHTML = `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://ferry.example/b\r\nSubject: Ferry\r\nDate: Mon, 5 Jan 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ferry.example/b\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n--x--\r\n`;

const CHUNKED = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n';

/** A WARC file with a request, a redirection, a picture and a page. */
export const WARC = Buffer.concat([
  warcRecord('warcinfo', '', 'software: none\r\n'),
  warcRecord(
    'response',
    'https://ferry.example/',
    'HTTP/1.1 302 Found\r\nContent-Type: text/html\r\nLocation: /a\r\n\r\n',
  ),
  warcRecord('response', 'https://ferry.example/p', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG'),
  warcRecord('response', 'https://ferry.example/a', `${CHUNKED}${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`),
]);

export const WARC_GZ = gzipSync(WARC);

export const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour &amp; Co</title><link>https://harbour.example/</link><language>en</language>
<item><title>Ferry &lt;b&gt;cancelled&lt;/b&gt;</title><link>https://harbour.example/one</link><dc:creator>Ada Moreno</dc:creator><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><description>Short</description><content:encoded><![CDATA[<p>“No boats today,” said Bill Osgood.</p><p><a href="/rel">more</a></p>]]></content:encoded></item>
<item><title>Two</title><link>https://harbour.example/two</link><description>A summary only.</description></item></channel></rss>`;

export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafen</title><link rel="self" href="https://hafen.example/feed"/><link href="https://hafen.example/"/><author><name>Bo Kern</name></author>
<entry><title type="html">Die &lt;i&gt;Flut&lt;/i&gt;</title><link rel="replies" href="https://hafen.example/c"/><link rel="alternate" href="https://hafen.example/e"/><updated>2026-01-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Das Meer <b>kam</b>.</p></div></content><summary>kurz</summary></entry></feed>`;

export const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link><description>d</description></channel><item rdf:about="https://old.example/1"><title>First</title><link>https://old.example/1</link><description>As it was.</description><dc:creator>Cy</dc:creator><dc:date>2005-02-01</dc:date></item></rdf:RDF>`;

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Notes',
  home_page_url: 'https://notes.example/',
  items: [
    {
      id: '1',
      url: 'https://notes.example/1',
      title: 'One',
      content_text: 'A & B',
      date_published: '2026-01-01T00:00:00Z',
      authors: [{ name: 'Di' }],
    },
  ],
});

export const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body><outline text="News"><outline text="Harbour" type="rss" xmlUrl="https://harbour.example/feed"/></outline></body></opml>`;

export const MAILBOX = `From a@x.example Mon Jan  5 10:00:00 2026
From: Ada <a@x.example>
Subject: The ferry
Date: Mon, 5 Jan 2026 10:00:00 +0000
Message-ID: <1@x>

Hello.
>From here on it is late.

From b@x.example Tue Jan  6 10:00:00 2026
From: Bo <b@x.example>
Subject: Re: The ferry
Date: Tue, 6 Jan 2026 10:00:00 +0000
Message-ID: <2@x>

> Hello.
> > Older.

Hi <there>.
`;

export const GEMINI =
  '# Capsule\n\nHello <there>.\n=> gemini://x.example/ A link\n=> /bare\n* one\n* two\n> said\n```\ncode  x\n```\n## Part\n';

/** A value of a binary property list: text, bytes, a list, or a dictionary. */
type Plist = string | Uint8Array | readonly Plist[] | { readonly [key: string]: Plist };

/** A binary property list (Apple's `bplist00`) of few and short values: offsets of four bytes, references of one. */
export function plistOf(root: Plist): Uint8Array {
  const objects: Buffer[] = [];
  const header = (marker: number, length: number): Buffer =>
    length < 15 ? Buffer.from([marker | length]) : Buffer.from([marker | 15, 0x11, length >> 8, length & 255]);
  const add = (value: Plist): number => {
    const index = objects.push(Buffer.alloc(0)) - 1;
    if (typeof value === 'string')
      objects[index] = Buffer.concat([header(0x50, value.length), Buffer.from(value, 'latin1')]);
    else if (value instanceof Uint8Array) objects[index] = Buffer.concat([header(0x40, value.length), value]);
    else if (Array.isArray(value)) {
      const items = (value as readonly Plist[]).map(add);
      objects[index] = Buffer.concat([header(0xa0, items.length), Buffer.from(items)]);
    } else {
      const keys = Object.keys(value).map((key) => add(key));
      const values = Object.values(value).map((each) => add(each));
      objects[index] = Buffer.concat([header(0xd0, keys.length), Buffer.from([...keys, ...values])]);
    }
    return index;
  };
  const top = add(root);
  const start = 8;
  const offsets = Buffer.alloc(objects.length * 4);
  let at = start;
  for (const [index, object] of objects.entries()) {
    offsets.writeUInt32BE(at, index * 4);
    at += object.length;
  }
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(top), 16);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer]);
}

/** A page as Safari saves it, with its other resources by their URLs. */
export const webArchiveOf = (html: string, url: string, resources: Readonly<Record<string, Uint8Array>> = {}) =>
  plistOf({
    WebSubresources: Object.entries(resources).map(([at, data]) => ({ WebResourceURL: at, WebResourceData: data })),
    WebMainResource: { WebResourceData: Buffer.from(html), WebResourceURL: url, WebResourceTextEncodingName: 'UTF-8' },
  });
