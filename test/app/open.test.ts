import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { opener } from '../../source/app/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-open-'));
after(() => rmSync(folder, { recursive: true }));

const open = opener({ maxSize: 1e6, timeout: 1000, userAgent: 'test' }, {}, []);

describe('a source', () => {
  it('should be read once, and again if a fresh copy is requested', async () => {
    const path = join(folder, 'bridge.txt');
    writeFileSync(path, 'The bridge is closed.');
    const source = open(path);
    const first = await source.open();
    writeFileSync(path, 'The bridge is open.');
    assert.equal(await source.open(), first);
    assert.equal((await source.open({ fresh: true })).article.blocks[0]?.text, 'The bridge is open.');
  });

  it('should show the beginning of a text of more than 400,000 code units before the rest is parsed', async () => {
    const path = join(folder, 'long.txt');
    const heads = async (length: number): Promise<number> => {
      let shown = 0;
      writeFileSync(path, 'The bridge is closed until the spring.\n\n'.repeat(10_001).slice(0, length));
      const { article } = await open(path).open({
        onHead: async ({ article: { blocks } }) => {
          shown = blocks.length;
        },
      });
      assert.ok(article.blocks.length > 9999);
      return shown;
    };
    assert.equal(await heads(400_000), 0);
    assert.ok((await heads(400_001)) > 1000);
  });

  it('should be loaded again after a failure', async () => {
    const path = join(folder, 'later.txt');
    const source = open(path);
    await assert.rejects(source.open(), /no such file/);
    writeFileSync(path, 'Here it is.');
    assert.equal((await source.open()).article.blocks[0]?.text, 'Here it is.');
  });
});
