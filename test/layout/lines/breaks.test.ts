import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBlank, mayBreakAtSpace, mayBreakBefore } from '../../../source/layout/lines/breaks.ts';
import { classOf, propertiesOf } from '../../../source/layout/text/characters.ts';

/** A text of one line with `|` between characters, and `_` for a space, wherever the line may end. */
function marked(text: string): string {
  let drawn = '';
  for (let index = 0; index < text.length; index += 1) {
    if (isBlank(text, index)) {
      drawn += mayBreakAtSpace(text, 0, index, index + 1) ? '_' : text[index];
      continue;
    }
    const kind = classOf(propertiesOf(text.charCodeAt(index)));
    const isInside = index > 0 && !isBlank(text, index - 1);
    drawn += (isInside && mayBreakBefore(text, 0, index, kind) ? '|' : '') + text[index];
  }
  return drawn;
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'between words': ['the_water_rose', 'one_2_(three)'],
  'after a hyphen between words of two letters or more': [
    'well-|known',
    'e-mail',
    'COVID-19',
    'x-ray',
    'anti-|war',
    'to-|do',
  ],
  'after two hyphens, which are a dash': ['pass--|fail', 'use_--force', 'a--b'],
  'after a dash, but not in a range of numbers': ['river—|mile', '1914–18', '1914–|war', 'river—|18', 'what——|no'],
  'not before a dash': ['the_river –_a_mile', 'the_river —'],
  'after a slash between words': ['and/|or', 'km/h', 'a/|bc', '1/2', '//host', 'w/|out'],
  'not before what French sets a space before': [
    'Quoi ?',
    'Non !',
    'oui ;_non',
    'ceci :_cela',
    '« oui »',
    '50 %',
    'wait …',
  ],
  'before such a mark that begins a word': ['go_?what', 'a_.5', 'see_%x', 'a_/etc'],
  'after a quotation mark that a word precedes': ['said«_oui', 'x‹_y'],
  'not at a word joiner': ['the \u2060sea'],
  'before and after an ideograph': ['漢|字|と|x', 'x|漢', '漢—|字', '漢|字。', '「漢|字」|と', '（漢）|字', 'a|（漢'],
  'not before a mark that closes, nor after one that opens': ['(漢)', '[漢]', '漢”', '“漢”'],
  'between flags of two letters': ['🇩🇪|🇫🇷|🇮🇹', '🇩🇪|漢', '🇩🇪x', '漢|🇩🇪'],
  'between pictures': ['🚀|🚢', '🚀|🇩🇪', '🚀|漢', '🚀x', '🇩🇪|🚀', '👩‍🚀|🚢', '👍🏽|👍'],
  'not before a combining mark': ['e\u0301a', '漢\u0301|字', 'é́\u0301'],
  'not around a no-break space': ['50\u00a0km', '漢\u00a0字'],
  'between words of Thai, which has no spaces': ['ภาษา|ไทย', 'ไทย|漢'],
  'not before a hyphen that stands alone': ['x -_b'],
  'after a hyphen or a slash beside letters with marks': ['été-|mûr', 'cœur/|âme'],
  'not before a skin tone or a tag': ['👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  'not before a hyphen': ['漢-字', '漢‐'],
};

describe('where a line may end', () => {
  for (const [where, cases] of Object.entries(CASES)) {
    it(`should be ${where}`, () => {
      for (const expected of cases) {
        const text = expected.replaceAll('|', '').replaceAll('_', ' ');
        assert.equal(marked(text), expected);
      }
    });
  }
});
