// The minimal Ink program: fifty prepared rows, which a key moves up or down by one.
import { Box, render, Text, useApp, useInput } from 'ink';
import { useState } from 'react';

const WIDTH = 160;
const HEIGHT = 50;
const WORDS = 'The water rose through the night, and by morning the mill stood in it';
const ROWS = Array.from({ length: 2000 }, (_, row) => `${row} ${WORDS}`.padEnd(WIDTH));

function Prepared() {
  const [top, setTop] = useState(0);
  const { exit } = useApp();
  useInput((input) => {
    for (const key of input) {
      if (key === 'j') setTop((now) => Math.min(ROWS.length - HEIGHT, now + 1));
      if (key === 'k') setTop((now) => Math.max(0, now - 1));
      if (key === 'q') exit();
    }
  });
  return (
    <Box flexDirection="column" width={WIDTH} height={HEIGHT}>
      {ROWS.slice(top, top + HEIGHT).map((text, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its index
        <Text key={row} wrap="truncate">
          {text}
        </Text>
      ))}
    </Box>
  );
}

render(<Prepared />, {
  alternateScreen: true,
  incrementalRendering: true,
  maxFps: 120,
  patchConsole: false,
  interactive: true,
});
