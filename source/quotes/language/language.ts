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
  /** Set if every noun has a capital, so that a capital alone makes no name: the endings of adjectives and of genitives. */
  readonly capitalNouns: { readonly adjective: RegExp; readonly genitive: RegExp } | null;
  /** Dialogue after dashes holds its cues between commas, as in French: — Yes, he said, tomorrow. */
  readonly clausesAfterDashes: boolean;
  /** What tells an utterance in quotation marks from a term. */
  readonly terms: TermWords;
  /** Determiners that tell nothing of the name after them: "no". */
  readonly emptyDeterminers: ReadonlySet<string>;
  /** Ending of a verb in the third person singular, if only that form has it. */
  readonly thirdPerson: RegExp | null;
  /** Cues that attribute a quotation before them after a comma only; after a full stop they begin a sentence. */
  readonly cuesAfterComma: ReadonlySet<string>;
  /** "saying": has its subject from another clause unless an auxiliary stands before it. */
  readonly presentParticiple: RegExp;
  /** Participles that open a clause beside the subject: "speaking in Paris, …". */
  readonly openingParticiple: RegExp;
  /** Endings of verbs and plurals, which continue no noun that is a role: "Hartley plans". */
  readonly finiteEnding: RegExp;
  /** Ending of a plural. */
  readonly plural: RegExp;
  /** "that": leads to a clause that is reported, or to a relative one. */
  readonly complementizers: ReadonlySet<string>;
  /** Conjunctions between clauses of one rank: "and", "but". */
  readonly coordinating: ReadonlySet<string>;
  /** Those that join names to one subject ("and"), and those that join names at all ("and", "or"). */
  readonly adding: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  /** Words after which a clause begins in the middle of a sentence. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Conjunctions that are listed as prepositions: "since", "after". */
  readonly subordinating: ReadonlySet<string>;
  /** Prepositions that may follow the source in a clause that closes a sentence: "said the mayor of Hull". */
  readonly afterSource: ReadonlySet<string>;
  /** Join a description to the body that somebody speaks for: "a spokesman for the group". */
  readonly complements: ReadonlySet<string>;
  /** Articles and demonstratives at the head of a description that is new. */
  readonly indefinite: ReadonlySet<string>;
  /** Words that may stand between a comma and the phrase of a cue. */
  readonly beforeCue: ReadonlySet<string>;
  /** The nouns that an abbreviated title stands for. */
  readonly titleNouns: ReadonlyMap<string, readonly string[]>;
}

/** Words beside quotation marks that tell an utterance from a term. */
export interface TermWords {
  /** Verbs besides the cues of class 'say' after which the marks hold somebody's very words: a sign reading "Open". */
  readonly speaking: ReadonlySet<string>;
  /** Nouns for works: marks after them hold a title. */
  readonly works: ReadonlySet<string>;
  /** Words that announce a name, a title or a word as a word: titled "…", the term "…". */
  readonly naming: ReadonlySet<string>;
  /** Titles have capitals throughout; otherwise only their first word has one. */
  readonly titleCase: boolean;
  /** Function words before a capitalized phrase in marks that is a title: on "Evening Post", the "Evening Post". */
  readonly beforeTitle: ReadonlySet<string>;
  /** Verbs after a title between commas: the show, "Bread," is … */
  readonly afterTitle: ReadonlySet<string>;
}

/** An expression that matches nothing. */
export const NEVER = /$^/;

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
