import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { VerbContext } from '../../../../source/app/verbs/context.ts';
import { entriesOf } from '../../../../source/app/verbs/saving/feed-entries.ts';
import { Failure } from '../../../../source/failure.ts';

describe('the pages of a feed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-feed-'));
  after(() => rmSync(folder, { recursive: true }));

  const entries = (text: string) => {
    const path = join(folder, 'quay.xml');
    writeFileSync(path, text);
    const options = { maxSize: 1e6, timeout: 1000, userAgent: '', tag: ['sea'] } as unknown as VerbContext['options'];
    return entriesOf(path, { operands: [path], options, environment: {} });
  };
  const feed = (...links: readonly string[]): string =>
    `<rss version="2.0"><channel><title>Quay</title><link>https://quay.example/news/</link>${links
      .map((link) => `<item><title>Ebb</title><link>${link}</link></item>`)
      .join('')}</channel></rss>`;

  it('should be its links to the web, from its site, with the tags', async () => {
    const found = await entries(feed('https://a.example/1', 'two', 'mailto:a@b.example', 'ftp://a.example/3', ''));
    assert.deepEqual(
      found.map(({ source, details }) => [source, details]),
      [
        ['https://a.example/1', { tags: ['sea'] }],
        ['https://quay.example/news/two', { tags: ['sea'] }],
      ],
    );
  });

  it('should be told of if there are none', async () => {
    await assert.rejects(entries(feed('ftp://a.example/3')), (error) => error instanceof Failure);
  });

  it('should be told of if it is no feed', async () => {
    await assert.rejects(entries('<p>Ebb'), (error) => error instanceof Failure && error.message.includes('quay.xml'));
  });
});
