import { displayWidth } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { LineEdit } from '../../reader/model/line-editor.ts';
import type { ShownPrompt } from '../../reader/shown/status.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { quoteCount } from '../../reader/view/quotes.ts';
import { offerOf, type SearchSwitch } from '../../reader/view/search-switches.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine } from '../theme/styled-line.ts';
import { matchCount } from './status.ts';

/** A line being edited, with its cursor. If it is longer than `room` columns, its beginning is cut off. */
export function editLine(sign: string, { text, cursor }: LineEdit, room: number): StyledLine {
  const from = Math.max(0, cursor - Math.max(1, room - sign.length - 2));
  const before = printable(text.slice(from, cursor));
  const at = [...text.slice(cursor)][0] ?? '';
  const after = printable(text.slice(cursor + at.length));
  return [
    literal(sign, 'prompt'),
    run(before),
    at === '' ? literal(' ', 'cursor') : run(printable(at), 'cursor'),
    run(after),
  ];
}

/** On terminals with fewer columns, the prompt has no label. */
const NARROW = 40;

/** The beginning of a prompt's line. */
const SIGNS: Readonly<Record<ShownPrompt['kind'], () => string>> = {
  'search-prompt': () => ' /',
  'filter-prompt': () => ` ${messages.screen.prompt.filter}`,
  'tags-prompt': () => ` ${messages.screen.prompt.tags}`,
};

/** The fewest columns for the typed text. */
const LEAST_ROOM = 8;

/** The fewest columns at which the prompt for tags says how to type them. */
const WIDE = 60;

/** The fewest columns for the typed text beside all switches. */
const ROOM_BESIDE_SWITCHES = 20;

/** Every switch with its key; those that are on are in brackets, and in words. */
function allSwitches(switches: readonly SearchSwitch[]): Run[] {
  const bound = switches.filter(({ key }) => key !== null);
  return bound.flatMap(({ key, name, on }, index) => {
    const label = on === null ? literal(name, 'label') : literal(`[${on}]`, 'status-note');
    return [literal(`${index > 0 ? '  ' : ''}${key} `, 'label'), label];
  });
}

/** The switches that are on, in words. */
function switchesOn(switches: readonly SearchSwitch[]): string {
  const on = switches.flatMap((each) => each.on ?? []);
  return on.length > 0 ? `[${on.join(', ')}]` : '';
}

/** What the prompt says on the right: the result and, if there is room, the switches of a search. */
function resultRuns(width: number, data: ShownPrompt): readonly Run[] {
  const { kind, switches, text, search, message, listedQuotes, allQuotes } = data;
  const said = (...parts: readonly string[]) => run(printable(parts.filter(Boolean).join(' ')), 'status-note');
  if (kind === 'tags-prompt') return [said(message?.text ?? (width < WIDE ? '' : messages.screen.prompt.commas))];
  if (switches === null) return [said(message?.text ?? quoteCount(listedQuotes, allQuotes))];
  const found = message?.text ?? (text === '' ? '' : matchCount(search));
  const whole = [...allSwitches(switches), ...(found === '' ? [] : [literal('  '), said(found)])];
  const room = width - lineWidth(whole);
  if (room >= Math.max(ROOM_BESIDE_SWITCHES, displayWidth(text) + 4)) return whole;
  const isMissing = text !== '' && search?.result.matches.length === 0 && !search.result.error;
  const offer = isMissing ? offerOf(switches) : null;
  const offers = offer ? [`${found}; ${offer.full}`, `${found}; ${offer.short}`] : [];
  const on = switchesOn(switches);
  const fits = (each: string) => width - lineWidth([said(on, each)]) >= displayWidth(text) + 4;
  return [said(on, offers.find(fits) ?? found)];
}

/** The line of the prompt: the typed text on the left, the result on the right. */
export function promptLines({ width }: Rectangle, data: ShownPrompt): readonly StyledLine[] {
  const right = [...resultRuns(width, data), literal(' ')];
  const room = Math.max(LEAST_ROOM, width - lineWidth(right) - 1);
  const sign = width >= NARROW ? SIGNS[data.kind]() : data.kind === 'tags-prompt' ? ' #' : ' /';
  const left = fit(editLine(sign, data, room), room);
  return [fit([...left, literal(' '), ...right], width)];
}
