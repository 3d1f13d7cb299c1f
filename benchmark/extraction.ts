/**
 * The time from HTML to the article, compared with Readability on linkedom in the same run. After a build:
 * `node --import tsx benchmark/extraction.ts [folder]`. The folder holds pages (`*.html` or `*.html.gz`); without one, invented news pages
 * and the pages among the fixtures are measured. The built library is measured: in the source, tsx turns many regular expressions into
 * calls that compile them each time.
 */

import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { median, printTable, quantile, ratios, spread } from './support/figures.ts';
import { newsPage } from './support/pages.ts';

const { parseArticle } = (await import(
  new URL('../dist/parser.js', import.meta.url).href
)) as typeof import('../source/parser/index.ts');

const WARM_UP = 40;
const COLD_RUNS = 7;
const COLD_BYTES = 300_000;

interface Page {
  readonly name: string;
  readonly html: string;
}

function pagesOf(folder: string | undefined): Page[] {
  const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
  const files = globSync(`${folder ?? fixtures}/**/*.{html,html.gz}`).sort();
  const read = (name: string) => {
    const bytes = readFileSync(name);
    return { name, html: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
  };
  const invented = [30_000, 100_000, 300_000, 1_000_000].map((bytes) => ({ name: `${bytes}`, html: newsPage(bytes) }));
  return [...(folder === undefined ? invented : []), ...files.map(read)];
}

const ours = (html: string): number => parseArticle(html, { format: 'html' }).blocks.length;
const peer = (html: string): number => {
  const { document } = parseHTML(html);
  return new Readability(document as unknown as Document).parse()?.content?.length ?? 0;
};

function timed(work: (html: string) => number, html: string): number {
  const start = performance.now();
  try {
    work(html);
  } catch {
    // Readability fails on some pages. The time until then counts.
  }
  return performance.now() - start;
}

/** Every page is parsed once by each, alternating which one goes first. */
function measureWarm(pages: readonly Page[]): void {
  for (let index = 0; index < WARM_UP; index += 1) {
    const page = pages[index % pages.length];
    if (!page) return;
    timed(ours, page.html);
    timed(peer, page.html);
  }
  const own: number[] = [];
  const theirs: number[] = [];
  for (const [index, { html }] of pages.entries()) {
    if (index % 2 === 0) own.push(timed(ours, html));
    theirs.push(timed(peer, html));
    if (index % 2 === 1) own.push(timed(ours, html));
  }
  const each = ratios(own, theirs);
  printTable(
    [`${pages.length} pages`, 'median ms', 'p90', 'p99'],
    [
      ['Pullquote', spread(own, 1), quantile(own, 0.9).toFixed(1), quantile(own, 0.99).toFixed(1)],
      [
        'Readability + linkedom',
        spread(theirs, 1),
        quantile(theirs, 0.9).toFixed(1),
        quantile(theirs, 0.99).toFixed(1),
      ],
      ['ratio, page by page', spread(each, 2), quantile(each, 0.9).toFixed(2), quantile(each, 0.99).toFixed(2)],
    ],
  );
  console.log(`ratio of the medians ${(median(own) / median(theirs)).toFixed(2)} (at most 1.0)`);
}

const COLD = {
  Pullquote: `const { parseArticle } = await import(process.argv[3]); const loaded = performance.now(); parseArticle(html, { format: 'html' });`,
  'Readability + linkedom':
    `const { Readability } = await import('@mozilla/readability'); const { parseHTML } = await import('linkedom'); ` +
    `const loaded = performance.now(); new Readability(parseHTML(html).document).parse();`,
};

/** The first page of a new process: loading the modules, and parsing the page. */
function measureCold(page: Page): void {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
  const root = fileURLToPath(new URL('..', import.meta.url));
  const bundle = new URL('../dist/parser.js', import.meta.url).href;
  try {
    writeFileSync(join(folder, 'page.html'), page.html);
    const measured = Object.entries(COLD).map(([name, work]) => {
      const code =
        `import { readFileSync } from 'node:fs'; const html = readFileSync(process.argv[2], 'utf8'); const start = performance.now(); ${work} ` +
        'const end = performance.now(); console.log(JSON.stringify([loaded - start, end - loaded, end - start]));';
      return { name, code, runs: [] as number[][] };
    });
    for (let run = 0; run < COLD_RUNS; run += 1) {
      for (const { code, runs } of measured) {
        const { stdout } = spawnSync(
          process.execPath,
          ['--input-type=module', '-e', code, '-', join(folder, 'page.html'), bundle],
          { cwd: root, encoding: 'utf8' },
        );
        runs.push(JSON.parse(stdout) as number[]);
      }
    }
    const column = (runs: readonly number[][], index: number) => runs.map((run) => run[index] ?? Number.NaN);
    printTable(
      [`first page (${Math.round(page.html.length / 1000)} kB)`, 'load ms', 'page ms', 'both'],
      measured.map(({ name, runs }) => [name, ...[0, 1, 2].map((index) => spread(column(runs, index)))]),
    );
    const [own, theirs] = measured.map(({ runs }) => median(column(runs, 2)));
    console.log(`ratio of both ${((own ?? Number.NaN) / (theirs ?? Number.NaN)).toFixed(2)} (at most 0.5)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

measureWarm(pagesOf(process.argv[2]));
console.log('');
measureCold({ name: 'news', html: newsPage(COLD_BYTES) });
