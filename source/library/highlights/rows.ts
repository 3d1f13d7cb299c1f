import { colorNamed, type Highlight } from '../../highlights/highlight.ts';
import { lines, type Row } from '../rows.ts';

/** A highlight as it is kept. Times are milliseconds since 1970. */
export interface KeptHighlight extends Highlight {
  /** The id of its article in the library. */
  readonly article: number;
  /** The tags in its note. */
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const HIGHLIGHT_COLUMNS = `h.id, h.key, h.article, h.block, h.start, h.end_block, h.end, h.exact, h.before, h.after, h.found,
  h.color, h.speaker, h.note, h.tags, h.created_at, h.updated_at`;

const FINDINGS = ['exact', 'context', 'approximate', 'orphan'] as const;

export function keptHighlight(row: Row): KeptHighlight {
  return {
    key: String(row.key),
    article: Number(row.article),
    anchor: {
      range: {
        start: { block: Number(row.block), offset: Number(row.start) },
        end: { block: Number(row.end_block), offset: Number(row.end) },
      },
      exact: String(row.exact),
      before: String(row.before),
      after: String(row.after),
    },
    found: FINDINGS.find((finding) => finding === row.found) ?? 'orphan',
    color: colorNamed(String(row.color)),
    speaker: typeof row.speaker === 'string' ? row.speaker : null,
    note: String(row.note),
    tags: lines(row.tags),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}
