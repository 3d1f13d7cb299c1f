import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ParseError } from '../../../source/failure.ts';
import * as samples from '../../support/containers.ts';
import { read, texts } from '../read.ts';

describe('a book or a document', () => {
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
    await assert.rejects(read(samples.openDocumentOf('<office:spreadsheet/>')), /has no text/);
  });
});
