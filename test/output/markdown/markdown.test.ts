import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Span } from '../../../source/article.ts';
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

  it('should indent nested content by the width of the marker above', () => {
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

  it('should treat an entry without a marker as the first if none is open', () => {
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

describe('formulas in Markdown', () => {
  const line = (text: string, formula: string, tex: string, type: Block['type'] = 'paragraph'): string => {
    const start = text.indexOf(formula);
    const spans = [{ start, end: start + formula.length, style: 'math' as const, tex }];
    return markdown([{ type, text, spans }]).trimEnd();
  };

  it('should be written in TeX between dollars', () => {
    assert.equal(line('Here q=m/t_0 is it.', 'q=m/t_0', 'q=\\frac{m}{t_0}'), 'Here $q=\\frac{m}{t_0}$ is it.');
    assert.equal(line('A flow of q₁ for $5 or $6.', 'q₁', 'q_1'), 'A flow of $q_1$ for \\$5 or \\$6.');
  });

  it('should have two dollars if they have their line to themselves', () => {
    assert.equal(line('q₁', 'q₁', 'q_1'), '$$q_1$$');
    assert.equal(line('So\nq₁\nholds.', 'q₁', 'q_1'), 'So\\\n$$q_1$$\\\nholds.');
  });

  it('should stay as they read if dollars would not do', () => {
    assert.equal(line('It is q₁5 now.', 'q₁', 'q_1'), 'It is q₁5 now.');
    assert.equal(line('It is q₁ now.', 'q₁', '\\text{$q$}'), 'It is q₁ now.');
    assert.equal(markdown([{ text: 'q₁', spans: [{ start: 0, end: 2, style: 'math' }] }]).trimEnd(), 'q₁');
    const cell: Given = { type: 'cell', text: '|q|', row: 0, column: 0, group: 1 };
    const spans = [{ start: 0, end: 3, style: 'math' as const, tex: '|q|' }];
    assert.match(markdown([{ ...cell, spans }]), /\\\|q\\\|/);
  });
});

describe('styles in Markdown', () => {
  const written = (text: string, ...spans: readonly Span[]): string => markdown([{ text, spans }]).trimEnd();

  it('should use tags where stars would not be read as marks', () => {
    const link: Span = { start: 0, end: 4, style: 'link', href: 'https://a.example/' };
    assert.equal(
      written('ab.c', link, { start: 1, end: 3, style: 'bold' }),
      '[a<strong>b.</strong>c](https://a.example/)',
    );
    assert.equal(written('ab.c', link, { start: 0, end: 4, style: 'bold' }), '[**ab.c**](https://a.example/)');
  });

  it('should set backticks at the end of code apart from its fence', () => {
    const code = (text: string): string => written(`x${text}y`, { start: 1, end: 1 + text.length, style: 'code' });
    assert.equal(code('`a'), 'x`` `a ``y');
    assert.equal(code('a`'), 'x`` a` ``y');
    assert.equal(code('a`b'), 'x``a`b``y');
    assert.equal(code(' '), 'x y');
  });

  it('should leave no spaces and tabs around a line', () => {
    assert.equal(written('\ta \t'), 'a');
  });
});

describe('formulas in Markdown', () => {
  const math = (text: string, tex: string, more: Partial<Block> = {}): string =>
    markdown([{ text, spans: [{ start: 0, end: 1, style: 'math', tex }], ...more }]);
  const cell = { type: 'cell', row: 1, column: 0, group: 1 } as const;

  it('should have two dollars only on a line of their own', () => {
    assert.match(math('x is', 'x'), /^\$x\$ is$/m);
    assert.match(math('x', 'x'), /^\$\$x\$\$$/m);
    assert.match(math('x\nis', 'x'), /^\$\$x\$\$/m);
  });

  it('should not divide the cell of a table', () => {
    assert.match(math('x is', 'x', cell), /^\| \$x\$ is \|$/m);
    assert.match(math('x is', 'a|b', cell), /^\| x is \|$/m);
    assert.match(math('x is', 'a|b'), /^\$a\|b\$ is$/m);
  });

  it('should keep a price beside one from being read as another', () => {
    assert.match(math('x for $5', 'x'), /^\$x\$ for \\\$5$/m);
    assert.match(markdown([{ text: 'two for $5' }]), /^two for \$5$/m);
  });
});
