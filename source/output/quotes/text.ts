import type { Article, Block } from '../../article.ts';
import { type TextOptions, toText } from '../text.ts';
import { type Quotation, speakerName } from './quotations.ts';

/** Quotes below their speakers' names; a speaker of several quotes in a row is named once, after `file` if there is one. */
export function quotesToText(
  article: Article,
  quotations: readonly Quotation[],
  { file, ...options }: TextOptions & { readonly file?: string },
): string {
  const blocks: Block[] = [];
  let group = 0;
  for (const [at, { quote }] of quotations.entries()) {
    const name = speakerName(quote);
    const before = quotations[at - 1];
    if (!before || speakerName(before.quote) !== name) {
      group += 1;
      blocks.push({ type: 'term', text: file === undefined ? name : `${file}: ${name}`, spans: [], group });
    }
    blocks.push({ type: 'definition', text: `“${quote.text}”`, spans: [], group });
  }
  return blocks.length === 0
    ? ''
    : toText({ ...article, blocks, byline: null, authors: [], siteName: null, publishedTime: null }, options);
}
