import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enterAlternateScreen } from '../../source/terminal/alternate-screen.ts';

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l';
const LEAVE = '\u001b[?7h\u001b[?1049l\u001b[?25h';
const [PASTE_ON, PASTE_OFF] = ['\u001b[?2004h', '\u001b[?2004l'];
const HOME = '\u001b[H';

/** A terminal that records what it is sent, `raw` and `cooked` included. */
function terminal(options: { readonly isLinear?: boolean } = {}) {
  const sent: string[] = [];
  const streams = {
    output: { write: (text: string) => sent.push(text) > 0 },
    keys: { setRawMode: (on: boolean) => sent.push(on ? 'raw' : 'cooked') },
  } as unknown as Parameters<typeof enterAlternateScreen>[0];
  const before = listeners();
  const screen = enterAlternateScreen(streams, options);
  /** The output since the last call. */
  const since = (): string[] => sent.splice(0);
  return { screen, since, before };
}
const listeners = (): number[] => [...SIGNALS, 'exit'].map((event) => process.listenerCount(event));

describe('the alternate screen', () => {
  it('should be left as it was found, once, however often the program says so', () => {
    const { screen, since, before } = terminal();
    assert.deepEqual(since(), ['raw', ENTER + PASTE_ON]);
    assert.deepEqual(
      listeners(),
      before.map((count) => count + 1),
    );
    screen.leave();
    assert.deepEqual(since(), [PASTE_OFF + LEAVE, 'cooked']);
    assert.deepEqual(listeners(), before);
    screen.leave();
    assert.deepEqual(since(), []);
  });

  it('should not be entered for a screen reader, whose lines stay in the scrollback', async () => {
    const { screen, since } = terminal({ isLinear: true });
    screen.home();
    await screen.aside(async () => {});
    screen.leave();
    assert.deepEqual(since(), ['raw', PASTE_ON, PASTE_OFF, 'cooked', 'raw', PASTE_ON, PASTE_OFF, 'cooked']);
  });

  it('should be lent to another program, and keep the mouse for the time after', async () => {
    const { screen, since } = terminal();
    const held = listeners();
    screen.setMouse(true);
    since();
    await screen.aside(async () => {
      const [given] = since();
      assert.match(given ?? '', /\?1002l.*\?1049l/);
      assert.deepEqual(listeners(), held, 'Ctrl-C is for the other program, and does not end this one');
    });
    const [mode, taken, home] = since();
    assert.equal(mode, 'raw');
    assert.match(taken ?? '', /\?1049h.*\?1002h/);
    assert.equal(home, HOME);
    assert.deepEqual(listeners(), held);
    screen.leave();
  });

  it('should not be taken again if the reader has ended while another program ran', async () => {
    const { screen, since, before } = terminal();
    await screen.aside(async () => {
      screen.leave();
      since();
    });
    assert.deepEqual(since(), []);
    assert.deepEqual(listeners(), before);
  });

  it('should run what must end first before the terminal is restored', () => {
    const { screen, since } = terminal();
    const before: string[][] = [];
    since();
    screen.beforeLeaving(() => before.push(since()));
    screen.leave();
    assert.deepEqual(before, [[]]);
    assert.deepEqual(since(), [PASTE_OFF + LEAVE, 'cooked']);
  });

  it('should set raw mode again after a shell has changed it without Node noticing', () => {
    const { screen, since } = terminal();
    since();
    screen.retake();
    assert.deepEqual(since(), ['cooked', 'raw', ENTER + PASTE_ON, HOME]);
    screen.leave();
  });

  it('should show rows at once, without what a longer row of the last frame left', () => {
    const { screen, since } = terminal();
    since();
    screen.draw(['The gate  ', '', 'is shut.']);
    assert.deepEqual(since(), ['\u001b[?2026h\u001b[H\u001b[KThe gate\n\u001b[K\n\u001b[Kis shut.\u001b[?2026l']);
    screen.clear();
    screen.endFrame();
    assert.deepEqual(since(), ['\u001b[?2026h\u001b[H\u001b[J', '\u001b[?2026l']);
    screen.leave();
  });
});
