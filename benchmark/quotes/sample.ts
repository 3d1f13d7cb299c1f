// node --import tsx benchmark/quotes/sample.ts FOLDER [--seed 1] [--count 150] [--each N] [--guesses]
// Draws attributions at random from the pages of a folder that are not news, and prints each with its surroundings, for
// somebody to judge by reading. Only speakers that the reader names without "?" are drawn; --guesses draws the others.
// --each draws at most N from one page. The folder is that of benchmark/accuracy/pages.ts. The same seed draws the same sample.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { randomNumbers } from '../../scripts/random.ts';
import type { Article, Quote } from '../../source/article.ts';
import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';

/** The reader shows speakers below this confidence with a question mark. */
const GUESS = 0.5;

/** How much is printed before a quotation and after it, in UTF-16 code units; of the quotation itself twice as much. */
const AROUND = 220;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '150' },
    each: { type: 'string', default: 'Infinity' },
    guesses: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('give the folder of pages: sample.ts FOLDER [--seed 1] [--count 150]');

/** Pages that declare a news article, or whose host has the word in its name. */
const isNews = (html: string, url: string | null): boolean =>
  /"@type"\s*:\s*(?:\[\s*)?"(?:\w*NewsArticle)"/.test(html) || /^https?:\/\/[^/]*news/.test(url ?? '');

function readPage(id: string): string {
  const plain = join(folder ?? '', 'html', `${id}.html`);
  return existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
}

/** The page's text around a quotation, with the quotation in brackets of its own. */
function surroundings({ blocks }: Article, { parts }: Quote): string {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return '';
  const text = (block: number): string => blocks[block]?.text ?? '';
  const above = first.start < AROUND / 2 ? `${text(first.block - 1).slice(-AROUND)} ¶ ` : '';
  const below = text(last.block).length - last.end < AROUND / 2 ? ` ¶ ${text(last.block + 1).slice(0, AROUND)}` : '';
  const quoted =
    first.block === last.block
      ? text(first.block).slice(first.start, last.end)
      : `${text(first.block).slice(first.start)} ¶ … ¶ ${text(last.block).slice(0, last.end)}`;
  const shown = quoted.length > 2 * AROUND ? `${quoted.slice(0, AROUND)} […] ${quoted.slice(-AROUND)}` : quoted;
  const before = text(first.block).slice(Math.max(0, first.start - AROUND), first.start);
  return `${above}${before}⟦${shown}⟧${text(last.block).slice(last.end, last.end + AROUND)}${below}`.replace(
    /\s+/g,
    ' ',
  );
}

const next = randomNumbers(Number(values.seed));
const all: { readonly key: number; readonly page: number; readonly lines: string }[] = [];
const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean);
gold.forEach((line, page) => {
  const { id, url = null } = JSON.parse(line) as { id: string; url?: string | null };
  const html = readPage(id);
  if (isNews(html, url)) return;
  const article = parseArticle(html, url === null ? { format: 'html' } : { format: 'html', url });
  for (const quote of findQuotes(article).quotes) {
    const { speaker, cue, kind } = quote;
    if (speaker === null || speaker.confidence < GUESS !== values.guesses) continue;
    const head = `${id} ${url ?? ''}\n${speaker.name} · ${speaker.how} · ${speaker.confidence} · cue ${cue ?? '–'} · ${kind}`;
    all.push({ key: next(), page, lines: `${head}\n${surroundings(article, quote)}` });
  }
});

const drawn: typeof all = [];
const taken = new Map<number, number>();
for (const one of all.sort((a, b) => a.key - b.key)) {
  const count = taken.get(one.page) ?? 0;
  if (drawn.length >= Number(values.count) || count >= Number(values.each)) continue;
  taken.set(one.page, count + 1);
  drawn.push(one);
}
console.log(`${drawn.length} of ${all.length} attributions, from ${taken.size} pages\n`);
drawn.forEach(({ lines }, index) => void console.log(`${index + 1}. ${lines}\n`));
