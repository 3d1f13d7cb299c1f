import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import { libraryInFront } from '../../reader/commands/library/library.ts';
import { keySettings } from '../../reader/keys/key-settings.ts';
import { withChoices } from '../../reader/model/choices.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../reader/model/settings.ts';
import type { ReaderDocument, ReaderState, Size } from '../../reader/model/state.ts';
import { openAt, openReader } from '../../reader/open.ts';
import type { Session } from './session.ts';

/** What the terminal can display. */
type Appearance = Pick<Settings, 'ascii' | 'asciiText' | 'pictures'>;

/** The settings from the command line and the settings file, without the choices made in the reader. */
export function initialSettings(
  { keys, bind, textWidth, theme, justify, hyphenate, sidebar, sidebarFollows, pageFill, images }: Session['options'],
  { ascii, asciiText, pictures }: Appearance,
): Settings {
  const { bindings } = keySettings(keys, bind);
  return {
    ...DEFAULT_SETTINGS,
    ascii,
    asciiText,
    pictures: images === 'never' && pictures === 'shown' ? ('hidden' as const) : pictures,
    bindings,
    ...(textWidth === undefined ? {} : { textWidth }),
    ...(theme === undefined ? {} : { theme }),
    ...(justify === undefined ? {} : { justify }),
    ...(hyphenate === undefined ? {} : { hyphenate }),
    ...(sidebar === undefined ? {} : { sidebar }),
    ...(sidebarFollows === undefined ? {} : { sidebarFollows }),
    ...(pageFill === undefined ? {} : { pageFill }),
  };
}

/** The initial state, with the command line, the settings and the choices of earlier runs applied. */
export function startingState(
  {
    options,
    at,
    problems: ofFile = [],
    choices = {},
    library,
    search: wanted,
  }: Pick<Session, 'options' | 'at' | 'search' | 'problems' | 'choices' | 'library'>,
  document: ReaderDocument,
  size: Size,
  appearance: Appearance,
): ReaderState {
  const { keys, bind, fragments = false, quote, search } = options;
  const { problems } = keySettings(keys, bind);
  const { settings, sidebar } = withChoices(initialSettings(options, appearance), choices);
  const state = openReader(document, size, settings, sidebar.open);
  const place = {
    ...(at === undefined ? {} : { at }),
    ...(quote === undefined ? {} : { quote }),
    ...(search === undefined ? {} : { search: { query: search } }),
    ...(wanted === undefined ? {} : { search: wanted }),
  };
  const article = openAt({ ...state, sidebar: { ...state.sidebar, fragments } }, place);
  const opened = library ? libraryInFront(article, library.list) : article;
  const [problem, ...others] = [...ofFile, ...problems].map(printable);
  if (problem === undefined) return opened;
  const text = others.length > 0 ? messages.reader.bindings.andMore(problem, others.length) : problem;
  return { ...opened, message: { text, kind: 'warning' } };
}
