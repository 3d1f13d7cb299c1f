import { Box, Text } from 'ink';
import type { Rectangle } from '../../reader/view/geometry.ts';
import type { Painter } from '../theme/painter.ts';
import type { StyledLine } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

/** How every pane is drawn. */
export interface PaneStyle {
  readonly symbols: Symbols;
  readonly paint: Painter;
}

export interface PaneProps<Data> {
  readonly rect: Rectangle;
  readonly data: Data;
  readonly style: PaneStyle;
}

/**
 * Styled lines in a rectangle of the screen, as a single `<Text>`: with a node for every row or run, drawing would take longer
 * than a key press may.
 */
export function Pane({
  rect,
  lines,
  style,
}: Omit<PaneProps<never>, 'data'> & { readonly lines: readonly StyledLine[] }) {
  const { column, row, width, height } = rect;
  return (
    <Box position="absolute" left={column} top={row} width={width} height={height}>
      <Text wrap="truncate">{lines.map(style.paint).join('\n')}</Text>
    </Box>
  );
}

function haveSameFields<Value extends object>(one: Value, other: Value): boolean {
  const keys = Object.keys(one) as (keyof Value)[];
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]));
}

/** Whether a pane would look the same, for `memo`. Compares rectangles and data field by field. */
export function isSamePane<Data extends object>(before: PaneProps<Data>, after: PaneProps<Data>): boolean {
  return (
    before.style === after.style && haveSameFields(before.rect, after.rect) && haveSameFields(before.data, after.data)
  );
}
