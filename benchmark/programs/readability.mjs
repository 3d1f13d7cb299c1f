// Finding and showing the article as another Node program would do it: Readability on linkedom, as published.
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const { document } = parseHTML(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(new Readability(document).parse()?.textContent ?? '');
