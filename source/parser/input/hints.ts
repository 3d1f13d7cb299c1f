/** A page, a list of HTML fragments, Markdown, plain text, text with the styles of a terminal, or Pullquote's own JSON. */
export type InputFormat = 'html' | 'list' | 'markdown' | 'text' | 'terminal' | 'json';

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
}
