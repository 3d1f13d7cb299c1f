import { list, readJsonLd } from '../html/json-ld.ts';
import { plainText } from './strings.ts';

/** The minimum and maximum number of ingredients, and the maximum length of one, in UTF-16 code units. */
const INGREDIENTS = { least: 3, most: 200, length: 300 };

/** The ingredients in a page's JSON-LD; none if it has no recipe, or several. */
export function readIngredients(structuredData: readonly string[]): readonly string[] {
  const lists = readJsonLd(structuredData.filter((script) => script.includes('recipeIngredient')))
    .map(({ recipeIngredient }) => list(recipeIngredient))
    .filter(({ length }) => length > 0);
  const [only, ...more] = lists;
  if (!only || more.length > 0 || only.length > INGREDIENTS.most) return [];
  const texts = only.flatMap((one) => (typeof one === 'string' ? [plainText(one)] : [])).filter((text) => text !== '');
  const isList = texts.length >= INGREDIENTS.least && texts.every(({ length }) => length <= INGREDIENTS.length);
  return isList ? texts : [];
}
