/**
 * What the attribution knows of a language: closed classes of words, as data. Everything is lower case.
 */

/**
 * say: introduces somebody's words ("said"); tell: the same with a hearer ("told"); claim: words or a stance ("warned",
 * "insisted"); think: a stance that is reported without words ("believes"); act: publishing or a gesture ("tweeted", "laughed").
 */
export type CueClass = 'say' | 'tell' | 'claim' | 'think' | 'act';

export type Gender = 'female' | 'male';

export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Can be the subject of a verb. */
  readonly subject: boolean;
  readonly possessive: boolean;
}

export interface Language {
  readonly code: string;
  /** Every form of every verb that attributes words. */
  readonly cues: ReadonlyMap<string, CueClass>;
  /** Forms of such verbs that are nouns as well: "his recent remarks". */
  readonly cueNouns: ReadonlySet<string>;
  /** "according to" and its like: the source follows. One to four words joined by a space. */
  readonly accordingTo: ReadonlySet<string>;
  /** The same, directly after a quotation only: „…“, so der Sprecher. */
  readonly afterQuote: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Adverbs that may stand between a subject and its verb; the suffix of the regular ones. */
  readonly adverbs: ReadonlySet<string>;
  readonly adverbSuffix: RegExp | null;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words by which somebody speaks of himself. */
  readonly self: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** The definite article. */
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Join a cue to one before that has the subject: "smiled and said", "went on to say". */
  readonly coordinators: ReadonlySet<string>;
  /** A cue after them stands before its subject: "as said the mayor". */
  readonly inverters: ReadonlySet<string>;
  /** Lead to who did it, in the passive: "released by". */
  readonly agents: ReadonlySet<string>;
  /** The form of the verb before them. */
  readonly participle: RegExp;
  /** "who", "which": begin a clause about the noun before. */
  readonly relatives: ReadonlySet<string>;
  /** Capitalised only because a sentence begins: never part of a name. */
  readonly openers: ReadonlySet<string>;
  /** Days and months, which stand beside a name and are no part of it. */
  readonly times: ReadonlySet<string>;
  /** Stand before a name and are no part of it; the gender that they tell, or null. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Join the parts of a name: "van", "de la". */
  readonly particles: ReadonlySet<string>;
  /** Nouns for people who speak, with the gender that they tell. */
  readonly roles: ReadonlyMap<string, Gender | null>;
  /** Those of them that are said of anybody: "the man". */
  readonly generic: ReadonlySet<string>;
  /** Somebody by age: "24-year-old". */
  readonly ages: RegExp | null;
  /** Nouns for bodies that "the …" can go back to. */
  readonly bodies: ReadonlySet<string>;
  /** Endings of such nouns ("-ist", "-woman"). */
  readonly roleSuffix: RegExp;
  /** Nouns for groups and for things that are written: they speak as sources. */
  readonly sources: ReadonlySet<string>;
  /** The last word of many an organisation's name, capitalised in the text. */
  readonly organisations: ReadonlySet<string>;
  /** Adjectives of nations and parties, which stand before a name and are no part of it. */
  readonly demonyms: ReadonlySet<string>;
  readonly demonymSuffix: RegExp | null;
  /** Words cut short that lean on the next: l', d', qu'. */
  readonly elision: RegExp | null;
  /** A pronoun that clings to the verb before it: dit-elle. */
  readonly enclitic: RegExp | null;
  /** The subject follows the verb where something else opens the sentence: "Gestern sagte Holm". */
  readonly verbSecond: boolean;
  /** The subject stands after the verb more freely than in English. */
  readonly subjectAfterVerb: boolean;
  /** The subject may be left out: «Sí», dijo. Then it is that of the sentence before. */
  readonly dropsSubject: boolean;
  /** The writer breaks into a quotation without closing the marks: « Oui, dit-elle, demain. » */
  readonly clausesInside: boolean;
  /** Every noun has a capital, so that a capital alone makes no name. */
  readonly nounsHaveCapitals: boolean;
}

/** Splits a table written as words between spaces and line breaks. */
export const words = (table: string): string[] => table.split(/\s+/).filter((word) => word !== '');

/** Each word with one value. */
export const labelled = <Value>(value: Value, table: string): [string, Value][] =>
  words(table).map((word) => [word, value]);

type Cues = readonly (readonly [string, CueClass])[];

/** Every form of each verb of a table; forms that are listed as they are come after them. */
export const formsOf = (
  verbs: Readonly<Record<CueClass, string>>,
  inflect: (verb: string) => readonly string[],
  listed: Cues = [],
): Cues => [
  ...(Object.entries(verbs) as [CueClass, string][]).flatMap(([kind, table]) =>
    words(table).flatMap((verb) => inflect(verb).map((form): [string, CueClass] => [form, kind])),
  ),
  ...listed,
];

/** A pronoun, of the third person and a subject unless it is said. */
export const pronoun = (
  gender: Gender | null,
  plural: boolean,
  { person = 3, subject = true, possessive = false }: Partial<Pick<Pronoun, 'person' | 'subject' | 'possessive'>> = {},
): Pronoun => ({ person, gender, plural, subject, possessive });
