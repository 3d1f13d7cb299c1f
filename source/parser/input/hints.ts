/** A page, a list of HTML fragments, Markdown, plain text, text with the styles of a terminal, or Pullquote's own JSON. */
export type InputFormat = 'html' | 'list' | 'markdown' | 'text' | 'terminal' | 'json';

/** What a container, such as a mail or a book, says about its text. Takes precedence over the text itself. */
export interface KnownAbout {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** Null if whatever looks like a byline in the text belongs to a part of it. */
  readonly byline?: null;
  readonly siteName?: string;
  /** In ISO 8601. Null if a date in the text belongs to a part of it. */
  readonly publishedTime?: string | null;
  /** A language tag (BCP 47). */
  readonly lang?: string;
}

/** What the caller knows about the input in addition to its bytes. */
export interface ParseHints {
  /** The URL of the input. Relative links are resolved against it. */
  readonly url?: string;
  readonly fileName?: string;
  /** The `Content-Type` header as received. */
  readonly contentType?: string;
  /** The format; detected if absent. */
  readonly format?: InputFormat;
  /** Read the whole page instead of looking for the article in it. */
  readonly full?: boolean;
  readonly about?: KnownAbout;
}
