/** The data for finding words and names in a script without spaces between them. */
export interface Unspaced {
  /** Family names, which come first and are followed by one or two characters. Empty if names are known by what follows them. */
  readonly surnames: ReadonlySet<string>;
  /** What follows a family name or a whole name: 先生, さん. */
  readonly honorifics: ReadonlySet<string>;
  /** Characters before a family name without a given name: 小王. */
  readonly familiar: ReadonlySet<string>;
  /** Last characters of nouns for people and organizations. At the end of an unknown word, they are split off: 目击者, 外交部. */
  readonly endings: ReadonlySet<string>;
  /** Words that are not in any other table, listed so that a name does not begin inside them: 高兴. */
  readonly common: ReadonlySet<string>;
  /** The names found in the article, which count as names anywhere in it. */
  readonly known: ReadonlySet<string>;
  /** Characters that no given name has. */
  readonly notInNames: ReadonlySet<string>;
  /** Particles after the subject: は. */
  readonly topics: ReadonlySet<string>;
  /** Words that end the phrase of place or time after a preposition: 在会议上. */
  readonly localizers: ReadonlySet<string>;
  /** Words that join a description to the noun after it: 的. */
  readonly links: ReadonlySet<string>;
}
