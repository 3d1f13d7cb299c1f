import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Spinner } from '../../source/app/spinner.ts';

describe('the spinner', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'setInterval'] }));
  afterEach(() => mock.timers.reset());

  function spinning(
    columns: number | undefined,
    label: string,
    ascii = false,
  ): { spinner: Spinner; written: string[] } {
    const written: string[] = [];
    const output = { write: (text: string) => written.push(text), ...(columns === undefined ? {} : { columns }) };
    return { spinner: new Spinner({ output, label, ascii }), written };
  }

  it('should appear after 300 ms and turn every 100 ms', () => {
    const { spinner, written } = spinning(80, 'ferry.example');
    mock.timers.tick(299);
    assert.deepEqual(written, []);
    mock.timers.tick(1);
    mock.timers.tick(99);
    assert.deepEqual(written, ['\r⠋ ferry.example\u001b[K']);
    mock.timers.tick(1);
    assert.equal(written.at(-1), '\r⠙ ferry.example\u001b[K');
    spinner.stop();
    assert.equal(written.at(-1), '\r\u001b[K');
    mock.timers.tick(1000);
    assert.equal(written.length, 3);
  });

  it('should leave no trace if loading ends before it appears', () => {
    const { spinner, written } = spinning(80, 'ferry.example');
    mock.timers.tick(299);
    spinner.stop();
    mock.timers.tick(1000);
    assert.deepEqual(written, []);
  });

  it('should say how much has come, and of how much', () => {
    const { spinner, written } = spinning(80, 'ferry.example', true);
    spinner.update({ received: 1500, total: 2e6 });
    mock.timers.tick(300);
    assert.equal(written[0], '\r| ferry.example 1.5 KB of 2 MB\u001b[K');
    spinner.update({ received: 3000, total: null });
    mock.timers.tick(100);
    assert.equal(written[1], '\r/ ferry.example 3 KB\u001b[K');
    spinner.stop();
  });

  it('should stay on one line, and send no control of the label to the terminal', () => {
    const { spinner, written } = spinning(20, `${'x'.repeat(30)}\u001b[2J`);
    mock.timers.tick(300);
    assert.equal(written[0], `\r⠋ ${'x'.repeat(15)}…\u001b[K`);
    spinner.stop();
  });
});
