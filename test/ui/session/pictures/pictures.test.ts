import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { PictureContent } from '../../../../source/reader/model/pictures.ts';
import { DEFAULT_SETTINGS } from '../../../../source/reader/model/settings.ts';
import { openReader } from '../../../../source/reader/open.ts';
import { ERASE_SCREEN } from '../../../../source/terminal/alternate-screen.ts';
import type { Pixels } from '../../../../source/terminal/images/pixels.ts';
import { drawHalfBlocks, type PictureDrawing } from '../../../../source/ui/session/pictures/drawing.ts';
import { pictureOutput } from '../../../../source/ui/session/pictures/output.ts';
import { placementsOf } from '../../../../source/ui/session/pictures/placements.ts';
import { placed, placeholders } from '../../../../source/ui/session/pictures/protocols.ts';
import { showPictures } from '../../../../source/ui/session/pictures/show-pictures.ts';
import { terminalPictures } from '../../../../source/ui/session/pictures/terminal.ts';
import type { PictureRequest } from '../../../../source/ui/session/session.ts';
import { createStore } from '../../../../source/ui/session/store.ts';
import { articleOf, documentOf, press } from '../../../support/reading.ts';

const pixels = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8Array(width * height * 4).fill(255),
});
const blank = (columns: number): string => ' '.repeat(columns);
const src = (name: string): string => `https://paper.example/${name}.jpg`;
const image = (name: string) => ({
  type: 'image' as const,
  text: name,
  src: src(name),
  href: src(name),
  width: 160,
  height: 160,
});
const text = (words: string): string => `${words} `.repeat(40);

/** An article of pictures with text between them; each picture has ten rows. */
function reading(names: readonly string[], rows = 24) {
  const article = articleOf(names.flatMap((name) => [image(name), text('Text between pictures.')]));
  return openReader(documentOf(article), { columns: 80, rows }, { ...DEFAULT_SETTINGS, pictures: 'shown' });
}

describe('showPictures', () => {
  function start(names: readonly string[]) {
    const requests: PictureRequest[] = [];
    const pending: ((answer: { pixels: Pixels } | { problem: string }) => void)[] = [];
    const store = createStore(reading(names), () => {});
    const stop = showPictures(
      store,
      (request) => {
        requests.push(request);
        return new Promise((resolve) => pending.push(resolve));
      },
      drawHalfBlocks('true'),
    );
    const answer = async (given: Parameters<(typeof pending)[number]>[0]) => {
      pending.shift()?.(given);
      for (let count = 0; count < 5; count += 1) await turn();
    };
    return { store, requests, answer, stop };
  }

  it('loads those near the screen only, the nearest first, two at a time', async () => {
    const { requests, answer, stop } = start(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
    await turn();
    assert.deepEqual(
      requests.map((request) => request.src),
      [src('a'), src('b')],
    );
    for (let count = 0; count < 12; count += 1) await answer({ pixels: pixels(20, 20) });
    assert.ok(requests.length >= 3 && requests.length <= 5, String(requests.length));
    stop();
  });

  it('says so if a picture cannot be drawn, and goes on', async () => {
    const store = createStore(reading(['a']), () => {});
    const broken = { ...drawHalfBlocks('true'), contentOf: () => assert.fail('a defect') };
    const stop = showPictures(store, async () => ({ pixels: pixels(20, 20) }), broken);
    for (let count = 0; count < 5; count += 1) await turn();
    assert.deepEqual(store.state().pictures.get(0), { kind: 'problem', text: '(the picture cannot be drawn)' });
    stop();
  });

  it('closes the room of a picture that cannot be loaded, and says why in one row', async () => {
    const { store, answer, stop } = start(['a', 'b', 'c']);
    await turn();
    const room = (block: number) =>
      store.state().layout.rows.filter((row) => row.block === block && row.picture !== undefined);
    assert.equal(room(0).length, 10);
    await answer({ problem: 'no such host' });
    assert.deepEqual([room(0).length, room(2).length], [1, 10]);
    assert.equal(store.state().top, 0);
    const { layout } = store.state();
    await answer({ pixels: pixels(20, 20) });
    assert.equal(store.state().layout, layout);
    stop();
  });

  it('asks for as many pixels as the cells can show', async () => {
    const { requests, stop } = start(['a']);
    await turn();
    assert.deepEqual(requests, [{ src: src('a'), page: null, box: { width: 20, height: 20 } }]);
    stop();
  });

  it('moves no row when a picture arrives', async () => {
    const { store, answer, stop } = start(['a', 'b']);
    const { layout, top } = store.state();
    await turn();
    await answer({ pixels: pixels(20, 20) });
    const state = store.state();
    assert.equal(state.pictures.get(0)?.kind, 'painted');
    assert.equal(state.layout, layout);
    assert.equal(state.top, top);
    stop();
  });

  it('says in its place why a picture cannot be shown', async () => {
    const { store, answer, stop } = start(['a']);
    await turn();
    await answer({ problem: 'the picture is damaged' });
    assert.deepEqual(store.state().pictures.get(0), { kind: 'problem', text: '(the picture is damaged)' });
    stop();
  });

  it('loads nothing while pictures are hidden', async () => {
    const { store, requests, answer, stop } = start(['a', 'b', 'c']);
    await turn();
    store.dispatch({ type: 'key', key: 'I' });
    const before = requests.length;
    await answer({ pixels: pixels(20, 20) });
    assert.equal(requests.length, before);
    stop();
  });

  it('loads the picture that is opened, as large as the screen', async () => {
    const { store, requests, answer, stop } = start(['a']);
    await turn();
    await answer({ pixels: pixels(20, 20) });
    for (const key of [';', 'enter']) store.dispatch({ type: 'key', key });
    await turn();
    assert.deepEqual(requests.at(-1)?.box, { width: 80, height: 46 });
    await answer({ pixels: pixels(46, 46) });
    const layer = store.state().layers.at(-1);
    assert.ok(layer?.kind === 'picture' && layer.content?.kind === 'painted');
    stop();
  });
});

describe('placementsOf', () => {
  const content: PictureContent = { kind: 'placed', id: 5, columns: 20, rows: 10, height: 200 };
  const withPicture = (rows: number) => ({ ...reading(['a', 'b'], rows), pictures: new Map([[0, content]]) });

  it('places a picture below its line, at the text', () => {
    const [only, ...others] = placementsOf(withPicture(24));
    assert.deepEqual(others, []);
    assert.deepEqual(only?.crop, { top: 0, height: 200 });
    assert.deepEqual([only?.rect.row, only?.rect.rows, only?.rect.columns], [1, 10, 20]);
  });

  it('crops a picture at the top and at the bottom of the screen', () => {
    const scrolled = press(withPicture(24), 'j', 'j', 'j', 'j', 'j');
    const [top] = placementsOf(scrolled);
    assert.equal(top?.rect.row, 0);
    assert.deepEqual(top?.crop, { top: 80, height: 120 });
    const [bottom] = placementsOf(withPicture(9));
    assert.deepEqual([bottom?.rect.rows, bottom?.crop], [7, { top: 0, height: 140 }]);
  });

  it('places none under a list or the help', () => {
    assert.deepEqual(placementsOf(press(withPicture(24), '?')), []);
    assert.deepEqual(placementsOf(press(withPicture(24), 'F')), []);
  });
});

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

describe('the ways to draw', () => {
  const cell = { width: 10, height: 20 };
  const box = { columns: 30, rows: 10 };

  it('send kitty a picture once, and name it in the text', async () => {
    const written: string[] = [];
    const drawing = placeholders({ protocol: 'placeholders', cell }, false, (sequence) => written.push(sequence));
    assert.deepEqual(await drawing.boxOf(box), { width: 300, height: 200 });
    const content = drawing.contentOf(pixels(100, 60), box);
    assert.ok(content.kind === 'painted');
    assert.deepEqual([content.columns, content.rows.length], [10, 3]);
    assert.match(written.join(''), /a=t,f=32.*a=p,U=1/s);
    assert.match(drawing.end(), /a=d,d=I/);
  });

  it('wrap what is for the terminal around tmux', () => {
    const written: string[] = [];
    placeholders({ protocol: 'placeholders', cell }, true, (sequence) => written.push(sequence)).contentOf(
      pixels(10, 20),
      box,
    );
    assert.ok(written.every((sequence) => sequence.startsWith('\u001bPtmux;')));
  });

  for (const [protocol, shown, end] of [
    ['kitty', /a=p,i=\d+/, /a=d,d=I/],
    ['iterm2', /1337;File=inline=1/, /^$/],
    ['sixel', /^\u001b7\u001b\[5;3H\u001bP0;1;0q/, /^$/],
  ] as const) {
    it(`place a picture by ${protocol}`, () => {
      const drawing = placed({ protocol, cell }, { write: () => {}, blank, background: () => null });
      const content = drawing.contentOf(pixels(100, 60), box);
      assert.ok(content.kind === 'placed');
      assert.deepEqual([content.columns, content.rows, content.height], [10, 3, 60]);
      const rect = { column: 2, row: 4, columns: 10, rows: 3 };
      const { after } = drawing.compositor.change([{ id: content.id, rect, crop: { top: 0, height: 60 } }]);
      assert.match(after, shown);
      assert.match(drawing.end(), end);
    });
  }
});

it('fills the cells of sixels with the background of the theme', () => {
  const shown = (background: string | null): string => {
    const drawing = placed(
      { protocol: 'sixel', cell: { width: 10, height: 20 } },
      { write: () => {}, blank, background: () => background },
    );
    const picture = { width: 15, height: 20, data: new Uint8Array(15 * 20 * 4).fill(255) };
    const content = drawing.contentOf(picture, { columns: 2, rows: 1 });
    assert.ok(content.kind === 'placed');
    const rect = { column: 0, row: 0, columns: 2, rows: 1 };
    return drawing.compositor.change([{ id: content.id, rect, crop: { top: 0, height: 20 } }]).after;
  };
  assert.match(shown('#330000'), /#\d;2;20;0;0.*!15~.*!15\?!5~|!15\?!5~/);
  assert.doesNotMatch(shown(null), /!15\?/);
});

describe('pictures on a terminal that does not say how large its cells are', () => {
  const canvas = { write: () => {}, blank, background: () => null };
  const box = { columns: 3, rows: 2 };

  it('have ten by twenty pixels for a cell, or six by twelve if it does not scale them', async () => {
    const sizes = [
      placeholders({ protocol: 'placeholders', cell: null }, false, () => {}),
      placed({ protocol: 'kitty', cell: null }, canvas),
      placed({ protocol: 'sixel', cell: null }, canvas),
    ].map((drawing) => drawing.boxOf(box));
    assert.deepEqual(await Promise.all(sizes), [
      { width: 30, height: 40 },
      { width: 30, height: 40 },
      { width: 18, height: 24 },
    ]);
  });

  it('are forgotten by it from the forty-first on, the oldest first', () => {
    const forgotten = (count: number, draw: (write: (sequence: string) => void) => PictureDrawing): number => {
      const written: string[] = [];
      const drawing = draw((sequence) => written.push(sequence));
      for (let made = 0; made < count; made += 1) drawing.contentOf(pixels(10, 20), box);
      return written.join('').split('a=d,d=I').length - 1;
    };
    for (const draw of [
      (write: (sequence: string) => void) => placeholders({ protocol: 'placeholders', cell: null }, false, write),
      (write: (sequence: string) => void) => placed({ protocol: 'kitty', cell: null }, { ...canvas, write }),
    ])
      assert.deepEqual(
        [40, 41, 43].map((count) => forgotten(count, draw)),
        [0, 1, 3],
      );
  });
});

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
