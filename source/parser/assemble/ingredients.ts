import type { Article, Block, Notice } from '../../article.ts';
import { NOTICES } from '../../messages/english/notices.ts';
import { measure } from '../blocks/measure.ts';
import { lettersOf } from '../html/text.ts';

const NOTICE: Notice = { code: 'from-data', message: NOTICES.ingredientsFromData };

/** The article with the ingredients of its recipe as a list after the text, if the page has none of them but in its data. */
export function withIngredients(article: Article, ingredients: readonly string[]): Article {
  const { blocks, omitted, notice } = article;
  if (ingredients.length === 0 || notice) return article;
  const said = lettersOf([...blocks, ...omitted].map(({ text }) => text).join(' '));
  if (ingredients.some((one) => said.includes(lettersOf(one)))) return article;
  const group = Math.max(0, ...blocks.map((block) => block.group ?? 0)) + 1;
  const items = ingredients.map((text): Block => ({ type: 'item', text, spans: [], group, depth: 1, marker: '•' }));
  const all = [...blocks, ...items];
  return { ...article, ...measure(all), blocks: all, notice: NOTICE };
}
