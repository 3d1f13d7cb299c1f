import type { Messages } from '../index.ts';
import { DAMAGE } from './damage.ts';
import { KEYS } from './keys.ts';
import { LIBRARY } from './library.ts';
import { LOADING } from './loading.ts';
import { NOTICES } from './notices.ts';
import { COMMANDS, OPTIONS } from './options.ts';
import { READER } from './reader.ts';
import { SCREEN } from './screen.ts';
import { SPOKEN } from './spoken.ts';
import { STORE } from './store.ts';
import { TROUBLE } from './trouble.ts';
import { USAGE } from './usage.ts';
import { VERBS } from './verbs.ts';

export const GERMAN: Messages = {
  keys: KEYS,
  reader: READER,
  screen: SCREEN,
  library: LIBRARY,
  notices: NOTICES,
  options: OPTIONS,
  commands: COMMANDS,
  usage: USAGE,
  loading: LOADING,
  damage: DAMAGE,
  store: STORE,
  verbs: VERBS,
  trouble: TROUBLE,
  spoken: SPOKEN,
};
