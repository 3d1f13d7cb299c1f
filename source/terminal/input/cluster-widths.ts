import type { ClusterWidths } from '../../layout/index.ts';
import type { Report } from './events.ts';

/** A cluster of each kind whose width terminals disagree about. */
const PROBES = {
  flag: '🇫🇷',
  presentation: '☎️',
  joined: '👨‍👩‍👦',
  modified: '👍🏽',
} as const satisfies Record<string, string>;

/** Not the first row, because an answer from there looks like F3 with Alt or Ctrl. */
const ROW = 2;

/** Columns of a cluster that the terminal draws as one glyph. */
const ONE_GLYPH = 2;

/** Clusters of these kinds. */
const CLUSTERS = /\ufe0f|\u200d|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

/** Whether a text has clusters that terminals count differently. */
export function hasUnsureClusters(text: string): boolean {
  return CLUSTERS.test(text);
}

/**
 * Draws a cluster of each kind and asks for the position of the cursor after it (DSR 6). The cells under it must be redrawn. A
 * terminal without support for DSR 6 does not answer.
 */
export const ASK_CLUSTER_WIDTHS = `\u001b7${Object.values(PROBES)
  .map((probe) => `\u001b[${ROW};1H${probe}\u001b[6n`)
  .join('')}\u001b8`;

/** The columns in one answer; null for other reports. */
function answered({ introducer, text }: Report): number | null {
  const answer = introducer === 'csi' ? /^(\d{1,4});(\d{1,4})R$/.exec(text) : null;
  return answer && Number(answer[1]) === ROW ? Number(answer[2]) - 1 : null;
}

/** Collects the answers to `ASK_CLUSTER_WIDTHS`: returns the widths once the last one has arrived, null until then. */
export function clusterWidthsFrom(): (report: Report) => ClusterWidths | null {
  const columns: number[] = [];
  return (report) => {
    const answer = answered(report);
    if (answer === null || columns.length === Object.keys(PROBES).length) return null;
    columns.push(answer);
    if (columns.length < Object.keys(PROBES).length) return null;
    const [flag = ONE_GLYPH, presentation = ONE_GLYPH, joined, modified] = columns;
    return { flag, presentation, isJoined: joined === ONE_GLYPH, isModified: modified === ONE_GLYPH };
  };
}
