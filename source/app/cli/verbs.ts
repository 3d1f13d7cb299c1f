import type { RunVerb } from '../verbs/context.ts';
import type { FlagName } from './flags.ts';
import type { VerbName } from './verb-names.ts';

/** A row of the table of commands. Their help, the manual, the completions and the README follow from it. */
export interface Verb {
  /** Its operands, as in a usage line. */
  readonly operands: string;
  /** A line of help. */
  readonly help: string;
  /** More for the manual, in full sentences. */
  readonly manual: string;
  /** Its options, in addition to `EVERYWHERE`. */
  readonly options: readonly FlagName[];
  /** What --format can be, if the command does not have all formats. */
  readonly formats?: readonly string[];
  /** Loads the function that runs it. */
  readonly load: () => Promise<{ readonly run: RunVerb }>;
}

/** Options that every command takes. */
export const EVERYWHERE: readonly FlagName[] = ['debug', 'help', 'version'];

/** What says how sources are loaded and parsed. */
const LOADING: readonly FlagName[] = ['input', 'full', 'requote', 'maxSize', 'timeout', 'header', 'userAgent'];

/** How the reader looks and behaves. */
const READING: readonly FlagName[] = [
  'keys',
  'bind',
  'textWidth',
  'theme',
  'sidebar',
  'sidebarFollows',
  'pageFill',
  'images',
  'justify',
  'hyphenate',
  'escapeTimeout',
  'browserInTerminal',
  'screenReader',
  'keepChanges',
  'farewell',
];

export const VERBS: Readonly<Record<VerbName, Verb>> = {
  library: {
    operands: '',
    help: 'list the saved articles, to read, tag, archive or delete them',
    manual:
      'Opens the reader with the library. Pullquote alone does the same, unless the library is empty: then it lists the articles ' +
      'read last.',
    options: [...READING, ...LOADING],
    load: () => import('../verbs/library.ts'),
  },
  save: {
    operands: '[SOURCE]...',
    help: 'keep articles in the library, with their quotes',
    manual:
      'Fetches pages politely: one at a time from each server. What is interrupted or fails stays in a queue; without a ' +
      'source, save goes on with the queue. An article that is already there is updated, and keeps its place, marks and tags.',
    options: ['tag', 'file', 'entries', 'keepSource', 'keepImages', 'archive', ...LOADING],
    load: () => import('../verbs/save.ts'),
  },
  find: {
    operands: 'QUERY',
    help: 'find articles by the words in them, best first',
    manual:
      'A query has words, "phrases" and -not in any order, with title:, site:, by:, tag:, said:NAME, in:quotes, in:highlights, before:DATE ' +
      "and after:DATE. Quote it for the shell if it has -not: 'harbor -storm'. On a terminal, find asks for the number of a result to open. " +
      'The exit status is 1 if nothing is found.',
    options: ['format', 'width', 'color', 'limit', 'open'],
    formats: ['text', 'json', 'csv'],
    load: () => import('../verbs/find.ts'),
  },
  said: {
    operands: 'NAME [WORDS]',
    help: 'print what somebody has said, in all articles, by date',
    manual:
      'NAME is a full name, a surname or a name with initials. WORDS must occur in the quote, as in find. Within a day, the quotes of a speaker ' +
      'who is certain come first; ? marks guesses. If the name fits several people, they are listed with the commands that choose one.',
    options: ['format', 'width', 'color', 'fragments', 'limit', 'context', 'since', 'until', 'all'],
    formats: ['text', 'markdown', 'json', 'csv'],
    load: () => import('../verbs/said.ts'),
  },
  people: {
    operands: '[WORDS | suggest | join | split | undo]...',
    help: 'list the people who are quoted; join and split them',
    manual:
      'suggest lists pairs that may be one person. join NAME NAME... makes several names one person, under the first name. split NAME [ARTICLE]... takes them apart again or, with ' +
      'articles, makes the one in these articles somebody else. undo takes back the last change; it can be repeated.',
    options: ['format', 'width', 'color', 'limit'],
    formats: ['text', 'json', 'csv'],
    load: () => import('../verbs/people.ts'),
  },
  highlights: {
    operands: '[QUERY]',
    help: 'list highlights and notes of all articles; export them',
    manual:
      'A query has words of a passage or its note, "phrases" and -not, with said:NAME (the speaker), tag: (of the note or the article), color:, title:, ' +
      'site:, by:, and after:DATE and before:DATE (when it was highlighted). --format markdown fills in a template (--highlights-template), json is a list of ' +
      'Web Annotations, csv has the columns that Readwise imports. The exit status is 1 if nothing is found.',
    options: ['format', 'width', 'color', 'limit', 'into', 'highlightsTemplate'],
    formats: ['text', 'markdown', 'json', 'csv'],
    load: () => import('../verbs/highlights.ts'),
  },
  review: {
    operands: '',
    help: 'print a handful of old highlights, different ones each day',
    manual:
      'Prints five highlights (--limit), the same all day. A highlight comes 1 day after it was made, and then after 3, 7, 16, 35, 75 and 160 days, and every year. ' +
      'If none is due, nothing is printed: pullquote review can be put in a login script.',
    options: ['format', 'width', 'color', 'limit', 'highlightsTemplate'],
    formats: ['text', 'markdown', 'json'],
    load: () => import('../verbs/review.ts'),
  },
  import: {
    operands: 'FILE...',
    help: 'import the articles in an export of this or another program',
    manual:
      'Reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter and Pinboard, bookmark files of browsers, any CSV or ' +
      'JSON with URLs, and those of Pullquote, which are merged with the library. FILE is a file, a zip archive or, as -, standard input. ' +
      'Articles without text go to the queue, which pullquote save fetches. What cannot be read is named on standard error, with its line.',
    options: ['dryRun', 'tag', 'maxSize'],
    load: () => import('../verbs/import.ts'),
  },
  export: {
    operands: '',
    help: 'print the whole library as JSON Lines, or write Markdown',
    manual:
      'Prints articles with their text, quotes, tags, highlights, marks and positions, and who is who; import takes all of it back. ' +
      'With --format markdown, --output is a folder, which gets a note for each article, as Obsidian reads it; exporting again replaces ' +
      'these notes, except for what you have written at their end.',
    options: ['output', 'format'],
    formats: ['jsonl', 'markdown'],
    load: () => import('../verbs/export.ts'),
  },
  backup: {
    operands: 'FILE',
    help: 'copy the library to a file, whole and checked',
    manual: 'The copy can be made while other programs use the library. FILE must not exist.',
    options: [],
    load: () => import('../verbs/backup.ts'),
  },
  config: {
    operands: '[print | path | edit]',
    help: 'print a settings file that explains every setting',
    manual: 'path prints where the settings file is; edit opens it in the program that VISUAL or EDITOR names.',
    options: [],
    load: () => import('../verbs/config.ts'),
  },
};
