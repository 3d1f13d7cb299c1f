/**
 * How fast a text is folded and searched, each compared with the cheapest operation on the same text in the same
 * run. `node --import tsx benchmark/search.ts [megabytes]`
 */

import type { Block } from '../source/article.ts';
import { foldSlices, type SearchIndex, search } from '../source/search/index.ts';

/** Code units folded between two checks of the keyboard. */
const SLICE = 200_000;
const FRAME_MS = 1000 / 60;
const ROUNDS = 7;
const TYPED = ['the water', 'Nora Feld', '“no one here', 'zero', 'señor'];

const PHRASES = [
  'The water rose through the night, and by morning the mill stood in it up to its windows.',
  '“No one here remembers a spring like this,” said Nora Feld, who has kept the lock for thirty years.',
  'The council’s figures – 38 cm above the mark of 1962 – were, she said, “polite”.',
  'Señor Ibáñez, the engineer, waited… and then he drew a line on the map, well below the old one.',
  'It was a plain sentence with nothing in it that anybody would want to find, and it was not the last.',
];

/** Paragraphs of the phrases, `length` code units in all. */
function makeBlocks(length: number): Block[] {
  const blocks: Block[] = [];
  for (let made = 0; made < length; ) {
    const count = blocks.length;
    const text = [0, 1, 2, 3].map((each) => PHRASES[(count + each) % PHRASES.length]).join(` ${count} `);
    blocks.push({ type: 'paragraph', text, spans: [] });
    made += text.length;
  }
  return blocks;
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** CPU time in milliseconds, so that other programs do not affect the measurement. */
function timed<T>(work: () => T): { ms: number; result: T } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
}

/** Folding in slices, as in the reader, compared with `normalize('NFKD').toLowerCase()`. */
function measureFolding(blocks: readonly Block[]): SearchIndex {
  const folding: number[] = [];
  const peer: number[] = [];
  let longest = 0;
  let index: SearchIndex = { blocks, folded: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    let before = process.cpuUsage();
    const fold = timed(() => {
      for (const slice of foldSlices(blocks, SLICE)) {
        index = slice;
        const { user } = process.cpuUsage(before);
        if (round > 0) longest = Math.max(longest, user / 1000);
        before = process.cpuUsage();
      }
    });
    folding.push(fold.ms);
    peer.push(timed(() => blocks.reduce((sum, { text }) => sum + text.normalize('NFKD').toLowerCase().length, 0)).ms);
  }
  const [ours, theirs] = [quantile(folding, 0.5), quantile(peer, 0.5)];
  console.log(
    `fold: ${ours.toFixed(0)} ms, normalize + toLowerCase: ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)} (at most 3), ` +
      `longest slice ${longest.toFixed(1)} ms`,
  );
  return index;
}

/** Typing each letter of each query, compared with one `indexOf` pass for the same letters over the folded text. */
function measureTyping(index: SearchIndex): void {
  const whole = index.folded.map(({ text }) => text).join('\n');
  const rows: { typed: string; ms: number; peer: number; matches: number }[] = [];
  for (const query of TYPED) {
    for (let length = 1; length <= query.length; length += 1) {
      const typed = query.slice(0, length);
      if (typed.trim() === '') continue;
      const folded = typed.normalize('NFKD').replace(/\p{M}/gu, '').replace('“', '"').toLowerCase();
      const ours: number[] = [];
      const theirs: number[] = [];
      let matches = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const { ms, result } = timed(() => search(index, typed));
        ours.push(ms);
        matches = result.matches.length;
        const pass = timed(() => {
          let count = 0;
          for (let at = whole.indexOf(folded); at >= 0; at = whole.indexOf(folded, at + folded.length)) count += 1;
          return count;
        });
        theirs.push(pass.ms);
      }
      rows.push({ typed, ms: quantile(ours, 0.5), peer: quantile(theirs, 0.5), matches });
    }
  }
  const over = rows.map(({ ms, peer }) => ms / (5 * peer + FRAME_MS));
  const worst = rows[over.indexOf(Math.max(...over))];
  console.log(
    `typed letters: ${rows.length}, median ${quantile(
      rows.map(({ ms }) => ms),
      0.5,
    ).toFixed(1)} ms, ` +
      `p99 ${quantile(
        rows.map(({ ms }) => ms),
        0.99,
      ).toFixed(1)} ms; of five indexOf passes and a frame: median ` +
      `${quantile(over, 0.5).toFixed(2)}, p99 ${quantile(over, 0.99).toFixed(2)} (at most 1)`,
  );
  if (worst) {
    console.log(
      `worst: ${JSON.stringify(worst.typed)}, ${worst.matches} matches in ${worst.ms.toFixed(1)} ms, one pass ${worst.peer.toFixed(1)} ms`,
    );
  }
}

const megabytes = Number(process.argv[2] ?? 10);
const blocks = makeBlocks(megabytes * 1_000_000);
console.log(`${megabytes} million characters in ${blocks.length} paragraphs`);
measureTyping(measureFolding(blocks));
