/** The people of the library, in each format. */

import type { Block } from '../../../article.ts';
import { dayOf } from '../../../library/in-words.ts';
import type { QuotedPerson, Suggestion } from '../../../library/index.ts';
import { type Messages, messages } from '../../../messages/index.ts';
import { jsonText } from '../../../output/json.ts';
import { csvLine } from '../../../output/quotes/csv.ts';
import { nameInCommand } from './choose-person.ts';

const COLUMNS: readonly (readonly [name: string, of: (person: QuotedPerson) => string | number])[] = [
  ['quotes', ({ quotes }) => quotes],
  ['articles', ({ articles }) => articles],
  ['from', ({ from }) => dayOf(from)],
  ['to', ({ to }) => dayOf(to)],
  ['id', ({ id }) => `id:${id}`],
  ['name', ({ name }) => name],
  ['role', ({ role }) => role ?? ''],
];

/** The columns on a screen. An id is listed only for people who share a name, since only they need it. */
const SHOWN: typeof COLUMNS = [
  ...COLUMNS.filter(([name]) => !['id', 'name', 'role'].includes(name)),
  ['name', ({ name, role }) => (role ? `${name}, ${role}` : name)],
];

/** The people as a table. */
export function peopleBlocks(people: readonly QuotedPerson[]): readonly Block[] {
  const cells = (row: number, texts: readonly (string | number)[]): readonly Block[] =>
    texts.map((text, column) => ({
      type: 'cell',
      text: String(text),
      spans: [],
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      header: row === 0,
      group: 1,
    }));
  return [
    ...cells(
      0,
      SHOWN.map(
        ([name]) => messages.verbs.people.columns[name as keyof Messages['verbs']['people']['columns']] ?? name,
      ),
    ),
    ...people.flatMap((person, index) =>
      cells(
        index + 1,
        SHOWN.map(([, of]) => of(person)),
      ),
    ),
  ];
}

/** The people as a JSON list. */
export function peopleJson(people: readonly QuotedPerson[]): string {
  const list = people.map(({ id, kind, name, role, quotes, articles, from, to }) => ({
    person: id,
    name,
    kind,
    role,
    quotes,
    articles,
    from: dayOf(from) || null,
    to: dayOf(to) || null,
  }));
  return `${jsonText(list, 2)}\n`;
}

/** The people as CSV, with a header line. */
export const peopleCsv = (people: readonly QuotedPerson[]): string =>
  [COLUMNS.map(([name]) => name), ...people.map((person) => COLUMNS.map(([, of]) => of(person)))].map(csvLine).join('');

/** The command that accepts a suggestion. `everybody`: all people, since a name shared by two people does not identify either. */
function joinCommand({ people }: Suggestion, everybody: readonly QuotedPerson[]): string {
  return `pullquote people join ${people.map((person) => nameInCommand(person, everybody)).join(' ')}`;
}

/** The suggestions as blocks, each with the command that accepts it. */
export const suggestionBlocks = (
  suggestions: readonly Suggestion[],
  everybody: readonly QuotedPerson[],
): readonly Block[] =>
  suggestions.flatMap((suggestion, group): Block[] => {
    const { pair, counted, reasons } = messages.verbs.people;
    const [one, other] = suggestion.people;
    const text = pair(counted(one.name, one.quotes), counted(other.name, other.quotes), reasons[suggestion.reason]);
    return [
      { type: 'term', text, spans: [], group },
      { type: 'definition', text: joinCommand(suggestion, everybody), spans: [], group },
    ];
  });

/** The suggestions as a JSON list. */
export function suggestionsJson(suggestions: readonly Suggestion[]): string {
  const list = suggestions.map(({ people, reason }) => ({
    people: people.map(({ id, name, quotes }) => ({ person: id, name, quotes })),
    reason,
  }));
  return `${jsonText(list, 2)}\n`;
}

/** The suggestions as CSV, with a header line. */
export const suggestionsCsv = (suggestions: readonly Suggestion[]): string =>
  [
    ['id', 'name', 'other id', 'other name', 'reason'],
    ...suggestions.map(({ people: [one, other], reason }) => [
      `id:${one.id}`,
      one.name,
      `id:${other.id}`,
      other.name,
      reason,
    ]),
  ]
    .map(csvLine)
    .join('');
