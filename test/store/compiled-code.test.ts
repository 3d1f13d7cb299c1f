import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Script } from 'node:vm';
import { isWorthwhile, keepCompiled, WORTHWHILE } from '../../source/store/compiled-code.ts';

describe('compiled code', () => {
  it('should be written if nothing was found', () => {
    assert.ok(isWorthwhile(1, 0));
  });

  it('should be written again for a twentieth more, and for nothing less', () => {
    assert.equal(WORTHWHILE, 1.05);
    assert.ok(isWorthwhile(1050, 1000));
    assert.ok(!isWorthwhile(1049, 1000));
  });
});

describe('keeping compiled code', () => {
  const script = new Script('(function ebb() { return 1; })');
  const DAY = 24 * 60 * 60 * 1000;
  let root = '';
  let folder = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pullquote-compiled-'));
    folder = join(root, 'compiled', '0123456789ab-v24-x64');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Keeps scripts of which so many bytes were loaded, and gives the names of the files. */
  async function kept(sizes: Readonly<Record<string, number>>, { onlyNew = false, where = folder } = {}) {
    const parts = new Map(Object.entries(sizes).map(([name, size]) => [name, { script, size }]));
    await keepCompiled({ onlyNew }, { folder: where, parts });
    return existsSync(where) ? readdirSync(where).sort() : [];
  }

  it('should write each script twice, for this user only', async () => {
    assert.deepEqual(await kept({ first: 0, later: 0 }), ['first', 'later']);
    const bytes = readFileSync(join(folder, 'first'));
    assert.ok(bytes.length > 0);
    assert.deepEqual(bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, 'first')).mode & 0o777, 0o600);
  });

  it('should write nothing without a build or a folder, nor take the time to prepare it', async ({ mock }) => {
    await keepCompiled({}, null);
    const own = new Script('(function flood() { return 2; })');
    const prepare = mock.method(own, 'createCachedData');
    await keepCompiled({}, { folder: null, parts: new Map([['first', { script: own, size: 0 }]]) });
    assert.equal(prepare.mock.callCount(), 0);
    assert.deepEqual(readdirSync(root), []);
  });

  it('should write again what has grown, or only what is new', async () => {
    assert.deepEqual(await kept({ first: 1, later: 1e6, more: 0 }), ['first', 'more']);
    rmSync(folder, { recursive: true });
    assert.deepEqual(await kept({ first: 1, more: 0 }, { onlyNew: true }), ['more']);
  });

  it('should remove folders of other builds after 30 days, once this build has one', async () => {
    const all = dirname(folder);
    const others = { 'aaaaaaaaaaaa-v22-x64': 29.9, 'bbbbbbbbbbbb-v22-x64': 30.1, notes: 99 };
    for (const [name, age] of Object.entries(others)) {
      mkdirSync(join(all, name), { recursive: true, mode: 0o700 });
      utimesSync(join(all, name), new Date(), new Date(Date.now() - age * DAY));
    }
    chmodSync(all, 0o700);
    await kept({ first: 0 });
    assert.deepEqual(readdirSync(all).sort(), ['0123456789ab-v24-x64', 'aaaaaaaaaaaa-v22-x64', 'notes']);
    utimesSync(join(all, 'aaaaaaaaaaaa-v22-x64'), 1, 1);
    await kept({ first: 0 });
    assert.ok(existsSync(join(all, 'aaaaaaaaaaaa-v22-x64')), 'not at every end');
  });

  it('should remove nothing from a folder that others can write to', async () => {
    const other = join(dirname(folder), 'bbbbbbbbbbbb-v22-x64');
    mkdirSync(other, { recursive: true });
    utimesSync(other, 1, 1);
    chmodSync(dirname(folder), 0o777);
    assert.deepEqual(await kept({ first: 0 }), ['first']);
    assert.ok(existsSync(other));
  });

  it('should write to no folder that others can write to, or that is somewhere else', async () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    assert.deepEqual(await kept({ first: 0 }), []);
    chmodSync(folder, 0o700);
    symlinkSync(folder, join(root, 'link'));
    assert.deepEqual(await kept({ first: 0 }, { where: join(root, 'link') }), []);
    assert.deepEqual(await kept({ first: 0 }), ['first']);
  });

  it('should write to no folder of another user', async ({ mock }) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid } = statSync(folder);
    mock.method(process as { geteuid: () => number }, 'geteuid', () => uid + 1);
    assert.deepEqual(await kept({ first: 0 }), []);
  });
});
