import type { AttributedArticle } from '../article.ts';
import type { Options } from './flags.ts';

/** Where the output goes: what text depends on. */
export interface Destination {
  /** Columns of the terminal; null where it is none. */
  readonly columns: number | null;
  readonly color: boolean;
  readonly ascii: boolean;
}

export type Format = NonNullable<Options['format']>;

const DEFAULT_WIDTH = 80;

/** One article in the format asked for, ending with a line feed. The writers are loaded when they are needed. */
export async function render(
  article: AttributedArticle,
  name: string,
  format: Format,
  options: Options,
  { columns, color, ascii }: Destination,
): Promise<string> {
  switch (format) {
    case 'json':
    case 'jsonl': {
      const { jsonText, toJson } = await import('../output/json.ts');
      const { offsets } = options;
      const form = format === 'json' ? { indent: 2 } : { id: jsonText(name) };
      return `${toJson(article, { ...(offsets ? { offsets } : {}), ...form })}\n`;
    }
    case 'markdown':
      return (await import('../output/markdown.ts')).toMarkdown(article);
    case 'text': {
      const { toText } = await import('../output/text.ts');
      return toText(article, { width: options.width ?? columns ?? DEFAULT_WIDTH, color, ascii });
    }
  }
}
