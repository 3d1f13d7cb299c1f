import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, BlockType } from '../../../source/article.ts';
import { findEnding } from '../../../source/parser/assemble/ending.ts';

const block = (text: string, type: BlockType = 'paragraph'): Block => ({ type, text, spans: [] });
/** A paragraph of `length` code units. */
const prose = (length: number): Block => block('x'.repeat(length));
const reasonOf = (...blocks: readonly Block[]): string | undefined => findEnding(blocks)?.reason;
const repeated = (count: number, of: Block): readonly Block[] => Array.from({ length: count }, () => of);

describe('the bounds of an ending', () => {
  it('should count only paragraphs of 60 code units or more as prose, and wide characters twice', () => {
    const comments = block('Comments');
    assert.equal(reasonOf(...repeated(5, prose(60)), comments), 'comments');
    assert.equal(reasonOf(...repeated(6, prose(59)), comments), undefined);
    assert.equal(reasonOf(block('港'.repeat(150)), comments), 'comments');
    assert.equal(reasonOf(block('港'.repeat(149)), comments), undefined);
  });

  for (const type of ['heading', 'title', 'caption', 'image', 'embed'] as const) {
    it(`should not count the text of a block of type ${type} as prose`, () => {
      assert.equal(reasonOf(block('x'.repeat(400), type), block('Comments')), undefined);
    });
  }

  it('should be 60 code units for a heading over comments', () => {
    const heading = (length: number): Block => block(`Comments (${'1'.repeat(length - 11)})`);
    assert.equal(reasonOf(prose(400), heading(60)), 'comments');
    assert.equal(reasonOf(prose(400), heading(61)), undefined);
  });

  it('should be 500 code units for the first paragraph of the writer’s own comment', () => {
    const heading = block('Kommentar', 'heading');
    assert.equal(reasonOf(prose(400), heading, prose(500)), undefined);
    assert.equal(reasonOf(prose(400), heading, prose(499)), 'comments');
    assert.equal(reasonOf(prose(400), block('Kommentar (1)', 'heading'), prose(500)), 'comments');
  });

  it('should take a comment for the writer’s own unless two times of day follow', () => {
    const own = [prose(400), block('Kommentar', 'heading'), prose(500)];
    assert.equal(reasonOf(...own, block('Ada, 12:04')), undefined);
    assert.equal(reasonOf(...own, block('Ada, 12:04'), block('Ben, 12:10')), 'comments');
  });

  it('should look for two times of day in lines of 100 code units, at most twelve blocks below a heading that may be another', () => {
    const times = (lines: readonly Block[]) => reasonOf(prose(400), block('Discussion', 'heading'), ...lines);
    const [ada, ben] = [block('Ada, 12:04'), block('Ben, 12:10')];
    assert.equal(times([ada]), undefined);
    assert.equal(times([ada, ...repeated(10, prose(5)), ben]), 'comments');
    assert.equal(times([ada, ...repeated(11, prose(5)), ben]), undefined);
    assert.equal(times([ada, block('Ben, 12:10'.padStart(100, 'x '))]), 'comments');
    assert.equal(times([ada, block('Ben, 12:10'.padStart(101, 'x '))]), undefined);
    assert.equal(times([ada, block('Ben, at noon'), block('Cleo, later')]), undefined);
  });

  it('should end at a heading over other articles with at most a quarter as much prose after it', () => {
    const related = block('Related articles', 'heading');
    assert.equal(reasonOf(prose(400), related, prose(100)), 'related');
    assert.equal(reasonOf(prose(400), related, prose(101)), undefined);
    const also = (length: number): Block => block('Also on '.padEnd(length, 'x'), 'heading');
    assert.equal(reasonOf(prose(400), also(60)), 'related');
    assert.equal(reasonOf(prose(400), also(61)), undefined);
  });
});

describe('the bounds of comments without a heading', () => {
  const stamp = (name: string, type: BlockType = 'paragraph'): Block => block(`${name} 06.05.2031 14:05`, type);
  const comments = (names: readonly string[]): readonly Block[] => names.flatMap((name) => [stamp(name), prose(80)]);
  const three = comments(['Ada', 'Ben', 'Cleo']);

  it('should be three comments, of three people', () => {
    assert.deepEqual(findEnding([prose(300), ...three]), { from: 1, reason: 'comments' });
    assert.equal(reasonOf(prose(300), ...comments(['Ada', 'Ben'])), undefined);
    assert.equal(reasonOf(prose(300), ...comments(['Ada', 'Ben', 'Ada'])), undefined);
    assert.equal(reasonOf(prose(300), ...comments(['Ada', '', 'Cleo', 'Dan'])), undefined);
  });

  it('should be 300 code units of prose before them', () => {
    assert.equal(reasonOf(prose(299), prose(30), ...three), undefined);
  });

  it('may have one line with a time above the text, such as when the article was written', () => {
    assert.deepEqual(findEnding([stamp('Written'), prose(400), ...three]), { from: 2, reason: 'comments' });
    assert.equal(reasonOf(stamp('Written'), stamp('Changed'), prose(400), ...three), undefined);
  });

  it('should be 100 code units for the line over a comment', () => {
    const of = (length: number): Block => block('Dan 6 May 2031 14:05'.padStart(length, 'x'));
    const withLine = (line: Block) => reasonOf(prose(400), ...comments(['Ada', 'Ben']), line, prose(80));
    assert.equal(withLine(of(100)), 'comments');
    assert.equal(withLine(of(101)), undefined);
  });

  it('should be up to eleven blocks for each comment, and at least one', () => {
    const withLast = (...blocks: readonly Block[]) =>
      reasonOf(prose(400), ...three.slice(0, 4), stamp('Dan'), ...blocks);
    assert.equal(withLast(...repeated(11, prose(5))), 'comments');
    assert.equal(withLast(...repeated(12, prose(5))), undefined);
    assert.equal(withLast(), undefined);
    const first = [stamp('Ada'), ...repeated(11, prose(5)), ...three.slice(2)];
    assert.equal(reasonOf(prose(400), ...first), 'comments');
    assert.equal(reasonOf(prose(400), stamp('Ada'), ...repeated(12, prose(5)), ...three.slice(2)), undefined);
    assert.equal(reasonOf(prose(400), stamp('Ada'), stamp('Ben'), prose(5), stamp('Cleo'), prose(5)), undefined);
  });

  it('should have a day in numbers or with the name of a month, and not be in a title', () => {
    const dated = (day: string, type: BlockType = 'paragraph') =>
      reasonOf(
        prose(400),
        ...['Ada', 'Ben', 'Cleo'].flatMap((name) => [block(`${name} ${day} 14:05`, type), prose(80)]),
      );
    assert.equal(dated('06.05.2031'), 'comments');
    assert.equal(dated('2031-05-06'), 'comments');
    assert.equal(dated('6 mai 2031'), 'comments');
    assert.equal(dated('6 ma 2031'), undefined);
    assert.equal(dated('6 May 2031', 'title'), undefined);
  });

  it('should not take the line that contains the 300th code unit of prose for a comment', () => {
    const line = block(`Written on 6 May 2031 at 14:05 ${'x'.repeat(60)}`);
    assert.deepEqual(findEnding([prose(240), line, ...three]), { from: 2, reason: 'comments' });
  });
});
