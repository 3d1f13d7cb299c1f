import { findSpans } from '../../source/quotes/spans/find-spans.ts';
import { readText } from '../../source/quotes/text/article-text.ts';
import { articleOf, type GoldArticle, type GoldQuote } from './groups.ts';

/** The maximum distance between a quotation's last word and its speaker, in UTF-16 code units: marks and a stop come in between. */
const REACH = 4;

/**
 * An article annotated in its text, like the fixtures: each quotation's closing mark is followed by its speaker in
 * braces, by the fullest name or in the article's words, or by {term} if nobody speaks.
 */
export function readMarked(id: string, marked: string, lang = 'en'): GoldArticle {
  const labels: { readonly at: number; readonly speaker: string }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^}\n]*)\}/g)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    labels.push({ at: text.length, speaker: match[1] ?? '' });
  }
  text += marked.slice(from);
  const { article, offsets } = articleOf(text, lang);
  const spans = findSpans(readText(article)).spans.map(({ parts }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    const at = (block = 0, offset = 0): number => (offsets[block] ?? 0) + offset;
    return { start: at(first?.block, first?.start), end: at(last?.block, last?.end), first, offset: at };
  });
  const quotes: GoldQuote[] = [];
  const scare: { start: number; end: number }[] = [];
  for (const { at, speaker } of labels) {
    const found = spans.find(({ end }) => end <= at && at - end <= REACH);
    if (found === undefined) throw new Error(`${id}: no quotation before {${speaker}}`);
    const span = { start: found.start, end: found.offset(found.first?.block, found.first?.end) };
    if (speaker === 'term' || speaker === 'nobody') scare.push(span);
    else {
      const name = /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(speaker) ? speaker : null;
      quotes.push({ ...span, speakerText: speaker, name });
    }
  }
  return { id, lang, text, quotes, scare };
}
