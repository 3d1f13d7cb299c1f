import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectQuotes } from '../../../source/app/modes/select-quotes.ts';
import { parseFragments } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';

const article = parseFragments([
  '“The drone flew well on Friday,” said Ines Halvorsen, the harbour master.',
  '“It made far too much noise for us,” Mr Ek said. Tomas Ek lives on the quay.',
  'Ms Halvorsen said: “We will fly again next week.” She called the noise “a hum”.',
]);
const attributed = { ...article, ...findQuotes(article) };
const select = (selection: Parameters<typeof selectQuotes>[1]) =>
  selectQuotes(attributed, selection, 'page.html').map(({ text }) => text);

describe('selectQuotes', () => {
  const hers = ['The drone flew well on Friday,', 'We will fly again next week.'];

  it('should leave fragments out unless they are asked for', () => {
    assert.equal(select({}).length, 3);
    assert.ok(select({ fragments: true }).includes('a hum'));
  });

  for (const name of ['Ines Halvorsen', 'halvorsen', 'HALVORSEN', 'Ms Halvorsen', 'Dr Halvorsen', 'ines']) {
    it(`should know a speaker as ${name}`, () => assert.deepEqual(select({ speaker: name }), hers));
  }

  it('should compare all words of the name with a single form of it', () => {
    assert.throws(() => select({ speaker: 'Ines Ek' }), {
      message: 'page.html: no quotes by "Ines Ek"; the speakers are Ines Halvorsen, Tomas Ek',
    });
    assert.throws(() => select({ speaker: 'Mr' }));
  });

  it('should find none by a speaker without quotes if other sources may have some', () => {
    assert.deepEqual(selectQuotes(attributed, { speaker: 'Ines Ek' }, null), []);
  });

  it('should keep those that contain all words, ignoring case and accents', () => {
    assert.deepEqual(select({ match: 'FLÉW drone' }), hers.slice(0, 1));
    assert.deepEqual(select({ match: 'drone noise' }), []);
    assert.deepEqual(select({ match: 'fly', speaker: 'Halvorsen' }), hers.slice(1));
  });
});
