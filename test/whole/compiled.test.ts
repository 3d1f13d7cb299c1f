import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { run } from '../support/command.ts';
import { NOBODY, noNobody } from '../support/nobody.ts';
import { Screen, SEED } from '../support/screen.ts';

/** Tells of each script whether V8 took what had been compiled of it. */
const WATCH = `
  const vm = process.getBuiltinModule('node:vm');
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  vm.Script = class extends vm.Script {
    constructor(code, options) {
      super(code, options);
      const state = options.cachedData ? (this.cachedDataRejected ? 'rejected' : 'taken') : 'none';
      appendFileSync(process.env.SCRIPTS, options.filename.replace(/.*[\\\\/]/, '') + ' ' + state + '\\n');
    }
  };
`;

describe('what is compiled', () => {
  let folder = '';
  let environment: Record<string, string> = {};

  /** A folder with what a first run has kept: making it takes as long as three runs. */
  let made = '';
  before(async () => {
    made = mkdtempSync(join(tmpdir(), 'pullquote-compiled-'));
    const { status } = await run({ args: ['--quotes', SEED], env: { XDG_CACHE_HOME: made } });
    assert.equal(status, 0);
  });
  after(() => rmSync(made, { recursive: true, force: true }));
  const keep = () => cpSync(join(made, 'pullquote'), join(folder, 'pullquote'), { recursive: true });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-compiled-'));
    writeFileSync(join(folder, 'watch.mjs'), WATCH);
    environment = {
      XDG_CACHE_HOME: folder,
      SCRIPTS: join(folder, 'scripts'),
      NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'watch.mjs')).href}`,
    };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const kept = () => globSync('pullquote/compiled/*/*', { cwd: folder }).map((file) => join(folder, file));
  const names = () => kept().map((file) => basename(file));
  /** What V8 said of each part that was loaded since the last call. */
  const saidOfEach = (): ReadonlyMap<string, string> => {
    const lines = readFileSync(join(folder, 'scripts'), 'utf8').trim().split('\n');
    rmSync(join(folder, 'scripts'));
    assert.ok(lines.length > 1);
    return new Map(lines.map((line) => line.split('.cjs ') as [string, string]));
  };
  /** The same of all. */
  const said = (): string => {
    const states = saidOfEach();
    assert.ok(states.has('first'));
    return [...new Set(states.values())].join();
  };
  const printing = async () => {
    const { status, stdout } = await run({ args: ['--quotes', SEED], env: environment });
    assert.equal(status, 0);
    assert.match(stdout, /Pavel Kukhta/);
  };
  const print = async () => {
    await printing();
    return said();
  };

  it('should be kept by the reader, and be taken by the next', async () => {
    const read = async (isDone: () => boolean) => {
      const screen = new Screen(['--no-state', SEED], { env: environment });
      try {
        await screen.until(isDone);
        screen.send('q');
        await screen.exit;
      } finally {
        await screen.close();
      }
      return said();
    };
    assert.equal(await read(() => names().includes('ink')), 'none');
    assert.equal(await read(() => loaded().includes('ink.cjs')), 'taken');
  });
  const loaded = () => (existsSync(join(folder, 'scripts')) ? readFileSync(join(folder, 'scripts'), 'utf8') : '');

  it('should be kept by what only prints, and hold the functions that ran', async () => {
    assert.equal(await print(), 'none');
    const [first = ''] = kept().filter((file) => file.endsWith('first'));
    // Only what is at the top level of the script would be a small part of that.
    assert.ok(statSync(first).size > 600_000, `${statSync(first).size} bytes`);
    assert.equal(statSync(first).mode & 0o777, 0o600);
    assert.equal(statSync(dirname(first)).mode & 0o777, 0o700);
    assert.equal(await print(), 'taken');
  });

  const flipped = (bytes: Buffer, at: number) => {
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    return bytes;
  };
  const changed = (change: (bytes: Buffer) => Buffer) => (file: string) =>
    writeFileSync(file, change(readFileSync(file)));
  /** What happens to the file of a part, and what V8 says of it then. */
  const TROUBLES: readonly (readonly [how: string, trouble: (file: string) => void, state?: string])[] = [
    ['cut off', changed((bytes) => bytes.subarray(0, 1000))],
    ['cut to an odd length', changed((bytes) => bytes.subarray(0, 1001))],
    ['empty', changed(() => Buffer.alloc(0)), 'rejected'],
    ['changed in one bit', changed((bytes) => flipped(bytes, bytes.length >> 2))],
    ['changed in a bit of what it is compared with', changed((bytes) => flipped(bytes, bytes.length - 5))],
    ['lost in pages', changed((bytes) => bytes.fill(0, 20_480, 24_576))],
    ['nothing but zeros', changed((bytes) => bytes.fill(0)), 'rejected'],
    ['writable by the group', (file) => chmodSync(file, 0o620)],
    ['writable by all', (file) => chmodSync(file, 0o602)],
    ['readable by all', (file) => chmodSync(file, 0o644), 'taken'],
    ...(noNobody ? [] : [["another user's", (file: string) => chownSync(file, NOBODY ?? 0, NOBODY ?? 0)] as const]),
  ];
  const PARTS = ['arguments', 'first', 'later', 'quotes'];
  // A part each: starting with nothing compiled takes as long as three runs.
  for (let from = 0; from < TROUBLES.length; from += PARTS.length) {
    const round = PARTS.map((part, at) => [part, TROUBLES[from + at]] as const);
    const troubles = TROUBLES.slice(from, from + PARTS.length).map(([how]) => how);
    it(`should be of no harm where it is ${troubles.join(', ')}, and be made anew`, async () => {
      keep();
      for (const [part, troubled] of round) {
        const file = kept().find((path) => path.endsWith(`${sep}${part}`));
        troubled?.[1](file ?? part);
      }
      await printing();
      const states = saidOfEach();
      for (const [part, [how, , state = 'none'] = ['whole', () => {}, 'taken']] of round)
        assert.deepEqual([part, how, states.get(part)], [part, how, state]);
      assert.equal(await print(), 'taken');
    });
  }

  it("should not be kept in another user's folder", { skip: noNobody }, async () => {
    keep();
    const [first = ''] = kept();
    for (const file of kept()) rmSync(file);
    chownSync(dirname(first), NOBODY ?? 0, NOBODY ?? 0);
    assert.equal(await print(), 'none');
    assert.deepEqual(kept(), []);
  });

  it('should be kept nowhere if the home folder is relative', async () => {
    const { XDG_CACHE_HOME: _, ...rest } = environment;
    const { status } = await run({ args: ['--quotes', SEED], env: { ...rest, HOME: '.' }, cwd: folder });
    assert.deepEqual([status, said(), existsSync(join(folder, '.cache'))], [0, 'none', false]);
  });

  it('should not be kept where nobody wants that', async () => {
    environment = { ...environment, NODE_DISABLE_COMPILE_CACHE: '1' };
    await print();
    assert.deepEqual(kept(), []);
  });

  it('should be done without where it cannot be kept', async () => {
    writeFileSync(join(folder, 'pullquote'), 'in the way');
    assert.equal(await print(), 'none');
  });

  it('should be removed when it is of a build that has long been replaced', async () => {
    const all = join(folder, 'pullquote', 'compiled');
    const days = (count: number) => new Date(Date.now() - count * 24 * 3600 * 1000);
    const folders: readonly (readonly [name: string, age: number])[] = [
      ['0123456789ab-v22.13.0-x64', 31],
      ['0123456789ab-v24.0.0-x64', 29],
      ['a folder of another program', 60],
    ];
    for (const [name, age] of folders) {
      mkdirSync(join(all, name), { recursive: true, mode: 0o700 });
      writeFileSync(join(all, name, 'first'), '');
      utimesSync(join(all, name), days(age), days(age));
    }
    await print();
    assert.deepEqual(
      folders.map(([name]) => existsSync(join(all, name))),
      [false, true, true],
    );
    const own = kept().filter((file) => !folders.some(([name]) => file.includes(name)));
    assert.deepEqual(own.map((file) => basename(file)).sort(), PARTS, 'nothing is left half written');
  });
});
