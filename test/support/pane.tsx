import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { Box } from 'ink';
import type { ComponentType } from 'react';
import type { ReaderState } from '../../source/reader/model/state.ts';
import { type Shown, type ShownScreen, shownScreen } from '../../source/reader/shown/screen.ts';
import type { PaneProps } from '../../source/ui/ink/pane.tsx';
import type { StyledLine } from '../../source/ui/theme/styled-line.ts';
import { UNICODE } from '../../source/ui/theme/symbols.ts';
import { painters } from '../../source/ui/theme/themes.ts';
import { render } from './ink.ts';
import { press } from './reading.ts';

/** A component on the screen of a terminal, alone. */
export interface MountedPane {
  /** The rows that a person sees, without styles. */
  readonly rows: () => string[];
  /** The same with SGR sequences. */
  readonly styledRows: () => string[];
  readonly state: () => ReaderState;
  /** Presses keys through the reader's update and renders the component with the data of the new state. */
  readonly press: (...keys: readonly string[]) => void;
  /** How many lines have been painted since this was asked last: none if the component was not rendered. */
  readonly painted: () => number;
}

/** Mounts the component of one pane; `select` takes its part of the screen. */
export function mountPane<Data>(
  Component: ComponentType<PaneProps<Data>>,
  select: (screen: ShownScreen) => Shown<Data> | null,
  start: ReaderState,
): MountedPane {
  let state = start;
  let lines = 0;
  const paintPlain = painters('none')('terminal', 'dark');
  const paint = (line: StyledLine): string => {
    lines += 1;
    return paintPlain(line);
  };
  const style = { symbols: UNICODE, paint };
  const tree = () => {
    const shown = select(shownScreen(state));
    assert.ok(shown, 'the pane is on the screen');
    return (
      <Box width={state.size.columns} height={state.size.rows}>
        <Component {...shown} style={style} />
      </Box>
    );
  };
  const { lastFrame, rerender } = render(tree());
  const styledRows = () => (lastFrame() ?? '').split('\n');
  return {
    rows: () => styledRows().map(stripVTControlCharacters),
    styledRows,
    state: () => state,
    press: (...keys) => {
      state = press(state, ...keys);
      rerender(tree());
    },
    painted: () => {
      const painted = lines;
      lines = 0;
      return painted;
    },
  };
}
