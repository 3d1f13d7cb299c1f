import { flag, list, toggle } from './flag.ts';
import { period, urlTemplate, wholeNumber, words } from './values.ts';

/** The options of the library's commands, in the order of the help. `verbs.ts` says which command takes which. */
export const LIBRARY_FLAGS = {
  tag: list({
    short: 't',
    kind: words('TAG', 'tag'),
    group: 'Library',
  }),
  file: list({
    kind: words('LIST', 'fileOrInput'),
    group: 'Library',
    manual: 'Empty lines and lines that begin with # are skipped; - is standard input.',
  }),
  entries: toggle({
    group: 'Library',
  }),
  keepSource: toggle({
    group: 'Library',
    setting: 'yes',
  }),
  keepImages: toggle({
    group: 'Library',
    manual:
      'At most 100 pictures, 40 MB in all, are kept per article; pictures that cannot be loaded are left out. The setting also applies to articles saved with the key a.',
    setting: 'yes',
  }),
  archive: flag({
    kind: urlTemplate,
    group: 'Library',
    manual: '{url} stands for the URL of the page. Without this option, pages are requested only from their own URL.',
    setting: 'https://web.archive.org/web/{url}',
  }),
  limit: flag({
    kind: wholeNumber('N', 1, 1_000_000),
    group: 'Library',
    manual: 'By default find prints 20, people prints 50 as text and all as JSON or CSV, and said prints all.',
  }),
  open: flag({
    kind: wholeNumber('N', 1, 1_000_000),
    group: 'Library',
  }),
  context: toggle({
    group: 'Library',
  }),
  since: flag({
    kind: period,
    group: 'Library',
  }),
  until: flag({
    kind: period,
    group: 'Library',
  }),
  all: toggle({
    group: 'Library',
  }),
  output: flag({
    short: 'o',
    kind: words('PATH', 'path'),
    group: 'Library',
    manual: 'An existing file is replaced once the new one is complete.',
  }),
  into: flag({
    kind: words('FOLDER', 'folder'),
    group: 'Library',
    manual: 'Files of the same name are replaced.',
  }),
  highlightsTemplate: flag({
    kind: words('FILE', 'file'),
    group: 'Library',
    manual:
      '{{title}}, {{url}}, {{authors}}, {{site}}, {{published}}, {{tags}} and {{note}} belong to the article; between {{#highlights}} and {{/highlights}}, ' +
      '{{text}}, {{speaker}}, {{note}}, {{color}}, {{tags}} and {{date}} belong to each highlight. {{#name}}...{{/name}} is written if the value exists, ' +
      '{{^name}}...{{/name}} if it does not. {{text|quote}} writes the text as a block quotation, {{text|yaml}} as a string in front matter, {{text|raw}} without escaping.',
    setting: '~/.config/pullquote/highlights.md',
  }),
  dryRun: toggle({
    group: 'Library',
  }),
} as const;
