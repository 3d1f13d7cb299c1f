import type { Block } from '../../../article.ts';
import type { CodeToken } from '../../../reader/model/state.ts';

/** The classes of highlight.js as our kinds of token (https://highlightjs.readthedocs.io/en/latest/css-classes-reference.html). */
const KINDS: Readonly<Record<string, CodeToken['kind']>> = {
  keyword: 'keyword',
  built_in: 'keyword',
  type: 'keyword',
  literal: 'keyword',
  selector: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  addition: 'string',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  meta: 'comment',
  number: 'number',
  symbol: 'number',
  deletion: 'number',
  title: 'name',
  name: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  section: 'name',
};

/** Code of more UTF-16 code units is not highlighted, since that would take too long. */
const LONGEST = 20_000;

type Tree = Awaited<ReturnType<typeof load>>['highlight'] extends (language: string, code: string) => infer Root
  ? Root
  : never;
type TreeNode = Tree['children'][number];

async function load() {
  const { common, createLowlight } = await import('./grammars.ts');
  return createLowlight(common);
}

function kindOf(node: TreeNode): CodeToken['kind'] | null {
  const classes = node.type === 'element' ? node.properties.className : null;
  const name = Array.isArray(classes) ? String(classes[0]).replace(/^hljs-/, '') : '';
  return KINDS[name] ?? null;
}

/** Turns the tree into tokens. It keeps its own stack, since trees may be deeper than the call stack allows. */
function tokensOf(tree: Tree): CodeToken[] {
  const tokens: CodeToken[] = [];
  const stack: { node: TreeNode; kind: CodeToken['kind'] | null }[] = [...tree.children]
    .reverse()
    .map((node) => ({ node, kind: kindOf(node) }));
  let offset = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, kind } = top;
    if (node.type === 'text') {
      const end = offset + node.value.length;
      if (kind) tokens.push({ start: offset, end, kind });
      offset = end;
    } else if (node.type === 'element') {
      for (const child of [...node.children].reverse()) stack.push({ node: child, kind: kindOf(child) ?? kind });
    }
  }
  return tokens;
}

/** The tokens of code blocks in a known language, by block index. Loads the library only if a block names a language. */
export async function highlightCode(blocks: readonly Block[]): Promise<ReadonlyMap<number, readonly CodeToken[]>> {
  const codeBlocks = blocks.flatMap((block, index) =>
    block.type === 'code' && block.language && block.text.length <= LONGEST
      ? [{ index, text: block.text, language: block.language.toLowerCase() }]
      : [],
  );
  if (codeBlocks.length === 0) return new Map();
  const lowlight = await load();
  const known = codeBlocks.filter(({ language }) => lowlight.registered(language));
  return new Map(known.map(({ index, text, language }) => [index, tokensOf(lowlight.highlight(language, text))]));
}
