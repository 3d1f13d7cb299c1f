import type { Block } from '../../../source/article.ts';
import { readBlocks } from '../../../source/parser/blocks/blocks.ts';
import { readPage } from '../../../source/parser/structure/index.ts';

/** Properties as `level=2 depth=1`; an object or a list as JSON. */
const properties = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('');

/** A block on one line: its type and properties, its text, and the words of its spans. */
function lineOf({ type, text, spans, ...others }: Block): string {
  const styled = spans.map(
    ({ start, end, style, ...rest }) => ` [${style} ${text.slice(start, end)}${properties(rest)}]`,
  );
  return `${type}${properties(others)}: ${`${text}${styled.join('')}`.replaceAll('\n', '\\n')}`;
}

/** The blocks of some HTML, each on a line as in `fixtures/blocks`; `(nothing)` if there is none. */
export function written(html: string): string[] {
  const { blocks } = readBlocks([readPage(html).document], { base: null });
  return blocks.length === 0 ? ['(nothing)'] : blocks.map(lineOf);
}

/** The cases of a fixture: HTML on a line, with `\n` for a line feed, and its blocks on indented lines below. */
export function casesOf(fixture: string): { readonly html: string; readonly blocks: readonly string[] }[] {
  return fixture
    .trimEnd()
    .split(/\n(?! )/)
    .map((lines) => {
      const [html = '', ...blocks] = lines.split('\n  ');
      return { html: html.replaceAll('\\n', '\n'), blocks };
    });
}
