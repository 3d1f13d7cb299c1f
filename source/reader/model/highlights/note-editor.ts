import { EDITS, type EditCommand, type LineEdit } from '../line-editor.ts';

type Change = (edit: LineEdit) => LineEdit;

const lineStart = ({ text, cursor }: LineEdit): number => text.lastIndexOf('\n', cursor - 1) + 1;

function lineEnd({ text, cursor }: LineEdit): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

/** Applies a change to the line with the cursor as if it were the whole text. */
function inLine(change: Change): Change {
  return (edit) => {
    const [start, end] = [lineStart(edit), lineEnd(edit)];
    const { text, cursor } = change({ text: edit.text.slice(start, end), cursor: edit.cursor - start });
    return { text: edit.text.slice(0, start) + text + edit.text.slice(end), cursor: start + cursor };
  };
}

/** The edit commands that work differently in a text of several lines: they stay within the line of the cursor. */
export const NOTE_EDITS: Partial<Readonly<Record<EditCommand, Change>>> = {
  'edit-start': inLine(EDITS['edit-start']),
  'edit-end': inLine(EDITS['edit-end']),
  'edit-delete-to-start': inLine(EDITS['edit-delete-to-start']),
  'edit-delete-to-end': inLine(EDITS['edit-delete-to-end']),
};

let segmenter: Intl.Segmenter | undefined;

/** The last start of a grapheme at or before an offset. */
function snapped(text: string, offset: number): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  if (offset >= text.length) return text.length;
  return segmenter.segment(text).containing(offset)?.index ?? 0;
}

/** Moves the cursor to the line above or below, keeping its column; if there is no such line, to the start or end of the text. */
export function moveLine(edit: LineEdit, isDown: boolean): LineEdit {
  const { text } = edit;
  const [start, end] = [lineStart(edit), lineEnd(edit)];
  if (isDown && end === text.length) return { text, cursor: text.length };
  if (!isDown && start === 0) return { text, cursor: 0 };
  const other = { text, cursor: isDown ? end + 1 : start - 1 };
  const [from, to] = [lineStart(other), lineEnd(other)];
  return { text, cursor: from + snapped(text.slice(from, to), edit.cursor - start) };
}
