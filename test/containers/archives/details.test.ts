import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openArchive } from '../../../source/containers/archives/zip.ts';
import { unpack } from '../../../source/containers/index.ts';
import * as samples from '../../support/containers.ts';
import { LIMIT } from '../read.ts';

async function unpacked(bytes: Uint8Array) {
  const { bytes: html, hints } = await unpack({ bytes, hints: {} }, LIMIT);
  return { html: Buffer.from(html).toString(), about: hints.about ?? {} };
}

describe('what a book says about itself', () => {
  const book = (metadata: string, items = '', spine = '') =>
    unpacked(
      samples.archiveOf({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfile full-path="book.opf"/></container>',
        'book.opf': `<package><metadata>${metadata}</metadata><manifest><item id="a" href="a.html" media-type="text/html"/>${items}</manifest><spine>${spine}<itemref idref="a"/></spine></package>`,
        'a.html': '<p>Ebb</p>',
        'cover.png': 'quay',
      }),
    );

  it('should be taken as far as it says it', async () => {
    assert.deepEqual((await book('')).about, {});
    const { about } = await book(
      '<dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator><dc:date>2020-02-03</dc:date>',
    );
    assert.deepEqual(about, { authors: ['Ada', 'Bo'], publishedTime: '2020-02-03T00:00:00.000Z' });
  });

  it('should be no date if that is none', async () => {
    assert.deepEqual((await book('<dc:date>soon</dc:date>')).about, {});
  });

  it('should be chapters of text only', async () => {
    const { html } = await book('', '<item id="p" href="cover.png" media-type="image/png"/>', '<itemref idref="p"/>');
    assert.equal(html.match(/<section/g)?.length, 1);
    assert.doesNotMatch(html, /quay/);
  });
});

describe('a chapter of a book', () => {
  const chapter = async (html: string): Promise<string> => (await unpacked(samples.bookOf({ 'a.xhtml': html }))).html;

  it('should keep a link that is not valid as it is', async () => {
    assert.match(await chapter('<p><a href="http://[">Ebb</a></p>'), />Ebb<\/a>/);
  });

  it('should have a drawing around one picture as that picture', async () => {
    assert.match(await chapter('<svg><image xlink:href="quay.png"/></svg>'), /<img src="[^"]*quay\.png"/);
    assert.doesNotMatch(await chapter('<svg><image href="a.png"/><image href="b.png"/></svg>'), /<img/);
    assert.doesNotMatch(await chapter('<svg><image/></svg>'), /<img/);
  });
});

describe('the text of an OpenDocument file', () => {
  const textOf = async (text: string): Promise<string> =>
    (await unpacked(samples.openDocumentOf(`<office:text>${text}</office:text>`))).html;

  it('should have its line breaks and links', async () => {
    assert.match(await textOf('<text:p>Ebb<text:line-break/>Flood</text:p>'), /Ebb<br>Flood/);
    assert.match(
      await textOf('<text:p><text:a xlink:href="https://a.example/?b&amp;c">Ebb</text:a></text:p>'),
      /<a href="https:\/\/a\.example\/\?b&amp;c">Ebb<\/a>/,
    );
  });

  it('should have the text of a frame, or its picture with its description or title', async () => {
    const frame = (inside: string): Promise<string> => textOf(`<text:p><draw:frame>${inside}</draw:frame></text:p>`);
    const image = '<draw:image xlink:href="./Pictures/a.png"/>';
    assert.match(await frame('<draw:text-box><text:p>Ebb</text:p></draw:text-box>'), /Ebb/);
    assert.match(await frame(`${image}<svg:title>Quay</svg:title>`), /alt="Quay"/);
    assert.match(await frame(`<svg:title>Quay</svg:title>${image}<svg:desc>At ebb</svg:desc>`), /alt="At ebb"/);
    assert.match(await frame(image), /Pictures\/a\.png" alt=""/);
    assert.doesNotMatch(await frame('<draw:image xlink:href="https://a.example/a.png"/>'), /<img/);
  });

  it('should have the mark of a note without a text', async () => {
    const note = (inside: string): Promise<string> => textOf(`<text:p>Ebb<text:note>${inside}</text:note></text:p>`);
    assert.match(await note('<text:note-citation>1</text:note-citation>'), /href="#note-1">1<\/a>/);
    assert.match(await note('<text:note-body><text:p>Low</text:p></text:note-body>'), /Low/);
  });

  it('should know no date that is none, and nothing without its file of terms', async () => {
    const meta = (terms: string) =>
      unpacked(
        samples.archiveOf({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml':
            '<office:document-content><office:body><office:text><text:p>Ebb</text:p></office:text></office:body></office:document-content>',
          ...(terms === '' ? {} : { 'meta.xml': `<m>${terms}</m>` }),
        }),
      );
    assert.deepEqual((await meta('')).about, {});
    assert.deepEqual((await meta('<dc:title>Quay</dc:title><dc:date>soon</dc:date>')).about, { title: 'Quay' });
    assert.deepEqual((await meta('<dc:date>2020-02-03</dc:date>')).about, {
      publishedTime: '2020-02-03T00:00:00.000Z',
    });
  });
});

describe('a ZIP archive', () => {
  it('should give files of the given size together, and none beyond', () => {
    const bytes = samples.archiveOf({ a: 'ebb', b: 'flood', c: 'x' });
    const archive = openArchive(bytes, 8);
    assert.equal(archive.text('a'), 'ebb');
    assert.equal(archive.text('b'), 'flood');
    assert.throws(() => archive.text('c'), /too large/);
    assert.equal(archive.text('d'), null);
  });
});
