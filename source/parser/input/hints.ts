/** page, list of HTML fragments, Markdown, plain text, Pullquote's own JSON */
export type InputFormat = 'html' | 'list' | 'markdown' | 'text' | 'json';

/** What the caller knows of the input besides its bytes. */
export interface ParseHints {
  /** Where it came from: relative links are resolved against it. */
  readonly url?: string;
  readonly fileName?: string;
  /** The `Content-Type` header as it was sent. */
  readonly contentType?: string;
  /** Taken as given; without it the format is told from content, name and type. */
  readonly format?: InputFormat;
  /** Show the whole page's text, without looking for the article in it. */
  readonly full?: boolean;
}
