import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitFrontMatter } from '../../../source/parser/formats/front-matter.ts';
import { parseArticle } from '../../../source/parser/index.ts';
import { growsNoFasterThan } from '../../support/growth.ts';

describe('front matter', () => {
  it('should be part of the text if it is not YAML', () => {
    const { title, blocks } = parseArticle('---\nkey: [unclosed\nand more\n---\n\nText.', { format: 'markdown' });
    assert.equal(title, null);
    assert.ok(blocks.some(({ text }) => text.includes('unclosed')));
  });

  it('should not replace the first heading if it has no title', () => {
    const { title, blocks } = parseArticle('---\ndate: 2024-05-06\n---\n\n# Head\n\nText.', { format: 'markdown' });
    assert.equal(title, 'Head');
    assert.deepEqual(
      blocks.map(({ type }) => type),
      ['title', 'paragraph'],
    );
  });

  it('should be read line by line if it is nearly YAML', () => {
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

  it('should have no byline if it names no author', () => {
    assert.equal(splitFrontMatter('---\ntitle: The lock\n---\n\nText.').about.byline, null);
    assert.equal(splitFrontMatter('---\ntitle: The lock\nauthor: Ada Holm\n---\n\nText.').about.byline, 'Ada Holm');
  });

  it('should take linear time for any length', () => {
    const keys = (count: number): string => `---\ntitle: My: title\ntags:\n${'  - one\n'.repeat(count)}---\n\nText.`;
    growsNoFasterThan(keys, splitFrontMatter, { size: 5000, times: 4, most: 8 });
    const open = (count: number): string => `+++\na = [\n${'b = [\n'.repeat(count)}+++\n\nText.`;
    growsNoFasterThan(open, splitFrontMatter, { size: 20_000, times: 4, most: 8 });
  });

  it('should be read as YAML up to a length, and line by line beyond it', () => {
    // Lines know nothing of escapes in strings.
    const titled = (length: number): string => {
      const yaml = 'title: "caf\\u00e9"\n';
      return `---\n${yaml}${'#'.padEnd(length - yaml.length, '-')}\n---\n\nText.`;
    };
    assert.equal(splitFrontMatter(titled(30_000)).about.title, 'café');
    assert.equal(splitFrontMatter(titled(30_001)).about.title, 'caf\\u00e9');
  });

  it('should take linear time for very many keys', () => {
    const keys = (count: number): string =>
      `---\ntitle: Head\n${Array.from({ length: count }, (_, at) => `key${at}: value`).join('\n')}\n---\n\nText.`;
    growsNoFasterThan(keys, splitFrontMatter, { size: 10_000, times: 4, most: 8 });
    assert.equal(splitFrontMatter(keys(40_000)).about.title, 'Head');
    const toml = (count: number): string => keys(count).replaceAll('---', '+++').replaceAll(': value', ' = 1');
    growsNoFasterThan(toml, splitFrontMatter, { size: 10_000, times: 4, most: 8 });
  });

  it('should be part of the text if it is not TOML', () => {
    for (const toml of ['title = One', 'title = "One"\ntitle = "Two"', `a = ${'['.repeat(100_000)}`]) {
      assert.deepEqual(splitFrontMatter(`+++\n${toml}\n+++\n\nText.`).about, {}, toml.slice(0, 40));
    }
  });

  it('should not cause the libraries to write warnings', (context) => {
    const warn = context.mock.method(console, 'warn', () => {});
    const emit = context.mock.method(process, 'emitWarning', () => {});
    for (const yaml of [
      'title: !x "a" # \u001b]0;x\u0007',
      'title: !include x',
      '%YAML 3.0\n---\ntitle: x',
      '? [a, b]\n: c',
    ]) {
      splitFrontMatter(`---\n${yaml}\n---\n\nText.`);
    }
    assert.deepEqual([warn.mock.callCount(), emit.mock.callCount()], [0, 0]);
  });
});
