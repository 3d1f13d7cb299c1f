import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openStore, stateFile } from '../../../../source/store/index.ts';
import { openReaderLibrary } from '../../../../source/ui/session/library/reader-library.ts';

describe('the library of the reader', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-reader-library-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should know of recent articles that can be opened again, not of temporary files', async () => {
    const environment = { XDG_STATE_HOME: folder };
    const store = await openStore(stateFile(environment) ?? '');
    const library = await openReaderLibrary(environment);
    const read = (address: string) => store.keep(address, { address, title: 'A log', percent: 9, place: null }, {});
    assert.equal(library.hasRecent(), false);
    read(join(tmpdir(), 'mail.html'));
    assert.equal(library.hasRecent(), false);
    read('https://harbour.example/log');
    assert.equal(library.hasRecent(), true);
    library.close();
    store.close();
  });
});
