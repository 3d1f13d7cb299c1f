import { useApp, useInput, usePaste } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { type Drawing, paintedRows } from './frame.ts';
import { keyNames } from './keys.ts';
import { Rows } from './rows.tsx';
import type { Store } from './store.ts';

/** Gives the terminal back while `during` runs, then takes it again and draws everything anew. */
export type TerminalRelease = (during: () => Promise<void>) => Promise<void>;

export interface ReaderAppProps {
  readonly store: Store;
  readonly drawing: Drawing;
  /** Called once with the way to give the terminal back: only a component gets it from Ink. */
  readonly onRelease?: (release: TerminalRelease) => void;
}

/** The reader on the screen: keys in, rows out. All that it decides is in `reader/`. */
export function ReaderApp({ store, drawing, onRelease }: ReaderAppProps) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { suspendTerminal } = useApp();
  useEffect(() => onRelease?.(suspendTerminal), [onRelease, suspendTerminal]);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) store.dispatch({ type: 'key', key: name });
  });
  usePaste((text) => store.dispatch({ type: 'paste', text }));
  return <Rows rows={paintedRows(state, drawing)} width={state.size.columns} />;
}
