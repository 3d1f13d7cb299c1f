import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, type Evidence, isFarther } from '../../../source/parser/content/choice.ts';

const evidence = (prose: number, rest: Partial<Evidence> = {}): Evidence => ({
  prose,
  text: prose,
  links: prose,
  shared: prose,
  lines: 0,
  skipped: 0,
  named: false,
  ...rest,
});

describe('choose', () => {
  it('should choose the only body with prose', () => {
    assert.deepEqual(choose(evidence(0), evidence(300)), { second: true, reason: 'only-one' });
    assert.deepEqual(choose(evidence(300), evidence(0)), { second: false, reason: 'only-one' });
  });

  it('should keep a body that the page marks as such and that has text but no sentences', () => {
    const lines = (text: number, named = true): Evidence => evidence(0, { text, named });
    assert.deepEqual(choose(lines(200), evidence(300)), { second: false, reason: 'named' });
    assert.equal(choose(lines(199), evidence(300)).second, true);
    assert.equal(choose(lines(200, false), evidence(300)).second, true);
  });

  it('should choose the text that is nearer to the headline', () => {
    const apart = { shared: 0 };
    const first = (skipped: number, lines: number): Evidence => evidence(900, { ...apart, skipped, lines });
    const second = evidence(500, apart);
    assert.deepEqual(choose(first(101, 0), second), { second: true, reason: 'nearer-headline' });
    assert.deepEqual(choose(first(100, 0), second), { second: false, reason: 'nearer-headline' });
    assert.equal(choose(first(0, 11), second).second, true);
    assert.equal(choose(first(0, 10), second).second, false);
  });

  it('should treat texts as different if they share less than a tenth of the shorter one', () => {
    const first = (shared: number): Evidence => evidence(900, { skipped: 101, shared });
    assert.equal(choose(first(49), evidence(500, { shared: 49 })).reason, 'nearer-headline');
    assert.equal(choose(first(50), evidence(500, { shared: 50 })).reason, 'other-texts');
  });

  it('should choose a text that is more than twice as long if there is no headline', () => {
    const apart = { shared: 0, lines: null };
    assert.deepEqual(choose(evidence(400, apart), evidence(801, apart)), { second: true, reason: 'much-longer' });
    assert.equal(choose(evidence(400, apart), evidence(800, apart)).second, false);
  });

  it('should choose the second if the first has lost its beginning', () => {
    const first = (skipped: number): Evidence => evidence(1000, { skipped });
    const second = evidence(1400, { shared: 1000 });
    assert.deepEqual(choose(first(301), second), { second: true, reason: 'lead-lost' });
    assert.deepEqual(choose(first(300), second), { second: false, reason: 'agree' });
    assert.equal(choose(evidence(200, { skipped: 100 }), second).second, false);
    assert.equal(choose(evidence(200, { skipped: 101 }), second).second, true);
    assert.equal(choose(evidence(200, { skipped: 101, lines: null }), second).second, false);
  });

  it('should choose the second if the first includes other texts', () => {
    assert.deepEqual(choose(evidence(1151), evidence(1000)), { second: true, reason: 'other-texts' });
    assert.deepEqual(choose(evidence(1150), evidence(1000)), { second: false, reason: 'agree' });
  });

  it('should keep the first if what it adds has no links', () => {
    const first = (links: number): Evidence => evidence(2000, { links });
    const second = evidence(1000, { links: 0 });
    assert.deepEqual(choose(first(19), second), { second: false, reason: 'no-links' });
    assert.deepEqual(choose(first(20), second), { second: true, reason: 'other-texts' });
  });

  it('should keep the first if it is named as the body, begins nearer to the headline, or the second is short', () => {
    assert.deepEqual(choose(evidence(2000, { named: true }), evidence(1000)), { second: false, reason: 'named' });
    assert.equal(choose(evidence(2000), evidence(1000, { skipped: 101 })).reason, 'nearer-headline');
    assert.equal(choose(evidence(2000), evidence(1000, { skipped: 100 })).second, true);
    assert.deepEqual(choose(evidence(1000), evidence(249)), { second: false, reason: 'too-short' });
    assert.equal(choose(evidence(1000), evidence(250)).second, true);
    assert.equal(choose(evidence(5000), evidence(999)).second, false);
    assert.equal(choose(evidence(5000), evidence(1000)).second, true);
  });
});

describe('isFarther', () => {
  const first = evidence(300, { shared: 0 });
  const second = (skipped: number, rest: Partial<Evidence> = {}): Evidence =>
    evidence(900, { shared: 0, skipped, ...rest });

  it('should be true of another text with more than 100 code units of prose between it and the headline', () => {
    assert.equal(isFarther(first, second(101)), true);
    assert.equal(isFarther(first, second(100)), false);
    assert.equal(isFarther(first, second(101, { shared: 30 })), false);
    assert.equal(isFarther(evidence(0), second(101)), false);
    assert.equal(isFarther(first, second(101, { lines: null })), false);
  });
});
