import { type Token, tokensOf } from '../../test/support/tokens.ts';

export type MutationKind = 'bound' | 'condition';

/** A range of a source file and its possible replacements. Offsets are UTF-16 code units. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly kind: MutationKind;
  readonly start: number;
  readonly end: number;
  /** Each gives one mutant; those of one site are alternatives. */
  readonly replacements: readonly string[];
}

/** Learned numbers and generated data: a small change of one weight or name does not change behavior. */
const DATA = /\/(?:weights|first-names)\.ts$|\.d\.ts$/;
/** Tables of wording, where each alternative of an expression is data. */
const WORD_TABLES = /\/(?:language|wording)\//;
/** Guards that exist only for types or speed, and whose removal has no visible effect. */
const NOT_BEHAVIOR = /\bundefined\b|\btypeof\b|cache|memo|aborted/i;

/** Each operator with its negation, and the other side of its bound. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['>=', '<='],
  '<=': ['>', '<'],
  '>': ['<=', '>='],
  '>=': ['<', '>'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
};
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The index of the bracket that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  const stack: string[] = [];
  for (let at = open; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'sign') continue;
    if (text in CLOSERS) stack.push(CLOSERS[text]!);
    else if (text === stack.at(-1)) stack.pop();
    if (stack.length === 0) return at;
  }
  return tokens.length;
}

/** Twice and half of a number; the next ones as well if it is small. */
export function boundsBeside(literal: string): string[] {
  const value = Number(literal.replaceAll('_', ''));
  const near = Number.isInteger(value) && value <= 20 ? [value + 1, value - 1] : [];
  const far =
    value > 3 || !Number.isInteger(value) ? [value * 2, Number.isInteger(value) ? value >> 1 : value / 2] : [];
  return [...near, ...far].filter((other) => other >= 0).map(String);
}

/** Names of constants that only count up, three or more below each other: their numbers are not bounds. */
function enumerated(source: string): Set<string> {
  const constants = [...source.matchAll(/^(?:export )?const ([A-Z][A-Z\d_]+) = (\d+);$/gm)];
  const follows = (at: number): boolean => Number(constants[at]?.[2]) === Number(constants[at - 1]?.[2]) + 1;
  const inRun = constants.filter((_, at) => {
    return (follows(at) && (follows(at - 1) || follows(at + 1))) || (follows(at + 1) && follows(at + 2));
  });
  return new Set(inRun.map((match) => match[1]!));
}

/** The end of a comment on a constant that affects only speed and never results. */
const ONLY_SPEED = /@speed\s*\*\/\s*$/;

/** Whether the comment above the line of `at` ends with `@speed`. */
const changesOnlySpeed = (source: string, at: number): boolean =>
  ONLY_SPEED.test(source.slice(0, source.lastIndexOf('\n', at) + 1));

/** Sites at numbers of constants in capitals: `const LONGEST = 5`, members of a table, elements of one list. */
function bounds(source: string, tokens: readonly Token[]): [Token, string[]][] {
  const found: [Token, string[]][] = [];
  const skipped = enumerated(source);
  for (let at = 0; at < tokens.length; at += 1) {
    const name = tokens[at + 1]?.text ?? '';
    if (tokens[at]!.text !== 'const' || !/^[A-Z][A-Z\d_]+$/.test(name) || skipped.has(name)) continue;
    if (changesOnlySpeed(source, tokens[at]!.start)) continue;
    let inside = '';
    let inType = false;
    for (at += 2; at < tokens.length && !(inside === '' && tokens[at]!.text === ';'); at += 1) {
      const { kind, text } = tokens[at]!;
      if (inside === '' && (text === ':' || text === '=')) inType = text === ':';
      if (kind === 'sign' && text in CLOSERS) inside += text;
      if (kind === 'sign' && Object.values(CLOSERS).includes(text)) inside = inside.slice(0, -1);
      // A function is not a table: its numbers have no name.
      if (text === '=>' || text === 'function') break;
      const isNamed = (inside === '' || /^\{+$/.test(inside)) && /^[:=]$/.test(tokens[at - 1]!.text);
      const isBound = kind === 'number' && /^[\d_.]+$/.test(text) && Number(text.replaceAll('_', '')) !== 0;
      const isCounted = isBound && !inType && (isNamed || inside === '[');
      if (isCounted && !changesOnlySpeed(source, tokens[at]!.start)) found.push([tokens[at]!, boundsBeside(text)]);
    }
  }
  return found;
}

/** Each way to leave one alternative out of a group of a regular expression, or out of the whole. */
export function withoutAlternatives(regex: string): string[] {
  const groups: { start: number; bars: number[] }[] = [{ start: 1, bars: [] }];
  const cuts: string[] = [];
  const close = (group: { start: number; bars: number[] }, end: number): void => {
    const edges = [group.start - 1, ...group.bars, end];
    if (group.bars.length === 0) return;
    for (let at = 1; at < edges.length; at += 1) {
      const first = at === 1 ? group.start : edges[at - 1]!;
      const last = at === 1 ? edges[at]! + 1 : edges[at]!;
      cuts.push(regex.slice(0, first) + regex.slice(last));
    }
  };
  for (let at = 1; at < regex.length; at += 1) {
    const sign = regex[at]!;
    if (sign === '\\') at += 1;
    else if (sign === '[') at = endOfClass(regex, at);
    else if (sign === '(')
      groups.push({ start: at + (/^\(\?(?:[:=!]|<[=!]|<\w+>)/.exec(regex.slice(at))?.[0].length ?? 1), bars: [] });
    else if (sign === '|') groups.at(-1)!.bars.push(at);
    else if (sign === ')') close(groups.pop()!, at);
    else if (sign === '/') {
      close(groups[0]!, at);
      break;
    }
  }
  return cuts;
}

function endOfClass(regex: string, open: number): number {
  let at = open + 1;
  while (regex[at] !== ']') at += regex[at] === '\\' ? 2 : 1;
  return at;
}

/**
 * Whether a `<` or `&&` at this token is an operator between values: the formatter sets spaces around those only. Beside
 * `??` the other logical operator would be a syntax error.
 */
function isOperator(source: string, { text, start }: Token): boolean {
  const [before, after] = [source[start - 1] ?? '', source[start + text.length] ?? ''];
  const line = source.slice(source.lastIndexOf('\n', start) + 1, source.indexOf('\n', start));
  return text in OPERATORS && /\s/.test(before) && /\s/.test(after) && !(/[&|]/.test(text) && line.includes('??'));
}

function conditions(
  source: string,
  tokens: readonly Token[],
  regexes: boolean,
): Omit<Site, 'file' | 'line' | 'kind'>[] {
  const found: Omit<Site, 'file' | 'line' | 'kind'>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
    const end = token.start + token.text.length;
    if (token.text === 'for' && after === '(') at = closing(tokens, at + 1);
    else if (token.text === 'if' && after === '(') {
      const close = closing(tokens, at + 1);
      const [start, stop] = [tokens[at + 2]!.start, tokens[close]!.start];
      const condition = source.slice(start, stop);
      const leaves = tokens[close + 1]?.text ?? '';
      // `if (!next) break` in a loop by index exists for the type only.
      const isForType = NOT_BEHAVIOR.test(condition) || (leaves === 'break' && /^!\w+$/.test(condition));
      if (/^(?:return|continue|break)$/.test(leaves) && !isForType) {
        found.push({ start, end: stop, replacements: [`false && (${condition})`] });
      }
    } else if (isOperator(source, token) && before !== 'undefined' && after !== 'undefined') {
      const operators = OPERATORS[token.text]!;
      // The code points at the ends of a range are rarely assigned, so only the whole range is tested.
      found.push({ start: token.start, end, replacements: after.startsWith('0x') ? operators.slice(0, 1) : operators });
    } else if (token.text === '!' && /^[\w(]/.test(after) && !/[\w)\]]$/.test(source[token.start - 1] ?? '')) {
      found.push({ start: token.start, end, replacements: [''] });
    } else if (token.kind === 'regex' && regexes) {
      const replacements = withoutAlternatives(token.text);
      if (replacements.length > 0) found.push({ start: token.start, end, replacements });
    }
  }
  return found;
}

/** All sites for mutants in a source file, leaving out types, messages and comments. */
export function sitesOf(file: string, source: string): Site[] {
  if (DATA.test(file)) return [];
  const tokens = tokensOf(source).filter(({ kind }) => kind !== 'comment');
  const numbers = bounds(source, tokens).map(([{ text, start }, replacements]) => {
    return { kind: 'bound' as const, start, end: start + text.length, replacements };
  });
  const others = conditions(source, tokens, !WORD_TABLES.test(file)).map((site) => ({
    kind: 'condition' as const,
    ...site,
  }));
  return [...numbers, ...others].map((site) => ({
    file,
    line: source.slice(0, site.start).split('\n').length,
    ...site,
  }));
}
