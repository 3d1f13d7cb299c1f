import type { Article, Quote } from '../../article.ts';

/**
 * For quotes that came from another thread, with strings of their own: yields the same quote with texts that are pieces of
 * the article's, so that a long article is not in memory twice.
 */
export function sharingText({ blocks }: Pick<Article, 'blocks'>): (quote: Quote) => Quote {
  const strings = new Map<string, string>();
  const shared = <T extends string>(text: T): T => {
    const known = strings.get(text);
    if (known === undefined) strings.set(text, text);
    return (known ?? text) as T;
  };
  return (quote) => {
    const parts = quote.parts.map((part) => {
      const text = blocks[part.block]?.text.slice(part.start, part.end);
      return text === part.text ? { ...part, text } : part;
    });
    const [only] = parts;
    const { speaker, cue } = quote;
    return {
      ...quote,
      kind: shared(quote.kind),
      text: parts.length === 1 && only?.text === quote.text ? only.text : quote.text,
      parts,
      speaker: speaker && {
        ...speaker,
        person: shared(speaker.person),
        name: shared(speaker.name),
        how: shared(speaker.how),
      },
      cue: cue === null ? null : shared(cue),
    };
  };
}
