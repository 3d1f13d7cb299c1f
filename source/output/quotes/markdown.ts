import type { Article } from '../../article.ts';
import { printableLines } from '../../printable.ts';
import { linkTarget } from '../links.ts';
import { inlineMarkdown } from '../markdown/inline.ts';
import { type Quotation, speakerName } from './quotations.ts';

const plain = (text: string) => inlineMarkdown({ text, spans: [] }, ' ');

/** The article's title, as a link if its URL is known. */
function origin({ title, canonicalUrl, ...article }: Article): string {
  const url = article.url ?? canonicalUrl;
  const target = linkTarget(url ?? undefined);
  const words = title ?? url ?? '';
  if (words === '') return '';
  return target ? `[${plain(words)}](${target})` : plain(words);
}

/** Quotes as block quotations, each with its speaker, paragraph, article, `file` if there is one, and sentence. */
export function quotesToMarkdown(article: Article, quotations: readonly Quotation[], file?: string): string {
  const from = [origin(article), file === undefined ? '' : plain(file)].filter((part) => part !== '').join(', ');
  const written = quotations.map(({ quote, sentence, paragraph }) =>
    [
      `> ${plain(quote.text)}`,
      `— **${plain(speakerName(quote))}**, paragraph ${paragraph}${from ? `, ${from}` : ''}`,
      `In the text: ${plain(sentence)}`,
    ].join('\n\n'),
  );
  return printableLines(written.length === 0 ? '' : `${written.join('\n\n')}\n`);
}
