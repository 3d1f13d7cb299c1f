import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Patience } from '../../source/load/patience.ts';

describe('patience with a server', () => {
  let now = 0;
  let timers: { due: number; readonly end: () => void }[] = [];
  // The timers of node:test cannot be refreshed.
  beforeEach(() => {
    now = 0;
    timers = [];
    mock.method(globalThis, 'setTimeout', (end: () => void, milliseconds: number) => {
      const timer = { due: now + milliseconds, end };
      timers.push(timer);
      return { refresh: () => Object.assign(timer, { due: now + milliseconds }) };
    });
  });
  afterEach(() => mock.restoreAll());

  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const { due, end } of timers) if (due <= now) end();
  };

  it('should end with silence', () => {
    const patience = new Patience(2000);
    pass(1999);
    assert.equal(patience.signal.aborted, false);
    pass(1);
    assert.equal(patience.signal.aborted, true);
    assert.equal(patience.reason, 'no answer for 2 s (--timeout)');
  });

  it('should start again with the answer and with every thousand bytes', () => {
    const patience = new Patience(2000);
    pass(1500);
    patience.answered();
    pass(1500);
    patience.received(999);
    patience.received(1);
    pass(1999);
    assert.equal(patience.reason, null);
    pass(1);
    assert.equal(patience.reason, 'no answer for 2 s (--timeout)');
  });

  it('should not start again with fewer bytes', () => {
    const patience = new Patience(2000);
    pass(1500);
    patience.received(999);
    pass(500);
    assert.equal(patience.reason, 'too slow: 999 bytes in 2 s (--timeout)');
  });

  it('should stop on request, and keep the first reason', () => {
    const outer = new AbortController();
    const patience = new Patience(2000, outer.signal);
    outer.abort();
    pass(2000);
    assert.equal(patience.signal.aborted, true);
    assert.equal(patience.reason, 'interrupted');
  });
});
