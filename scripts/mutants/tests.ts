import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { tokensOf } from '../../test/support/tokens.ts';

/** Tests that start the built command; all others import what they test. */
const WHOLE = /^test\/(?:cli|screens|whole)\//;
/** The tests of the command line, the files that they test, and the tests of reading files. */
const COMMANDS = { tests: /^test\/cli\//, source: /^(?:source\/app\/|cli\.tsx$)/, plain: /\/(?:files|notices)\.test/ };
/** Tests of the repository itself, which no mutant can fail. */
const ELSEWHERE = /^test\/(?:(?:architecture|package|readme)\.test|benchmark\/|scripts\/|support\/)/;

export interface TestPlan {
  /** Tests of the mutated file's own folder, nearest first. */
  readonly near: readonly string[];
  /** The other tests that import it, however indirectly. */
  readonly far: readonly string[];
}

/** The files that a file names by a relative path. */
function named(root: string, file: string): string[] {
  const strings = tokensOf(readFileSync(join(root, file), 'utf8')).filter(({ kind }) => kind === 'string');
  return strings
    .filter(({ text }) => /^['"]\.\.?\/.*\.(?:ts|tsx)['"]$/.test(text))
    .map(({ text }) => normalize(join(dirname(file), text.slice(1, -1))))
    .filter((path) => existsSync(join(root, path)));
}

/** How many leading folders two paths share, below `source/` and `test/`. */
function nearness(source: string, test: string): number {
  const [a, b] = [source.split('/').slice(1), test.split('/').slice(1)];
  const differs = a.findIndex((part, at) => part.replace(/\.tsx?$/, '') !== b[at]?.replace(/\.test\.tsx?$/, ''));
  return differs < 0 ? a.length : differs;
}

/** Finds for each source file the tests that run it, and learns which are quick. */
export class Tests {
  readonly whole: readonly string[];
  readonly #root: string;
  readonly #commands: readonly string[];
  /** How long each test file took, in milliseconds. */
  readonly #spent = new Map<string, number>();
  readonly #closures: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(root: string) {
    this.#root = root;
    const imports = new Map<string, readonly string[]>();
    const closure = (test: string): Set<string> => {
      const seen = new Set<string>();
      const queue = [test];
      for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
        if (seen.has(file)) continue;
        seen.add(file);
        if (!imports.has(file)) imports.set(file, named(root, file));
        queue.push(...(imports.get(file) ?? []));
      }
      return seen;
    };
    const files = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).sort();
    this.whole = files.filter((file) => WHOLE.test(file));
    this.#commands = files.filter((file) => COMMANDS.tests.test(file));
    const own = files.filter((file) => !WHOLE.test(file) && !ELSEWHERE.test(file));
    this.#closures = new Map(own.map((file) => [file, closure(file)]));
  }

  /** Records how long each file took, from the lines that `run-tests.ts` printed. */
  learn(printed: string): void {
    const spent = new Map<string, number>();
    for (const [, milliseconds, file = ''] of printed.matchAll(/^spent (\d+) (.+)$/gm)) {
      spent.set(file, (spent.get(file) ?? 0) + Number(milliseconds));
    }
    for (const [file, milliseconds] of spent) this.#spent.set(file, milliseconds);
  }

  /**
   * The tests of the built command for a file of the command line: those with a name like one in its path ("save-trouble"
   * for `verbs/saving/`), with its verb as an argument, or with a suite for an option that it reads
   * (`describe('--quit-if-one-screen'` for `options.quitIfOneScreen`), or else those of reading files. None for any other
   * file.
   */
  commandsFor(source: string): readonly string[] {
    if (!COMMANDS.source.test(source)) return [];
    const isNamed = (test: string): boolean => {
      const [word = ''] = basename(test).split(/[-.]/, 1);
      return source.includes(word.slice(0, Math.min(4, word.length - 1)));
    };
    const [, verb] = /\/verbs\/([\w-]+)\.ts$/.exec(source) ?? [];
    const uses = (test: string, text: string): boolean => readFileSync(join(this.#root, test), 'utf8').includes(text);
    const read = readFileSync(join(this.#root, source), 'utf8').matchAll(/\boptions\.(\w+)/g);
    const marks = [...read].map(([, name = '']) => `describe('--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`);
    if (verb !== undefined) marks.push(`['${verb}'`);
    const named = this.#commands.filter((test) => isNamed(test) || marks.some((mark) => uses(test, mark)));
    return named.length > 0 ? named : this.#commands.filter((test) => COMMANDS.plain.test(test));
  }

  planFor(source: string): TestPlan {
    const running = [...this.#closures].filter(([, closure]) => closure.has(source));
    const order = running
      .map(([test, closure]) => ({
        test,
        near: nearness(source, test),
        spent: this.#spent.get(test) ?? 0,
        size: closure.size,
      }))
      .sort((a, b) => b.near - a.near || a.spent - b.spent || a.size - b.size);
    const isNear = ({ near }: { near: number }): boolean => near > 0;
    return {
      near: order.filter(isNear).map(({ test }) => test),
      far: order.filter((entry) => !isNear(entry)).map(({ test }) => test),
    };
  }
}
