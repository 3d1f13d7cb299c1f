import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geminiToHtml } from '../../source/containers/gemini.ts';
import { unpack } from '../../source/containers/index.ts';
import { LIMIT } from './read.ts';

describe('Gemini text', () => {
  it('should have the lines of a list or a quotation together', () => {
    const html = geminiToHtml('* one\n* two\n> said\n> again\ntext\n* three');
    assert.equal(
      html.replaceAll('\n', ''),
      '<ul><li>one</li><li>two</li></ul><blockquote><p>said</p><p>again</p></blockquote><p>text</p><ul><li>three</li></ul>',
    );
  });

  it('should have no paragraph for an empty line', () => {
    assert.equal(geminiToHtml('one\r\n\r\n  \r\ntwo'), '<p>one</p>\n<p>two</p>');
  });

  it('should be known by its file name or its type', async () => {
    const bytes = Buffer.from('* one');
    for (const hints of [
      { fileName: 'a.gmi' },
      { fileName: 'a.gemini' },
      { contentType: ' text/gemini; lang=en' },
      { fileName: 'a.GMI', contentType: 'text/plain' },
    ]) {
      const { bytes: html } = await unpack({ bytes, hints }, LIMIT);
      assert.match(Buffer.from(html).toString(), /<li>one<\/li>/, JSON.stringify(hints));
    }
    for (const hints of [{ fileName: 'gmi' }, { fileName: 'a.gmix' }, { contentType: 'text/geminix' }]) {
      const contents = { bytes, hints };
      assert.equal(await unpack(contents, LIMIT), contents, JSON.stringify(hints));
    }
  });
});
