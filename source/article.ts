/**
 * The types that everything shares. All offsets are UTF-16 code units into the `text` of one block, ends exclusive.
 */

/** A position in an article. */
export interface Position {
  readonly block: number;
  readonly offset: number;
}

/** A range of one block's text. */
export interface Range {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** One of the 256 colors of a terminal's palette by number, or an exact one as six hexadecimal digits. */
export type Color = number | `#${string}`;

/** `underline`, `faint`, `inverse`, `color` and `background` occur only in text that a program wrote for a terminal. */
export type SpanStyle =
  | 'bold'
  | 'italic'
  | 'code'
  | 'strike'
  | 'sub'
  | 'sup'
  | 'mark'
  | 'underline'
  | 'faint'
  | 'inverse'
  | 'color'
  | 'background'
  | 'math'
  | 'link';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly style: SpanStyle;
  /** The target of a link: absolute if the page's URL is known, otherwise as written. */
  readonly href?: string;
  /** Of `color` and `background`. */
  readonly color?: Color;
  /** Of `math`: the formula in TeX, without delimiters. */
  readonly tex?: string;
}

export type BlockType =
  | 'title'
  | 'standfirst'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'term'
  | 'definition'
  | 'quote'
  | 'code'
  | 'cell'
  | 'caption'
  | 'image'
  | 'embed'
  | 'footnote'
  | 'rule';

export interface Block {
  readonly type: BlockType;
  /** What a person reads: entities decoded, white space folded (not in `code`); a line feed is a hard break. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** The index of the list fragment that the block came from. */
  readonly source?: number;
  /** Shared by the blocks of one list, table, quotation or figure. */
  readonly group?: number;
  /** heading: from 1 to 6. */
  readonly level?: number;
  /** item, quote: the depth of nesting, from 1. */
  readonly depth?: number;
  /** item: "•", "3.", or "" for a further paragraph of the same item. */
  readonly marker?: string;
  /** quote: who is quoted, as the page gives it. */
  readonly cite?: string;
  /** code: the programming language; `terminal` for what a program wrote for a terminal. */
  readonly language?: string;
  /** cell: from 0. */
  readonly row?: number;
  readonly column?: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly header?: boolean;
  /** caption, image, embed: the URL of the picture or page. */
  readonly href?: string;
  /** image: the URL of its largest version, and its size in pixels if the page or the address states it. */
  readonly src?: string;
  readonly width?: number;
  readonly height?: number;
  /** footnote: its label, the position of its first mark, and those of further marks. */
  readonly label?: string;
  readonly from?: Position;
  /** Only on the note's first block. */
  readonly alsoFrom?: readonly Position[];
  /** Ranges marked up as quotations in the source (`<q>`), which are quoted although `text` has no quotation marks there. */
  readonly quoted?: readonly { readonly start: number; readonly end: number }[];
  /** The block's direction if it differs from the article's. */
  readonly dir?: Direction;
}

/** Whether a block is text that a program wrote for a terminal. */
export const isForTerminal = ({ type, language }: Block): boolean => type === 'code' && language === 'terminal';

export type Direction = 'ltr' | 'rtl';

/** The reasons for which text is left out of an article. */
export const REASONS = [
  'player',
  'caption',
  'promo',
  'related',
  'share',
  'comments',
  'navigation',
  'advert',
  'consent',
  'copyright',
  'duplicate',
  'hidden',
  'meta',
] as const;

export type OmittedReason = (typeof REASONS)[number];

/** Text of the source that was left out of the article. */
export interface Omitted {
  readonly text: string;
  readonly reason: OmittedReason;
  /** The index of the block that followed it; the number of blocks if it came last. */
  readonly before: number;
  readonly source?: number;
}

/** Why this is not an article, or not all of one. */
export interface Notice {
  readonly code:
    | 'index-page'
    | 'search-page'
    | 'login-wall'
    | 'consent-wall'
    | 'challenge'
    | 'empty-page'
    | 'not-found'
    | 'no-article'
    | 'from-data';
  readonly message: string;
}

/** The result of parsing a source. */
export interface Article {
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The line that names the authors, as worded on the page. */
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly excerpt: string | null;
  /** ISO 8601, with the page's own UTC offset. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly dir: Direction;
  /** The number of words (by white space; characters in scripts without spaces) in all blocks except images, embeds and rules. */
  readonly wordCount: number;
  readonly readingMinutes: number;
  readonly notice: Notice | null;
  readonly blocks: readonly Block[];
  readonly omitted: readonly Omitted[];
}

/** An article without blocks or metadata, as the base for others. */
export const EMPTY_ARTICLE: Article = {
  url: null,
  canonicalUrl: null,
  title: null,
  authors: [],
  byline: null,
  siteName: null,
  excerpt: null,
  publishedTime: null,
  modifiedTime: null,
  lang: null,
  dir: 'ltr',
  wordCount: 0,
  readingMinutes: 0,
  notice: null,
  blocks: [],
  omitted: [],
};

export type PersonKind = 'person' | 'organisation' | 'described';

/** A person or organization that the article names or describes. */
export interface Person {
  readonly id: string;
  readonly kind: PersonKind;
  /** The fullest form in the article; for a source that is only described, the article's own words. */
  readonly name: string;
  readonly title?: string;
  readonly role?: string;
  readonly gender?: 'female' | 'male';
  /** All ranges that name or describe the person, in order, without pronouns. */
  readonly mentions: readonly Range[];
}

/** direct: a whole clause or utterance, however short; mixed: four words or more in the writer's sentence; fragment: fewer. */
export type QuoteKind = 'direct' | 'mixed' | 'fragment';

export type SpeakerHow = 'named' | 'pronoun' | 'described' | 'continued' | 'context' | 'author';

export interface Speaker {
  /** The `id` of a person. */
  readonly person: string;
  readonly name: string;
  readonly how: SpeakerHow;
  /** Calibrated: of all speakers at 0.9, nine in ten are right. */
  readonly confidence: number;
  /** Where the text names the speaker, or null. */
  readonly mention: Range | null;
  /** Who says it too: "said Finch and Tully". */
  readonly also?: readonly SpeakerName[];
}

/** Speakers with less confidence are shown as guesses. */
export const LEAST_CONFIDENCE = 0.5;

export interface SpeakerName {
  /** The `id` of a person. */
  readonly person: string;
  readonly name: string;
}

/** Everybody who says a quote: nobody, the speaker, or several together. */
export const speakersOf = ({ speaker }: Pick<Quote, 'speaker'>): readonly SpeakerName[] =>
  speaker === null ? [] : [speaker, ...(speaker.also ?? [])];

/** Everybody who says a quote, as a sentence names them: "Jo Finch, Ann Bell and Mark Tully". */
export function speakerNames({ name, also = [] }: Pick<Speaker, 'name' | 'also'>): string {
  const last = also.at(-1);
  return last === undefined
    ? name
    : `${[name, ...also.slice(0, -1).map((one) => one.name)].join(', ')} and ${last.name}`;
}

export interface QuotePart extends Range {
  readonly text: string;
}

export interface Quote {
  readonly id: string;
  readonly kind: QuoteKind;
  /** The parts, joined by a space. */
  readonly text: string;
  /** In order, without quotation marks; several if the writer breaks in or a paragraph ends. */
  readonly parts: readonly QuotePart[];
  readonly speaker: Speaker | null;
  /** The verb or phrase that attributes it, or null. */
  readonly cue: string | null;
  /** The range of the cue, for readers who want to check it. */
  readonly cueRange?: Range | null;
}

/** The result of finding the quotes of an article. */
export interface Attribution {
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
}

/** An article with its people and quotes, as in the JSON output. */
export interface AttributedArticle extends Article, Attribution {}
