import type { Article, Block } from '../../article.ts';
import { marksOf } from '../../footnote-marks.ts';
import { chooseLanguage } from '../language/choose.ts';
import type { Language } from '../language/language.ts';
import { withNames } from './pieces.ts';

/** The first stage: an article's text, ready to be searched for quotations and names. */
export interface ArticleText {
  readonly article: Article;
  /** The article's blocks, with note marks replaced by spaces so that offsets do not change: "Dee.1" is a name and a mark. */
  readonly blocks: readonly Block[];
  readonly language: Language;
}

export function readText(article: Article): ArticleText {
  const blocks = withPosts(withoutNoteMarks(article));
  const language = chooseLanguage({ lang: article.lang, blocks });
  return {
    article,
    blocks,
    language: withNames(
      language,
      blocks.map(({ text }) => text),
    ),
  };
}

/** An embedded post, whose last paragraph names its author after a dash, is a block quotation. */
function withPosts(blocks: Block[]): Block[] {
  for (let first = 0; first < blocks.length; first += 1) {
    const { type, group } = blocks[first] ?? {};
    if (type !== 'embed' || group === undefined) continue;
    let end = first + 1;
    while (blocks[end]?.type === 'embed' && blocks[end]?.group === group) end += 1;
    const isSigned = end - first > 1 && /^\s*[—–]/.test(blocks[end - 1]?.text ?? '');
    for (let index = first; isSigned && index < end; index += 1) {
      const block = blocks[index];
      if (block) blocks[index] = { ...block, type: 'quote', depth: 1 };
    }
    first = end - 1;
  }
  return blocks;
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
