import type { MarkedExtension, Tokens } from 'marked';

const DEFINITION = /^ {0,3}:[ \t]+(?=\S)/;
/** The start of a block other than a term. */
const NO_TERM = /^(?:\s*$|[ \t]{4}|\s*(?:[#>:|`~]|[-*+][ \t]|\d{1,9}[.)][ \t]))/;

/** Definition lists as in Markdown Extra: a term on a line of its own, and `: ` before each of its definitions. */
export const definitions: MarkedExtension = {
  extensions: [
    {
      name: 'definitions',
      level: 'block',
      tokenizer(source) {
        const found = definitionsAt(source);
        if (!found) return undefined;
        const tokens = [found.term, ...found.definitions].map((text) => this.lexer.blockTokens(text, []));
        return { type: 'definitions', raw: source.slice(0, found.end), parts: tokens, tokens: tokens.flat() };
      },
      renderer(token) {
        const [term, ...rest] = (token as Tokens.Generic & { parts: Tokens.Generic[][] }).parts;
        const parts = rest.map((part) => `<dd>${this.parser.parse(part)}</dd>`);
        return `<dl><dt>${this.parser.parse(term ?? [])}</dt>${parts.join('')}</dl>`;
      },
    },
  ],
};

/** The term at the start of a text, with its definitions; null if there is none. Reads no further than their end. */
function definitionsAt(source: string): { term: string; definitions: string[]; end: number } | null {
  const term = lineAt(source, 0);
  if (NO_TERM.test(term.slice(0, 80))) return null;
  let at = term.length + 1;
  if (lineAt(source, at).trim() === '' && at < source.length) at += lineAt(source, at).length + 1;
  const definitions: string[] = [];
  let end = 0;
  let isAfterEmpty = false;
  for (; at < source.length; at += lineAt(source, at).length + 1) {
    const line = lineAt(source, at);
    const isEmpty = line.trim() === '';
    if (DEFINITION.test(line)) definitions.push(line.replace(DEFINITION, ''));
    else if (definitions.length === 0 || (isAfterEmpty && !isEmpty && !/^(?: {2}|\t)/.test(line))) break;
    else definitions.push(`${definitions.pop()}\n${line.replace(/^(?: {1,4}|\t)/, '')}`);
    isAfterEmpty = isEmpty;
    if (!isEmpty) end = at + line.length + 1;
  }
  return definitions.length === 0 ? null : { term, definitions, end: Math.min(end, source.length) };
}

function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? source.length : end);
}
