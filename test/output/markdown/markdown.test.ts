import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { toMarkdown } from '../../../source/output/markdown/markdown.ts';
import { articleOf } from '../../support/articles.ts';

type Given = Partial<Block> & { readonly text: string };
const markdown = (blocks: readonly Given[]): string => toMarkdown(articleOf(blocks));
const item = (marker: string, text: string, depth = 1): Given => ({
  type: 'item',
  text,
  marker,
  depth,
  group: 1,
});

describe('lists in Markdown', () => {
  it('should have a line for each entry, and a blank line above its further paragraphs', () => {
    assert.match(
      markdown([item('•', 'Lock'), item('•', 'Gate'), item('', 'It is old.'), item('•', 'Weir')]),
      /^- Lock\n- Gate\n\n {2}It is old\.\n- Weir\n/m,
    );
  });

  it('should indent what is nested by the width of the marker above', () => {
    assert.match(
      markdown([
        item('9.', 'Lock'),
        item('10.', 'Gate'),
        item('•', 'upper', 2),
        item('', 'It is old.', 2),
        item('11.', 'Weir'),
      ]),
      /^9\. Lock\n10\. Gate\n {4}- upper\n\n {6}It is old\.\n11\. Weir\n/m,
    );
  });

  it('should set a nested list apart that does not begin with 1: it could not begin within a paragraph', () => {
    assert.match(markdown([item('•', 'Lock'), item('3.', 'upper', 2)]), /^- Lock\n\n {2}3\. upper\n/m);
    assert.match(markdown([item('•', 'Lock'), item('1.', 'upper', 2)]), /^- Lock\n {2}1\. upper\n/m);
  });

  it('should take an entry without a marker for the first if none is open', () => {
    assert.match(markdown([item('', 'Lock')]), /^- Lock\n/m);
  });
});

describe('tables in Markdown', () => {
  it('should have empty places, unless there are more than 20 for each cell', () => {
    const rows = (column: number) => {
      const cells: readonly Given[] = [
        { type: 'cell', text: 'Lock', row: 0, column: 0, group: 1 },
        { type: 'cell', text: 'Gate', row: 0, column, group: 1 },
      ];
      return markdown(cells).split('\n').at(-2);
    };
    assert.equal(rows(39), `| Lock | ${'| '.repeat(38)}Gate |`);
    assert.equal(rows(40), '| Lock | Gate |');
  });
});

describe('marks of notes in Markdown', () => {
  it('should not make a note of what follows a mark, however long its label is', () => {
    for (const label of ['a', 'a'.repeat(97)]) {
      const blocks = markdown([
        { text: `Ice${label}: so they say.`, spans: [{ start: 3, end: 3 + label.length, style: 'link', href: '#a' }] },
        { type: 'footnote', text: 'Seen.', label, from: { block: 0, offset: 3 } },
      ]);
      assert.ok(blocks.includes(`Ice[^${label.slice(0, 60)}]\\: so they say.`), blocks);
    }
  });
});
