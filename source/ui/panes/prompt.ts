import { printable } from '../../printable.ts';
import type { LineEdit } from '../../reader/model/line-editor.ts';
import type { ShownPrompt } from '../../reader/shown/status.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { quoteCount } from '../../reader/view/quotes.ts';
import type { SearchOptions } from '../../search/index.ts';
import { fit, lineWidth, literal, run, type StyledLine } from '../theme/styled-line.ts';
import { matchCount } from './status.ts';

/** The search options that are on, in words. */
function optionWords(options: SearchOptions): string {
  const on = [
    options.case === 'match' && 'match case',
    options.case === 'ignore' && 'ignore case',
    options.wholeWord && 'whole words',
    options.regularExpression && 'regular expression',
    options.allWords && 'all words',
  ].filter(Boolean);
  return on.length > 0 ? `[${on.join(', ')}]` : '';
}

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

/** The fewest columns for the typed text. */
const LEAST_ROOM = 8;

/** The line of the prompt: the typed text on the left, the result on the right. */
export function promptLines({ width }: Rectangle, data: ShownPrompt): readonly StyledLine[] {
  const { options, text, search, message, listedQuotes, allQuotes } = data;
  const isFilter = options === null;
  const matches = text === '' ? '' : matchCount(search);
  const found = isFilter ? quoteCount(listedQuotes, allQuotes) : matches;
  const note = [isFilter ? '' : optionWords(options), message?.text ?? found].filter(Boolean).join(' ');
  const right = [run(printable(note), 'status-note'), literal(' ')];
  const room = Math.max(LEAST_ROOM, width - lineWidth(right) - 1);
  const left = fit(editLine(isFilter && width >= NARROW ? ' quotes/' : ' /', data, room), room);
  return [fit([...left, literal(' '), ...right], width)];
}
