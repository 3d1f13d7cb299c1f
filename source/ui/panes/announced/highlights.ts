/** What a screen reader says about highlights, the selection and notes. */

import type { Range } from '../../../article.ts';
import { comparePositions, textOf } from '../../../highlights/range.ts';
import { messages } from '../../../messages/index.ts';
import { rangeOf, wordsIn } from '../../../reader/model/highlights/selection.ts';
import { layerOf } from '../../../reader/model/layers.ts';
import type { LineEdit } from '../../../reader/model/line-editor.ts';
import type { ReaderState } from '../../../reader/model/state.ts';
import { shownNote } from '../../../reader/shown/note.ts';

/** A part of a block's text, with announcements where highlights begin and end. */
export function spoken(
  { document, annotations }: ReaderState,
  index: number,
  { start, end }: Pick<Range, 'start' | 'end'>,
): string {
  const { blocks } = document.article;
  const text = blocks[index]?.text ?? '';
  const marks = annotations.highlights.flatMap(({ anchor, color, found, note }) => {
    if (found === 'orphan') return [];
    const { range } = anchor;
    const { highlightBegins, highlightEnds } = messages.spoken;
    return [
      ...(range.start.block === index
        ? [{ at: range.start.offset, words: `${highlightBegins(messages.screen.colors[color], note !== '')} ` }]
        : []),
      ...(range.end.block === index ? [{ at: range.end.offset, words: ` ${highlightEnds}` }] : []),
    ];
  });
  let spoken = '';
  let from = start;
  for (const { at, words } of marks.sort((one, other) => one.at - other.at)) {
    if (at < start || at > end) continue;
    spoken += text.slice(from, at) + words;
    from = at;
  }
  return spoken + text.slice(from, end);
}

/** The words that a key has added to the selection or removed from it, and the number of selected words. */
export function selectionLines(before: ReaderState | null, after: ReaderState): string[] {
  const selection = layerOf(after, 'selection');
  const old = before && layerOf(before, 'selection');
  if (selection === null || selection === old) return [];
  const { blocks } = after.document.article;
  const range = rangeOf(selection);
  const count = wordsIn(blocks, range);
  const counted = messages.screen.status.wordsSelected(count);
  if (old === null || comparePositions(old.anchor, selection.anchor) !== 0)
    return [messages.spoken.selected(counted, textOf(blocks, range))];
  const moved = rangeOf({ anchor: old.head, head: selection.head });
  if (comparePositions(moved.start, moved.end) === 0) return [];
  const isMore = comparePositions(range.start, moved.end) < 0 && comparePositions(moved.start, range.end) < 0;
  return [messages.spoken[isMore ? 'selectedMore' : 'selectedLess'](counted, textOf(blocks, moved))];
}

/** The line of a note with the cursor, when the editor opens and when the cursor moves to another line. */
export function noteLines(before: ReaderState | null, after: ReaderState): string[] {
  const layer = layerOf(after, 'note');
  if (layer === null) return [];
  const { text, cursor } = layer.edit;
  const old = before && layerOf(before, 'note');
  const { passage } = shownNote(after, layer);
  if (old === null) {
    const { noteOn, noteOnArticle } = messages.spoken;
    return [passage === null ? noteOnArticle(text) : noteOn(passage, text)];
  }
  const lineAt = (edit: LineEdit): number => edit.text.slice(0, edit.cursor).split('\n').length;
  if (lineAt(old.edit) === lineAt(layer.edit)) return [];
  const start = text.lastIndexOf('\n', cursor - 1) + 1;
  return [messages.spoken.line(lineAt(layer.edit), text.slice(start).split('\n', 1)[0] ?? '')];
}
