import { resolve } from 'node:path';
import { Failure, UsageError } from '../../failure.ts';
import {
  articlesOfPerson,
  findArticle,
  joinPeople,
  type Library,
  peopleNamed,
  peopleWith,
  type QuotedPerson,
  quotedPeople,
  splitJoined,
  splitPerson,
  suggestJoins,
  undoPeopleChange,
} from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { complain, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { listChoices, nobodyCalled } from './finding/choose-person.ts';
import {
  peopleBlocks,
  peopleCsv,
  peopleJson,
  suggestionBlocks,
  suggestionsCsv,
  suggestionsJson,
} from './finding/people.ts';
import { blocksToText, formatOf, nothingFound } from './finding/printing.ts';
import { withLibrary } from './open-library.ts';

const FORMATS = ['text', 'json', 'csv'] as const;

/** How many people, and how many suggestions, are printed as text by default. */
const DEFAULT_LIMIT = 50;

type Action = (library: Library, operands: readonly string[], context: VerbContext) => Promise<number>;

const say = (text: string): Promise<void> => write(process.stdout, `${printable(text)}\n`);

/** The one person whom a name matches; null, after listing them, if it matches several. Throws a `Failure` if it matches nobody. */
function oneNamed({ database }: Library, typed: string): QuotedPerson | null {
  const ids = peopleNamed(database, typed);
  const people = ids.length === 0 ? [] : quotedPeople(database, ids);
  const [only] = people;
  if (!only) throw new Failure(nobodyCalled(database, typed));
  if (people.length === 1) return only;
  listChoices(typed, people, null);
  return null;
}

const list: Action = async (library, operands, context) => {
  const { database } = library;
  const { options } = context;
  const isText = options.format === undefined || options.format === 'text';
  const limit = options.limit ?? (isText ? DEFAULT_LIMIT : -1);
  const ids = operands.length === 0 ? null : peopleWith(database, operands);
  // One extra row, to know whether there are more.
  const all = quotedPeople(database, ids, limit < 0 ? -1 : limit + 1);
  const people = limit < 0 ? all : all.slice(0, limit);
  if (people.length === 0) {
    const name = operands.join(' ');
    complain(nothingFound(library, name === '' ? messages.verbs.people.nobody : nobodyCalled(database, name)));
    return 1;
  }
  const format = formatOf(context, 'people', FORMATS);
  const text =
    format === 'json'
      ? peopleJson(people)
      : format === 'csv'
        ? peopleCsv(people)
        : blocksToText(peopleBlocks(people), context);
  await write(process.stdout, text);
  if (isText && all.length > people.length) complain(messages.verbs.people.more);
  return 0;
};

const suggest: Action = async ({ database }, operands, context) => {
  if (operands.length > 0) throw new UsageError(messages.verbs.people.suggestOperands);
  const format = formatOf(context, 'people', FORMATS);
  const suggestions = suggestJoins(
    database,
    context.options.limit ?? (format === 'text' ? DEFAULT_LIMIT : Number.POSITIVE_INFINITY),
  );
  if (suggestions.length === 0) {
    complain(messages.verbs.people.noSuggestions);
    return 1;
  }
  const text =
    format === 'json'
      ? suggestionsJson(suggestions)
      : format === 'csv'
        ? suggestionsCsv(suggestions)
        : blocksToText(suggestionBlocks(suggestions, quotedPeople(database)), context);
  await write(process.stdout, text);
  return 0;
};

/** "12 quotes in 7 articles" */
const countsOf = ({ quotes, articles }: QuotedPerson): string =>
  messages.library.facts.quotesInArticles(quotes, articles);

const join: Action = async (library, operands) => {
  if (operands.length < 2) throw new UsageError(messages.verbs.people.joinOperands);
  const people: QuotedPerson[] = [];
  for (const typed of operands) {
    const person = oneNamed(library, typed);
    if (person === null) return 1;
    if (!people.some(({ id }) => id === person.id)) people.push(person);
  }
  const [into, ...others] = people;
  if (!into || others.length === 0) throw new Failure(messages.verbs.people.joinedAlready(operands.join(', ')));
  joinPeople(
    library.database,
    people.map(({ id }) => id),
  );
  const [now = into] = quotedPeople(library.database, [into.id]);
  const whom = others.map(({ name }) => name).join(', ');
  const { joined, undoes } = messages.verbs.people;
  await say(joined(whom, into.name, countsOf(now), undoes));
  return 0;
};

const split: Action = async (library, operands) => {
  const [typed, ...names] = operands;
  if (typed === undefined) throw new UsageError(messages.verbs.people.splitOperands);
  const person = oneNamed(library, typed);
  if (person === null) return 1;
  const { database } = library;
  if (names.length === 0) {
    const apart = splitJoined(database, person.id);
    if (apart.length === 0) {
      throw new Failure(messages.verbs.people.notJoined(person.name));
    }
    await say(messages.verbs.people.splitFrom(apart.join(', '), person.name, messages.verbs.people.undoes));
    return 0;
  }
  const articles = new Set(
    names.map((name) => {
      const article = findArticle(database, name) ?? findArticle(database, resolve(name));
      if (!article) throw new Failure(messages.verbs.people.noArticle(name));
      return article.id;
    }),
  );
  const own = articlesOfPerson(database, person.id);
  const moving = [...articles].filter((id) => own.has(id));
  if (moving.length === 0) throw new Failure(messages.verbs.people.quotedInNone(person.name));
  if (moving.length === own.size) throw new Failure(messages.verbs.people.quotedInNoOther(person.name));
  const other = splitPerson(database, person.id, moving);
  const [moved = person] = quotedPeople(database, [other]);
  await say(messages.verbs.people.split(person.name, countsOf(moved), `id:${other}`, messages.verbs.people.undoes));
  return 0;
};

const undo: Action = async ({ database }, operands) => {
  if (operands.length > 0) throw new UsageError(messages.verbs.people.undoOperands);
  const change = undoPeopleChange(database);
  if (change === null) throw new Failure(messages.verbs.people.nothingToUndo);
  const [first = '', ...others] = change.names;
  const { differentAgain, oneAgain } = messages.verbs.people;
  await say(change.kind === 'join' ? differentAgain(others.join(', '), first) : oneAgain(first));
  return 0;
};

const ACTIONS: Readonly<Record<string, Action>> = { suggest, join, split, undo };

/** `pullquote people`. Resolves to the exit status: 1 if there is nobody, or if a name matches several people. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  formatOf(context, 'people', FORMATS);
  const [first = '', ...rest] = context.operands;
  const action = Object.hasOwn(ACTIONS, first) ? ACTIONS[first] : undefined;
  return withLibrary(
    context,
    async (library) => {
      const status = action ? await action(library, rest, context) : await list(library, context.operands, context);
      await keepCompiled({ onlyNew: true });
      return status;
    },
    { reads: action === undefined || action === suggest },
  );
}
