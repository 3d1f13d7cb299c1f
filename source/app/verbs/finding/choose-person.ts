import type { QuotedPerson } from '../../../library/index.ts';
import { counted, spanOf } from './printing.ts';

/** Names that every shell takes as they are between double quotes. */
const HARMLESS = /^[\p{L}\p{M}\p{N} .,'’()-]+$/u;

/** The name of a person in a command: the name itself if nobody else has it, or `id:12`. */
export function nameInCommand(person: QuotedPerson, others: readonly QuotedPerson[]): string {
  const isAlone = others.every(({ id, name }) => id === person.id || name !== person.name);
  const isTelling = /\s/.test(person.name.trim());
  return isAlone && isTelling && HARMLESS.test(person.name) ? `"${person.name}"` : `id:${person.id}`;
}

/** "12 quotes in 7 articles, 2019-03-04 to 2024-05-17" */
export function countsOf({ quotes, articles, from, to }: QuotedPerson): string {
  const span = spanOf(from, to);
  return `${counted(quotes, 'quote')} in ${counted(articles, 'article')}${span === '' ? '' : `, ${span}`}`;
}

/** How many people are listed: a surname may be that of hundreds. */
const MOST = 20;

/** The lines that list the people whom a name fits, each with the command that chooses it. */
export function choices(typed: string, people: readonly QuotedPerson[]): readonly string[] {
  const rows = people.slice(0, MOST).map((person) => ({
    command: `pullquote said ${nameInCommand(person, people)}`,
    about: `${person.name}${person.role ? `, ${person.role}` : ` (${person.lastTitle})`}: ${countsOf(person)}`,
  }));
  const all = HARMLESS.test(typed) ? [{ command: `pullquote said --all "${typed}"`, about: 'all of them' }] : [];
  const width = Math.max(...[...rows, ...all].map(({ command }) => command.length));
  const left = people.length - rows.length;
  return [
    `"${typed}" fits ${people.length} people; choose one:`,
    ...[...rows, ...all].map(({ command, about }) => `  ${command.padEnd(width)}  ${about}`),
    ...(left > 0 ? [`  and ${left} more (pullquote people "${typed}")`] : []),
  ];
}
