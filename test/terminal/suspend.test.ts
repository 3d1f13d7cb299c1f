import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { refreshSize, watchJobControl } from '../../source/terminal/suspend.ts';

describe('job control', { skip: process.platform === 'win32' }, () => {
  afterEach(() => mock.timers.reset());

  /** Runs `work` while no signal is delivered, and returns whether it has ended after each number of milliseconds. */
  async function endedAfter(signal: string, work: () => Promise<void>, times: readonly number[]): Promise<boolean[]> {
    mock.timers.enable({ apis: ['setTimeout'] });
    const kill = mock.method(process, 'kill', () => true);
    let ended = false;
    const working = work().then(() => {
      ended = true;
    });
    assert.deepEqual(
      kill.mock.calls.map((call) => call.arguments[1]),
      [signal],
    );
    kill.mock.restore();
    const results: boolean[] = [];
    let now = 0;
    for (const time of times) {
      mock.timers.tick(time - now);
      now = time;
      await new Promise((resolve) => setImmediate(resolve));
      results.push(ended);
    }
    await working;
    return results;
  }

  const watching = () => {
    const told: string[] = [];
    const control = watchJobControl({ onStop: () => told.push('stop'), onContinue: () => told.push('continue') });
    return { control, told };
  };

  it('should continue after 300 ms if the kernel does not stop the process', async () => {
    const { control } = watching();
    const stop = () => control.stop(process.pid);
    assert.deepEqual(await endedAfter('SIGTSTP', stop, [299, 300]), [false, true]);
    control.end();
  });

  it('should continue after 100 ms if the terminal is not asked for its size', async () => {
    assert.deepEqual(await endedAfter('SIGWINCH', refreshSize, [99, 100]), [false, true]);
  });

  it('should report a stop and a start from outside, but not its own', async () => {
    const { control, told } = watching();
    process.emit('SIGTSTP', 'SIGTSTP');
    process.emit('SIGCONT', 'SIGCONT');
    assert.deepEqual(told, ['stop', 'continue']);
    const stop = async () => {
      const stopped = control.stop(process.pid);
      process.emit('SIGCONT', 'SIGCONT');
      await stopped;
    };
    assert.deepEqual(await endedAfter('SIGTSTP', stop, [0]), [true]);
    assert.deepEqual(told, ['stop', 'continue']);
    process.emit('SIGTSTP', 'SIGTSTP');
    process.emit('SIGCONT', 'SIGCONT');
    assert.deepEqual(told, ['stop', 'continue', 'stop', 'continue']);
    control.end();
    assert.equal(process.listenerCount('SIGTSTP'), 0);
  });
});
