import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlightCode } from '../../../../source/ui/session/background/highlighting.ts';
import { articleOf } from '../../../support/reading.ts';

const code = (text: string, language?: string) =>
  articleOf([{ type: 'code', text, ...(language ? { language } : {}) }]).blocks;

describe('the highlighting of code', () => {
  it('should give the kinds of tokens and their offsets', async () => {
    const text = 'const name = "ferry"; // nine\nlet x = 12;';
    const tokens = (await highlightCode(code(text, 'js'))).get(0) ?? [];
    const of = (kind: string) =>
      tokens.filter((token) => token.kind === kind).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(of('keyword'), ['const', 'let']);
    assert.deepEqual(of('string'), ['"ferry"']);
    assert.deepEqual(of('comment'), ['// nine']);
    assert.deepEqual(of('number'), ['12']);
  });

  it('should leave code alone if its language is not named or not known', async () => {
    assert.equal((await highlightCode(code('let x = 1'))).size, 0);
    assert.equal((await highlightCode(code('let x = 1', 'klingon'))).size, 0);
    assert.equal((await highlightCode(articleOf(['let x = 1']).blocks)).size, 0);
  });

  it('should leave code of more than 20,000 code units as it is', async () => {
    const longest = 'let x;\n'.padEnd(20_000, ' ');
    assert.equal((await highlightCode(code(longest, 'js'))).size, 1);
    assert.equal((await highlightCode(code(`${longest} `, 'js'))).size, 0);
  });
});
