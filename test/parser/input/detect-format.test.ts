import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { formatOf, isXhtml } from '../../../source/parser/input/detect-format.ts';

describe('formatOf', () => {
  it('should detect the format from the text alone', () => {
    assert.equal(formatOf('<!doctype html><title>x</title><p>y', {}), 'html');
    assert.equal(formatOf('\ufeff \n<?xml version="1.0"?><html>', {}), 'html');
    assert.equal(formatOf('<p>One.</p><p>Two.</p>', {}), 'html');
    assert.equal(formatOf(`['<p>One.</p>', 'Two.']`, {}), 'list');
    assert.equal(formatOf('# Title\n\nText with **weight**.', {}), 'markdown');
    assert.equal(formatOf('Just words.\n\nAnd more words, 3 < 5 and 5 > 3.', {}), 'text');
    assert.equal(formatOf('{"schema": 1, "blocks": []}', {}), 'json');
  });

  it('should take what stands above the text in front matter for Markdown', () => {
    for (const lines of [
      'title: Ice\ntags:\n  - winter',
      '- title: Ice\n  tags: winter',
      'title: Ice\n# winter\n\ttags',
    ])
      assert.equal(formatOf(`---\n${lines}\n---\n\nJust words.`, {}), 'markdown', lines);
    assert.equal(formatOf('---\nIce and\n  winter\n---\n\nJust words.', {}), 'text');
  });

  it('should believe what the caller says before anything else', () => {
    assert.equal(formatOf('# Title', { format: 'text' }), 'text');
  });

  it('should trust a name or a type if the text is ambiguous', () => {
    assert.equal(formatOf('Just words.', { fileName: 'a/b/Notes.MD' }), 'markdown');
    assert.equal(formatOf('Just words.', { contentType: 'text/html; charset=utf-8' }), 'html');
    assert.equal(formatOf('1. one thing\n\n# of them', { fileName: 'a.txt' }), 'text');
  });

  it('should look for signs of Markdown in the first 50,000 code units', () => {
    const filler = 'Just words. '.repeat(5000);
    assert.equal(formatOf(`${filler.slice(0, 49_990)}\n# Title\n`, {}), 'markdown');
    assert.equal(formatOf(`${filler.slice(0, 50_000)}\n# Title\n`, {}), 'text');
  });

  it('should recognize a list in a text file', () => {
    assert.equal(formatOf(`["a", "b"]`, { fileName: 'a.txt', contentType: 'text/plain' }), 'list');
  });

  it('should read plain text with lists, underlined headings and ruled tables as plain text', () => {
    const text = 'The lock\n========\n\n- eggs\n- flour\n\n> said she\n';
    assert.equal(formatOf(text, { fileName: 'notes.txt' }), 'text');
    assert.equal(formatOf(`${text}\n**all** of it`, { fileName: 'notes.txt' }), 'markdown');
    assert.equal(formatOf('Name    Town\n------------\nAnna    Oslo\n', {}), 'text');
  });
});

describe('isXhtml', () => {
  const doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd"><html>';

  it('should depend on type, name or declaration, but not on the doctype', () => {
    assert.equal(isXhtml(doctype, { contentType: 'application/xhtml+xml; charset=utf-8' }), true);
    assert.equal(isXhtml(doctype, { fileName: 'page.XHTML' }), true);
    assert.equal(isXhtml(doctype, { fileName: 'page.xht' }), true);
    assert.equal(isXhtml(`\ufeff<?xml version="1.0"?>\n${doctype}`, {}), true);
    assert.equal(isXhtml(doctype, { fileName: 'page.html' }), false);
    assert.equal(isXhtml(doctype, { contentType: 'text/html', fileName: 'page.xhtml' }), false);
  });

  it('should be read to its end', () => {
    const page =
      '<?xml version="1.0"?><html><head><script src="a.js"/><title/></head><body><p>The ice is thin.</p></body></html>';
    assert.deepEqual(
      parseArticle(page).blocks.map(({ text }) => text),
      ['The ice is thin.'],
    );
  });
});
