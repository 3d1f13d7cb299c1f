/** A worker thread of the `--jsonl` filter: receives a line, posts its answer. */

import { parentPort, workerData } from 'node:worker_threads';
import { answerLine, type FilterOptions, type Line } from './answer.ts';
import { engine } from './engine.ts';

const options = workerData as FilterOptions;

parentPort?.on('message', (line: Line) => parentPort?.postMessage(answerLine(line, engine, options)));
