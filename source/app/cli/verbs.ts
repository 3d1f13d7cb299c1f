import type { RunVerb } from '../verbs/context.ts';
import type { FlagName } from './flags.ts';
import type { VerbName } from './verb-names.ts';

/** A row of the table of commands. The help, the manual, the completions and the documentation are generated from it and from `messages.commands`. */
export interface Verb {
  /** Its operands, as in a usage line. */
  readonly operands: string;
  /** Its options, in addition to `EVERYWHERE`. */
  readonly options: readonly FlagName[];
  /** The values of --format, if the command does not support all formats. */
  readonly formats?: readonly string[];
  /** Loads the function that runs it. */
  readonly load: () => Promise<{ readonly run: RunVerb }>;
}

/** Options that every command takes. */
export const EVERYWHERE: readonly FlagName[] = ['debug', 'help', 'version'];

/** Options about loading and parsing sources. */
const LOADING: readonly FlagName[] = ['input', 'full', 'requote', 'maxSize', 'timeout', 'header', 'userAgent'];

/** Options about the reader's look and behavior. */
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
    options: [...READING, ...LOADING],
    load: () => import('../verbs/library.ts'),
  },
  save: {
    operands: '[SOURCE]...',
    options: ['tag', 'file', 'entries', 'keepSource', 'keepImages', 'archive', ...LOADING],
    load: () => import('../verbs/save.ts'),
  },
  find: {
    operands: 'QUERY',
    options: ['format', 'width', 'color', 'limit', 'open'],
    formats: ['text', 'json', 'csv'],
    load: () => import('../verbs/find.ts'),
  },
  said: {
    operands: 'NAME [WORDS]',
    options: ['format', 'width', 'color', 'fragments', 'limit', 'context', 'since', 'until', 'all'],
    formats: ['text', 'markdown', 'json', 'csv'],
    load: () => import('../verbs/said.ts'),
  },
  people: {
    operands: '[WORDS | suggest | join | split | undo]...',
    options: ['format', 'width', 'color', 'limit'],
    formats: ['text', 'json', 'csv'],
    load: () => import('../verbs/people.ts'),
  },
  highlights: {
    operands: '[QUERY]',
    options: ['format', 'width', 'color', 'limit', 'into', 'highlightsTemplate'],
    formats: ['text', 'markdown', 'json', 'csv'],
    load: () => import('../verbs/highlights.ts'),
  },
  review: {
    operands: '',
    options: ['format', 'width', 'color', 'limit', 'highlightsTemplate'],
    formats: ['text', 'markdown', 'json'],
    load: () => import('../verbs/review.ts'),
  },
  import: {
    operands: 'FILE...',
    options: ['dryRun', 'tag', 'maxSize'],
    load: () => import('../verbs/import.ts'),
  },
  export: {
    operands: '',
    options: ['output', 'format'],
    formats: ['jsonl', 'markdown'],
    load: () => import('../verbs/export.ts'),
  },
  backup: {
    operands: 'FILE',
    options: [],
    load: () => import('../verbs/backup.ts'),
  },
  config: {
    operands: '[print | path | edit]',
    options: [],
    load: () => import('../verbs/config.ts'),
  },
};
