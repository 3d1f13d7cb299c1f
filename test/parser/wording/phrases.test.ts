import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matcher } from '../../../source/parser/wording/phrases.ts';

describe('matcher', () => {
  it('should ignore case and the shape of apostrophes', () => {
    const matches = matcher(["don't miss"], 'start');
    for (const text of ['Don’t miss this', "DON'T MISS", '— don‘t miss!']) assert.equal(matches(text), true, text);
  });

  it('should treat no-break spaces as spaces', () => {
    assert.equal(matcher(['crédit :'], 'start')('Crédit\u00a0: Ada'), true);
    assert.equal(matcher(['apps for ios'], 'anywhere')('our apps\u00a0for\u202fiOS'), true);
  });

  it('should match at word boundaries in scripts with spaces only', () => {
    const starts = matcher(['se', '動画'], 'start');
    assert.deepEqual(['Se her', 'Sent', '動画を見る'].map(starts), [true, false, true]);
    const anywhere = matcher(['newsletter', '電子報'], 'anywhere');
    assert.deepEqual(['our newsletter!', 'newsletterish', 'anewsletter', '訂閱電子報吧'].map(anywhere), [
      true,
      false,
      false,
      true,
    ]);
  });

  it('should match the whole text except for an end mark', () => {
    const whole = matcher(['not found'], 'whole');
    assert.deepEqual(['Not found.', '* Not found', 'Not found: the ship'].map(whole), [true, true, false]);
  });

  it('should match up to 80 code units with a star', () => {
    const inside = matcher(['we and our * partners'], 'start');
    assert.equal(inside(`we and our ${'x'.repeat(80)} partners`), true);
    assert.equal(inside(`we and our ${'x'.repeat(81)} partners`), false);
    const atEnd = matcher(['more from *'], 'whole');
    assert.equal(atEnd(`More from ${'x'.repeat(80)}`), true);
    assert.equal(atEnd(`More from ${'x'.repeat(81)}`), false);
  });

  it('should find the shortest phrase in a text of its length, again and again', () => {
    for (const place of ['whole', 'start', 'anywhere'] as const) {
      const matches = matcher(['not found', 'ad*s'], place);
      const expected = place === 'anywhere' ? [false, true, false] : [true, true, false];
      assert.deepEqual(['ads', 'not found', 'a'].map(matches), expected, place);
      assert.deepEqual(['ads', 'not found', 'a'].map(matches), expected, place);
    }
  });

  it('should find a phrase that is shorter than the keys of its index', () => {
    assert.equal(matcher(['rss'], 'anywhere')('The RSS feed'), true);
    assert.equal(matcher(['rss feed', 'rss list'], 'anywhere')('The RSS list'), true);
  });
});
