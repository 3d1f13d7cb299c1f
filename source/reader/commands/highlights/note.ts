import { rowOf } from '../../../layout/index.ts';
import { messages } from '../../../messages/index.ts';
import { printableLines } from '../../../printable.ts';
import type { CommandName } from '../../keys/keys.ts';
import { annotate, highlightOf, highlightsIn } from '../../model/highlights/annotations.ts';
import { moveLine } from '../../model/highlights/note-editor.ts';
import { dropLayers, type LayerOf, layerOf, pushLayer, replaceLayer } from '../../model/layers.ts';
import { insert, type LineEdit, lineOf } from '../../model/line-editor.ts';
import { note } from '../../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../../model/state.ts';
import { geometry } from '../../view/geometry.ts';
import { noteRect } from '../../view/highlights/note-rect.ts';
import { layoutScreen } from '../../view/incremental-layout.ts';
import { openList } from '../../view/lists.ts';
import { scrollTo, targetRange } from '../../view/viewport.ts';
import { addHighlight, highlightAtHand, keep } from './highlight.ts';
import { passageAtHand } from './passage.ts';

/** The longest note, in UTF-16 code units. */
const LONGEST = 100_000;

type NoteLayer = LayerOf<'note'>;

/** Opens the editor for the note on a highlight (null: on the article), and scrolls so that it does not cover the passage. */
export function openNote(state: ReaderState, of: string | null): ReaderState {
  const text = of === null ? state.annotations.note : (highlightOf(state, of)?.note ?? '');
  const list = layerOf(state, 'list');
  const note: NoteLayer = { kind: 'note', of, edit: lineOf(text), before: text, list };
  const opened = pushLayer(dropLayers(state, 'list'), note);
  const range = of === null ? null : targetRange(state, { kind: 'highlight', key: of });
  if (range === null) return opened;
  const room = geometry(opened).article.height - noteRect(opened).height;
  const row = rowOf(opened.layout, { block: range.block, offset: range.start });
  const isInView = row >= opened.top && row < opened.top + room;
  const marked: ReaderState = { ...opened, target: { kind: 'highlight', key: of ?? '' } };
  return isInView ? marked : { ...scrollTo(opened, row - Math.floor(room / 3)), target: marked.target };
}

/** Opens the note on the current highlight; if there is none, highlights the current passage first. */
function openHighlightNote(state: ReaderState): ReaderState | Outcome {
  const open = openList(state);
  const choice = open?.items.at(open.selected)?.choice;
  if (choice?.kind === 'article-note') return openNote(state, null);
  const range = open ? null : passageAtHand(state);
  // A note belongs to the highlight inside the sentence, even if it is shorter.
  const isSelecting = layerOf(state, 'selection') !== null;
  const inside = range && !isSelecting ? highlightsIn(state, range)[0] : undefined;
  const known = highlightAtHand(state) ?? inside;
  if (known) return openNote(dropLayers(state, 'selection'), known.key);
  if (open) return note(state, messages.reader.highlights.notOne);
  if (range === null) return note(state, messages.reader.notes.noText);
  const { state: added, effects, key } = addHighlight(state, range, state.annotations.color);
  return { state: openNote(added, key), effects };
}

/** Edits the open note. */
export function editNote(state: ReaderState, change: (line: LineEdit) => LineEdit): ReaderState {
  const layer = layerOf(state, 'note');
  if (layer === null) return state;
  const edit = change(layer.edit);
  if (edit.text.length > LONGEST) return note(state, messages.reader.notes.tooLong(LONGEST));
  return replaceLayer(state, { ...layer, edit });
}

/** Lays out the article again if its notes are shown. */
const reshown = (state: ReaderState): ReaderState => (state.notesShown ? layoutScreen(state) : state);

/** Closes the editor. A list that it was opened from is shown again, at the same entry. */
function closeNote(state: ReaderState): ReaderState {
  const list = layerOf(state, 'note')?.list ?? null;
  const closed = dropLayers(state, 'note');
  return list ? pushLayer(closed, list) : closed;
}

/** Closes the editor and saves the note. */
function keepNote(state: ReaderState): ReaderState | Outcome {
  const layer = layerOf(state, 'note');
  if (layer === null) return state;
  const closed = closeNote(state);
  const text = printableLines(layer.edit.text.trim());
  if (text === layer.before) return closed;
  const told = note(closed, messages.reader.notes[text === '' ? 'removed' : 'kept']);
  if (layer.of === null) {
    return { state: reshown(annotate(told, { note: text })), effects: [{ type: 'keep-note', note: text }] };
  }
  const highlight = highlightOf(told, layer.of);
  if (!highlight) return told;
  const { state: kept, effects } = keep(told, { ...highlight, note: text });
  return { state: reshown(kept), effects };
}

/** Closes the editor; the note stays as it was. */
export function discardNote(state: ReaderState): ReaderState {
  const layer = layerOf(state, 'note');
  const closed = closeNote(state);
  return layer && layer.edit.text.trim() !== layer.before ? note(closed, messages.reader.notes.discarded) : closed;
}

function withLayer(change: (layer: NoteLayer, state: ReaderState) => ReaderState | Outcome): Handler {
  return (state) => {
    const layer = layerOf(state, 'note');
    return layer ? change(layer, state) : state;
  };
}

/** Takes over the text written in the user's editor. */
export function noteEdited(state: ReaderState, { text }: Extract<Action, { type: 'note-edited' }>): ReaderState {
  return editNote(state, () => lineOf(printableLines(text.replace(/\s+$/, ''))));
}

function toggleNotes(state: ReaderState): ReaderState {
  const { highlights, note: own } = state.annotations;
  const count = highlights.filter((each) => each.note !== '' && each.found !== 'orphan').length + (own === '' ? 0 : 1);
  if (count === 0 && !state.notesShown) return note(state, messages.reader.notes.none);
  const notesShown = !state.notesShown;
  const shown = layoutScreen({ ...state, notesShown });
  const kept = state.top === 0 ? { ...shown, top: 0 } : shown;
  return note(kept, notesShown ? messages.reader.notes.shown(count) : messages.reader.notes.hidden);
}

export const NOTE = {
  note: openHighlightNote,
  'article-note': (state) => openNote(state, null),
  notes: toggleNotes,
  'keep-note': keepNote,
  'discard-note': discardNote,
  'note-line': (state) => editNote(state, (edit) => insert(edit, '\n')),
  'note-up': (state) => editNote(state, (edit) => moveLine(edit, false)),
  'note-down': (state) => editNote(state, (edit) => moveLine(edit, true)),
  'note-editor': withLayer(({ edit }, state) => ({ state, effects: [{ type: 'edit-text', text: edit.text }] })),
} as const satisfies Partial<Record<CommandName, Handler>>;
