/**
 * How right Pullquote is, on corpora that are not part of it: `node --import tsx benchmark/accuracy.ts pages FOLDER`.
 * `accuracy/pages.ts` says what the folder holds.
 */

import { scorePages } from './accuracy/pages.ts';

const CORPORA: Readonly<Record<string, (folder: string) => void>> = { pages: scorePages };

const [kind = '', folder] = process.argv.slice(2);
const score = CORPORA[kind];
if (!score || folder === undefined) {
  console.error(`usage: node --import tsx benchmark/accuracy.ts ${Object.keys(CORPORA).join('|')} FOLDER`);
  process.exit(2);
}
score(folder);
