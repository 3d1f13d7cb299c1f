import { useApp, useInput, usePaste, useStdout } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { type Drawing, paintedRows } from '../panes/frame.ts';
import type { Store } from '../session/store.ts';
import { keyNames } from './keys.ts';
import { Rows } from './rows.tsx';

/** Gives the terminal back while `during` runs, then takes it again and draws everything anew. */
export type TerminalRelease = (during: () => Promise<void>) => Promise<void>;

/** Ink's hold on the terminal. */
export interface InkTerminal {
  readonly release: TerminalRelease;
  /** Writes something where the frame stands, and the whole frame behind it. */
  readonly redraw: (before: string) => void;
}

export interface ReaderAppProps {
  readonly store: Store;
  readonly drawing: Drawing;
  /** Called once with what only a component gets from Ink. */
  readonly onTerminal?: (terminal: InkTerminal) => void;
}

/** The reader on the screen: keys in, rows out. All that it decides is in `reader/`. */
export function ReaderApp({ store, drawing, onTerminal }: ReaderAppProps) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { suspendTerminal: release } = useApp();
  const { write: redraw } = useStdout();
  useEffect(() => onTerminal?.({ release, redraw }), [onTerminal, release, redraw]);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) store.dispatch({ type: 'key', key: name });
  });
  usePaste((text) => store.dispatch({ type: 'paste', text }));
  return <Rows rows={paintedRows(state, drawing)} width={state.size.columns} />;
}
