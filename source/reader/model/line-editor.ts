/** A line of text, edited as in readline. The cursor is a UTF-16 offset that never splits a grapheme. */
export interface LineEdit {
  readonly text: string;
  readonly cursor: number;
}

export const EMPTY_LINE: LineEdit = { text: '', cursor: 0 };

export function lineOf(text: string): LineEdit {
  return { text, cursor: text.length };
}

let segmenter: Intl.Segmenter | undefined;

/** The offsets at which graphemes begin, and the length of the text. */
function boundaries(text: string): number[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

const before = ({ text, cursor }: LineEdit): number => boundaries(text).findLast((at) => at < cursor) ?? 0;
const after = ({ text, cursor }: LineEdit): number => boundaries(text).find((at) => at > cursor) ?? text.length;

function wordStart({ text, cursor }: LineEdit): number {
  return cursor - (/\S*\s*$/u.exec(text.slice(0, cursor))?.[0].length ?? 0);
}

function wordEnd({ text, cursor }: LineEdit): number {
  return cursor + (/^\s*\S*/u.exec(text.slice(cursor))?.[0].length ?? 0);
}

function cut(edit: LineEdit, start: number, end: number): LineEdit {
  return { text: edit.text.slice(0, start) + edit.text.slice(end), cursor: start };
}

export function insert(edit: LineEdit, text: string): LineEdit {
  return {
    text: edit.text.slice(0, edit.cursor) + text + edit.text.slice(edit.cursor),
    cursor: edit.cursor + text.length,
  };
}

/** The edit commands. `keys.ts` binds keys to them. */
export const EDITS = {
  'edit-left': (edit) => ({ ...edit, cursor: before(edit) }),
  'edit-right': (edit) => ({ ...edit, cursor: after(edit) }),
  'edit-word-left': (edit) => ({ ...edit, cursor: wordStart(edit) }),
  'edit-word-right': (edit) => ({ ...edit, cursor: wordEnd(edit) }),
  'edit-start': (edit) => ({ ...edit, cursor: 0 }),
  'edit-end': (edit) => ({ ...edit, cursor: edit.text.length }),
  'edit-delete-back': (edit) => cut(edit, before(edit), edit.cursor),
  'edit-delete': (edit) => cut(edit, edit.cursor, after(edit)),
  'edit-delete-word': (edit) => cut(edit, wordStart(edit), edit.cursor),
  'edit-delete-to-start': (edit) => cut(edit, 0, edit.cursor),
  'edit-delete-to-end': (edit) => cut(edit, edit.cursor, edit.text.length),
} as const satisfies Record<string, (edit: LineEdit) => LineEdit>;

export type EditCommand = keyof typeof EDITS;
