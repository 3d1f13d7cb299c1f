/** A worker thread of the `--jsonl` filter: receives a line, posts its answer. */

import { parentPort, workerData } from 'node:worker_threads';
import { answerLine, type FilterOptions } from './answer.ts';
import { engine } from './engine.ts';
import type { Line } from './lines.ts';

const options = workerData as FilterOptions;

parentPort?.on('message', (line: Line) => parentPort?.postMessage(answerLine(line, engine, options)));
