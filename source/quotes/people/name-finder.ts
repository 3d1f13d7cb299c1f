import { cutParticle, honorifics, institutionLink } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import type { Casing } from './casing.ts';
import { isDate } from './dates.ts';
import { isNameSuffix } from './entity.ts';
import { isTitle, nameOf } from './name-kinds.ts';
import type { NameSpan } from './name-span.ts';
import type { Paragraph } from './paragraphs.ts';

/** Tokens from `first` to `last`, inclusive. */
interface TokenRun {
  readonly first: number;
  readonly last: number;
}

/** All runs of capitalized words in a paragraph that may be names. */
export function findNames(paragraph: Paragraph, casing: Casing): NameSpan[] {
  const { tokens } = paragraph;
  const names: NameSpan[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isNameWord(tokens[first]) || isDate(tokens, first) || isInAddress(tokens, first)) continue;
    const run = { first, last: runEnd(paragraph, first) };
    const name = { first: afterAdjective(paragraph, run), last: run.last };
    if (name.first <= name.last) names.push(...namesInRun(paragraph, name, casing));
    first = run.last;
  }
  return names;
}

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && (token.capital || /^@./.test(token.text));

/** Whether a word belongs to an email address: "ada@tide.example". */
const isInAddress = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.text.startsWith('@') === true && tokens[index - 1]?.end === tokens[index]?.start;

/** The first token of a run after the last name that a hyphen turns into an adjective: "Hull-based Jo Finch". */
function afterAdjective({ tokens, language }: Paragraph, { first, last }: TokenRun): number {
  for (let index = last; index >= first; index -= 1) {
    const word = lowerAt(tokens, index);
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && language.hyphenated.has(word.slice(hyphen + 1))) return index + 1;
  }
  return first;
}

/** The last token of the run that begins at `start`. */
function runEnd(paragraph: Paragraph, start: number): number {
  let last = start;
  for (;;) {
    const next = nextOfRun(paragraph, start, last);
    if (next === null) return last;
    last = next;
  }
}

const lowerAt = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? '';

/** Whether a token follows the one before it directly, in the same quotation as the run that begins at `start`. */
function isJoined({ tokens, inside }: Paragraph, start: number, index: number): boolean {
  const left = tokens[index - 1];
  const right = tokens[index];
  return left !== undefined && right !== undefined && inside[index] === inside[start] && right.start - left.end <= 1;
}

/** The last token of the next part of a run after `last`; null if the run ends there. */
function nextOfRun(paragraph: Paragraph, start: number, last: number): number | null {
  const { tokens, language } = paragraph;
  const current = tokens[last];
  const next = tokens[last + 1];
  if (current === undefined || next === undefined || current.possessive) return null;
  const surname = last === start && firstNames.has(current.lower) ? surnameAfterNickname(paragraph, last + 1) : null;
  if (surname !== null) return surname;
  if (!isJoined(paragraph, start, last + 1) || language.unspaced !== undefined) return null;
  if (isNameWord(next) && !isDate(tokens, last + 1)) return language.pronouns.has(next.lower) ? null : last + 1; // "Ultimately I"
  const after = tokens[last + 2];
  if (next.text === ',' && isNameSuffix(after?.text ?? '') && isJoined(paragraph, start, last + 2)) return last + 2;
  if (next.text === '&' && after?.capital && isJoined(paragraph, start, last + 2)) return last + 2;
  const linked = afterLink(paragraph, start, last);
  return linked > last + 1 && linked <= last + 4 && isNameWord(tokens[linked]) && isJoined(paragraph, start, linked)
    ? linked
    : null;
}

/** The token after the particles of a name ("van der") or the link of an institution's ("of the") that follow `last`. */
function afterLink(paragraph: Paragraph, start: number, last: number): number {
  const { tokens, language } = paragraph;
  if (lowerAt(tokens, last + 1) === institutionLink.of && language.organisations.has(lowerAt(tokens, last)))
    return lowerAt(tokens, last + 2) === institutionLink.article ? last + 3 : last + 2;
  let index = last + 1;
  while (isJoined(paragraph, start, index)) {
    const joined = `${lowerAt(tokens, index)} ${lowerAt(tokens, index + 1)}`; // "von der"
    // But not "Demirel von der Universität".
    if (
      firstNames.has(lowerAt(tokens, last)) &&
      language.particles.has(joined) &&
      isJoined(paragraph, start, index + 1)
    )
      index += 2;
    else if (isParticle(lowerAt(tokens, index), language)) index += 1;
    else break;
  }
  return afterCutParticle(tokens, index);
}

/** The token after a preposition and ’t, if they are at `index` and before a name: "Sophie in ’t Veld". */
function afterCutParticle(tokens: readonly Token[], index: number): number {
  for (const mark of [index, index + 1]) {
    const isMark = /^['’‘]$/.test(tokens[mark]?.text ?? '');
    if (isMark && tokens[mark + 1]?.text === cutParticle && isNameWord(tokens[mark + 2])) return mark + 2;
  }
  return index;
}

const isParticle = (lower: string, { particles }: Language): boolean =>
  lower !== institutionLink.of && particles.has(lower);

/** John "Crusty" Miller: the surname after a given name and a nickname of up to three words; null if there is none. */
function surnameAfterNickname({ tokens, inside }: Paragraph, from: number): number | null {
  const span = inside[from] ?? -1;
  const own = inside[from - 1] ?? -1;
  if (span < 0 || own >= 0) return null;
  let end = from;
  while (inside[end] === span && end < from + 6) end += 1;
  const words = tokens.slice(from, end).filter(({ kind }) => kind === 'word');
  if (inside[end] !== own || !isNameWord(tokens[end])) return null;
  const isPlain = words.length > 0 && words.length < 4 && !/[,.!?…]/.test(tokens[end - 2]?.text ?? '');
  return isPlain && words[0]?.capital === true ? end : null;
}

/** The names in a run, without sentence openers, titles and adjectives. A title inside the run divides it. */
function namesInRun(paragraph: Paragraph, run: TokenRun, casing: Casing): NameSpan[] {
  const { tokens, starts, language, headline } = paragraph;
  const first = afterOpeners(paragraph, run, casing);
  let { last } = run;
  while (last > first && language.times.has(lowerAt(tokens, last)) && !casing.surnames.has(lowerAt(tokens, last)))
    last -= 1;
  if (first > last) return [];
  if (first === last && starts[first] === true && isChance(paragraph, first, casing)) return [];
  if (headline) return namesInHeadline(paragraph, { first, last }, casing);
  const given = afterDescription(paragraph, { first, last });
  if (given > first) return nameOf(paragraph, { first: given, last, from: first }, casing);
  const person = afterBody(paragraph, { first, last });
  if (person > first)
    return [
      { first, last: person - 1 },
      { first: person, last },
    ].flatMap((part) => nameOf(paragraph, part, casing));
  const title = lastTitle(paragraph, { first, last }, casing);
  if (title < first) return nameOf(paragraph, { first, last }, casing);
  let before = title;
  while (before >= first && isTitle(lowerAt(tokens, before), language)) before -= 1;
  const names: NameSpan[] = [];
  if (before >= first) names.push(...nameOf(paragraph, { first, last: before }, casing));
  if (title < last) {
    const titled = { first: title + 1, last, from: before + 1, title: tokens[title]?.text ?? null };
    names.push(...nameOf(paragraph, titled, casing));
  }
  return names;
}

/** The maximum number of words in a name after a capitalized description. */
const LONGEST_DESCRIBED = 4;

/** The given name after a capitalized description: "Head Gardener Ada Holm"; `first` if there is none. */
function afterDescription({ tokens, language }: Paragraph, { first, last }: TokenRun): number {
  if (language.organisations.has(lowerAt(tokens, last)) || language.capitalNouns !== null) return first;
  for (let index = Math.max(first + 1, last - LONGEST_DESCRIBED + 1); index < last; index += 1) {
    const before = lowerAt(tokens, index - 1);
    if (!firstNames.has(lowerAt(tokens, index)) || firstNames.has(before) || isTitle(before, language)) continue;
    if (before.length > 4 && language.roleSuffix.test(before)) return index;
  }
  return first;
}

/** The start of a name of two words after a person's organization: "head of the Town Council Ada Holm"; `first` if there is none. */
function afterBody({ tokens, language }: Paragraph, { first, last }: TokenRun): number {
  const person = last - 1;
  if (person - 1 <= first || !language.organisations.has(lowerAt(tokens, person - 1))) return first;
  const isOther = [person, last].some((index) => language.organisations.has(lowerAt(tokens, index)));
  const article = language.definite.has(lowerAt(tokens, first - 1)) ? first - 2 : first - 1;
  return !isOther && language.complements.has(lowerAt(tokens, article)) && article !== first - 1 ? person : first;
}

/** The first token of a run that is not capitalized merely because a sentence begins. */
function afterOpeners(
  { tokens, starts, language }: Paragraph,
  { first: start, last }: TokenRun,
  casing: Casing,
): number {
  for (let first = start; first <= last; first += 1) {
    const word = lowerAt(tokens, first);
    const begins = starts[first] === true;
    const beforeGiven = firstNames.has(lowerAt(tokens, first + 1));
    const isRank = language.titles.has(word) && !language.openers.has(word) && last - first > 1;
    if (isRank || (language.titles.has(word) && beforeGiven)) return first; // "Senator Bernie Hall"
    if (firstNames.has(word) && first < last && (!begins || word.length > 2)) return first;
    if (!begins && first < last && isParticle(word, language)) return first; // "meneer De Vries", "avec Le Goff"
    const isSurname = casing.surnames.has(word) && !language.pronouns.has(word);
    const isOpener =
      !isSurname && (language.openers.has(word) || language.pronouns.has(word) || language.cues.has(word));
    const neverCapital = begins && !casing.capital.has(word);
    const isCommon =
      (begins && casing.small.has(word)) ||
      (neverCapital && first < last && word.length > 4 && language.roleSuffix.test(word));
    const isAdverb = begins && !casing.capital.has(word) && language.adverbSuffix?.test(word) === true;
    const isGerund = neverCapital && first < last && word.length > 5 && language.presentParticiple.test(word);
    const leadsToBody = neverCapital && first + 1 === last && isAcronym(tokens[last]); // "Visit FDA"
    const leadsToGiven = neverCapital && beforeGiven && last - first >= 2 && !isTitle(word, language);
    if (!isOpener && !isCommon && !leadsToGiven && !leadsToBody && !isAdverb && !isGerund) return first;
  }
  return last + 1;
}

/** Whether a word is all capitals, like the abbreviation of an organization. */
const isAcronym = (token: Token | undefined): boolean => /^\p{Lu}{2,5}$/u.test(token?.text ?? '');

/** Whether a single word is not evidently a name: it begins a sentence, is not capitalized elsewhere, and is neither a possessive nor the subject of a cue. */
function isChance({ tokens, language }: Paragraph, index: number, casing: Casing): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (language.unspaced !== undefined) return false; // no capitals: other evidence has made it a name
  if (token === undefined || token.possessive || casing.capital.has(token.lower) || casing.surnames.has(token.lower))
    return false;
  if (firstNames.has(token.lower) || (casing.capitals.get(token.lower) ?? 0) > 1) return false;
  const verb = language.auxiliaries.has(next?.lower ?? '') ? tokens[index + 2] : next;
  const cue = language.cues.get(verb?.lower ?? '');
  // "Ward believes": a noun that is not a name has an article, or is a plural and the verb lacks its s.
  if (cue === 'think' && language.thirdPerson !== null)
    return !language.thirdPerson.test(verb?.lower ?? '') || language.roles.has(token.lower);
  return cue === undefined || cue === 'think' || cue === 'act';
}

/**
 * The names in a headline. A given name with a word that is always capitalized in the text is a name of its own; any other
 * name counts only if it is that of a known person.
 */
function namesInHeadline(paragraph: Paragraph, { first, last }: TokenRun, casing: Casing): NameSpan[] {
  const names: NameSpan[] = [];
  let from = first;
  for (let index = first; index < last; index += 1) {
    const given = paragraph.tokens[index]?.lower ?? '';
    const surname = paragraph.tokens[index + 1]?.lower ?? '';
    if (!firstNames.has(given) || !casing.capitals.has(surname) || casing.small.has(surname)) continue;
    if (index > from) names.push(...nameOf(paragraph, { first: from, last: index - 1 }, casing));
    const full = nameOf(paragraph, { first: index, last: index + 1 }, casing);
    names.push(...full.map((name) => ({ ...name, headline: false })));
    from = index + 2;
    index += 1;
  }
  if (from <= last) names.push(...nameOf(paragraph, { first: from, last }, casing));
  return names;
}

/** The last title or adjective before a name in a run; -1 if there is none or the run is the name of an organization. */
function lastTitle({ tokens, language }: Paragraph, { first, last }: TokenRun, casing: Casing): number {
  if (last > first && language.organisations.has(lowerAt(tokens, last))) {
    const title = lowerAt(tokens, first);
    if (last === first + 1) return honorifics.has(title.replace(/\.$/, '')) ? first : -1; // "Mrs. Hall"
    return language.titles.has(title) && firstNames.has(lowerAt(tokens, first + 1)) ? first : -1;
  }
  const afterTitles = (index: number): number =>
    index < last && language.titles.has(lowerAt(tokens, index)) ? afterTitles(index + 1) : index;
  for (let index = last; index >= first; index -= 1) {
    const word = lowerAt(tokens, index);
    if (index === last && (casing.surnames.has(word) || isParticle(lowerAt(tokens, index - 1), language))) continue; // "Kees de Boer"
    if (!isTitle(word, language)) {
      const isAdjective =
        language.demonymSuffix?.test(word) === true && index < last - 1 && !firstNames.has(word) && word.length > 5;
      if (!isAdjective) continue;
    }
    if (firstNames.has(word) && index < last && !language.titles.has(word)) continue;
    // "The Salt American"
    if (
      index === last &&
      index > first &&
      language.demonyms.has(word) &&
      !isTitle(lowerAt(tokens, index - 1), language)
    )
      continue;
    const isSurname = index === last && index > first && !isTitle(lowerAt(tokens, index - 1), language);
    if (isSurname && firstNames.has(lowerAt(tokens, afterTitles(first)))) continue; // "Prof. Ada Baker"
    return index;
  }
  return -1;
}
