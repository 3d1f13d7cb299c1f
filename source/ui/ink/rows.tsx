import { Box, Text } from 'ink';
import { memo } from 'react';

const Row = memo(function Row({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});

/** Prints rows of text that hold their own SGR sequences, one `<Text>` a screen row: no more than that is in the tree. */
export function Rows({ rows, width }: { readonly rows: readonly string[]; readonly width: number }) {
  return (
    <Box flexDirection="column" width={width} height={rows.length}>
      {rows.map((text, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its index
        <Row key={row} text={text} />
      ))}
    </Box>
  );
}
