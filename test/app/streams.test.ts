import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { forTerminal } from '../../source/app/streams.ts';

const LOCALE = process.env.LC_ALL;
const TERMINAL = { isTTY: true };
const shown = (locale: string, stream: { readonly isTTY?: boolean }): string => {
  process.env.LC_ALL = locale;
  return forTerminal('Übersicht: « trouvé »\nzwei', stream);
};

describe('output to a terminal', { skip: process.platform === 'win32' }, () => {
  afterEach(() => {
    if (LOCALE === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = LOCALE;
  });

  it('should be ASCII unless the locale is UTF-8', () => {
    for (const locale of ['C', 'de_DE.ISO-8859-1', 'POSIX']) {
      assert.match(shown(locale, TERMINAL), /^[\x20-\x7e]+\nzwei$/, locale);
      assert.match(shown(locale, TERMINAL), /^Ubersicht: .* trouve /, locale);
    }
    assert.equal(shown('de_DE.UTF-8', TERMINAL), 'Übersicht: « trouvé »\nzwei');
  });

  it('should be UTF-8 in a file or a pipe', () => {
    assert.equal(shown('C', {}), 'Übersicht: « trouvé »\nzwei');
  });
});
