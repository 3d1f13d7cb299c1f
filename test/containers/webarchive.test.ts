import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unpack } from '../../source/containers/index.ts';
import { plistOf } from '../support/containers.ts';
import { LIMIT } from './read.ts';

describe('a web archive of Safari', () => {
  const hintsOf = async (more: Readonly<Record<string, string>>) => {
    const bytes = Buffer.from(plistOf({ WebMainResource: { WebResourceData: Buffer.from('<p>Ebb'), ...more } }));
    return (await unpack({ bytes, hints: {} }, LIMIT)).hints;
  };

  it('should say how its page is encoded, if it says so', async () => {
    const { contentType } = await hintsOf({ WebResourceTextEncodingName: 'windows-1252' });
    assert.equal(contentType, 'text/html; charset=windows-1252');
    assert.deepEqual(await hintsOf({}), { contentType: 'text/html' });
  });

  it('should know no URL but those of the web', async () => {
    assert.equal((await hintsOf({ WebResourceURL: 'http://ferry.example/' })).url, 'http://ferry.example/');
    assert.equal((await hintsOf({ WebResourceURL: 'file:///home/ebb.html' })).url, undefined);
  });
});
