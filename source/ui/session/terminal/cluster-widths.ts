import { takeClusterWidths } from '../../../layout/index.ts';
import { ASK_CLUSTER_WIDTHS, clusterWidthsFrom, hasUnsureClusters } from '../../../terminal/input/cluster-widths.ts';
import type { Report } from '../../../terminal/input/events.ts';
import type { Store } from '../store.ts';

/** How long to wait for an answer, in milliseconds. A later one may be meant for another program. */
const PATIENCE = 2_000;

/** What a question to the terminal needs. */
export interface Questioned {
  /** Draws the question over the screen. */
  readonly write: (question: string) => void;
  /** Draws the screen again, over the question. */
  readonly redraw: () => void;
}

/**
 * Learns how wide the terminal draws clusters of emoji: asks once, when the first article that has any is on the screen.
 * Returns a function that takes the terminal's reports.
 */
export function learnClusterWidths(store: Store, { write, redraw }: Questioned): (report: Report) => void {
  let article: unknown = null;
  let widthsFrom: ReturnType<typeof clusterWidthsFrom> | null = null;
  const look = () => {
    const { blocks } = store.state().document.article;
    if (blocks === article) return;
    article = blocks;
    if (!blocks.some(({ text }) => hasUnsureClusters(text))) return;
    stop();
    widthsFrom = clusterWidthsFrom();
    setTimeout(() => {
      widthsFrom = null;
    }, PATIENCE).unref();
    write(ASK_CLUSTER_WIDTHS);
    redraw();
  };
  const stop = store.subscribe(look);
  look();
  return (report) => {
    const widths = widthsFrom?.(report);
    if (!widths) return;
    widthsFrom = null;
    takeClusterWidths(widths);
    store.dispatch({ type: 'measured' });
  };
}
