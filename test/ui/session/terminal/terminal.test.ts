import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { Action } from '../../../../source/reader/model/state.ts';
import type { InputSource } from '../../../../source/terminal/input/input-source.ts';
import { createStore } from '../../../../source/ui/session/store.ts';
import { learnClusterWidths } from '../../../../source/ui/session/terminal/cluster-widths.ts';
import { createLending } from '../../../../source/ui/session/terminal/lending.ts';
import { sizeOf, terminalAppearance } from '../../../../source/ui/session/terminal/taken-terminal.ts';
import { inputHandler } from '../../../../source/ui/session/terminal/terminal-input.ts';
import { UNICODE } from '../../../../source/ui/theme/symbols.ts';
import { articleOf, documentOf, open, press } from '../../../support/reading.ts';

function reader(texts: readonly string[], ...keys: readonly string[]) {
  const actions: Action[] = [];
  const inner = createStore(press(open(documentOf(articleOf(texts))), ...keys), () => {});
  const store = {
    ...inner,
    dispatch: (action: Action) => {
      actions.push(action);
      inner.dispatch(action);
    },
  };
  return { store, actions, types: () => actions.map(({ type }) => type) };
}

describe('a terminal', () => {
  const names = ['LANG', 'LC_ALL', 'LC_CTYPE', 'TERM', 'COLORTERM', 'NO_COLOR', 'FORCE_COLOR', 'TMUX'] as const;
  const saved = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  beforeEach(() => {
    for (const name of names) delete process.env[name];
  });
  afterEach(() => {
    for (const [name, value] of Object.entries(saved)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const appearance = (env: Readonly<Record<string, string>>) => {
    Object.assign(process.env, env);
    const { ascii, asciiText, pictures } = terminalAppearance();
    return [ascii, asciiText, pictures];
  };

  it('should have 80 columns and 24 rows if it does not say', () => {
    const stream = (columns: number, rows: number) => ({ columns, rows }) as NodeJS.WriteStream;
    assert.deepEqual(sizeOf(stream(0, 0)), { columns: 80, rows: 24 });
    assert.deepEqual(sizeOf(stream(100, 30)), { columns: 100, rows: 30 });
  });

  it('should show pictures with 256 colors and letters beyond ASCII', () => {
    assert.deepEqual(appearance({ LANG: 'en_US.UTF-8', TERM: 'xterm-256color' }), [false, false, 'shown']);
  });

  it('should show none with fewer colors', () => {
    assert.deepEqual(appearance({ LANG: 'en_US.UTF-8', TERM: 'xterm' }), [false, false, 'impossible']);
  });

  it('should show none without UTF-8', () => {
    assert.deepEqual(appearance({ LC_ALL: 'C', LANG: 'C', TERM: 'xterm-256color' }), [true, true, 'impossible']);
  });
});

describe('input of a terminal', () => {
  const mouse = (kind: 'press' | 'drag', column: number) => ({ type: 'mouse' as const, kind, column, row: 0 });

  it('should be keys and pastes', () => {
    const { store, actions } = reader(['The tide.']);
    const handle = inputHandler(store, UNICODE);
    handle({ type: 'key', name: 'j' });
    handle({ type: 'paste', text: 'kelp' });
    assert.deepEqual(actions, [
      { type: 'key', key: 'j' },
      { type: 'paste', text: 'kelp' },
    ]);
  });

  it('should not include the mouse until it is turned on', () => {
    const off = reader(['The tide rose and the boats lay on the shingle.']);
    inputHandler(off.store, UNICODE)(mouse('press', 10));
    assert.deepEqual(off.types(), []);
  });

  it('should select from where the button was pressed to where it is', () => {
    const { store, actions } = reader(['The tide rose and the boats lay on the shingle.'], 'M');
    assert.ok(store.state().mouse);
    const handle = inputHandler(store, UNICODE);
    handle(mouse('drag', 20));
    assert.equal(actions.length, 0);
    handle(mouse('press', 12));
    handle(mouse('drag', 16));
    handle(mouse('drag', 18));
    const from = actions.map((action) => (action.type === 'select' ? action.from.offset : action.type));
    assert.equal(from.length, 2);
    assert.equal(from[0], from[1]);
  });

  it('may be reports, one of which says how bright the background is', () => {
    const { store, types } = reader(['The tide.']);
    const reports: string[] = [];
    const handle = inputHandler(store, UNICODE, ({ text }) => void reports.push(text));
    handle({ type: 'report', introducer: 'osc', text: '11;rgb:ffff/ffff/ffff' });
    handle({ type: 'report', introducer: 'csi', text: '?62c' });
    assert.deepEqual(types(), ['background']);
    assert.deepEqual(reports, ['11;rgb:ffff/ffff/ffff', '?62c']);
  });
});

describe('the widths of emoji', () => {
  afterEach(() => mock.timers.reset());
  const answer = (columns: number) => ({ type: 'report' as const, introducer: 'csi' as const, text: `2;${columns}R` });

  function ask(texts: readonly string[]) {
    const { store, types } = reader(texts);
    const done: string[] = [];
    const take = learnClusterWidths(store, { write: () => done.push('asked'), redraw: () => done.push('redrawn') });
    return { take, types, done };
  }
  const answerAll = (take: (report: ReturnType<typeof answer>) => void) => {
    for (let count = 0; count < 4; count += 1) take(answer(3));
  };

  it('should be asked for once, for an article that has any', () => {
    assert.deepEqual(ask(['No emoji.']).done, []);
    const { done, take, types } = ask(['A flag: 🇫🇷']);
    assert.deepEqual(done, ['asked', 'redrawn']);
    assert.deepEqual(types(), []);
    answerAll(take);
    answerAll(take);
    assert.deepEqual(types(), ['measured']);
  });

  it('should be taken within two seconds', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const [one, other] = [ask(['A flag: 🇫🇷']), ask(['A flag: 🇫🇷'])];
    mock.timers.tick(1999);
    answerAll(one.take);
    mock.timers.tick(1);
    answerAll(other.take);
    assert.deepEqual([one.types(), other.types()], [['measured'], []]);
  });
});

describe('a terminal that is lent', () => {
  it('should have its input back afterwards, and be lent to one at a time', async () => {
    const done: string[] = [];
    const log = (name: string) => () => void done.push(name);
    const { lend, isLent, refresh, end } = createLending({
      terminal: {
        input: { pause: log('pause'), resume: log('resume') } as unknown as InputSource,
        screen: { aside: (during: () => Promise<void>) => during(), retake: log('retake') } as never,
      },
      holdFrame: (during) => during(),
      redraw: log('redraw'),
    });
    await lend(async () => {
      done.push(`lent ${isLent()}`);
      await lend(async () => void done.push('lent twice'));
      await refresh();
      process.emit('SIGCONT', 'SIGCONT');
    });
    assert.deepEqual(done, ['pause', 'lent true', 'resume', 'redraw']);
    assert.ok(!isLent());
    await refresh();
    assert.deepEqual(done.slice(4), ['redraw']);
    process.emit('SIGCONT', 'SIGCONT');
    assert.deepEqual(done.slice(5), ['retake']);
    end();
  });
});
