/** What the attribution knows of a language: closed classes of words, as data. Everything is in lower case. */

/**
 * say: introduces somebody's words ("said"); tell: the same with a hearer ("told"); claim: words or a stance ("warned",
 * "insisted"); think: a stance reported without words ("believes"); act: publishing or a gesture ("tweeted", "laughed").
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
  /** Phrases that the source follows: "according to". One to four words joined by spaces. */
  readonly accordingTo: ReadonlySet<string>;
  /** The same, but only directly after a quotation or between commas: „…“, so der Sprecher; sei, so der Rat, offen. */
  readonly afterQuote: ReadonlySet<string>;
  /** Verbs without a subject whose source stands after a preposition: "heißt es in einem Brief". One to four words. */
  readonly impersonal: ReadonlySet<string>;
  /** Those prepositions. */
  readonly containers: ReadonlySet<string>;
  /** Finite verbs that attribute words only with a particle at the end of the clause, and their particles: gab … bekannt. */
  readonly separable: ReadonlyMap<string, ReadonlySet<string>>;
  /** Finite auxiliaries far from their participle: "hatte am Montag erklärt"; empty if they stand beside it. */
  readonly bracketOpeners: ReadonlySet<string>;
  /** Articles and determiners that no subject has: dem, einem. */
  readonly oblique: ReadonlySet<string>;
  /** An article and its noun that are no subject: "der Zeitung". */
  readonly obliquePhrase: RegExp | null;
  readonly auxiliaries: ReadonlySet<string>;
  /** Adverbs that may stand between a subject and its verb; the suffix of the regular ones. */
  readonly adverbs: ReadonlySet<string>;
  readonly adverbSuffix: RegExp | null;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words by which speakers mean themselves. */
  readonly self: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** The definite article. */
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Join a cue to a verb before it that has the subject: "smiled and said", "went on to say". */
  readonly coordinators: ReadonlySet<string>;
  /** Words after which a cue stands before its subject: "as said the mayor". */
  readonly inverters: ReadonlySet<string>;
  /** Introduce the agent in the passive: "released by". */
  readonly agents: ReadonlySet<string>;
  /** The form of the verb before an agent. */
  readonly participle: RegExp;
  /** Auxiliaries before that form whose subject says nothing: "he was told". */
  readonly passives: ReadonlySet<string>;
  /** Join a verb of quoting to what somebody else said: "quoted him as saying". */
  readonly reporting: ReadonlySet<string>;
  /** "who", "which": begin a clause about the noun before. */
  readonly relatives: ReadonlySet<string>;
  /** Words with a capital only because a sentence begins: never part of a name. */
  readonly openers: ReadonlySet<string>;
  /** Days and months, which stand beside names and are not part of them. */
  readonly times: ReadonlySet<string>;
  /** Words before a name that are not part of it, with the gender that they tell, or null. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Join the parts of a name: "van", "de la". */
  readonly particles: ReadonlySet<string>;
  /** Nouns for people who speak, with the gender that they tell. */
  readonly roles: ReadonlyMap<string, Gender | null>;
  /** Those of them that mean anybody: "the man". */
  readonly generic: ReadonlySet<string>;
  /** A person by age: "24-year-old". */
  readonly ages: RegExp | null;
  /** Nouns for organizations that "the …" can mean. */
  readonly bodies: ReadonlySet<string>;
  /** Endings of nouns for people ("-ist", "-woman"). */
  readonly roleSuffix: RegExp;
  /** Nouns for groups and texts that speak as sources. */
  readonly sources: ReadonlySet<string>;
  /** Nouns for texts, which somebody issues: "put out a statement saying". */
  readonly texts: ReadonlySet<string>;
  /** Last words of the names of organizations. */
  readonly organisations: ReadonlySet<string>;
  /** Adjectives of nations and parties, which stand before names and are not part of them. */
  readonly demonyms: ReadonlySet<string>;
  readonly demonymSuffix: RegExp | null;
  /** Words cut short before the next: l', d', qu'. */
  readonly elision: RegExp | null;
  /** A pronoun joined to the verb before it: dit-elle. The first group is the pronoun. */
  readonly enclitic: RegExp | null;
  /** The subject follows the verb if something else opens the sentence: "Gestern sagte Holm". */
  readonly verbSecond: boolean;
  /** The subject stands after the verb more freely than in English. */
  readonly subjectAfterVerb: boolean;
  /** The subject may be left out ("«Sí», dijo") if it is that of the sentence before. */
  readonly dropsSubject: boolean;
  /** The writer breaks into a quotation without closing the marks: « Oui, dit-elle, demain. » */
  readonly clausesInside: boolean;
  /** Set if every noun has a capital, so that a capital alone makes no name: the endings of adjectives, genitives and adverbs. */
  readonly capitalNouns: { readonly adjective: RegExp; readonly genitive: RegExp; readonly adverb: RegExp } | null;
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
  /** Nouns for people in a story besides `roles`, with the gender that they tell. */
  readonly characters: ReadonlyMap<string, Gender | null>;
  /** Words of `roles` that mean nobody in particular in a story: "a couple", "one". */
  readonly groups: ReadonlySet<string>;
  /** What is heard of a speaker who is not seen: "a voice". */
  readonly voices: ReadonlySet<string>;
  /** Words before a name by which somebody is addressed: "my dear Jo". */
  readonly endearments: ReadonlySet<string>;
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

/** The words of a table, which stand between spaces and line breaks. */
export const words = (table: string): string[] => table.split(/\s+/).filter((word) => word !== '');

/** The words of a table, each with the same value. */
export const labelled = <Value>(value: Value, table: string): [string, Value][] =>
  words(table).map((word) => [word, value]);

type Cues = readonly (readonly [string, CueClass])[];

/** Every form of each verb of a table, followed by forms that are listed as they are. */
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

/** A pronoun, by default of the third person and a subject. */
export const pronoun = (
  gender: Gender | null,
  plural: boolean,
  { person = 3, subject = true, possessive = false }: Partial<Pick<Pronoun, 'person' | 'subject' | 'possessive'>> = {},
): Pronoun => ({ person, gender, plural, subject, possessive });
