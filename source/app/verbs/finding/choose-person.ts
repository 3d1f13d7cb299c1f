import { spanOf } from '../../../library/in-words.ts';
import { foldName, type Library, peopleLike, type QuotedPerson, quotedPeople } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import { printable } from '../../../printable.ts';
import { complain, writeError } from '../../streams.ts';

/** Names that no shell changes between double quotes. */
const HARMLESS = /^[\p{L}\p{M}\p{N} .,'’()-]+$/u;

type Named = Pick<QuotedPerson, 'id' | 'name'>;

/** The name of a person in a command: the name itself if none of the others has it, or `id:12`. */
export function nameInCommand({ id, name }: Named, others: readonly Named[]): string {
  const folded = foldName(name);
  const isAlone = others.every((other) => other.id === id || foldName(other.name) !== folded);
  const isTelling = /\s/.test(name.trim());
  return isAlone && isTelling && HARMLESS.test(name) ? `"${name}"` : `id:${id}`;
}

/** "12 quotes in 7 articles, 2019-03-04 to 2024-05-17" */
export function countsOf({ quotes, articles, from, to }: QuotedPerson): string {
  const span = spanOf(from, to);
  const counts = messages.library.facts.quotesInArticles(quotes, articles);
  return span === '' ? counts : `${counts}, ${span}`;
}

/** How many people are listed: hundreds may share a surname. */
const MOST = 20;

/** A command that takes a name: what comes before and after it. */
interface Command {
  readonly verb: string;
  readonly rest: readonly string[];
}

/** An operand, quoted for a shell. */
const shellWord = (operand: string): string => {
  if (/^[\p{L}\p{N}-]+$/u.test(operand)) return operand;
  return HARMLESS.test(operand) ? `"${operand}"` : `'${operand.replaceAll("'", "'\\''")}'`;
};

/** A command with a name as its first operand. */
function commandOf({ verb, rest }: Command, name: string, option: string | null = null): string {
  const end = rest.some((operand) => operand.startsWith('-')) ? '--' : null;
  return ['pullquote', verb, option, end, name, ...rest.map(shellWord)].filter((word) => word !== null).join(' ');
}

/**
 * The lines that list the people whom a name matches, each with the command that chooses it, or only with its name if there is no single such
 * command.
 */
export function choices(typed: string, people: readonly QuotedPerson[], command: Command | null): readonly string[] {
  const rows = people.slice(0, MOST).map((person) => ({
    command: command === null ? nameInCommand(person, people) : commandOf(command, nameInCommand(person, people)),
    about: `${person.name}${person.role ? `, ${person.role}` : ` (${person.lastTitle})`}: ${countsOf(person)}`,
  }));
  const all =
    command && HARMLESS.test(typed)
      ? [{ command: commandOf(command, `"${typed}"`, '--all'), about: messages.verbs.people.all }]
      : [];
  const width = Math.max(...[...rows, ...all].map(({ command }) => command.length));
  const left = people.length - rows.length;
  return [
    messages.verbs.people.fits(typed, people.length),
    ...[...rows, ...all].map(({ command, about }) => `  ${command.padEnd(width)}  ${about}`),
    ...(left > 0 ? [`  ${messages.verbs.people.andMore(left, `pullquote people "${typed}"`)}`] : []),
  ];
}

/** How many people with similar names are suggested. */
const MOST_LIKE = 3;

/** The message if a name matches nobody; it suggests similar names. */
export function nobodyCalled(database: Library['database'], typed: string): string {
  const ids = peopleLike(database, typed);
  const names = ids.length === 0 ? [] : quotedPeople(database, ids, MOST_LIKE).map(({ name }) => name);
  const { nobodyCalled, nobodyCalledLike } = messages.verbs.people;
  if (names.length === 0) return nobodyCalled(typed);
  const [last = '', ...others] = names.toReversed();
  return nobodyCalledLike(
    typed,
    others.length === 0 ? last : messages.usage.anyOf(others.toReversed().join(', '), last),
  );
}

/** Lists the people whom a name matches on standard error. Returns the exit status. */
export function listChoices(typed: string, people: readonly QuotedPerson[], command: Command | null): number {
  const [first = '', ...rest] = choices(typed, people, command);
  complain(first);
  for (const each of rest) writeError(printable(each));
  return 1;
}
