import { flag, list, toggle } from './flag.ts';
import { period, urlTemplate, wholeNumber, words } from './values.ts';

/** The options of the library's commands, in the order of the help. `verbs.ts` says which command takes which. */
export const LIBRARY_FLAGS = {
  tag: list({
    short: 't',
    kind: words('TAG', 'a tag'),
    group: 'Library',
    help: 'add a tag; may be repeated',
  }),
  file: list({
    kind: words('LIST', 'a file, or - for standard input'),
    group: 'Library',
    help: 'also save the sources listed in a file, one per line',
    manual: 'Empty lines and lines that begin with # are skipped; - is standard input.',
  }),
  entries: toggle({
    group: 'Library',
    help: 'save the pages of the entries of a feed, not the feed',
  }),
  keepSource: toggle({
    group: 'Library',
    help: 'also keep the page itself, compressed',
    setting: 'yes',
  }),
  keepImages: toggle({
    group: 'Library',
    help: 'also keep the pictures, to show them offline',
    manual:
      'Up to 100 pictures and 40 MB of an article are kept; what cannot be loaded is left out. As a setting, it holds for the key a too.',
    setting: 'yes',
  }),
  archive: flag({
    kind: urlTemplate,
    group: 'Library',
    help: 'where to look for pages that are gone',
    manual:
      '{url} stands for the URL of the page. Without this option, no page is asked for anywhere but at its own URL.',
    setting: 'https://web.archive.org/web/{url}',
  }),
  limit: flag({
    kind: wholeNumber('N', 1, 1_000_000),
    group: 'Library',
    help: 'print at most N results',
    manual: 'By default find prints 20, people prints 50 as text and all as JSON or CSV, and said prints all.',
  }),
  open: flag({
    kind: wholeNumber('N', 1, 1_000_000),
    group: 'Library',
    help: 'open the Nth result in the reader, at the match',
  }),
  context: toggle({
    group: 'Library',
    help: 'add the sentence around each quote',
  }),
  since: flag({
    kind: period,
    group: 'Library',
    help: 'only what was published in this period or later',
  }),
  until: flag({
    kind: period,
    group: 'Library',
    help: 'only what was published in this period or earlier',
  }),
  all: toggle({
    group: 'Library',
    help: 'the quotes of all people whom the name fits',
  }),
  output: flag({
    short: 'o',
    kind: words('PATH', 'a path'),
    group: 'Library',
    help: 'write to this file or folder',
    manual: 'An existing file is replaced once the new one is complete.',
  }),
  into: flag({
    kind: words('FOLDER', 'a folder'),
    group: 'Library',
    help: 'write a Markdown file for each article into a folder',
    manual: 'Files of the same name are replaced.',
  }),
  highlightsTemplate: flag({
    kind: words('FILE', 'a file'),
    group: 'Library',
    help: 'the template for highlights as Markdown',
    manual:
      '{{title}}, {{url}}, {{authors}}, {{site}}, {{published}}, {{tags}} and {{note}} are of the article; between {{#highlights}} and {{/highlights}}, ' +
      '{{text}}, {{speaker}}, {{note}}, {{color}}, {{tags}} and {{date}} are of each highlight. {{#name}}...{{/name}} is written if there is one, ' +
      '{{^name}}...{{/name}} if there is none. {{text|quote}} is a block quotation, |yaml a string in front matter, |raw not escaped.',
    setting: '~/.config/pullquote/highlights.md',
  }),
  dryRun: toggle({
    group: 'Library',
    help: 'only say what import would do',
  }),
} as const;
