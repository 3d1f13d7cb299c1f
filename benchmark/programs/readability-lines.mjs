// The filter as another Node program would do it: Readability on linkedom, one page per line.
import { createInterface } from 'node:readline';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line);
  const { document } = parseHTML(html);
  process.stdout.write(`${JSON.stringify({ id, ...new Readability(document).parse() })}\n`);
}
