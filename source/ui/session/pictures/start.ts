import type { IMAGE_CHOICES } from '../../../reader/model/settings.ts';
import type { AlternateScreen } from '../../../terminal/alternate-screen.ts';
import { colorDepth } from '../../../terminal/capabilities.ts';
import type { Report } from '../../../terminal/input/events.ts';
import { painterFor } from '../../panes/frame.ts';
import { literal } from '../../theme/styled-line.ts';
import { type Drawing, themeOf } from '../../theme/themes.ts';
import type { PictureLoader } from '../session.ts';
import type { Store } from '../store.ts';
import type { PictureOutput } from './output.ts';
import { placementsOf } from './placements.ts';
import { showPictures } from './show-pictures.ts';
import { terminalPictures } from './terminal.ts';

export interface PictureStage {
  readonly store: Store;
  readonly screen: AlternateScreen;
  readonly output: PictureOutput;
  readonly theme: Drawing;
  readonly images?: (typeof IMAGE_CHOICES)[number] | undefined;
}

/**
 * Starts showing pictures. If the terminal seems unable to, it is asked when an article has pictures. Returns a function that takes the
 * terminal's answers.
 */
export function startPictures(
  load: PictureLoader,
  { store, screen, output, theme, images }: PictureStage,
): (report: Report) => void {
  const { env, stdout } = process;
  const write = (sequence: string) => void stdout.write(sequence);
  const { drawing, hasPixels, takeReport } = terminalPictures({
    env,
    depth: colorDepth(env) === 'true' ? 'true' : '256',
    halfBlocksOnly: images === 'halfblocks',
    screen: () => store.state().size,
    write,
    blank: (columns) => painterFor(store.state(), theme)([literal(' '.repeat(columns))]),
    background: () => {
      const { settings, background } = store.state();
      const color = themeOf(settings.theme, colorDepth(env), background).base.background;
      return typeof color === 'string' ? color : null;
    },
    onPlaced: (compositor) => {
      output.use({
        change: (frame) => compositor.change(placementsOf(store.state()), { frame, height: store.state().size.rows }),
        reset: () => compositor.reset(),
      });
      store.subscribe(output.changed);
    },
  });
  if (store.state().settings.pictures === 'impossible') {
    const ask = () => {
      if (!store.state().document.article.blocks.some(({ src }) => src !== undefined)) return;
      stop();
      void hasPixels().then((has) => has && store.dispatch({ type: 'pictures-possible' }));
    };
    const stop = store.subscribe(ask);
    ask();
  }
  showPictures(store, load, drawing);
  screen.beforeLeaving(() => {
    const end = drawing.end();
    if (end !== '') write(end);
  });
  return takeReport;
}
