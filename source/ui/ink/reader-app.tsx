import { Box, useApp, useStdout } from 'ink';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReaderState } from '../../reader/model/state.ts';
import { shownScreen } from '../../reader/shown/screen.ts';
import { painterFor, tooSmallLines } from '../panes/frame.ts';
import type { Store } from '../session/store.ts';
import type { Drawing } from '../theme/themes.ts';
import { ArticlePane } from './article-pane.tsx';
import { HelpPanel } from './help-panel.tsx';
import { LibraryScreen } from './library-screen.tsx';
import { ListPanel } from './list-panel.tsx';
import { NotePane } from './note-pane.tsx';
import { Pane, type PaneStyle } from './pane.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { Prompt } from './prompt.tsx';
import { QuotesSidebar } from './quotes-sidebar.tsx';
import { ResultsScreen } from './results-screen.tsx';
import { StatusLine } from './status-line.tsx';

/** Restores the terminal while `during` runs, then takes control again and redraws everything. */
export type TerminalRelease = (during: () => Promise<void>) => Promise<void>;

/** What Ink lets a component do with the terminal. */
export interface InkTerminal {
  readonly release: TerminalRelease;
  /** Writes `before` in place of the frame, then the whole frame again. */
  readonly redraw: (before: string) => void;
}

export interface ReaderAppProps {
  readonly store: Store;
  readonly drawing: Drawing;
  /** Called once with the functions that Ink provides only to components. */
  readonly onTerminal?: (terminal: InkTerminal) => void;
}

/** The panes of a state, each in its rectangle. A pane is rerendered only if its rectangle or data has changed. */
export function Screen({ state, drawing }: { readonly state: ReaderState; readonly drawing: Drawing }) {
  const shown = shownScreen(state);
  const { size, isTooSmall, article, sidebar, panel, library, results, picture, note, prompt, status } = shown;
  const { symbols } = drawing;
  const paint = painterFor(state, drawing);
  const style = useMemo((): PaneStyle => ({ symbols, paint }), [symbols, paint]);
  const { columns: width, rows: height } = size;
  const Panel = panel?.data.kind === 'help' ? HelpPanel : ListPanel;
  return (
    <Box width={width} height={height}>
      {isTooSmall && <Pane rect={{ column: 0, row: 0, width, height }} lines={tooSmallLines(size)} style={style} />}
      {article && <ArticlePane {...article} style={style} />}
      {sidebar && <QuotesSidebar {...sidebar} style={style} />}
      {panel && <Panel {...panel} style={style} />}
      {library && <LibraryScreen {...library} style={style} />}
      {results && <ResultsScreen {...results} style={style} />}
      {picture && <PicturePanel {...picture} style={style} />}
      {note && <NotePane {...note} style={style} />}
      {prompt && <Prompt {...prompt} style={style} />}
      {status && <StatusLine {...status} style={style} />}
    </Box>
  );
}

/** The reader on the screen. Input does not pass through Ink: `session/terminal/terminal-input.ts` dispatches it to the store. */
export function ReaderApp({ store, drawing, onTerminal }: ReaderAppProps) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { suspendTerminal: release } = useApp();
  const { write: redraw } = useStdout();
  useEffect(() => onTerminal?.({ release, redraw }), [onTerminal, release, redraw]);
  return <Screen state={state} drawing={drawing} />;
}
