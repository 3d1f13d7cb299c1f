/** A worker thread that finds the quotes of one article. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../article.ts';
import { findQuotes } from '../quotes/index.ts';

parentPort?.postMessage(findQuotes(workerData as Article));
