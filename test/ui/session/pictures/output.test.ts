import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ERASE_SCREEN } from '../../../../source/terminal/alternate-screen.ts';
import { pictureOutput } from '../../../../source/ui/session/pictures/output.ts';

describe('pictureOutput', () => {
  function output(isLent = false) {
    const written: string[] = [];
    const stdout = { columns: 80, write: (data: string) => written.push(data) > 0 } as unknown as NodeJS.WriteStream;
    return { written, ...pictureOutput(stdout, () => isLent) };
  }
  const change = () => ({ before: '<before>', after: '<after>' });
  const reset = () => '<reset>';

  it('takes what has twelve code units or more for a frame', () => {
    const { stream, written, use } = output();
    use({ change, reset });
    stream.write('x'.repeat(11));
    stream.write('x'.repeat(12));
    assert.deepEqual(written, ['x'.repeat(11), `<before>${'x'.repeat(12)}<after>`]);
  });

  it('passes everything through until pictures are used', () => {
    const { stream, written } = output();
    stream.write('a frame of the reader');
    assert.deepEqual(written, ['a frame of the reader']);
    assert.equal(stream.columns, 80);
  });

  it('draws pictures around frames, and takes them away before the screen is erased', () => {
    const { stream, written, use } = output();
    use({ change, reset });
    stream.write('a frame of the reader');
    stream.write(`${ERASE_SCREEN}a whole frame`);
    // Ink writes what erases the screen by itself when it comes back to it.
    stream.write(ERASE_SCREEN);
    assert.equal(written.pop(), `<reset>${ERASE_SCREEN}`);
    assert.deepEqual(written, [
      '<before>a frame of the reader<after>',
      `<reset><before>${ERASE_SCREEN}a whole frame<after>`,
    ]);
  });

  it('draws them by themselves if no frame follows a change, but never on another program’s screen', async () => {
    for (const isLent of [false, true]) {
      const { written, use, changed } = output(isLent);
      use({ change, reset });
      changed();
      changed();
      await sleep(60);
      assert.deepEqual(written, isLent ? [] : ['<before><after>']);
    }
  });
});
