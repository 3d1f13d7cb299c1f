import type { Block } from '../../article.ts';
import { anchorText, type TextAnchor } from '../../highlights/anchor.ts';
import { findText } from '../../highlights/find-text.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { rowsOf } from '../rows.ts';
import { HIGHLIGHT_COLUMNS, keptHighlight } from './rows.ts';

/**
 * A highlight where its words are in a version of its article. If that is certain, its context is taken from this version, so
 * that it follows an article that changes little by little; its words stay what the user chose.
 */
export function findAgain<Kept extends Highlight>(blocks: readonly Block[], highlight: Kept): Kept {
  const { range, found } = findText(blocks, highlight.anchor);
  const isCertain = found === 'exact' || found === 'context';
  const { before, after } = isCertain ? anchorText(blocks, range) : highlight.anchor;
  const anchor: TextAnchor = { range, exact: highlight.anchor.exact, before, after };
  return { ...highlight, anchor, found };
}

function findAll(database: Database, where: string, value: number, blocks: readonly Block[]): void {
  const rows = rowsOf(database, `SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h WHERE ${where} = ?`, value);
  const update = statement(
    database,
    `UPDATE highlights SET block = ?, start = ?, end_block = ?, end = ?, before = ?, after = ?, found = ? WHERE id = ?`,
  );
  for (const row of rows) {
    const { anchor, found } = findAgain(blocks, keptHighlight(row));
    const { start, end } = anchor.range;
    update.run(start.block, start.offset, end.block, end.offset, anchor.before, anchor.after, found, Number(row.id));
  }
}

/** Finds all highlights of an article again after it was saved in another version. Runs within the caller's transaction. */
export function findHighlightsAgain(database: Database, article: number, blocks: readonly Block[]): void {
  findAll(database, 'h.article', article, blocks);
}

/** Finds one highlight in a version of its article. Runs within the caller's transaction. */
export function findHighlightAgain(database: Database, id: number, blocks: readonly Block[]): void {
  findAll(database, 'h.id', id, blocks);
}
