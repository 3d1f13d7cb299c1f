/** A worker thread that parses one source: receives the loaded source, posts the article or the error. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Loaded } from '../../load/types.ts';
import { ParseError } from '../../parser/index.ts';
import { type Parsed, type ParseOptions, parseText, textOf } from './parse.ts';

const options = workerData as ParseOptions;

async function answer(loaded: Loaded): Promise<Parsed> {
  try {
    const { text, hints } = await textOf(loaded, options);
    return { opened: parseText(text, hints, options) };
  } catch (error) {
    if (error instanceof ParseError) return { problem: error.message };
    throw error;
  }
}

parentPort?.once('message', async (loaded: Loaded) => parentPort?.postMessage(await answer(loaded)));
