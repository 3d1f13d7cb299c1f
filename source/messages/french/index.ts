import type { Messages } from '../index.ts';
import { KEYS } from './keys.ts';
import { LIBRARY } from './library.ts';
import { READER } from './reader.ts';
import { SCREEN } from './screen.ts';
import { SPOKEN } from './spoken.ts';
import { TROUBLE } from './trouble.ts';

export const FRENCH: Messages = {
  keys: KEYS,
  reader: READER,
  screen: SCREEN,
  library: LIBRARY,
  trouble: TROUBLE,
  spoken: SPOKEN,
};
