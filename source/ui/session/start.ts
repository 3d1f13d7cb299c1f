import { printable } from '../../printable.ts';
import { keySettings } from '../../reader/keys/key-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../reader/model/settings.ts';
import type { ReaderDocument, ReaderState, Size } from '../../reader/model/state.ts';
import { openAt, openReader } from '../../reader/open.ts';
import type { Session } from './session.ts';

/** The initial state, with the command line and the settings applied. */
export function startingState(
  { options, problems: ofFile = [] }: Pick<Session, 'options' | 'problems'>,
  document: ReaderDocument,
  size: Size,
  { ascii, asciiText, pictures }: Pick<Settings, 'ascii' | 'asciiText' | 'pictures'>,
): ReaderState {
  const { bindings, problems } = keySettings(options.keys, options.bind);
  const { textWidth, theme, justify, hyphenate, sidebar, sidebarFollows, pageFill } = options;
  const { fragments = false, quote, search } = options;
  const settings = {
    ...DEFAULT_SETTINGS,
    ascii,
    asciiText,
    pictures: options.images === 'never' && pictures === 'shown' ? ('hidden' as const) : pictures,
    bindings,
    ...(textWidth === undefined ? {} : { textWidth }),
    ...(theme === undefined ? {} : { theme }),
    ...(justify === undefined ? {} : { justify }),
    ...(hyphenate === undefined ? {} : { hyphenate }),
    ...(sidebar === undefined ? {} : { sidebar }),
    ...(sidebarFollows === undefined ? {} : { sidebarFollows }),
    ...(pageFill === undefined ? {} : { pageFill }),
  };
  const state = openReader(document, size, settings);
  const place = { ...(quote === undefined ? {} : { quote }), ...(search === undefined ? {} : { search }) };
  const opened = openAt({ ...state, sidebar: { ...state.sidebar, fragments } }, place);
  const [problem, ...others] = [...ofFile, ...problems].map(printable);
  if (problem === undefined) return opened;
  const text = others.length > 0 ? `${problem} (and ${others.length} more)` : problem;
  return { ...opened, message: { text, kind: 'warning' } };
}
