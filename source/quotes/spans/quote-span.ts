import type { QuoteKind, Range } from '../../article.ts';
import type { InterviewSide } from '../language/interview-labels.ts';
import type { ArticleText } from '../text/article-text.ts';

/** The second stage: the text and its quotations in order, including terms. They do not overlap. */
export interface ArticleSpans extends ArticleText {
  readonly spans: readonly QuoteSpan[];
}

/** How a quotation is set: in marks, as an element (`<q>`), as a block quotation, as a turn of a transcript, or after a dash. */
export type QuoteForm = 'marks' | 'element' | 'block' | 'turn' | 'dash';

/**
 * Why words in quotation marks are not an utterance: they are the title of a work, a nickname inside a name, a word mentioned as
 * a word, or scare quotes.
 */
export type TermReason = 'title' | 'nickname' | 'word' | 'scare';

/** A quotation in the article, before its speaker is found. */
export interface QuoteSpan {
  readonly form: QuoteForm;
  /**
   * The quoted words in order, without marks and white space next to them. There are several parts if the quotation is
   * interrupted ("…," he said, "…") or continues in the next paragraph.
   */
  readonly parts: readonly Range[];
  /** The same parts with their marks; equal to `parts` if there are no marks. */
  readonly outer: readonly Range[];
  /** The kind without attribution, which `classify` in kinds.ts takes into account. */
  readonly kind: QuoteKind | 'term';
  /** Set if `kind` is 'term'. */
  readonly reason: TermReason | null;
  /** Whether the last part is never closed. */
  readonly unclosed: boolean;
  /** Whether the quotation has several paragraphs, each of which reopens it, while only the last closes it. */
  readonly openedAgain: boolean;
  /** Whether the quotation is interrupted within one paragraph, so that the cue is between the parts. */
  readonly interrupted: boolean;
  /** Whether its paragraphs have no other text, so that the evidence for the speaker is outside them. */
  readonly bare: boolean;
  /** The index of the quotation before it in the same paragraph ("…," he said. "…"). */
  readonly follows: number | null;
  /** The label of a turn: the NAME of "NAME: …", the "Q" of "Q. …", without its punctuation. */
  readonly label: Range | null;
  /** Set in an interview whose labels are not names. */
  readonly side: InterviewSide | null;
  /** The signature: the name after the dash in "— Name", beside the quotation, below it, or in its last line. */
  readonly signature: Range | null;
  /** A block quotation's `cite` as the page gives it: a name or a URL. */
  readonly cite: string | null;
}
