/** The worker thread that finds the quotes of one article. */

import { parentPort } from 'node:worker_threads';
import type { Block } from '../../../article.ts';
import { findQuotes } from '../../../quotes/index.ts';
import { type FromThread, fromThread, type ToThread } from './quotes-thread.ts';

const blocks: Block[] = [];
let answers: Generator<FromThread> | null = null;

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'blocks') {
    blocks.push(...message.blocks);
    return;
  }
  if (message.type === 'article') {
    const { people, quotes } = findQuotes({ ...message.article, blocks });
    answers = fromThread(people, quotes);
  }
  const answer = answers?.next().value;
  if (answer) parentPort?.postMessage(answer);
});
