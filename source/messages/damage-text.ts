import { DAMAGE } from './english/damage.ts';
import { type Messages, messages } from './index.ts';

type Code = keyof Messages['damage'];

/** Recognizes an English text with values: its code, and the pattern that finds the values. */
interface Known {
  readonly code: Code;
  readonly pattern: RegExp;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

let known: readonly Known[] | undefined;

function knownTexts(): readonly Known[] {
  // Texts without values first: of some, a pattern would take a word for a value.
  const codes = (Object.keys(DAMAGE) as Code[]).sort(
    (one, other) => Number(typeof DAMAGE[one] === 'function') - Number(typeof DAMAGE[other] === 'function'),
  );
  known ??= codes.map((code) => {
    const text: string | ((...values: string[]) => string) = DAMAGE[code];
    if (typeof text === 'string') return { code, pattern: new RegExp(`^${escaped(text)}$`) };
    const marks = Array.from({ length: text.length }, (_, index) => `\u0001${index}\u0001`);
    return { code, pattern: new RegExp(`^${escaped(text(...marks)).replace(/\u0001\d\u0001/g, '(.*?)')}$`, 's') };
  });
  return known;
}

/**
 * What an error of the parser, a container or an import says, in the user's language. Those modules word it in English, so that it is the
 * same wherever they are used; a text that is not in the table stays as it is.
 */
export function damageText(message: string): string {
  if (messages.damage === DAMAGE) return message;
  for (const { code, pattern } of knownTexts()) {
    const found = pattern.exec(message);
    if (!found) continue;
    const text: string | ((...values: string[]) => string) = messages.damage[code];
    if (typeof text === 'string') return text;
    const values = found.slice(1);
    const [last = ''] = values.splice(-1);
    // A position is followed by the error there, and "the JSON" stands for a path.
    return text(...values.map(named), code === 'position' || code === 'column' ? damageText(last) : named(last));
  }
  return message;
}

const named = (value: string): string => (value === DAMAGE.theJson ? messages.damage.theJson : value);
