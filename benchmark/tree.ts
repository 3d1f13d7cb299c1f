/**
 * Compares our trees with those of parse5, which follows the HTML standard to the letter: the share of pages with the same text, with the
 * same lines, and the time that each takes. `node --import tsx benchmark/tree.ts [--differences] [folder …]`. The folders hold pages (`*.html` or
 * `*.html.gz`); without one, the fixtures are compared.
 */

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { parsePage } from '../source/parser/html/page.ts';
import { printTable } from './support/figures.ts';
import { ourLines, standardLines } from './support/tree-text.ts';

const shown = process.argv.includes('--differences');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

function pagesOf(folder: string): { readonly path: string; readonly html: string }[] {
  return globSync(`${folder}/**/*.{html,html.gz}`)
    .sort()
    .map((path) => {
      const bytes = readFileSync(path);
      return { path, html: (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The point at which two texts begin to differ, with some of the text after it in each. */
function firstDifference(ours: string, standard: string): string {
  let at = 0;
  while (at < ours.length && ours[at] === standard[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 60));
  return `  ours  ${around(ours)}\n  parse5 ${around(standard)}`;
}

const rows = (folders.length > 0 ? folders : [fileURLToPath(new URL('../fixtures', import.meta.url))]).map((folder) => {
  const pages = pagesOf(folder);
  let texts = 0;
  let lines = 0;
  let own = 0;
  let theirs = 0;
  for (const { path, html } of pages) {
    own += timed(() => parsePage(html));
    theirs += timed(() => parse(html));
    const ours = ourLines(html);
    const standard = standardLines(html);
    const [text, standardText] = [ours.replaceAll('\n', ''), standard.replaceAll('\n', '')];
    if (text === standardText) texts += 1;
    if (ours === standard) lines += 1;
    if (shown && text !== standardText) console.log(`${path}\n${firstDifference(text, standardText)}`);
  }
  const share = (count: number): string => `${((100 * count) / Math.max(1, pages.length)).toFixed(1)} %`;
  return [folder, `${pages.length}`, share(texts), share(lines), (theirs / own).toFixed(1)];
});
printTable(['folder', 'pages', 'same text', 'same lines', '× parse5'], rows);
