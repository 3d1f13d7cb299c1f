/** A worker thread that parses one source: receives the loaded source, posts the article or the error. */

import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { blockSlices } from '../../block-slices.ts';
import type { Loaded } from '../../load/types.ts';
import { ParseError } from '../../parser/index.ts';
import { type Parsed, type ParseOptions, parseText, textOf } from './parse.ts';

const options = workerData as ParseOptions;

async function answer(loaded: Loaded): Promise<Exclude<Parsed, { blocks: unknown }>> {
  try {
    const { text, hints } = await textOf(loaded, options);
    return { opened: parseText(text, hints, options) };
  } catch (error) {
    if (error instanceof ParseError) return { problem: error.message };
    throw error;
  }
}

/** Posts an article's blocks in slices and then the answer, since copying many at once would hold up the reader's keys. */
async function post(port: MessagePort, answer: Exclude<Parsed, { blocks: unknown }>): Promise<void> {
  if ('problem' in answer) {
    port.postMessage(answer);
    return;
  }
  const { article } = answer.opened;
  for (const blocks of blockSlices(article.blocks)) {
    const more = once(port, 'message');
    port.postMessage({ blocks } satisfies Parsed);
    await more;
  }
  port.postMessage({ opened: { ...answer.opened, article: { ...article, blocks: [] } } } satisfies Parsed);
}

if (parentPort) {
  const port = parentPort;
  port.once('message', async (loaded: Loaded) => post(port, await answer(loaded)));
}
