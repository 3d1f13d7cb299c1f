import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './choose.ts';
import type { Tests } from './tests.ts';

/** How long a run may go without finishing a test, in milliseconds, whatever the load. A run that computes for a minute kills itself. */
const SILENCE = 600_000;

export interface Verdict {
  readonly mutant: Mutant;
  /** The test file that fails, `timeout` or `build`; null for a mutant that survives. */
  readonly killer: string | null;
}

type Outcome = { readonly failed: string } | 'passed' | 'timeout';

/** A copy of the working tree in which mutants are planted, one at a time. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'pullquote-mutants-'));
  readonly #tests: Tests;
  readonly #whole: boolean;
  readonly #root: string;
  #packages = false;
  /** For each test file that once failed: whether it passes without a mutant. Shared by all workshops of a run. */
  readonly #passes: Map<string, boolean>;

  constructor(root: string, options: { tests: Tests; whole: boolean; passes: Map<string, boolean> }) {
    this.#root = root;
    this.#tests = options.tests;
    this.#whole = options.whole;
    this.#passes = options.passes;
    const tracked = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    const top = new Set(
      tracked
        .split('\0')
        .filter(Boolean)
        .map((file) => file.split('/')[0]!),
    );
    for (const name of top) cpSync(join(root, name), join(this.#folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'));
    if (options.whole && !this.#build()) throw new Error('the tree cannot be built without a mutant');
  }

  /** Plants a mutant, runs the tests that could notice it, nearest first, and undoes it. */
  async try(mutant: Mutant): Promise<Verdict> {
    const path = join(this.#folder, mutant.file);
    const source = readFileSync(path, 'utf8');
    const mutated = source.slice(0, mutant.start) + mutant.replacement + source.slice(mutant.end);
    const { near, far } = this.#tests.planFor(mutant.file);
    const built = this.#whole ? this.#tests.whole : this.#tests.commandsFor(mutant.file);
    try {
      for (const files of [near, far, built]) {
        const killer = await this.#killer(path, { source, mutated }, { files, isBuilt: files === built });
        if (killer !== null) return { mutant, killer };
      }
      return { mutant, killer: null };
    } finally {
      writeFileSync(path, source);
    }
  }

  /** The test file that fails because of the mutant. One that also fails without it is skipped from then on. */
  async #killer(
    path: string,
    texts: { source: string; mutated: string },
    { files, isBuilt }: { files: readonly string[]; isBuilt: boolean },
  ): Promise<string | null> {
    for (;;) {
      const sound = files.filter((file) => this.#passes.get(file) !== false);
      if (sound.length === 0) return null;
      writeFileSync(path, texts.mutated);
      if (isBuilt && !this.#build()) return 'build';
      const outcome = await this.#run(sound, isBuilt);
      if (outcome === 'passed') return null;
      if (outcome === 'timeout') return outcome;
      const { failed } = outcome;
      if (!this.#passes.has(failed)) {
        writeFileSync(path, texts.source);
        if (isBuilt) this.#build();
        this.#passes.set(failed, (await this.#run([failed], isBuilt)) === 'passed');
      }
      if (this.#passes.get(failed) === true) return failed;
      process.stderr.write(`${failed} fails without a mutant and is left out\n`);
    }
  }

  #run(files: readonly string[], apart: boolean): Promise<Outcome> {
    const runner = join(this.#folder, 'scripts/mutants/run-tests.ts');
    const args = ['--import', 'tsx', runner, ...(apart ? ['--apart'] : []), ...files];
    const env = { ...process.env, NODE_ENV: 'test' };
    const child = spawn(process.execPath, args, {
      cwd: this.#folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    return new Promise((resolve) => {
      let printed = '';
      let silent = false;
      const stop = (): void => {
        silent = true;
        process.kill(-child.pid!, 'SIGKILL');
      };
      let timer = setTimeout(stop, SILENCE);
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        clearTimeout(timer);
        timer = setTimeout(stop, SILENCE);
      });
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        this.#tests.learn(printed);
        if (silent || signal === 'SIGKILL') resolve('timeout');
        else if (code === 0 && printed.endsWith('done\n')) resolve('passed');
        // If a run dies silently, its first file was the cause.
        else resolve({ failed: /^failed (.*)$/m.exec(printed)?.[1] || files[0]! });
      });
    });
  }

  /** A build needs the packages inside the tree. */
  #copyPackages(): void {
    const folder = join(this.#folder, 'node_modules');
    rmSync(folder);
    cpSync(join(this.#root, 'node_modules'), folder, { recursive: true, verbatimSymlinks: true });
    this.#packages = true;
  }

  #build(): boolean {
    if (!this.#packages) this.#copyPackages();
    try {
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: this.#folder, stdio: 'ignore', timeout: SILENCE });
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
