import { printable } from '../printable.ts';
import { geometry } from '../reader/geometry.ts';
import { keyLabel } from '../reader/keys.ts';
import { pageCount } from '../reader/partial.ts';
import { chosenQuote, listedQuotes, speakerLabel } from '../reader/quotes.ts';
import type { Prompt, ReaderState } from '../reader/state.ts';
import { percentRead } from '../reader/viewport.ts';
import { fit, lineWidth, own, type Run, run, type StyledLine } from './styled-line.ts';
import type { Symbols } from './symbols.ts';

/** Where the search stands: "3 of 17", or that there is none. */
function hitCount(state: ReaderState): string {
  const { search } = state;
  if (!search) return '';
  if (search.result.error) return search.result.error;
  const count = search.result.hits.length;
  if (count === 0) return `no match for ${search.query}`;
  return `${search.current + 1} of ${count}${search.result.retried ? ', with marks of any form' : ''}`;
}

function quotePlace(state: ReaderState): string {
  const { attribution } = state.document;
  if (attribution === null) return 'quotes …';
  const quotes = listedQuotes(state);
  const chosen = chosenQuote(state);
  const quote = quotes[chosen];
  if (quote) return `quote ${chosen + 1}/${quotes.length} ${speakerLabel(quote)}`;
  return quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`;
}

/** Whether it is one of several sources of the command line, and no page that was opened from one. */
function isOneOfSeveral({ document: { source } }: ReaderState): boolean {
  return source.of > 1 && source.index < source.of;
}

/** The parts of the status line, the most useful first: from the end they go where there is no room. */
function parts(state: ReaderState): string[] {
  const { source, name } = state.document;
  const { page, pages, about } = pageCount(state);
  const place = [about ? `page ${page} of about ${pages}` : `page ${page}/${pages}`, `${percentRead(state)} %`];
  const found = state.search ? `/${state.search.query} ${hitCount(state)}` : '';
  const many = isOneOfSeveral(state) ? `[${source.index + 1}/${source.of}]` : '';
  return [many, name, ...place, found, quotePlace(state)].filter((part) => part !== '');
}

const HINTS = [
  ['search', '/'],
  ['help', '?'],
] as const;

/** The key that waits for another. */
const PENDING = { 'set-mark': 'm', 'go-to-mark': "'", export: 'e' } as const;

function readingLine(state: ReaderState, symbols: Symbols): StyledLine {
  const { width } = geometry(state).status;
  const separator = ` ${symbols.dot} `;
  const hints = HINTS.map(([name, key]) => `${keyLabel(key)} ${name}`).join('  ');
  const rest = parts(state).slice(isOneOfSeveral(state) ? 2 : 1);
  const fixed = rest.join(separator).length + separator.length;
  // The name gives way before the figures do, and the hints before the name.
  const label = printable([...parts(state).slice(0, isOneOfSeveral(state) ? 2 : 1)].join(' '));
  const room = width - 1 - fixed;
  const named =
    room >= 8
      ? [...fit([run(label, 'status')], Math.min(lineWidth([run(label)]), room)), own(separator, 'status')]
      : [];
  const left: Run[] = [own(' '), ...named, run(printable(rest.join(separator)), 'status')];
  const pending = state.count || (state.pending ? PENDING[state.pending] : '');
  const right = pending || hints;
  const space = width - lineWidth(left) - right.length - 1;
  return space >= 1
    ? [...left, own(' '.repeat(space)), own(right, pending ? 'prompt' : 'status'), own(' ')]
    : fit(left, width);
}

/** The switches that are on, in words. */
function switches({ options }: Prompt): string {
  const on = [
    options.case === 'match' && 'match case',
    options.case === 'ignore' && 'ignore case',
    options.wholeWord && 'whole words',
    options.regularExpression && 'regular expression',
    options.allWords && 'all words',
  ].filter(Boolean);
  return on.length > 0 ? `[${on.join(', ')}]` : '';
}

/** What is being typed with its cursor; the beginning goes where it is longer than the room. */
export function editLine(
  sign: string,
  edit: { readonly text: string; readonly cursor: number },
  room: number,
): StyledLine {
  const from = Math.max(0, edit.cursor - Math.max(1, room - sign.length - 2));
  const before = printable(edit.text.slice(from, edit.cursor));
  const at = [...edit.text.slice(edit.cursor)][0] ?? '';
  const after = printable(edit.text.slice(edit.cursor + at.length));
  return [own(sign, 'prompt'), run(before), at === '' ? own(' ', 'cursor') : run(printable(at), 'cursor'), run(after)];
}

function promptLine(state: ReaderState, prompt: Prompt): StyledLine {
  const { width } = geometry(state).status;
  const filtering = prompt.kind === 'filter';
  const counted = filtering ? `${listedQuotes(state).length} quotes` : prompt.edit.text === '' ? '' : hitCount(state);
  const note = [filtering ? '' : switches(prompt), state.message?.text ?? counted].filter(Boolean).join(' ');
  const right = [run(printable(note), 'status-note'), own(' ')];
  const room = Math.max(8, width - lineWidth(right) - 1);
  const left = fit(editLine(filtering ? ' quotes/' : ' /', prompt.edit, room), room);
  return fit([...left, own(' '), ...right], width);
}

/** The last row: the prompt, else a message, else where one is. */
export function statusPane(state: ReaderState, symbols: Symbols): StyledLine {
  const { width } = geometry(state).status;
  if (state.prompt) return promptLine(state, state.prompt);
  if (state.message) {
    const style = state.message.kind === 'warning' ? 'status-warning' : 'status-note';
    return fit([own(' '), run(printable(state.message.text), style)], width);
  }
  return readingLine(state, symbols);
}
