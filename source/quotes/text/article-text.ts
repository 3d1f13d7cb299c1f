import { type Article, type Block, marksOf } from '../../article.ts';
import { chooseLanguage } from '../language/choose.ts';
import type { Language } from '../language/language.ts';

/** The first stage: an article's text, ready to be searched for quotations and names. */
export interface ArticleText {
  readonly article: Article;
  /** The article's blocks, with note marks replaced by spaces so that offsets do not change: "Dee.1" is a name and a mark. */
  readonly blocks: readonly Block[];
  readonly language: Language;
}

export function readText(article: Article): ArticleText {
  const blocks = withoutNoteMarks(article);
  return { article, blocks, language: chooseLanguage({ lang: article.lang, blocks }) };
}

/** The form of a note mark that is not linked to a note. */
const NOTE_MARK = /^\[?(?:\d{1,3}|[a-z*†‡§])\]?$/;

function withoutNoteMarks({ blocks }: Article): Block[] {
  const linked = new Set(blocks.flatMap((block) => marksOf(block)).map(({ block, offset }) => `${block} ${offset}`));
  return blocks.map((block, index) => {
    const marks = block.spans.filter(
      ({ style, start, end }) =>
        (style === 'link' && linked.has(`${index} ${start}`)) ||
        (style === 'sup' && NOTE_MARK.test(block.text.slice(start, end))),
    );
    if (marks.length === 0) return block;
    let text = block.text;
    for (const { start, end } of marks) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    return { ...block, text };
  });
}
