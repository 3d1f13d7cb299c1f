export type TokenKind = 'comment' | 'string' | 'template' | 'regex' | 'number' | 'word' | 'sign';

/** A token of TypeScript source; `start` is its offset in UTF-16 code units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['comment', /\/\/.*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y],
  ['number', /0[xob][\da-f_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+/iy],
  ['word', /#?[\p{ID_Start}$_][\p{ID_Continue}$]*/uy],
  ['sign', /\.{3}|=>|[!=]==?|>>>?=?|<<=?|&&=?|\|\|=?|\?\?=?|\?\.(?!\d)|\*\*=?|\+\+|--|[-+*/%&|^<>]=|[^\s'"`]/y],
];
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^[/\\\n])+\/[a-z]*/y;
const TEMPLATE = /[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;
/** After one of these words a slash opens a regular expression; after any other word it divides. */
const BEFORE_REGEX = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'await',
  'yield',
  'else',
  'do',
  'void',
  'delete',
]);

function opensRegex(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.kind === 'word') return BEFORE_REGEX.has(previous.text);
  // A closing bracket ends a value; `</` closes a JSX element.
  return previous.kind === 'sign' && !/^(?:[)\]}<]|\+\+|--)$/.test(previous.text);
}

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

/**
 * The tokens of a source file in order, white space left out. A template literal gives one token for each run of text
 * between its substitutions. Throws on an unterminated literal.
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  /** For each template that is open: how many braces its current substitution has open. */
  const templates: number[] = [];
  let previous: Token | undefined;
  let start = 0;
  const push = (kind: TokenKind, text: string): void => {
    const token = { kind, text, start };
    tokens.push(token);
    if (kind !== 'comment') previous = token;
    start += text.length;
  };
  for (;;) {
    start += match(/\s*/y, source, start)?.length ?? 0;
    if (start >= source.length) return tokens;
    const sign = source[start];
    if (sign === '`' || (sign === '}' && templates.at(-1) === 0)) {
      const text = match(TEMPLATE, source, start);
      if (text === undefined) throw new Error(`Unterminated template at ${start}`);
      if (sign === '}') templates.pop();
      if (text.endsWith('${')) templates.push(0);
      push('template', text);
      continue;
    }
    const regex = sign === '/' && opensRegex(previous) ? match(REGEX, source, start) : undefined;
    if (regex !== undefined) {
      push('regex', regex);
      continue;
    }
    const found = PATTERNS.map(([kind, pattern]) => [kind, match(pattern, source, start)] as const).find(([, t]) => t);
    if (found?.[1] === undefined) throw new Error(`Unterminated literal at ${start}`);
    const open = templates.length - 1;
    if (open >= 0 && sign === '{') templates[open] = (templates[open] ?? 0) + 1;
    if (open >= 0 && sign === '}') templates[open] = (templates[open] ?? 0) - 1;
    push(found[0], found[1]);
  }
}
