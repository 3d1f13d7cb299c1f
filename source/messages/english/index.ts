import { KEYS } from './keys.ts';
import { LIBRARY } from './library.ts';
import { READER } from './reader.ts';
import { SCREEN } from './screen.ts';
import { SPOKEN } from './spoken.ts';
import { TROUBLE } from './trouble.ts';

/** English: the source of every other table. */
export const ENGLISH = {
  keys: KEYS,
  reader: READER,
  screen: SCREEN,
  library: LIBRARY,
  trouble: TROUBLE,
  spoken: SPOKEN,
};
