/**
 * The types that everything shares. All offsets are UTF-16 code units into the `text` of one block, ends exclusive.
 */

/** A place in an article. */
export interface Position {
  readonly block: number;
  readonly offset: number;
}

/** A stretch of one block's text. */
export interface Range {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export type SpanStyle = 'bold' | 'italic' | 'code' | 'strike' | 'sub' | 'sup' | 'mark' | 'link';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly style: SpanStyle;
  /** Of a link: absolute where the page's address is known, as written otherwise. */
  readonly href?: string;
}

export type BlockType =
  | 'title'
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
  /** heading: 1 to 6. */
  readonly level?: number;
  /** item, quote: how deep it is nested, from 1. */
  readonly depth?: number;
  /** item: "•", "3.", or "" for a further paragraph of the same entry. */
  readonly marker?: string;
  /** quote: who is quoted, as the page gives it. */
  readonly cite?: string;
  /** code */
  readonly language?: string;
  /** cell: from 0. */
  readonly row?: number;
  readonly column?: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly header?: boolean;
  /** caption, image, embed: what it belongs to. */
  readonly href?: string;
  /** footnote: its mark, where the text first refers to it, and where it does so again. */
  readonly label?: string;
  readonly from?: Position;
  /** On the first block of the note only. */
  readonly alsoFrom?: readonly Position[];
  /** Stretches marked up as quotations in the source (`<q>`): they are quoted although no mark stands in `text`. */
  readonly quoted?: readonly { readonly start: number; readonly end: number }[];
  /** The block is set from right to left although the article is not, or the other way round. */
  readonly dir?: Direction;
}

/** The places of a footnote's marks, in order. */
export const marksOf = ({ from, alsoFrom = [] }: Block): readonly Position[] => (from ? [from, ...alsoFrom] : []);

/** Whether a block is a further paragraph of the note that the block before it belongs to. */
export const continuesNote = (blocks: readonly Block[], index: number): boolean => {
  const [before, block] = [blocks[index - 1], blocks[index]];
  if (before?.type !== 'footnote' || block?.type !== 'footnote' || !before.from || !block.from) return false;
  return before.from.block === block.from.block && before.from.offset === block.from.offset;
};

/** Tells the footnote whose mark stands at a place, as the index of its first block. */
export function footnotesByMark(blocks: readonly Block[]): (mark: Position) => number | undefined {
  const footnotes = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    for (const mark of marksOf(block)) {
      const key = `${mark.block}:${mark.offset}`;
      if (!footnotes.has(key)) footnotes.set(key, index);
    }
  }
  return (mark) => footnotes.get(`${mark.block}:${mark.offset}`);
}

export type Direction = 'ltr' | 'rtl';

export type OmittedReason =
  | 'player'
  | 'caption'
  | 'promo'
  | 'related'
  | 'share'
  | 'comments'
  | 'navigation'
  | 'advert'
  | 'consent'
  | 'copyright'
  | 'duplicate'
  | 'meta';

/** Text that the source holds and the article does not. */
export interface Omitted {
  readonly text: string;
  readonly reason: OmittedReason;
  /** The index of the block that it stood before; the number of blocks where it stood last. */
  readonly before: number;
  readonly source?: number;
}

/** Why this is no article, or not the whole of one. */
export interface Notice {
  readonly code:
    | 'index-page'
    | 'search-page'
    | 'login-wall'
    | 'consent-wall'
    | 'challenge'
    | 'empty-page'
    | 'not-found'
    | 'no-article';
  readonly message: string;
}

/** What the parser makes of a source. */
export interface Article {
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The authors as one line, as the page words it. */
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly excerpt: string | null;
  /** ISO 8601, with the offset that the page gives. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly dir: Direction;
  /** Runs between white space, in all blocks but images, embeds and rules. */
  readonly wordCount: number;
  readonly readingMinutes: number;
  readonly notice: Notice | null;
  readonly blocks: readonly Block[];
  readonly omitted: readonly Omitted[];
}

/** An article of which nothing is known and that holds nothing: what there is to say is laid over it. */
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

/** Somebody, or some body, whom the article names or describes. */
export interface Person {
  readonly id: string;
  readonly kind: PersonKind;
  /** The fullest form that the article gives; the article's own words where the source is only described. */
  readonly name: string;
  readonly title?: string;
  readonly role?: string;
  readonly gender?: 'female' | 'male';
  /** Every place that names or describes the person, in order; pronouns are not listed. */
  readonly mentions: readonly Range[];
}

/** direct: a whole clause or utterance, however short; mixed: four words or more in the writer's sentence; fragment: fewer. */
export type QuoteKind = 'direct' | 'mixed' | 'fragment';

export type SpeakerHow = 'named' | 'pronoun' | 'described' | 'continued' | 'context';

export interface Speaker {
  /** The `id` of a person. */
  readonly person: string;
  readonly name: string;
  readonly how: SpeakerHow;
  /** Calibrated: of all at 0.9, nine in ten are right. */
  readonly confidence: number;
  /** Where the text says so; null where it does not. */
  readonly mention: Range | null;
}

export interface QuotePart extends Range {
  readonly text: string;
}

export interface Quote {
  readonly id: string;
  readonly kind: QuoteKind;
  /** The parts, joined by a space. */
  readonly text: string;
  /** In order, quotation marks left out; several where the writer breaks in or a paragraph ends. */
  readonly parts: readonly QuotePart[];
  readonly speaker: Speaker | null;
  /** The verb or phrase that attributes it. */
  readonly cue: string | null;
  /** Where the cue stands, for a reader who wants to check it. */
  readonly cueRange?: Range | null;
}

/** What the quote finder makes of an article. */
export interface Attribution {
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
}

/** An article with its people and quotes: what the JSON output holds and the reader shows. */
export interface AttributedArticle extends Article, Attribution {}
