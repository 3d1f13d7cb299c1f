/**
 * Pages per second through `--jsonl`, compared with Readability on linkedom in one process on the same pages, and how memory
 * grows over many documents. `node --import tsx benchmark/batch.ts [pages] [documents]`
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median, printTable, spread } from './support/figures.ts';
import { residentMegabytes } from './support/memory.ts';
import { newsPage, paragraph } from './support/pages.ts';
import { COMMAND } from './support/terminal.ts';

const PAGES = Number(process.argv[2] ?? 150);
const DOCUMENTS = Number(process.argv[3] ?? 200_000);
const ROUNDS = 3;
const PAGE_BYTES = 100_000;

/** The number of documents between two memory samples. */
const BETWEEN = 250;

/** The number of documents per row of the memory table. */
const STRETCH = 20_000;

interface Outcome {
  readonly seconds: number;
  readonly megabytes: readonly number[];
}

/** Feeds lines to a program and reads its answers, sampling its memory on the way. */
async function run(args: readonly string[], count: number, line: (index: number) => string): Promise<Outcome> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const megabytes: number[] = [];
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      answered += 1;
      if (answered % BETWEEN === 0 && child.pid !== undefined) megabytes.push(residentMegabytes(child.pid));
    }
  });
  const closed = once(child, 'close');
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    if (!child.stdin.write(`${line(index)}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await closed;
  if (answered !== count) throw new Error(`${answered} answers to ${count} lines`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

const page = newsPage(PAGE_BYTES);
const pageLine = (id: number) =>
  JSON.stringify({ id, html: page.replace('The mill in the water', `The mill, part ${id}`) });
const peer = fileURLToPath(new URL('programs/readability-lines.mjs', import.meta.url));
const alone = [COMMAND, '--jsonl', '--jobs', '1'];
const programs = [
  { name: 'Readability + linkedom, one process', processes: 1, args: [peer] },
  { name: '--jobs 1', processes: 1, args: alone },
  { name: '--jobs 2', processes: 1, args: [COMMAND, '--jsonl', '--jobs', '2'] },
  // The most that this machine can give two processes; threads cannot exceed it.
  { name: 'two processes of --jobs 1', processes: 2, args: alone },
] as const;
const rates = programs.map(() => [] as number[]);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, { args, processes }] of programs.entries()) {
    const share = Math.ceil(PAGES / processes);
    const outcomes = await Promise.all(Array.from({ length: processes }, () => run(args, share, pageLine)));
    rates[index]?.push((share * processes) / Math.max(...outcomes.map(({ seconds }) => seconds)));
  }
}
const [theirs = [], one = []] = rates;
printTable(
  [`pages of ${PAGE_BYTES / 1000} KB`, 'pages a second', "of Readability's", 'of --jobs 1', 'at least'],
  programs.map(({ name }, index) => {
    const rate = rates[index] ?? [];
    return [
      name,
      spread(rate, 1),
      (median(rate) / median(theirs)).toFixed(2),
      (median(rate) / median(one)).toFixed(2),
      ['', "1.5 of Readability's", '1.7 of --jobs 1'][index] ?? '',
    ];
  }),
);

const short = (id: number) => JSON.stringify({ id, text: `${paragraph(id)}\n\n${paragraph(id + 5)}` });
console.log('');
const { megabytes } = await run([COMMAND, '--jsonl', '--jobs', '2'], DOCUMENTS, short);

/** Megabytes per thousand documents, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return ((over / under) * 1000) / BETWEEN;
}

/*
 * Memory grows over the first documents although nothing from them is kept: after a forced collection a worker uses 10.0 MB
 * after 5,000 documents and 10.2 MB after 100,000. The growth is V8's: it optimizes hot functions for some 50,000 documents
 * (not with `--no-opt --no-maglev`), and enlarges each thread's young generation in a few steps, the main thread's last.
 * So the first rows show the start-up, and only later ones would show a leak.
 */
const stretch = STRETCH / BETWEEN;
printTable(
  ['documents, --jobs 2', 'MB at least', 'MB at most', 'MB more per 1,000'],
  Array.from({ length: Math.ceil(megabytes.length / stretch) }, (_, index) => {
    const part = megabytes.slice(index * stretch, (index + 1) * stretch);
    const last = (index * stretch + part.length) * BETWEEN;
    return [
      `${index * STRETCH + BETWEEN} to ${last}`,
      Math.min(...part).toFixed(0),
      Math.max(...part).toFixed(0),
      slope(part).toFixed(2),
    ];
  }),
);
const half = megabytes.slice(Math.floor(megabytes.length / 2));
console.log(`the later half: slope ${slope(half).toFixed(2)} MB per 1,000 documents (at most 0.05)`);
