import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitFrontMatter } from '../../../source/parser/formats/front-matter.ts';
import { markdownToHtml } from '../../../source/parser/formats/markdown.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { growsNoFasterThan } from '../../support/growth.ts';

describe('markdownToHtml', () => {
  it('should survive nesting that no stack could hold', () => {
    assert.match(markdownToHtml(`${'> '.repeat(100_000)}deep`), /deep/);
    assert.match(markdownToHtml(`${'- '.repeat(3000)}deep`), /deep/);
  });

  it('should take linear time for lists in lists, and keep all their entries', () => {
    const levels = (count: number, step: string): string =>
      Array.from({ length: count }, (_, level) => `${step.repeat(level)}- entry ${level}`).join('\n');
    // Each level is a line that is longer than the last: the text is as long as the square of its levels.
    for (const step of ['  ', '    ', '\t']) {
      growsNoFasterThan((size) => levels(size, step), markdownToHtml, { size: 250, times: 4, most: 8 });
      const html = markdownToHtml(levels(300, step));
      assert.equal(html.match(/<li>/g)?.length, 300);
      assert.match(html, /entry 299/);
    }
    for (const markers of ['- ', ' - ', '1. ', '> - ', '- > ']) {
      growsNoFasterThan((size) => `${markers.repeat(size)}deep`, markdownToHtml, { size: 5000, times: 4, most: 8 });
      assert.match(markdownToHtml(`${markers.repeat(3000)}deep`), /<li>/);
    }
  });

  it('should keep lists as they are nested as deep as anybody nests them', () => {
    const { blocks } = parseArticle(Array.from({ length: 12 }, (_, at) => `${'    '.repeat(at)}- ${at}`).join('\n'), {
      format: 'markdown',
    });
    assert.deepEqual(
      blocks.map(({ text, depth }) => [text, depth]),
      Array.from({ length: 12 }, (_, at) => [String(at), at + 1]),
    );
  });

  it('should take linear time for marks that never close', () => {
    const unclosed = (count: number): string => '**a* '.repeat(count);
    growsNoFasterThan(unclosed, markdownToHtml, { size: 20_000, times: 4, most: 8 });
  });

  it('should keep HTML in Markdown and footnotes of several paragraphs', () => {
    const { blocks } = parseArticle('Text[^n] <mark>here</mark>.\n\n[^n]: First.\n\n    Second.', {
      format: 'markdown',
    });
    assert.deepEqual(
      blocks.map(({ type, text, label }) => [type, text, label]),
      [
        ['paragraph', 'Textn here.', undefined],
        ['footnote', 'First.', 'n'],
        ['footnote', 'Second.', 'n'],
      ],
    );
  });

  it('should know every mark of a footnote, and say so once', () => {
    const { blocks } = parseArticle('One[^n], two[^n].\n\nThree[^n].\n\n[^n]: First.\n\n    Second.', {
      format: 'markdown',
    });
    const from = { block: 0, offset: 3 };
    assert.deepEqual(
      blocks.slice(2).map((block) => [block.from, block.alsoFrom]),
      [
        [
          from,
          [
            { block: 0, offset: 9 },
            { block: 1, offset: 5 },
          ],
        ],
        [from, undefined],
      ],
    );
  });

  it('should take linear time for marks and paragraphs of one note', () => {
    const noted = (count: number): string => `${'a[^n] '.repeat(count)}\n\n[^n]: x${'\n\n    x'.repeat(count)}`;
    const parse = (source: string) => parseArticle(source, { format: 'markdown' });
    growsNoFasterThan(noted, parse, { size: 1000, times: 4, most: 8 });
  });
});

describe('front matter', () => {
  it('should be text where it is no YAML', () => {
    const { title, blocks } = parseArticle('---\nkey: [unclosed\nand more\n---\n\nText.', { format: 'markdown' });
    assert.equal(title, null);
    assert.ok(blocks.some(({ text }) => text.includes('unclosed')));
  });

  it('should give way to the first heading where it has no title', () => {
    const { title, blocks } = parseArticle('---\ndate: 2024-05-06\n---\n\n# Head\n\nText.', { format: 'markdown' });
    assert.equal(title, 'Head');
    assert.deepEqual(
      blocks.map(({ type }) => type),
      ['title', 'paragraph'],
    );
  });

  it('should be read line by line where it is nearly YAML', () => {
    const text = `---
title: My: title
# a comment
author: "Ann Berg"
date: 2024-05-06
tags:
  - one: two
  - @three
description: a long
  line: that goes on
---

Text.`;
    const { title, authors, publishedTime, excerpt, blocks } = parseArticle(text, { format: 'markdown' });
    assert.deepEqual(
      [title, authors, publishedTime, excerpt],
      ['My: title', ['Ann Berg'], '2024-05-06', 'a long line: that goes on'],
    );
    assert.deepEqual(
      blocks.map((block) => block.text),
      ['My: title', 'Text.'],
    );
  });

  it('should be read as TOML between plus signs', () => {
    const text = `+++
title = "The \\"old\\" \\U0001F512 lock" # a comment
date = 2024-05-06T07:08:09Z
draft = false
[extra]
authors = [
  "Ann Berg", # who began
  'Ben Carr',
]
[menu.main]
title = "Menu"
+++

Text.`;
    const { title, authors, publishedTime, blocks } = parseArticle(text, { fileName: 'a.md' });
    assert.deepEqual(
      [title, authors, publishedTime],
      ['The "old" 🔒 lock', ['Ann Berg', 'Ben Carr'], '2024-05-06T07:08:09Z'],
    );
    assert.deepEqual(
      blocks.map((block) => block.text),
      ['The "old" 🔒 lock', 'Text.'],
    );
    assert.equal(parseArticle(text).title, 'The "old" 🔒 lock');
    assert.equal(parseArticle('+++\nnothing here\n+++\n\nText.', { format: 'markdown' }).title, null);
  });

  it('should take linear time however long it is', () => {
    const keys = (count: number): string => `---\ntitle: My: title\ntags:\n${'  - one\n'.repeat(count)}---\n\nText.`;
    growsNoFasterThan(keys, splitFrontMatter, { size: 5000, times: 4, most: 8 });
    const open = (count: number): string => `+++\na = [\n${'b = [\n'.repeat(count)}+++\n\nText.`;
    growsNoFasterThan(open, splitFrontMatter, { size: 20_000, times: 4, most: 8 });
  });
});
