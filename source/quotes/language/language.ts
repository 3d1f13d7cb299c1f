import type { Unspaced } from './unspaced.ts';

/** The data of a language that the attribution needs: closed classes of words. Everything is in lower case. */

/**
 * say: introduces somebody's words ("said"); tell: the same with an addressee ("told"); claim: words or a stance ("warned",
 * "insisted"); think: a stance reported without words ("believes"); act: publishing or a gesture ("tweeted", "laughed").
 */
export type CueClass = 'say' | 'tell' | 'claim' | 'think' | 'act';

export type Gender = 'female' | 'male';

export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Whether it can be the subject of a verb. */
  readonly subject: boolean;
  readonly possessive: boolean;
}

export interface Language {
  readonly code: string;
  /** All forms of all verbs that attribute words. */
  readonly cues: ReadonlyMap<string, CueClass>;
  /** Forms of such verbs that are also nouns: "his recent remarks". */
  readonly cueNouns: ReadonlySet<string>;
  /** Phrases before the source: "according to". One to four words, joined by spaces. */
  readonly accordingTo: ReadonlySet<string>;
  /** Prepositions before the source in a sentence that only announces words: "And from the mayor: …". */
  readonly senders?: ReadonlySet<string>;
  /** The same, but after the source: "dem Rat zufolge". */
  readonly accordingAfter: ReadonlySet<string>;
  /** The same, but only directly after a quotation or between commas: „…“, so der Sprecher; sei, so der Rat, offen. */
  readonly afterQuote: ReadonlySet<string>;
  /** Impersonal verbs whose source follows a preposition: "heißt es in einem Brief". One to four words. */
  readonly impersonal: ReadonlySet<string>;
  /** The prepositions before the source of an impersonal verb. */
  readonly containers: ReadonlySet<string>;
  /** Finite verbs that attribute words only together with a particle at the end of the clause, with their particles: gab … bekannt. */
  readonly separable: ReadonlyMap<string, ReadonlySet<string>>;
  /** Finite auxiliaries that can be separated from their participle: "hatte am Montag erklärt"; empty if they are always next to it. */
  readonly bracketOpeners: ReadonlySet<string>;
  /** Articles and determiners that a subject cannot have: dem, einem. */
  readonly oblique: ReadonlySet<string>;
  /** An article and a noun that are not a subject: "der Zeitung". */
  readonly obliquePhrase: RegExp | null;
  readonly auxiliaries: ReadonlySet<string>;
  /** Adverbs that may come between a subject and its verb, and the suffix of the regular ones. */
  readonly adverbs: ReadonlySet<string>;
  readonly adverbSuffix: RegExp | null;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words with which speakers refer to themselves. */
  readonly self: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** The definite article. */
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Words that join a cue to an earlier verb, which has the subject: "smiled and said", "went on to say". */
  readonly coordinators: ReadonlySet<string>;
  /** Words after which a cue comes before its subject: "as said the mayor". */
  readonly inverters: ReadonlySet<string>;
  /** Words that introduce the agent in the passive: "released by". */
  readonly agents: ReadonlySet<string>;
  /** The form of the verb before an agent. */
  readonly participle: RegExp;
  /** Auxiliaries before that form whose subject is not the speaker: "he was told". */
  readonly passives: ReadonlySet<string>;
  /** Words that join a verb of quoting to somebody else's words: "quoted him as saying". */
  readonly reporting: ReadonlySet<string>;
  /** Verbs that pass on the words of their object: "zitiert den Bürgermeister". */
  readonly quoting: ReadonlySet<string>;
  /** Forms of verbs by which a sentence shows that it reports what somebody said: "Er sei krank". */
  readonly reportive: ReadonlySet<string>;
  /** Relative pronouns: "who", "which". */
  readonly relatives: ReadonlySet<string>;
  /** Words that are capitalized only at the start of a sentence and are never part of a name. */
  readonly openers: ReadonlySet<string>;
  /** Days and months, which occur next to names but are not part of them. */
  readonly times: ReadonlySet<string>;
  /** Words before a name that are not part of it, with the gender that they imply, or null. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Particles that join the parts of a name: "van", "de la". */
  readonly particles: ReadonlySet<string>;
  /** Nouns for people who speak, with the gender that they imply. */
  readonly roles: ReadonlyMap<string, Gender | null>;
  /** Those of them that can mean anybody: "the man". */
  readonly generic: ReadonlySet<string>;
  /** A person by age: "24-year-old". */
  readonly ages: RegExp | null;
  /** Nouns for organizations, which can be referred to as "the …". */
  readonly bodies: ReadonlySet<string>;
  /** Endings of nouns for people ("-ist", "-woman"). */
  readonly roleSuffix: RegExp;
  /** Nouns for groups and texts that speak as sources. */
  readonly sources: ReadonlySet<string>;
  /** Nouns for texts that somebody issues: "put out a statement saying". */
  readonly texts: ReadonlySet<string>;
  /** Last words of the names of organizations. */
  readonly organisations: ReadonlySet<string>;
  /** Adjectives of nations and parties, which precede names but are not part of them. */
  readonly demonyms: ReadonlySet<string>;
  readonly demonymSuffix: RegExp | null;
  /** Words that are elided before the next one: l', d', qu'. */
  readonly elision: RegExp | null;
  /** A pronoun joined to the verb before it: dit-elle. The first group is the pronoun. */
  readonly enclitic: RegExp | null;
  /** Whether the subject follows the verb if something else opens the sentence: "Gestern sagte Holm". */
  readonly verbSecond: boolean;
  /** Whether the subject can follow the verb more freely than in English. */
  readonly subjectAfterVerb: boolean;
  /** Whether the subject may be omitted ("«Sí», dijo") if it is the same as in the sentence before. */
  readonly dropsSubject: boolean;
  /** Whether attributions are inserted into a quotation without closing the marks: « Oui, dit-elle, demain. » */
  readonly clausesInside: boolean;
  /** The endings of adjectives, genitives and adverbs. Set if every noun has a capital, so that a capital alone is not evidence of a name. */
  readonly capitalNouns: { readonly adjective: RegExp; readonly genitive: RegExp; readonly adverb: RegExp } | null;
  /** Whether dialogue after dashes has its cues between commas, as in French: — Yes, he said, tomorrow. */
  readonly clausesAfterDashes: boolean;
  /** The data that distinguish an utterance in quotation marks from a term. */
  readonly terms: TermWords;
  /** Determiners that reveal nothing about the name after them: "no". */
  readonly emptyDeterminers: ReadonlySet<string>;
  /** Nouns after "of" that belong to an office, so that the name after them is that of the officer: "secretary of state Jane Doe". */
  readonly offices: ReadonlySet<string>;
  /** What a hyphen joins to a name to make an adjective: "Hartley-style". */
  readonly hyphenated: ReadonlySet<string>;
  /** Ending of a verb in the third person singular, if only that form has it. */
  readonly thirdPerson: RegExp | null;
  /** Forms of cues whose subject cannot be a single thing: "say", but neither "says" nor "said". */
  readonly baseForms: ReadonlySet<string>;
  /**
   * Verbs whose object is the subject of a bare infinitive: those that make it act ("helps people find") and those of perception ("heard
   * Finch say").
   */
  readonly causatives: ReadonlySet<string>;
  readonly perceptions: ReadonlySet<string>;
  /** Cues that attribute a preceding quotation only after a comma. After a full stop, they begin a sentence. */
  readonly cuesAfterComma: ReadonlySet<string>;
  /** The form that has its subject in another clause unless an auxiliary precedes it: "saying". */
  readonly presentParticiple: RegExp;
  /** Whether it makes a tense with an auxiliary: "was saying"; otherwise only pronouns and the like precede it: "en disant". */
  readonly progressive: boolean;
  /** Participles that open a clause before or after the subject: "speaking in Paris, …". */
  readonly openingParticiple: RegExp;
  /** Endings of verbs and plurals, which do not continue a role: "Hartley plans". */
  readonly finiteEnding: RegExp;
  /** The ending of plurals. */
  readonly plural: RegExp;
  /** Words that introduce a reported or a relative clause: "that". */
  readonly complementizers: ReadonlySet<string>;
  /** Coordinating conjunctions: "and", "but". */
  readonly coordinating: ReadonlySet<string>;
  /** Conjunctions that join names to one subject ("and"), and those that join names in any way ("and", "or"). */
  readonly adding: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  /** Words that begin a clause in the middle of a sentence. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Conjunctions that are also listed as prepositions: "since", "after". */
  readonly subordinating: ReadonlySet<string>;
  /** Prepositions that may follow the source at the end of a sentence: "said the mayor of Hull". */
  readonly afterSource: ReadonlySet<string>;
  /** Prepositions between a description and the organization that a person speaks for: "a spokesman for the group". */
  readonly complements: ReadonlySet<string>;
  /** Articles and demonstratives at the start of a new description. */
  readonly indefinite: ReadonlySet<string>;
  /** Words that may come between a comma and the phrase of a cue. */
  readonly beforeCue: ReadonlySet<string>;
  /** Further nouns for people in a story, with the gender that they imply. */
  readonly characters: ReadonlyMap<string, Gender | null>;
  /** Nouns for people that are adjectives after a noun: "un inconnu", but "une demeure inconnue". */
  readonly attributive: ReadonlySet<string>;
  /** Words of `roles` that do not mean anybody in particular in a story: "a couple", "one". */
  readonly groups: ReadonlySet<string>;
  /** Nouns for a speaker who is heard but not seen: "a voice". */
  readonly voices: ReadonlySet<string>;
  /** Words before a name in forms of address: "my dear Jo". */
  readonly endearments: ReadonlySet<string>;
  /** The nouns for abbreviated titles. */
  readonly titleNouns: ReadonlyMap<string, readonly string[]>;
  /** How to find words, names and subjects in a script without spaces. */
  readonly unspaced?: Unspaced;
}

/** Words beside quotation marks that distinguish an utterance from a term. */
export interface TermWords {
  /** Verbs other than cues of class 'say' before verbatim quotations: a sign reading "Open". */
  readonly speaking: ReadonlySet<string>;
  /** Nouns for works, which are followed by a title in quotation marks. */
  readonly works: ReadonlySet<string>;
  /** Participles before the title of a work, whatever its capitals. */
  readonly titling: ReadonlySet<string>;
  /** Words that announce a name, a title or a word mentioned as a word: titled "…", the term "…". */
  readonly naming: ReadonlySet<string>;
  /** Words that announce a name after a noun ("a feature called “…”") or a form of "be", but speech after a speaker. */
  readonly calling: ReadonlySet<string>;
  /** Words that explain the quoted word at the head of a sentence. */
  readonly defining: ReadonlySet<string>;
  /** Whether all words of a title have capitals; otherwise only the first has one. */
  readonly titleCase: boolean;
  /** Function words before a title, that is, a capitalized phrase in marks: on "Evening Post", the "Evening Post". */
  readonly beforeTitle: ReadonlySet<string>;
  /** Verbs after a title between commas: the show, "Bread," is … */
  readonly afterTitle: ReadonlySet<string>;
}

/** An expression that matches nothing. */
export const NEVER = /$^/;

/** The words of a table, which are separated by spaces and line breaks. */
export const words = (table: string): string[] => table.split(/\s+/).filter((word) => word !== '');

/** The words of a table, each with the same value. */
export const labelled = <Value>(value: Value, table: string): [string, Value][] =>
  words(table).map((word) => [word, value]);

type Cues = readonly (readonly [string, CueClass])[];

/** All forms of each verb of a table, and further forms that are listed as they are. */
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
