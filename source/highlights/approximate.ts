import search from 'approx-string-match';

/** A range of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The longest pattern that is searched for as a whole, and the length of each end of a longer one, in UTF-16 code units. */
const LONGEST_PATTERN = 192;
const END = 64;

/** How much of the context next to a text is searched for, and the least that is distinctive, in UTF-16 code units. */
const NEAREST = { most: 32, least: 12 } as const;

/** The share of a pattern's code units that may differ. */
const ERRORS = 0.34;

/** How far from their old place words are looked for, on either side, in UTF-16 code units. @speed */
const REACH = 1_000_000;

/** How much longer than the wanted text a found one may be, as a factor and in code units: a paragraph may have been inserted. */
const GROWTH = { factor: 2, more: 800 } as const;

/** The number of equally good matches that are considered. */
const MOST_MATCHES = 50;

/** How much text is searched at once, in UTF-16 code units. This bounds the number of matches in a text that has one at every letter. @speed */
const CHUNK = 4096;

/** The chunks of a text, nearest to an offset first. They overlap by `overlap`. */
function* chunksAround(text: string, offset: number, overlap: number): Generator<Span> {
  const count = Math.ceil(text.length / CHUNK);
  const nearest = Math.max(0, Math.min(Math.floor(offset / CHUNK), count - 1));
  const distance = (index: number): number => Math.abs(index - nearest);
  const indexes = Array.from({ length: count }, (_, index) => index);
  for (const index of indexes.sort((one, other) => distance(one) - distance(other))) {
    yield { start: index * CHUNK, end: (index + 1) * CHUNK + overlap };
  }
}

/** Finds a text with the fewest differences (Myers 1999, doi:10.1145/316542.316550), nearest to where it was expected. */
function closest(text: string, pattern: string, expected: number): readonly Span[] {
  let found: Span[] = [];
  let errors = Math.floor(pattern.length * ERRORS);
  for (const chunk of chunksAround(text, expected, pattern.length + errors)) {
    if (Math.abs(chunk.start - expected) > REACH) break;
    const most = found.length < MOST_MATCHES ? errors : errors - 1;
    if (most < 0) break;
    const matches = search(text.slice(chunk.start, chunk.end), pattern, most);
    const fewest = matches[0]?.errors ?? errors;
    if (fewest < errors) [found, errors] = [[], fewest];
    found.push(...matches.map(({ start, end }) => ({ start: start + chunk.start, end: end + chunk.start })));
  }
  const distance = ({ start }: Span) => Math.abs(start - expected);
  return found.sort((one, other) => distance(one) - distance(other)).slice(0, MOST_MATCHES);
}

/** The pairs of a beginning and an end that enclose about as much text as was wanted. */
function enclosed(starts: readonly number[], ends: readonly number[], length: number): readonly Span[] {
  const most = length * GROWTH.factor + GROWTH.more;
  return starts.flatMap((start) => {
    const end = ends.find((each) => each > start && each - start <= most);
    return end === undefined ? [] : [{ start, end }];
  });
}

/**
 * Ranges of a text that may be the changed form of `exact`: the ones with the fewest differences (of a long one, between the
 * closest matches of its ends), and the text between its context. `expected` is the offset at which it was.
 */
export function approximately(
  text: string,
  { exact, before, after }: { readonly exact: string; readonly before: string; readonly after: string },
  expected: number,
): readonly Span[] {
  const isLong = exact.length > LONGEST_PATTERN;
  const starts = isLong ? closest(text, exact.slice(0, END), expected).map(({ start }) => start) : [];
  const ends = isLong ? closest(text, exact.slice(-END), expected + exact.length).map(({ end }) => end) : [];
  const [left, right] = [before.slice(-NEAREST.most), after.slice(0, NEAREST.most)];
  const between = enclosed(
    left.length < NEAREST.least ? [] : closest(text, left, expected).map(({ end }) => end),
    right.length < NEAREST.least ? [] : closest(text, right, expected + exact.length).map(({ start }) => start),
    exact.length,
  );
  const whole = isLong ? enclosed(starts, ends, exact.length) : closest(text, exact, expected);
  return [...whole, ...between];
}
