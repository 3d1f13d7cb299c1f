import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Options } from '../../../source/app/cli/flags.ts';
import { chooseMode, type Mode, type ModeQuestion, namesOrInput } from '../../../source/app/modes/choose-mode.ts';
import { UsageError } from '../../../source/failure.ts';

/** The mode of `pullquote page.html` on a terminal, or with something changed. */
function mode(given: Options, change: Partial<ModeQuestion> = {}): Mode {
  const terminals = { inputIsTerminal: true, outputIsTerminal: true, hasState: true };
  return chooseMode({ given, options: given, names: ['page.html'], environment: {}, ...terminals, ...change });
}

describe('the mode', () => {
  it('should be the reader on a terminal', () => {
    assert.equal(mode({}), 'read');
    assert.equal(mode({}, { inputIsTerminal: false }), 'read');
    assert.equal(mode({}, { inputIsTerminal: false, names: [] }), 'read');
  });

  it('should be printing if the output is not a terminal, or one that cannot move the cursor', () => {
    assert.equal(mode({}, { outputIsTerminal: false }), 'print');
    assert.equal(mode({}, { environment: { TERM: 'dumb' } }), 'print');
    assert.equal(mode({}, { environment: { TERM: 'xterm' } }), 'read');
  });

  it('should be printing if an option on the command line asks for it, but not for a setting', () => {
    for (const given of [{ format: 'text' }, { quotes: true }, { links: true }] as const) {
      assert.equal(mode(given), 'print');
      assert.equal(mode({}, { options: given }), 'read');
    }
  });

  it('should be the filter or the explanation if that is asked for', () => {
    assert.equal(mode({ jsonl: true }, { names: [] }), 'filter');
    assert.equal(mode({ explain: true }), 'explain');
    assert.equal(mode({ explain: true }, { inputIsTerminal: false, names: [] }), 'explain');
  });

  it('should be the list of recent articles if nothing is named or piped', () => {
    assert.equal(mode({}, { names: [] }), 'front');
  });

  it('should be a usage error if nothing is named or piped and there is no list', () => {
    const nothing = { names: [] };
    for (const question of [
      { ...nothing, hasState: false },
      { ...nothing, options: { state: false } },
      { ...nothing, outputIsTerminal: false },
      { ...nothing, environment: { TERM: 'dumb' } },
    ]) {
      assert.throws(() => mode({}, question), UsageError);
    }
    assert.throws(() => mode({ quotes: true }, nothing), UsageError);
    assert.throws(() => mode({ explain: true }, nothing), UsageError);
  });
});

describe('the sources', () => {
  it('should be standard input if none is named', () => {
    assert.deepEqual(namesOrInput([]), ['-']);
    assert.deepEqual(namesOrInput(['a.html', 'b.html']), ['a.html', 'b.html']);
  });
});
