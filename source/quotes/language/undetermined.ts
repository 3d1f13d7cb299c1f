import type { Language } from './language.ts';

const none: ReadonlySet<never> = new Set<never>();

/** A language without a table: quotations are found, and their speakers only where a label or a signature names them. */
export const undetermined: Language = {
  code: 'und',
  cues: new Map(),
  accordingTo: none,
  afterQuote: none,
  auxiliaries: none,
  adverbs: none,
  adverbSuffix: null,
  pronouns: new Map(),
  determiners: none,
  definite: none,
  prepositions: none,
  conjunctions: none,
  coordinators: none,
  inverters: none,
  agents: none,
  relatives: none,
  openers: none,
  times: new Set(),
  titles: new Map(),
  particles: none,
  roles: new Map(),
  roleSuffix: /$^/,
  sources: none,
  organisations: none,
  demonyms: none,
  demonymSuffix: null,
  elision: null,
  enclitic: null,
  verbSecond: false,
  dropsSubject: false,
  clausesInside: false,
  nounsHaveCapitals: false,
};
