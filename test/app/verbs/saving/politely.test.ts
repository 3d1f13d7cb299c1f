import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { politely } from '../../../../source/app/verbs/saving/politely.ts';

/** What happened to the jobs of some hosts: `+a1` for the begin and `-a1` for the end of the first job of host a. */
async function events(
  lanes: readonly string[],
  manners: { hosts: number; pause?: number; signal?: AbortSignal },
  during: (job: string) => void = () => {},
): Promise<string[]> {
  const found: string[] = [];
  const jobs = lanes.map((lane) => lane.split(' ').filter(Boolean));
  const work = async (job: string): Promise<void> => {
    found.push(`+${job}`);
    during(job);
    await sleep(5);
    found.push(`-${job}`);
  };
  await politely(jobs, work, { pause: 0, signal: new AbortController().signal, ...manners });
  return found;
}

describe('polite requests', () => {
  it('should be one at a time for each host, in order', async () => {
    assert.deepEqual(await events(['a1 a2 a3'], { hosts: 8 }), ['+a1', '-a1', '+a2', '-a2', '+a3', '-a3']);
    assert.deepEqual(await events([], { hosts: 8 }), []);
    assert.deepEqual(await events([''], { hosts: 8 }), []);
  });

  it('should go to as many hosts at the same time as is allowed', async () => {
    assert.deepEqual((await events(['a1', 'b1', 'c1'], { hosts: 2 })).slice(0, 2), ['+a1', '+b1']);
    assert.deepEqual((await events(['a1', 'b1', 'c1'], { hosts: 1 })).slice(0, 2), ['+a1', '-a1']);
    assert.deepEqual((await events(['a1 a2', 'b1'], { hosts: 2 })).slice(0, 2), ['+a1', '+b1']);
  });

  it('should leave a pause after an answer, in which other hosts are asked', async () => {
    const began = performance.now();
    const order = (await events(['a1 a2', 'b1'], { hosts: 1, pause: 60 })).filter((event) => event.startsWith('+'));
    assert.deepEqual(order, ['+a1', '+b1', '+a2']);
    assert.ok(performance.now() - began >= 60);
  });

  it('should end after those that have begun if they are interrupted', async () => {
    const control = new AbortController();
    const { signal } = control;
    const stop = (job: string): void => {
      if (job === 'a1') control.abort();
    };
    assert.deepEqual(await events(['a1 a2', 'b1'], { hosts: 1, signal }, stop), ['+a1', '-a1']);
  });
});
