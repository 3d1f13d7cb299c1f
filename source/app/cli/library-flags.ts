import { list, toggle } from './flag.ts';
import { words } from './values.ts';

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
  keepSource: toggle({
    group: 'Library',
    help: 'also keep the page itself, compressed',
    setting: 'yes',
  }),
} as const;
