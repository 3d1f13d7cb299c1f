/** A worker thread of the `--jsonl` filter: a line in, its answer out. */

import { parentPort, workerData } from 'node:worker_threads';
import { answerLine, type FilterOptions, type Line } from './filter.ts';
import { engine } from './filter-engine.ts';

const options = workerData as FilterOptions;

parentPort?.on('message', (line: Line) => parentPort?.postMessage(answerLine(line, engine, options)));
