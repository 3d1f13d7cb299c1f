import { stoppedTitle } from '../language/any-language.ts';
import type { Language } from '../language/language.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A stretch of the text between `start` and `end`, in UTF-16 code units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The longest clause that is looked for, in UTF-16 code units. */
const LONGEST = 140;

/** How many words of the verb's can stand before it: "s'est", "lui a", "a-t-il". */
const BEFORE_VERB = 4;

const STOP = /[,.;:!?…»”"]|\s[—–]\s/;

/**
 * A quotation without the clauses by which the writer breaks in and does not close the marks, as French does:
 * « Le pont, explique Ada Holm, tiendra. » Dialogue after
 * dashes may do the same in any language. Such a clause begins at a comma or another stop, its verb of saying stands
 * before its subject, and it ends at the next stop. Linear in the length of the text.
 */
export function withoutClauses(text: string, { start, end }: Stretch, language: Language): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!/[,!?…]/.test(text[at] ?? '')) continue;
    const stop = clauseEnd(text, at + 1, end, language);
    if (stop === null) continue;
    parts.push({ start: from, end: text[at] === ',' ? at : at + 1 });
    from = stop;
    while (from < end && /[\s,.]/.test(text[from] ?? '')) from++;
    at = from - 1;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** Where the clause ends that begins after a stop; null where none begins. */
function clauseEnd(text: string, from: number, to: number, language: Language): number | null {
  const head = text.slice(from, Math.min(to, from + LONGEST));
  const stop = STOP.exec(head.replace(stoppedTitle, (title) => `${title.slice(0, -1)} `));
  if (stop === null && from + head.length < to) return null;
  const clause = head.slice(0, stop?.index ?? head.length);
  const tokens = tokenize(clause, language).filter(({ kind }) => kind === 'word');
  if (!language.clausesInside && isSubjectFirst(tokens, language)) return from + clause.length;
  const verb = tokens.findIndex(({ lower }) => language.cues.has(lower));
  if (verb < 0 || verb > BEFORE_VERB || tokens[0]?.capital !== false) return null;
  const [first] = tokens;
  const leads = verb === 0 || language.auxiliaries.has(first?.lower ?? '');
  const belongs = (token: Token): boolean =>
    language.auxiliaries.has(token.lower) || language.adverbs.has(token.lower) || isSubjectPronoun(token, language);
  if (!leads || !tokens.slice(0, verb).every(belongs)) return null;
  const before = tokens.slice(0, verb).some((token) => isSubjectPronoun(token, language));
  return before || hasSpeaker(tokens.slice(verb + 1), language) ? from + clause.length : null;
}

/** "the guard shouted": who speaks, and last the verb of saying. */
function isSubjectFirst(tokens: readonly Token[], language: Language): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.length > BEFORE_VERB + 1 || tokens.length < 2) return false;
  const said = language.cues.get(tokens.at(-1)?.lower ?? '');
  const subject = isSubjectPronoun(first, language) || language.definite.has(first.lower) || first.capital;
  return (said === 'say' || said === 'claim') && subject && language.pronouns.get(first.lower)?.person !== 1;
}

const isSubjectPronoun = ({ lower }: Token, language: Language): boolean =>
  language.pronouns.get(lower)?.subject === true;

/** Whether the words after the verb can be who speaks: a pronoun, a name, a word for people or for a source. */
const hasSpeaker = (tokens: readonly Token[], language: Language): boolean =>
  (tokens[0] !== undefined && isSubjectPronoun(tokens[0], language)) ||
  (!language.clausesInside && language.definite.has(tokens[0]?.lower ?? '') && tokens.length < 4) || // "asked the guard"
  tokens.some(
    ({ capital, lower }) =>
      capital || language.roles.has(lower) || language.sources.has(lower) || language.roleSuffix.test(lower),
  );
