import type { QuoteKind, Range } from '../../article.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import type { ArticleText } from '../text/article-text.ts';

/** The second stage: the text and its quotations in order, terms included. No two overlap. */
export interface ArticleSpans extends ArticleText {
  readonly spans: readonly QuoteSpan[];
}

/** How a quotation is set: in marks, as an element (`<q>`), as a block quotation, as a turn of a transcript, or after a dash. */
export type QuoteForm = 'marks' | 'element' | 'block' | 'turn' | 'dash';

/**
 * Why marked words are nobody's utterance: the title of a work, a nickname inside a name, a word announced as a word, or
 * words that the writer keeps at arm's length.
 */
export type TermReason = 'title' | 'nickname' | 'word' | 'scare';

/** A quotation as it stands in the article, before a speaker is found for it. */
export interface QuoteSpan {
  readonly form: QuoteForm;
  /**
   * The words quoted, in order, without marks and the white space inside them: several parts if the writer breaks in
   * ("…," he said, "…") or the quotation runs on into the next paragraph.
   */
  readonly parts: readonly Range[];
  /** The same parts with their marks; equal to `parts` if there are none. */
  readonly outer: readonly Range[];
  /** By its looks alone; `classify` in kinds.ts takes the attribution into account. */
  readonly kind: QuoteKind | 'term';
  /** Set if `kind` is 'term'. */
  readonly reason: TermReason | null;
  /** The last part is never closed. */
  readonly unclosed: boolean;
  /** The quotation runs over paragraphs; each opens it again and only the last closes it. */
  readonly openedAgain: boolean;
  /** The writer breaks in within one paragraph: the cue stands between the parts. */
  readonly interrupted: boolean;
  /** Nothing else stands in its paragraphs, so that only what stands around them tells who speaks. */
  readonly bare: boolean;
  /** Index of the quotation before it in the same paragraph ("…," he said. "…"). */
  readonly follows: number | null;
  /** The label of a turn: the NAME of "NAME: …", the "Q" of "Q. …", without its punctuation. */
  readonly label: Range | null;
  /** Set in an interview whose labels name nobody. */
  readonly side: InterviewSide | null;
  /** The signature: the name after the dash in "— Name", beside the quotation, below it, or in its last line. */
  readonly signature: Range | null;
  /** A block quotation's `cite` as the page gives it: a name or a URL. */
  readonly cite: string | null;
}
