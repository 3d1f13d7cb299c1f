import { keySettings } from '../../reader/keys/key-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../reader/model/settings.ts';
import type { ReaderDocument, ReaderState, Size } from '../../reader/model/state.ts';
import { openAt, openReader } from '../../reader/open.ts';
import type { Session } from './session.ts';

/** The initial state, with the command line and the settings applied. */
export function startingState(
  { options }: Pick<Session, 'options'>,
  document: ReaderDocument,
  size: Size,
  { ascii, asciiText }: Pick<Settings, 'ascii' | 'asciiText'>,
): ReaderState {
  const { bindings, problems } = keySettings(options.keys, options.bind);
  const { textWidth, theme, justify, hyphenate, fragments = false, quote, search } = options;
  const settings = {
    ...DEFAULT_SETTINGS,
    ascii,
    asciiText,
    bindings,
    ...(textWidth === undefined ? {} : { textWidth }),
    ...(theme === undefined ? {} : { theme }),
    ...(justify === undefined ? {} : { justify }),
    ...(hyphenate === undefined ? {} : { hyphenate }),
  };
  const state = openReader(document, size, settings);
  const position = { ...(quote === undefined ? {} : { quote }), ...(search === undefined ? {} : { search }) };
  const opened = openAt({ ...state, sidebar: { ...state.sidebar, fragments } }, position);
  const [problem] = problems;
  return problem ? { ...opened, message: { text: problem, kind: 'warning' } } : opened;
}
