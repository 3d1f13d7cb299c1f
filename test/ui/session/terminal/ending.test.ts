import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Action } from '../../../../source/reader/model/state.ts';
import { createStore } from '../../../../source/ui/session/store.ts';
import { keepOnEnding } from '../../../../source/ui/session/terminal/ending.ts';
import { articleOf, documentOf, open } from '../../../support/reading.ts';

function start() {
  const exit = mock.method(process, 'exit', () => undefined as never);
  const hooks: (() => Promise<unknown>)[] = [];
  const actions: Action[] = [];
  const store = createStore(open(documentOf(articleOf(['The tide.']))), () => {});
  const noted = { ...store, dispatch: (action: Action) => void actions.push(action) };
  const ending = keepOnEnding(noted, { beforeEnding: (hook) => void hooks.push(hook) });
  return { ...ending, actions, hooks, statuses: () => exit.mock.calls.map((call) => call.arguments[0]) };
}

describe('the end of a session without its terminal', () => {
  afterEach(() => mock.restoreAll());

  it('should keep the note that is written, once, and exit as after SIGHUP', async () => {
    const { vanished, actions, hooks, statuses } = start();
    vanished();
    void hooks[0]?.();
    assert.deepEqual(
      actions.map(({ type }) => type),
      ['ending'],
    );
    assert.deepEqual(statuses(), []);
    for (let count = 0; count < 5; count += 1) await turn();
    assert.deepEqual(statuses(), [129]);
  });

  it('should not be waited for before it has begun, and for ever from then on', async () => {
    const { untilEnded, hooks } = start();
    await untilEnded();
    void hooks[0]?.();
    let isOver = false;
    void untilEnded().then(() => {
      isOver = true;
    });
    await turn();
    assert.ok(!isOver);
  });
});
