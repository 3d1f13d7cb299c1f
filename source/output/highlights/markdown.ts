import type { AnnotatedArticle, DatedHighlight } from '../../highlights/highlight.ts';
import { printable, printableLines } from '../../printable.ts';
import { linkTarget } from '../links.ts';
import { inlineMarkdown } from '../markdown/inline.ts';
import { fillTemplate, type Template, type TemplateData, type TemplateForms } from './template.ts';

/** The template of a file for one article: front matter that Obsidian reads, then each highlight with its speaker and note. */
export const DEFAULT_TEMPLATE = `---
title: {{title|yaml}}
{{#url}}
url: {{url|yaml}}
{{/url}}
{{#authors}}
author: {{authors|yaml}}
{{/authors}}
{{#site}}
site: {{site|yaml}}
{{/site}}
{{#published}}
published: {{published}}
{{/published}}
{{#tags}}
tags: {{tags|list}}
{{/tags}}
---

# {{title}}
{{#note}}

{{note}}
{{/note}}
{{#highlights}}

{{text|quote}}
{{#speaker}}
>
> — **{{speaker}}**
{{/speaker}}
{{#note}}

{{note}}
{{/note}}
{{/highlights}}
`;

const escaped = (line: string): string => inlineMarkdown({ text: line, spans: [] }, ' ');
const byLine = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n');

/** The forms of texts in a template: `{{text|quote}}`. By default characters that Markdown would read are escaped. */
export const MARKDOWN_FORMS: TemplateForms = {
  default: byLine((line) => (line === '' ? '' : escaped(line))),
  raw: (text) => text,
  quote: byLine((line) => (line === '' ? '>' : `> ${escaped(line)}`)),
  // JSON strings and lists are YAML.
  yaml: (text) => JSON.stringify(printable(text)),
  list: (text) => JSON.stringify(text.split(', ')),
};

/** A day as 2024-05-17, in UTC; "" if it is unknown. */
const dayOf = (time: number | null): string =>
  time === null || Math.abs(time) > 8.64e15 ? '' : new Date(time).toISOString().slice(0, 10);

function highlightData(highlight: DatedHighlight): TemplateData {
  const { anchor, speaker, note, color, tags, createdAt } = highlight;
  return {
    text: anchor.exact.replace(/\n+/g, '\n'),
    speaker: speaker ?? '',
    note,
    color,
    tags: tags.join(', '),
    date: dayOf(createdAt),
  };
}

/** The names in the template of an article. */
export function templateData(article: AnnotatedArticle): TemplateData {
  const { title, address, authors, site, publishedAt, tags, note, highlights } = article;
  const all = new Set([...tags, ...highlights.flatMap((highlight) => highlight.tags)]);
  return {
    title,
    // A path is useless in a note that moves to another machine.
    url: (/^https?:/i.test(address ?? '') && linkTarget(address ?? undefined)) || '',
    authors: authors.join(', '),
    site,
    published: dayOf(publishedAt),
    tags: [...all].join(', '),
    note,
    highlights: highlights.map(highlightData),
  };
}

/** The highlights of an article as Markdown. */
export function highlightsToMarkdown(article: AnnotatedArticle, template: Template): string {
  return printableLines(fillTemplate(template, templateData(article), MARKDOWN_FORMS));
}
