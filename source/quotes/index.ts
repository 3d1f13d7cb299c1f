import { type Article, type Attribution, type Block, marksOf } from '../article.ts';
import { readForQuotes } from './attribution/analysis.ts';
import { attribute } from './attribution/attribute.ts';
import { writeDown } from './attribution/result.ts';

export type { Attribution } from '../article.ts';

/**
 * Everybody an article names and everything that is quoted, with its speaker. Offsets are UTF-16 code units of the
 * blocks' texts. Pure, throws nothing, linear in the length of the article.
 */
export function findQuotes(article: Article): Attribution {
  const reading = readForQuotes(withoutMarks(article));
  return writeDown({ ...reading, article }, attribute(reading));
}

/** What a mark of a note looks like where nothing links it to one. */
const MARK = /^\[?(?:\d{1,3}|[a-z*†‡§])\]?$/;

/** The article with spaces for the marks of its notes, so that offsets stay: "Dee.1" is a name and a mark. */
function withoutMarks(article: Article): Article {
  const marks = new Set(
    article.blocks.flatMap((block) => marksOf(block)).map(({ block, offset }) => `${block} ${offset}`),
  );
  const masked = (block: Block, index: number): Block => {
    const found = block.spans.filter(
      ({ style, start, end }) =>
        (style === 'link' && marks.has(`${index} ${start}`)) ||
        (style === 'sup' && MARK.test(block.text.slice(start, end))),
    );
    if (found.length === 0) return block;
    let text = block.text;
    for (const { start, end } of found) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    return { ...block, text };
  };
  return { ...article, blocks: article.blocks.map(masked) };
}
