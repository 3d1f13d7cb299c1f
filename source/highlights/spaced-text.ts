/** A text in which each run of white space is one space, so that joined or split paragraphs are the same text. */
export interface SpacedText {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly original: (offset: number) => number;
}

/** @see SpacedText */
export function spacedText(source: string): SpacedText {
  const [starts, shifts]: [number[], number[]] = [[], []];
  let text = '';
  let copied = 0;
  for (const { index, 0: space } of source.matchAll(/\s+/g)) {
    if (space === ' ') continue;
    text += `${source.slice(copied, index)} `;
    copied = index + space.length;
    starts.push(text.length);
    shifts.push(copied - text.length);
  }
  text += source.slice(copied);
  const original = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (shifts[low - 1] ?? 0);
  };
  return { text, original };
}

/** The same for a short text whose offsets are not needed. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ');
