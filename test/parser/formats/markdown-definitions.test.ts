import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToHtml } from '../../../source/parser/formats/markdown.ts';

/** The HTML of a Markdown text without its line feeds. */
const html = (...lines: readonly string[]): string => markdownToHtml(lines.join('\n')).replaceAll('\n', '');
const isList = (...lines: readonly string[]): boolean => html(...lines).startsWith('<dl>');

describe('a definition list in Markdown', () => {
  it('should have a term on a line of its own and a definition after a colon, with or without an empty line between them', () => {
    const list = '<dl><dt><p>Tide</p></dt><dd><p>Water that comes.</p></dd></dl>';
    assert.equal(html('Tide', ': Water that comes.'), list);
    assert.equal(html('Tide', '', ': Water that comes.'), list);
    assert.equal(html('Tide', '   :\tWater that comes.', '', ''), list);
    assert.equal(isList('Tide', '', '', ': Water that comes.'), false);
    assert.equal(isList('Tide', '    : Water that comes.'), false);
    assert.equal(isList('Tide', ':Water'), false);
    assert.equal(isList('Tide', 'Ebb', ': Water'), false);
    assert.equal(isList('Tide'), false);
  });

  it('should not have a heading, quotation, table, list or code as its term', () => {
    for (const term of [
      '# Tide',
      '> Tide',
      '| Tide',
      '`Tide',
      '~Tide',
      ': Tide',
      '- Tide',
      '* Tide',
      '+ Tide',
      '1. Tide',
      '2) Tide',
    ])
      assert.equal(isList(term, ': Water'), false, term);
    assert.equal(isList('    Tide', ': Water'), false);
    for (const term of ['-Tide', '1.Tide', '*Tide*']) assert.equal(isList(term, ': Water'), true, term);
  });

  it('should have several definitions, each with the lines below it', () => {
    assert.equal(
      html('Tide', ': Water', 'that comes.', ': Ebb'),
      '<dl><dt><p>Tide</p></dt><dd><p>Waterthat comes.</p></dd><dd><p>Ebb</p></dd></dl>',
    );
  });

  it('should continue after an empty line only if the next line is indented', () => {
    const list = '<dl><dt><p>Tide</p></dt><dd><p>Water</p><p>Salt</p></dd></dl>';
    assert.equal(html('Tide', ': Water', '', '  Salt'), list);
    assert.equal(html('Tide', ': Water', '', '\tSalt'), list);
    assert.equal(html('Tide', ': Water', '', 'Salt'), '<dl><dt><p>Tide</p></dt><dd><p>Water</p></dd></dl><p>Salt</p>');
    assert.equal(
      html('Tide', ': Water', '', ' Salt'),
      '<dl><dt><p>Tide</p></dt><dd><p>Water</p></dd></dl><p> Salt</p>',
    );
  });
});
