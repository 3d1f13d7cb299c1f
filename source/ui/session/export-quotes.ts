import type { AttributedArticle, Quote } from '../../article.ts';
import { messages } from '../../messages/index.ts';
import type { ExportFormat, ReaderDocument } from '../../reader/model/state.ts';
import { fileName, writeNewFile } from '../../store/new-file.ts';

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { markdown: 'md', json: 'json', csv: 'csv' };

/** The quotes as text in a format. Its writer is loaded on demand. */
async function written(
  article: AttributedArticle,
  quotes: readonly Quote[],
  format: ExportFormat,
  file: string,
): Promise<string> {
  if (format === 'json') {
    const { quotesToJson } = await import('../../output/json.ts');
    return `${quotesToJson(article, quotes, { indent: 2, file })}\n`;
  }
  const { quotationsOf } = await import('../../output/quotes/quotations.ts');
  const rows = quotationsOf(article, quotes);
  if (format === 'markdown') return (await import('../../output/quotes/markdown.ts')).quotesToMarkdown(article, rows);
  const { csvHeader, quotesToCsv } = await import('../../output/quotes/csv.ts');
  return csvHeader() + quotesToCsv(article, rows, file);
}

/** Writes quotes to a new file in the working directory. Resolves to the message for the status line. */
export async function exportQuotes(
  { name, article, attribution }: ReaderDocument,
  quotes: readonly Quote[],
  format: ExportFormat,
): Promise<string> {
  const attributed = { ...article, ...(attribution ?? { people: [], quotes }) };
  const title = article.title ?? name.replace(/\.[a-z\d]{1,8}$/i, '');
  const text = await written(attributed, quotes, format, name);
  const file = await writeNewFile(process.cwd(), `${fileName(title)}-quotes`, EXTENSIONS[format], text);
  return messages.trouble.quotesWritten(quotes.length, file);
}
