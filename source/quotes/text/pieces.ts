import type { Language } from '../language/language.ts';

/** A piece of a text without spaces: a word of the table, a name, or words that are not in the table. */
export interface Piece {
  readonly length: number;
  readonly name: boolean;
}

/** The maximum number of characters in a given name, and in a transcribed foreign name without a dot. */
const LONGEST_GIVEN = 2;
const LONGEST_FOREIGN = 6;

const GIVEN = /\p{Script=Han}/u;

/** Letters without spaces between them, and the dots in foreign names. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+(?:[·・•][\p{Script=Han}\p{Script=Katakana}ー]+)*/gu;

/** The mark between the parts of a foreign name. */
const DOT = /[·・•]/;

interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
  readonly known: ReadonlySet<string>;
  readonly longestName: number;
}

const lexicons = new WeakMap<Language, Lexicon>();

/** All words of the tables with which a text is cut. */
function lexiconOf(language: Language): Lexicon {
  const cached = lexicons.get(language);
  if (cached !== undefined) return cached;
  const { cues, pronouns, times, titles, roles, unspaced } = language;
  const tables: readonly Iterable<string>[] = [
    cues.keys(),
    pronouns.keys(),
    titles.keys(),
    roles.keys(),
    times,
    language.sources,
    language.prepositions,
    language.conjunctions,
    language.adverbs,
    language.auxiliaries,
    language.determiners,
    language.accordingTo,
    language.accordingAfter,
    language.demonyms,
    language.complementizers,
    unspaced?.common ?? [],
    unspaced?.honorifics ?? [],
    unspaced?.topics ?? [],
    unspaced?.localizers ?? [],
    unspaced?.links ?? [],
  ];
  const words = new Set(tables.flatMap((table) => [...table]));
  for (const ending of unspaced?.endings ?? []) if (!unspaced?.topics.has(ending)) words.delete(ending);
  const known: ReadonlySet<string> = unspaced?.known ?? new Set();
  const lexicon = { words, longest: longestOf(words), known, longestName: longestOf(known) };
  lexicons.set(language, lexicon);
  return lexicon;
}

const longestOf = (words: ReadonlySet<string>): number => Math.max(0, ...[...words].map(({ length }) => length));

/** The longest word of the tables at a position; 0 if there is none. */
function wordAt(run: string, at: number, { words, longest }: Lexicon): number {
  for (let length = Math.min(longest, run.length - at); length > 0; length -= 1)
    if (words.has(run.slice(at, at + length))) return length;
  return 0;
}

/**
 * The words and names of a run of letters without spaces. Takes linear time. `Intl.Segmenter` is of no help here: it cuts
 * most names into characters, and 工程师 into two words.
 */
export function piecesOf(run: string, language: Language): Piece[] {
  const { unspaced } = language;
  if (unspaced === undefined) return [{ length: run.length, name: false }];
  const lexicon = lexiconOf(language);
  const pieces: Piece[] = [];
  let at = 0;
  /** The start of a stretch that is not in any table. */
  let unknown = 0;
  let afterRole = false;
  while (at < run.length) {
    const word = wordAt(run, at, lexicon);
    const begins = at === unknown || unspaced.endings.has(run[at - 1] ?? '');
    const person =
      word < 2 ? Math.max(knownAt(run, at, lexicon), begins ? personAt(run, at, lexicon, language) : 0) : 0;
    if (word === 0 && person === 0) {
      at += 1;
      continue;
    }
    if (at > unknown) {
      pieces.push(...unlisted({ run, from: unknown, to: at, afterRole }, lexicon, language));
      afterRole = isPerson(run[at - 1] ?? '', language);
    }
    const length = person > 0 ? person : word;
    pieces.push({ length, name: person > 0 });
    afterRole = person === 0 && isPerson(run.slice(at, at + length), language);
    at += length;
    unknown = at;
  }
  if (at > unknown) pieces.push(...unlisted({ run, from: unknown, to: at, afterRole }, lexicon, language));
  return pieces;
}

/** A part of a run that is not in any table, and whether a noun for a person precedes it. */
interface Unlisted {
  readonly run: string;
  readonly from: number;
  readonly to: number;
  readonly afterRole: boolean;
}

/** The pieces of a stretch that is not in any table: a name, recognized by its context or its dot, or a noun, whose ending is a word. */
function unlisted({ run, from, to, afterRole }: Unlisted, lexicon: Lexicon, language: Language): Piece[] {
  const { unspaced, cues } = language;
  if (unspaced === undefined) return [];
  const length = to - from;
  const last = run[to - 1] ?? '';
  if (DOT.test(run.slice(from, to))) return [{ length, name: true }];
  if (unspaced.endings.has(last) && length > 1)
    return [
      { length: length - 1, name: false },
      { length: 1, name: false },
    ];
  const next = run.slice(to, to + wordAt(run, to, lexicon));
  const isShort = length > 1 && length <= LONGEST_FOREIGN;
  const isSaying = cues.has(next) && (from === 0 || afterRole);
  const isBeside = isSaying || (afterRole && next !== '');
  return [{ length, name: unspaced.honorifics.has(next) || (isShort && isBeside && unspaced.topics.size === 0) }];
}

const isPerson = (word: string, { roles, titles }: Language): boolean => roles.has(word) || titles.has(word);

/** The length of a name that occurs elsewhere in the article; 0 if none begins here. */
function knownAt(run: string, at: number, { known, longestName }: Lexicon): number {
  for (let length = Math.min(longestName, run.length - at); length > 1; length -= 1)
    if (known.has(run.slice(at, at + length))) return length;
  return 0;
}

/** The length of a name with a family name from the table; 0 if none begins here. */
function personAt(run: string, at: number, lexicon: Lexicon, language: Language): number {
  const { unspaced, roles, sources } = language;
  if (unspaced === undefined) return 0;
  const { surnames, honorifics, familiar, notInNames } = unspaced;
  if (unspaced.topics.size > 0) return addressedAt(run, at, language);
  if (familiar.has(run[at] ?? '') && surnames.has(run[at + 1] ?? '') && isCut(run, at + 2, lexicon, language)) return 2;
  const isGiven = (index: number): boolean =>
    GIVEN.test(run[index] ?? '') && !notInNames.has(run[index] ?? '') && wordAt(run, index, lexicon) < 2;
  const isOfBody = (index: number): boolean => sources.has(run.slice(index, index + wordAt(run, index, lexicon))); // 施工公司
  for (const size of [2, 1]) {
    if (!surnames.has(run.slice(at, at + size))) continue;
    const end = at + size;
    const next = run.slice(end, end + wordAt(run, end, lexicon));
    if (honorifics.has(next) || (next.length > 1 && roles.has(next))) return size + next.length;
    for (let given = LONGEST_GIVEN; given > 0; given -= 1)
      if (
        isCut(run, end + given, lexicon, language) &&
        !isOfBody(end + given) &&
        isGiven(end) &&
        (given === 1 || isGiven(end + 1))
      )
        return size + given;
  }
  return 0;
}

/** The maximum number of characters in a name before a form of address, and the minimum before a noun for a person. */
const LONGEST_ADDRESSED = 8;
const SHORTEST_BEFORE_ROLE = 2;

/** Letters of names, without those of endings and particles. */
const NAME_LETTER = /[\p{Script=Han}\p{Script=Katakana}ー・々]/u;
const NAME_LETTERS = new RegExp(`${NAME_LETTER.source}+`, 'uy');

/** The length of a name before a form of address (田中氏, ハドソンさん) or a noun for a person (田中教授); 0 if there is none. */
function addressedAt(run: string, at: number, { unspaced, roles }: Language): number {
  NAME_LETTERS.lastIndex = at;
  const letters = at > 0 && NAME_LETTER.test(run[at - 1] ?? '') ? '' : (NAME_LETTERS.exec(run)?.[0] ?? '');
  if (letters.length > LONGEST_ADDRESSED * 2) return 0;
  const after = run.slice(at + letters.length, at + letters.length + LONGEST_ADDRESSED);
  const isName = (length: number): boolean => {
    const name = letters.slice(0, length);
    return length > 0 && length <= LONGEST_ADDRESSED && !roles.has(name) && !roles.has(name.slice(-2));
  };
  for (const address of unspaced?.honorifics ?? []) {
    if (letters.length > address.length && letters.endsWith(address) && isName(letters.length - address.length))
      return letters.length - address.length;
    if (letters !== '' && after.startsWith(address) && isName(letters.length)) return letters.length;
  }
  for (let length = SHORTEST_BEFORE_ROLE; length < letters.length; length += 1) {
    const isOfBody = unspaced?.endings.has(letters[length - 1] ?? '') === true;
    const role = letters.slice(length);
    if (role.length > 1 && roles.has(role) && isName(length) && !isOfBody) return length;
  }
  return 0;
}

/** Whether a word of the tables or the end of the run follows. A single character for a time is none: 王明点头. */
const isCut = (run: string, at: number, lexicon: Lexicon, { times }: Language): boolean => {
  const length = at < run.length ? wordAt(run, at, lexicon) : 0;
  return at === run.length || length > 1 || (length === 1 && !times.has(run[at] ?? ''));
};

/** The language with the article's names, each of which is found where its context shows that it is one. */
export function withNames(language: Language, texts: Iterable<string>): Language {
  if (language.unspaced === undefined) return language;
  const known = new Set<string>();
  for (const text of texts) {
    for (const { 0: run } of text.matchAll(RUN)) {
      let at = 0;
      for (const { length, name } of piecesOf(run, language)) {
        if (name && length > 1) known.add(run.slice(at, at + length));
        at += length;
      }
    }
  }
  return { ...language, unspaced: { ...language.unspaced, known } };
}
