import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttributedArticle, Quote } from '../../../source/article.ts';
import { csvHeader, quotesToCsv } from '../../../source/output/quotes/csv.ts';
import { quotesToMarkdown } from '../../../source/output/quotes/markdown.ts';
import { quotationsOf } from '../../../source/output/quotes/quotations.ts';
import { quotesToText } from '../../../source/output/quotes/text.ts';
import { articleOf } from '../../support/articles.ts';

const TEXTS = ['It is shut.', 'Nobody has the key.', 'It is old.', 'So they say.'];
const NAMES = ['Ada Holm', 'Ada Holm', 'Otto Moss', null];
const article = (more: Partial<AttributedArticle> = {}): AttributedArticle =>
  articleOf(
    [
      { type: 'title', text: 'The gate' },
      { text: '“It is shut.”' },
      { type: 'heading', text: 'Keys' },
      { text: '“Nobody has the key.”' },
      { text: '“It is old.”' },
      { text: '“So they say.”' },
    ],
    { title: 'The gate', ...more },
  );
const quotes: readonly Quote[] = TEXTS.map((text, index) => {
  const block = [1, 3, 4, 5][index] ?? 0;
  const name = NAMES[index] ?? null;
  return {
    id: `q${index + 1}`,
    kind: 'direct',
    text,
    parts: [{ block, start: 1, end: 1 + text.length, text }],
    speaker: name === null ? null : { person: name, name, how: 'named', confidence: 0.9, mention: null },
    cue: null,
  };
});
const quotations = (more?: Partial<AttributedArticle>) => quotationsOf(article(more), quotes);

describe('the quotes of an article', () => {
  it('should have the number of their paragraph, without titles and headings', () => {
    assert.deepEqual(
      quotations().map(({ paragraph }) => paragraph),
      [1, 2, 3, 4],
    );
  });

  it('should be text below the names of their speakers, each named once for several in a row', () => {
    assert.equal(
      quotesToText(article(), quotations(), { width: 60 }).trim(),
      [
        'Ada Holm',
        '    “It is shut.”',
        '    “Nobody has the key.”',
        '',
        'Otto Moss',
        '    “It is old.”',
        '',
        'unnamed',
        '    “So they say.”',
      ].join('\n'),
    );
    assert.match(quotesToText(article(), quotations(), { width: 60, file: 'gate.html' }), /^gate\.html: Ada Holm$/m);
    assert.equal(quotesToText(article(), [], { width: 60 }), '');
  });

  it('should be Markdown with the article that they come from, as a link if it has a URL', () => {
    const [first] = quotations();
    assert.ok(first);
    const origin = (more: Partial<AttributedArticle>, file?: string) =>
      quotesToMarkdown(article(more), [first], file).split('\n')[2];
    assert.equal(origin({}), '— **Ada Holm**, paragraph 1, The gate');
    assert.equal(origin({}, 'gate.html'), '— **Ada Holm**, paragraph 1, The gate, gate.html');
    assert.equal(
      origin({ url: 'https://a.example/gate' }),
      '— **Ada Holm**, paragraph 1, [The gate](https://a.example/gate)',
    );
    assert.equal(origin({ title: null }), '— **Ada Holm**, paragraph 1');
    assert.equal(origin({ title: null }, 'gate.html'), '— **Ada Holm**, paragraph 1, gate.html');
    assert.equal(quotesToMarkdown(article(), []), '');
    assert.match(quotesToMarkdown(article(), quotations()), /^> It is shut\.\n\n.*\n\nIn the text: .*\n\n> Nobody/);
  });

  it('should be a line of CSV each, with an empty name for nobody', () => {
    const lines = (csvHeader() + quotesToCsv(article(), quotations(), 'gate.html')).trim().split('\n');
    assert.match(lines[0] ?? '', /^speaker,quote,sentence,paragraph/);
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(',')[0]),
      ['Ada Holm', 'Ada Holm', 'Otto Moss', ''],
    );
  });
});
