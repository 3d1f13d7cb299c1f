/**
 * Plants small mistakes (mutants) in the source and reports those that no test notices.
 *
 *   npm run mutants -- [--count 160] [--seed 1] [--only source/layout] [--jobs 2] [--whole] [--list]
 *
 * Half of the mutants change named bounds (`const LONGEST = 160`, members of a table of thresholds), the others
 * comparisons, boolean operators, early returns and alternatives of regular expressions. Each runs the unit and component
 * tests that import the mutated file, nearest first, up to the first failure. Survivors in `source/app` are built
 * into the command for its own tests in `test/cli`. `--whole` does so with all survivors, and runs the whole-program
 * tests as well, which takes minutes for each. `--list` runs no tests.
 *
 * A constant whose comment ends with `@speed` is left out: it decides how soon, in what portions or with how much memory
 * something is done, and no result depends on it.
 */
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseMutants, type Mutant } from './mutants/choose.ts';
import { sitesOf } from './mutants/mutations.ts';
import { Tests } from './mutants/tests.ts';
import { type Verdict, Workshop } from './mutants/workshop.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '160' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    whole: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

/** Read once at the start, since the tree may be edited while the tests run on copies of it. */
const files = [...globSync('source/**/*.{ts,tsx}', { cwd: ROOT }), 'cli.tsx'].sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

/** `source/layout/lines/wrap.ts:40 if (a < b) → if (a <= b)`: the mutated line, cut to the part that differs. */
function describe({ file, line, start, end, replacement }: Mutant): string {
  const source = sources.get(file) ?? '';
  const from = Math.max(source.lastIndexOf('\n', start - 1) + 1, start - 30);
  const to = Math.min(end + 30, source.includes('\n', end) ? source.indexOf('\n', end) : source.length);
  const changed = source.slice(from, start) + replacement + source.slice(end, to);
  return `${file}:${line}  ${source.slice(from, to).trim()}  →  ${changed.trim()}`.replace(/\s*\n\s*/g, ' ');
}

const chosen = files.filter((file) => file.startsWith(values.only));
const sites = chosen.flatMap((file) => sitesOf(file, sources.get(file) ?? ''));
const mutants = chooseMutants(sites, Number(values.count), Number(values.seed));
if (values.list) {
  for (const mutant of mutants) console.log(`${mutant.kind.padEnd(9)}  ${describe(mutant)}`);
  process.exit();
}

const shared = { tests: new Tests(ROOT), whole: values.whole, passes: new Map<string, boolean>() };
const workshops = Array.from({ length: Number(values.jobs) }, () => new Workshop(ROOT, shared));
const close = (): void => {
  for (const workshop of workshops) workshop.close();
};
process.on('SIGINT', () => process.exit(130)).on('exit', close);

const verdicts: Verdict[] = [];
const queue = mutants.values();
await Promise.all(
  workshops.map(async (workshop) => {
    for (const mutant of queue) {
      const verdict = await workshop.try(mutant);
      verdicts.push(verdict);
      console.log(`${verdicts.length}/${mutants.length}  ${verdict.killer ?? 'SURVIVED'}  ${describe(mutant)}`);
    }
  }),
);

const survivors = verdicts.filter(({ killer }) => killer === null).map(({ mutant }) => mutant);
const folders = Map.groupBy(verdicts, ({ mutant }) => dirname(mutant.file));
console.log('\nfolder: survivors of mutants');
for (const [folder, own] of [...folders].sort()) {
  console.log(`${folder}: ${own.filter(({ killer }) => killer === null).length} of ${own.length}`);
}
console.log('\nsurvivors');
for (const mutant of survivors) console.log(`${mutant.kind.padEnd(9)}  ${describe(mutant)}`);
const share = mutants.length === 0 ? 0 : Math.round((100 * survivors.length) / mutants.length);
console.log(`\n${survivors.length} of ${mutants.length} mutants survive (${share}%); seed ${values.seed}`);
