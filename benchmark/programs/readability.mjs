// What another Node program does that finds the article in a page and shows it: Readability over linkedom, as published.
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const { document } = parseHTML(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(new Readability(document).parse()?.textContent ?? '');
