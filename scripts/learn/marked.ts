import type { GoldArticle, GoldQuote } from './groups.ts';

/**
 * An article annotated in its text, like the fixtures: each quotation's closing mark is followed by its speaker in
 * braces, by the fullest name or in the article's words, or by {term} if nobody speaks.
 */
export function readMarked(id: string, marked: string): GoldArticle {
  const quotes: GoldQuote[] = [];
  const scare: { start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^}\n]*)\}/g)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const close = text.length - 1;
    const open = text.lastIndexOf('"', close - 1);
    if (text[close] !== '"' || open < 0) throw new Error(`${id}: no quotation before ${match[0]}`);
    const span = { start: open + 1, end: close };
    const speaker = match[1] ?? '';
    if (speaker === 'term') scare.push(span);
    else
      quotes.push({
        ...span,
        speakerText: speaker,
        name: /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(speaker) ? speaker : null,
      });
  }
  return { id, lang: 'en', text: text + marked.slice(from), quotes, scare };
}
