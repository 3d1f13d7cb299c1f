import { stoppedTitle } from '../language/any-language.ts';
import type { Language } from '../language/language.ts';
import type { TextRange } from '../text/text-range.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** The maximum length of an inserted clause, in UTF-16 code units. */
const LONGEST_CLAUSE = 140;

/** The maximum number of words that may precede a verb and belong to it: "s'est", "lui a", "a-t-il". */
const WORDS_BEFORE_VERB = 4;

const STOP = /[,.;:!?…»”"]|\s[—–]\s/;

/**
 * A quotation without inserted clauses, for which French does not close the marks:
 * « Le pont, explique Ada Holm, tiendra. » Dialogue after dashes may do the same in any language. Such a clause begins
 * after a comma or another stop, has its verb of saying before its subject, and ends at the next stop. Takes linear time.
 */
export function withoutClauses(text: string, { start, end }: TextRange, language: Language): TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (!/[,!?…]/.test(text[at] ?? '')) continue;
    const stop = clauseEnd(text, { start: at + 1, end }, language);
    if (stop === null) continue;
    parts.push({ start: from, end: text[at] === ',' ? at : at + 1 });
    from = stop;
    while (/[\s,.]/.test(text[from] ?? '')) from += 1;
    at = from - 1;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** The end of the clause that begins after a stop; null if there is none. */
function clauseEnd(text: string, { start, end }: TextRange, language: Language): number | null {
  const head = text.slice(start, Math.min(end, start + LONGEST_CLAUSE));
  const stop = STOP.exec(head.replace(stoppedTitle, (title) => `${title.slice(0, -1)} `));
  if (stop === null && start + head.length < end) return null;
  const clause = head.slice(0, stop?.index ?? head.length);
  const tokens = tokenize(clause, language).filter(({ kind }) => kind === 'word');
  const attributes = isInverted(tokens, language) || (!language.clausesInside && isSubjectFirst(tokens, language));
  return attributes ? start + clause.length : null;
}

/** Whether the verb of saying precedes its subject: "explique Ada Holm", "a-t-elle dit". */
function isInverted(tokens: readonly Token[], language: Language): boolean {
  const verb = tokens.findIndex(({ lower }) => language.cues.has(lower));
  const [first] = tokens;
  if (verb < 0 || verb > WORDS_BEFORE_VERB || first?.capital !== false) return false;
  const leads = verb === 0 || language.auxiliaries.has(first.lower);
  const belongs = (token: Token): boolean =>
    language.auxiliaries.has(token.lower) || language.adverbs.has(token.lower) || isSubjectPronoun(token, language);
  if (!leads || !tokens.slice(0, verb).every(belongs)) return false;
  const before = tokens.slice(0, verb).some((token) => isSubjectPronoun(token, language));
  const after = tokens.slice(verb + 1);
  const isSaid = language.cues.get(tokens[verb]?.lower ?? '') === 'say';
  if (isSaid && verb === 0 && language.clausesInside && language.determiners.has(after[0]?.lower ?? '')) return true; // "dit le vieux"
  return before || hasSpeaker(after, language);
}

/** Whether the speaker comes first and the verb of saying last: "the guard shouted". */
function isSubjectFirst(tokens: readonly Token[], language: Language): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.length > WORDS_BEFORE_VERB + 1 || tokens.length < 2) return false;
  const cue = language.cues.get(tokens.at(-1)?.lower ?? '');
  const subject = isSubjectPronoun(first, language) || language.definite.has(first.lower) || first.capital;
  return (cue === 'say' || cue === 'claim') && subject && language.pronouns.get(first.lower)?.person !== 1;
}

const isSubjectPronoun = ({ lower }: Token, language: Language): boolean =>
  language.pronouns.get(lower)?.subject === true;

/** Whether the words after the verb can be the speaker: a pronoun, a name, a noun for people or for a source. */
const hasSpeaker = (tokens: readonly Token[], language: Language): boolean =>
  (tokens[0] !== undefined && isSubjectPronoun(tokens[0], language)) ||
  (!language.clausesInside && language.definite.has(tokens[0]?.lower ?? '') && tokens.length < 4) || // "asked the guard"
  tokens.some(
    ({ capital, lower }) =>
      capital ||
      language.roles.has(lower) ||
      language.characters.has(lower) ||
      language.sources.has(lower) ||
      language.roleSuffix.test(lower),
  );
