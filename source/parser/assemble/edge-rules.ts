import { type Extract, omitBlocks } from '../blocks/omit-blocks.ts';

/** Removes the rules above and below the text, which divide it from nothing. */
export function withoutEdgeRules(extract: Extract): Extract {
  const { blocks } = extract;
  const isText = ({ type }: { readonly type: string }): boolean => type !== 'title' && type !== 'rule';
  const [first, last] = [blocks.findIndex(isText), blocks.findLastIndex(isText)];
  const gone = blocks.flatMap(({ type }, index) => (type === 'rule' && (index < first || index > last) ? [index] : []));
  if (gone.length === 0) return extract;
  const { omitted, ...read } = omitBlocks(extract, new Map(gone.map((index) => [index, 'meta'])));
  return { ...read, omitted: omitted.filter(({ text }) => text !== '') };
}
