import { displayWidth } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import { keyLabel } from '../../reader/keys/keys.ts';
import type { Prompt, ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { pageCount } from '../../reader/view/incremental-layout.ts';
import { chosenQuote, listedQuotes, shownQuotes, speakerLabel } from '../../reader/view/quotes.ts';
import { percentRead } from '../../reader/view/viewport.ts';
import { fit, lineWidth, own, type Run, run, type StyledLine } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { inScreenOrder } from './screen-order.ts';

/** Where the search stands: "3 of 17", or that there is none. */
function matchCount(state: ReaderState): string {
  const { search } = state;
  if (!search) return '';
  if (search.result.error) return search.result.error;
  const count = search.result.matches.length;
  if (count === 0) return `no match for ${search.query}`;
  return `${search.current + 1} of ${count}${search.result.retried ? ', with marks of any form' : ''}`;
}

function quotePlace(state: ReaderState): string {
  const { attribution } = state.document;
  if (attribution === null) return 'quotes …';
  const quotes = listedQuotes(state);
  const chosen = chosenQuote(state);
  const quote = quotes[chosen];
  if (quote) return `quote ${chosen + 1}/${quotes.length} ${inScreenOrder(state, speakerLabel(quote))}`;
  return counted(quotes.length, shownQuotes(state).length);
}

/** How many quotes are listed, and of how many where the list is narrowed. */
function counted(listed: number, all: number): string {
  const noun = all === 1 ? 'quote' : 'quotes';
  return listed === all ? `${all} ${noun}` : `${listed} of ${all} ${noun}`;
}

/** Whether it is one of several sources of the command line, and no page that was opened from one. */
function isOneOfSeveral({ document: { source } }: ReaderState): boolean {
  return source.of > 1 && source.index < source.of;
}

/** A part of the status line; the higher its rank, the earlier it goes where there is no room. */
interface Part {
  readonly text: string;
  readonly rank: number;
}

function parts(state: ReaderState): Part[] {
  const { page, pages, about } = pageCount(state);
  const found = state.search ? `/${state.search.query} ${matchCount(state)}` : '';
  return [
    { text: about ? `page ${page} of about ${pages}` : `page ${page}/${pages}`, rank: 0 },
    { text: `${percentRead(state)} %`, rank: 3 },
    { text: found, rank: 1 },
    { text: quotePlace(state), rank: 2 },
  ].filter(({ text }) => text !== '');
}

const HINTS = [
  ['search', '/'],
  ['help', '?'],
] as const;

/** The key that waits for another. */
const PENDING = { 'set-mark': 'm', 'go-to-mark': "'", export: 'e' } as const;

/** The fewest columns of a name that say anything. */
const SHORTEST_NAME = 8;

/** What the line begins with: a message, else the name of what is read. */
function lead(state: ReaderState): Run {
  const { message, document } = state;
  if (message) return run(printable(message.text), message.kind === 'warning' ? 'status-warning' : 'status-note');
  const { index, of } = document.source;
  const name = inScreenOrder(state, document.name);
  return run(printable(isOneOfSeveral(state) ? `[${index + 1}/${of}] ${name}` : name), 'status');
}

function readingLine(state: ReaderState, symbols: Symbols): StyledLine {
  const { width } = geometry(state).status;
  const separator = own(` ${symbols.dot} `, 'status');
  const first = lead(state);
  const least = Math.min(lineWidth([first]), state.message ? width - 2 : SHORTEST_NAME);
  let rest = parts(state);
  const lengthOf = (all: readonly Part[]) => all.reduce((sum, { text }) => sum + displayWidth(text) + 3, 0);
  // The name gives way before the figures do, and the figures before a message.
  const leastLead = state.message ? least : 0;
  while (rest.length > 0 && 1 + leastLead + lengthOf(rest) > width) {
    const last = Math.max(...rest.map(({ rank }) => rank));
    rest = rest.filter(({ rank }) => rank !== last);
  }
  const room = width - 2 - lengthOf(rest);
  const begin = room >= least ? fit([first], Math.min(lineWidth([first]), room)) : [];
  const line: Run[] = [own(' '), ...begin];
  for (const { text } of rest) line.push(...(line.length > 1 ? [separator] : []), run(printable(text), 'status'));
  const pending = state.count || (state.pending ? PENDING[state.pending] : '');
  const right = pending || HINTS.map(([name, key]) => `${keyLabel(key)} ${name}`).join('  ');
  const space = width - lineWidth(line) - right.length - 1;
  return space >= 1
    ? [...line, own(' '.repeat(space)), own(right, pending ? 'prompt' : 'status'), own(' ')]
    : fit(line, width);
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
  const matches = prompt.edit.text === '' ? '' : matchCount(state);
  const found = filtering ? counted(listedQuotes(state).length, shownQuotes(state).length) : matches;
  const note = [filtering ? '' : switches(prompt), state.message?.text ?? found].filter(Boolean).join(' ');
  const right = [run(printable(note), 'status-note'), own(' ')];
  const room = Math.max(8, width - lineWidth(right) - 1);
  const left = fit(editLine(filtering && width >= NARROW ? ' quotes/' : ' /', prompt.edit, room), room);
  return fit([...left, own(' '), ...right], width);
}

/** Below this many columns the prompt does not say what it is for. */
const NARROW = 40;

/** The last row: the prompt, else where one is, with a message in place of the name. */
export function statusPane(state: ReaderState, symbols: Symbols): StyledLine {
  if (state.prompt) return promptLine(state, state.prompt);
  return readingLine(state, symbols);
}
