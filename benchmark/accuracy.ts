/**
 * Measures accuracy on corpora that are not in the repository: `node --import tsx benchmark/accuracy.ts pages FOLDER`
 * or `… quotes FILE`. `accuracy/pages.ts` and `accuracy/quotes.ts` describe the folder and the file.
 */

import { scorePages } from './accuracy/pages.ts';
import { scoreQuotes } from './accuracy/quotes.ts';

const CORPORA: Readonly<Record<string, (folder: string) => void>> = { pages: scorePages, quotes: scoreQuotes };

const [kind = '', folder] = process.argv.slice(2);
const score = CORPORA[kind];
if (!score || folder === undefined) {
  console.error(`usage: node --import tsx benchmark/accuracy.ts ${Object.keys(CORPORA).join('|')} FOLDER | FILE`);
  process.exit(2);
}
score(folder);
