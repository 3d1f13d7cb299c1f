import fc from 'fast-check';

/**
 * Any code point, half surrogates too, as a unit of `fc.string`. The library's own, `binary`, makes a table of all of them first, which
 * takes longer than the tests that use it.
 */
export const codePoint: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff }).map(
  (code) => String.fromCodePoint(code),
  (text) => {
    const [first, ...others] = String(text);
    const code = first?.codePointAt(0);
    if (code === undefined || others.length > 0) throw new Error('not one code point');
    return code;
  },
);
