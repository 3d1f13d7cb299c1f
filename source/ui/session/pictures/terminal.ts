import type { ColorDepth } from '../../../terminal/capabilities.ts';
import type { ImageCompositor } from '../../../terminal/images/placements.ts';
import { askImageSupport, type ImageSupport, imageSupportFrom } from '../../../terminal/images/support.ts';
import type { Report } from '../../../terminal/input/events.ts';
import { drawHalfBlocks, type PictureDrawing } from './drawing.ts';

/** How long to wait for the terminal's answers, in milliseconds. */
const PATIENCE = 1_000;

export interface TerminalPictures {
  /** Asks the terminal whether it draws pixels. */
  readonly hasPixels: () => Promise<boolean>;
  readonly drawing: PictureDrawing;
  /** Takes the terminal's answers. */
  readonly takeReport: (report: Report) => void;
}

export interface PictureTerminalOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly depth: Extract<ColorDepth, 'true' | '256'>;
  /** Draw half blocks without asking. */
  readonly halfBlocksOnly: boolean;
  /** The size of the terminal in cells. */
  readonly screen: () => { readonly columns: number; readonly rows: number };
  readonly write: (sequence: string) => void;
  /** Blank cells, drawn as in a frame. */
  readonly blank: (columns: number) => string;
  /** The theme's background, as in CSS; null if it is the terminal's. */
  readonly background: () => string | null;
  /** Called if the terminal draws pictures over the cells, with what keeps them in step with the frames. */
  readonly onPlaced: (compositor: ImageCompositor) => void;
}

/** Draws pictures by the best method that the terminal supports. The terminal is asked when the first picture is to be drawn. */
export function terminalPictures(options: PictureTerminalOptions): TerminalPictures {
  const { env, depth, halfBlocksOnly, screen, write, blank, background, onPlaced } = options;
  let supportFrom: ReturnType<typeof imageSupportFrom> | null = null;
  let answer: (support: ImageSupport | null) => void = () => {};
  let asked: Promise<PictureDrawing> | null = null;
  let chosen = drawHalfBlocks(depth);

  const ask = async (): Promise<PictureDrawing> => {
    const support = await new Promise<ImageSupport | null>((resolve) => {
      answer = resolve;
      supportFrom = imageSupportFrom(env, screen());
      setTimeout(() => resolve(null), PATIENCE).unref();
      write(askImageSupport(env));
    });
    supportFrom = null;
    if (!support || support.protocol === 'half-blocks') return chosen;
    const { placed, placeholders } = await import('./protocols.ts');
    if (support.protocol === 'placeholders') return placeholders(support, env.TMUX !== undefined, write);
    const drawing = placed(support, { write, blank, background });
    onPlaced(drawing.compositor);
    return drawing;
  };

  const choose = async (): Promise<PictureDrawing> => {
    asked ??= halfBlocksOnly ? Promise.resolve(chosen) : ask();
    chosen = await asked;
    return chosen;
  };

  return {
    hasPixels: async () => {
      const withoutPixels = chosen;
      return (await choose()) !== withoutPixels;
    },
    drawing: {
      boxOf: async (box) => (await choose()).boxOf(box),
      contentOf: (pixels, box) => chosen.contentOf(pixels, box),
      end: () => chosen.end(),
    },
    takeReport: (report) => {
      const support = supportFrom?.(report);
      if (support) answer(support);
    },
  };
}
