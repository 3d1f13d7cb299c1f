import { type Attribution, type Person, type Quote, speakersOf } from '../../article.ts';
import { Failure } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { foldText } from '../../search/index.ts';

export interface Selection {
  /** Any form of a name: "Sakhashchyk", "Mr Sakhashchyk", "the former commander". */
  readonly speaker?: string;
  /** Words that the quote must all contain. */
  readonly match?: string;
  /** Include quotes of kind `fragment`. */
  readonly fragments?: boolean;
}

/** Words before a name that are not part of it. */
const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady herr frau m mme mlle monsieur madame señor señora sr sra'
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(' '),
);

const wordsOf = (text: string) => foldText(text).text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** Whether some form of a person's name in the article contains all of the words. */
function isCalled({ name, title = '', mentions }: Person, words: readonly string[], textOf: TextOf): boolean {
  const forms = [`${title} ${name}`, ...mentions.map((mention) => `${title} ${textOf(mention)}`)];
  return forms.some((form) => {
    const known = new Set(wordsOf(form));
    return words.every((word) => known.has(word));
  });
}

type TextOf = (range: { readonly block: number; readonly start: number; readonly end: number }) => string;

function speakersNamed(wanted: string, people: readonly Person[], textOf: TextOf): ReadonlySet<string> {
  const words = wordsOf(wanted);
  const bare = words.filter((word) => !HONORIFICS.has(word));
  const named = (some: readonly string[]) =>
    some.length === 0 ? [] : people.filter((person) => isCalled(person, some, textOf));
  const exact = bare.length > 0 ? named(words) : [];
  return new Set((exact.length > 0 ? exact : named(bare)).map(({ id }) => id));
}

/** Throws a `Failure` that lists the speakers. */
function throwNoSpeaker(wanted: string, name: string, quotes: readonly Quote[]): never {
  const speakers = [...new Set(quotes.flatMap((quote) => speakersOf(quote).map((speaker) => speaker.name)))];
  const { noSpeaker, otherSpeakers } = messages.verbs.printing;
  throw new Failure(speakers.length === 0 ? noSpeaker(name, wanted) : otherSpeakers(name, wanted, speakers.join(', ')));
}

/**
 * The selected quotes, in the order of the article.
 * Throws a `Failure` if `speaker` has no quotes in the source called `name`; with null, other sources may have some.
 */
export function selectQuotes(
  { people, quotes, blocks }: Attribution & { readonly blocks: readonly { readonly text: string }[] },
  { speaker, match, fragments = false }: Selection,
  name: string | null,
): readonly Quote[] {
  let selected = fragments ? quotes : quotes.filter(({ kind }) => kind !== 'fragment');
  if (speaker !== undefined) {
    const textOf: TextOf = ({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '';
    const ids = speakersNamed(speaker, people, textOf);
    const theirs = selected.filter((quote) => speakersOf(quote).some(({ person }) => ids.has(person)));
    if (theirs.length === 0 && name !== null) throwNoSpeaker(speaker, name, selected);
    selected = theirs;
  }
  if (match === undefined) return selected;
  const words = wordsOf(match);
  return selected.filter(({ text }) => {
    const folded = foldText(text).text;
    return words.every((word) => folded.includes(word));
  });
}
