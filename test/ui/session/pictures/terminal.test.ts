import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { terminalPictures } from '../../../../source/ui/session/pictures/terminal.ts';
import { blank } from './pictures.ts';

describe('terminalPictures', () => {
  const options = {
    screen: () => ({ columns: 80, rows: 24 }),
    background: () => null,
    env: {},
    depth: 'true' as const,
    blank,
    onPlaced: () => {},
  };
  const report = (introducer: 'csi' | 'apc' | 'dcs', words: string) => ({
    type: 'report' as const,
    introducer,
    text: words,
  });

  it('asks the terminal with the first picture and draws in its best way', async () => {
    const written: string[] = [];
    const { drawing, takeReport } = terminalPictures({
      ...options,
      halfBlocksOnly: false,
      write: (each) => written.push(each),
    });
    assert.deepEqual(written, []);
    const asking = drawing.boxOf({ columns: 4, rows: 2 });
    takeReport(report('apc', 'Gi=31;OK'));
    takeReport(report('csi', '6;20;10t'));
    takeReport(report('dcs', '>|kitty(0.40)'));
    takeReport(report('csi', '?62c'));
    assert.deepEqual(await asking, { width: 40, height: 40 });
    assert.equal(written.length, 1);
  });

  it('waits a second for the answers', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { drawing } = terminalPictures({ ...options, halfBlocksOnly: false, write: () => {} });
      let isDrawn = false;
      void drawing.boxOf({ columns: 4, rows: 2 }).then(() => {
        isDrawn = true;
      });
      mock.timers.tick(999);
      await turn();
      assert.ok(!isDrawn);
      mock.timers.tick(1);
      await turn();
      assert.ok(isDrawn);
    } finally {
      mock.timers.reset();
    }
  });

  it('says whether the terminal draws pixels', async () => {
    for (const [attributes, has] of [
      ['?62;4c', true],
      ['?62;22c', false],
    ] as const) {
      const { hasPixels, takeReport } = terminalPictures({ ...options, halfBlocksOnly: false, write: () => {} });
      const asking = hasPixels();
      takeReport(report('csi', attributes));
      assert.equal(await asking, has);
      assert.equal(await terminalPictures({ ...options, halfBlocksOnly: true, write: () => {} }).hasPixels(), false);
    }
  });

  it('hands out what keeps placed pictures in step with the frames', async () => {
    let compositor: unknown;
    const { drawing, takeReport } = terminalPictures({
      ...options,
      halfBlocksOnly: false,
      write: () => {},
      blank,
      onPlaced: (given) => {
        compositor = given;
      },
    });
    const asking = drawing.boxOf({ columns: 4, rows: 2 });
    takeReport(report('csi', '?62;4c'));
    await asking;
    assert.ok(compositor);
  });

  it('draws half blocks if the terminal does not answer in time', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const { drawing } = terminalPictures({ ...options, halfBlocksOnly: false, write: () => {} });
    const asking = drawing.boxOf({ columns: 4, rows: 2 });
    context.mock.timers.tick(1000);
    assert.deepEqual(await asking, { width: 4, height: 4 });
  });

  it('draws half blocks without asking if it is told to', async () => {
    const { drawing } = terminalPictures({ ...options, halfBlocksOnly: true, write: () => assert.fail('asked') });
    assert.deepEqual(await drawing.boxOf({ columns: 4, rows: 2 }), { width: 4, height: 4 });
  });
});
