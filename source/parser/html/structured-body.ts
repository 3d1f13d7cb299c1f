import { type Document, isText } from 'domhandler';
import { readJsonLd } from './json-ld.ts';
import { lengthWithoutSpace } from './text.ts';
import { buildTree } from './tree/build-tree.ts';
import { nextNode } from './walk.ts';

/** The body of the article in a page's structured data, as a tree. */
export interface StructuredBody {
  readonly document: Document;
  /** UTF-16 code units without white space. */
  readonly length: number;
}

const MARKUP = /<(?:p|div|br|h\d|ul|blockquote)\b/i;

/** The longest `articleBody` in the page's JSON-LD; null if there is none. */
export function readStructuredBody(scripts: readonly string[]): StructuredBody | null {
  let longest = '';
  for (const thing of readJsonLd(scripts.filter((script) => script.includes('articleBody')))) {
    const { articleBody } = thing;
    if (typeof articleBody === 'string' && articleBody.length > longest.length) longest = articleBody;
  }
  if (longest === '') return null;
  const document = buildTree(MARKUP.test(longest) ? longest : paragraphs(longest), () => {});
  return { document, length: lengthOf(document) };
}

/** Plain text as HTML, one paragraph per line. Character references are kept, since structured data is often escaped twice. */
function paragraphs(text: string): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  return lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('');
}

function lengthOf(document: Document): number {
  let length = 0;
  for (let node = nextNode(document, document); node; node = nextNode(node, document)) {
    if (isText(node)) length += lengthWithoutSpace(node.data);
  }
  return length;
}
