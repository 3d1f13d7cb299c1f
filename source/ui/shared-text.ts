import type { Article, Attribution, Quote } from '../article.ts';

/**
 * Quotes that came from another thread, with strings of their own, as quotes whose texts are pieces of the article's: a long
 * article is not in memory twice. The same value otherwise.
 */
export function withSharedText({ people, quotes }: Attribution, { blocks }: Article): Attribution {
  const strings = new Map<string, string>();
  const shared = <T extends string>(text: T): T => {
    const known = strings.get(text);
    if (known === undefined) strings.set(text, text);
    return (known ?? text) as T;
  };
  const sharedQuote = (quote: Quote): Quote => {
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
  return { people, quotes: quotes.map(sharedQuote) };
}
