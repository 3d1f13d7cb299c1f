import {
  ACCOUNT,
  BESIDE_BYLINE,
  BY,
  JOINED_BY,
  LEAD_WORDS,
  NAME_PARTICLES,
  NAME_SEPARATOR,
  NO_NAME,
  PLACE_WORDS,
  ROLE_KINDS,
  ROLES,
} from '../wording/bylines.ts';
import { monthOf } from '../wording/dates.ts';
import { plainText } from './strings.ts';

/** A byline as one line, without "By", email addresses, dates, text in parentheses and anything after the names. */
export function bylineOf(line: string): string {
  const named = inOrder(withoutAsides(plainText(line)))
    .replace(BY, '')
    .replace(JOINED_BY, '')
    .replace(/\S+@\S+/g, '')
    .split(BESIDE_BYLINE)
    .map(beforeDate)
    .find((part) => /\p{L}{2}/u.test(part))
    ?.replace(BY, '');
  return (named ?? '').replace(/^[\s,:;|\u2022\u00b7\u2013\u2014-]+|[\s,:;|\u2022\u00b7\u2013\u2014-]+$/gu, '');
}

/** "Moor, Ada" → "Ada Moor", "Berg, Ludwig van den" → "Ludwig van den Berg": the order of library catalogs, for a single name. */
function inOrder(line: string): string {
  const [surname = '', given = '', ...more] = line.split(',').map((part) => part.trim());
  if (more.length > 0 || given === '' || /\s/.test(surname) || !/^\p{Lu}/u.test(surname)) return line;
  const [first = '', ...rest] = given.split(/\s+/);
  const isGiven = /^\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\.)$/u.test(first);
  const onlyNames = rest.every((word) => /^\p{Lu}\.?$/u.test(word) || PARTICLE.test(word));
  return isGiven && onlyNames && looksLikePerson(`${first} ${surname}`.replace('.', '')) ? `${given} ${surname}` : line;
}

/** Removes parentheses (a role, an agency), except before a capital: "Ada (Addie) Moor". */
function withoutAsides(line: string): string {
  return line.replace(/\s?[(（][^()（）]{0,80}[)）]/g, (aside, at: number) => {
    const next = line.charAt(at + aside.length + 1);
    return next === next.toLowerCase() ? '' : aside;
  });
}

/** The text before a date, without "published on"; empty if a date begins the text. */
function beforeDate(part: string): string {
  if (!/\d{4}/.test(part)) return part;
  const words = part.slice(0, part.search(/\d/)).split(/\s+/);
  for (let word = words.at(-1); word !== undefined; word = words.at(-1)) {
    const said = bare(word);
    if (said !== '' && !LEAD_WORDS.has(said) && monthOf(said, null) === null) break;
    words.pop();
  }
  return words.join(' ');
}

/**
 * The names in a byline, in order. A part after a comma counts only if it looks like a person. A place after a name is removed only
 * after "By"; otherwise it may be part of the name of an institution.
 */
export function namesIn(line: string): string[] {
  const isCredit = BY.test(line.trim());
  const parts = bylineOf(line)
    .split(NAME_SEPARATOR)
    .map((part) => withoutRole(isCredit ? withoutPlace(part.trim()) : part.trim()));
  return parts.filter((part, index) => (index === 0 ? isName(part) : isName(part) && looksLikePerson(part)));
}

/** "Ada Moor in Nordhavn" → "Ada Moor". */
function withoutPlace(part: string): string {
  const words = part.split(' ');
  const place = words.findIndex((word, index) => index > 1 && PLACE_WORDS.has(word));
  const name = words.slice(0, Math.max(0, place)).join(' ');
  return looksLikePerson(name) ? name : part;
}

/** "Ada Moor Political Editor" → "Ada Moor". */
function withoutRole(part: string): string {
  const words = part.split(' ');
  let end = words.length;
  if (ROLES.has(bare(words[end - 1] ?? ''))) end -= 1;
  while (end > 0 && end < words.length && ROLE_KINDS.has(bare(words[end - 1] ?? ''))) end -= 1;
  return end < 2 ? part : words.slice(0, end).join(' ');
}

const bare = (word: string): string => word.toLowerCase().replace(/[.,:;]+$/, '');

/** Whether a line names a role: "editor", "correspondent". */
export function saysRole(line: string): boolean {
  return line.split(/[\s,;/]+/).some((word) => ROLES.has(bare(word)));
}

/** Whether a text can be the name of an author, a person or not. */
export function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 70 &&
    text.split(/\s+/).length <= 7 &&
    /\p{L}{2}/u.test(text) &&
    !/^https?:|^\w+(?:\.\w+){2,}$|^\S+\/\S+$|[{}<>@=]|[!?:]$/.test(text) &&
    !ACCOUNT.test(text)
  );
}

/** A name in ideographs, kana or Hangul. */
const EAST_ASIAN =
  /^[\u1100-\u11ff\u2e80-\u2fff\u3005-\u3007\u3041-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f·\s]{2,12}$/;

const PARTICLE = new RegExp(`^(?:${NAME_PARTICLES})$`);

/** A capitalized word, a word of a script without capitals, or a particle. */
const NAME_WORD = new RegExp(`^['’(]?(?:\\p{Lu}|\\p{Lo})|^(?:${NAME_PARTICLES})$`, 'u');

/** Whether a text looks like first name and surname, or like a name in a script without capitals. */
export function looksLikePerson(text: string): boolean {
  if (!isName(text) || NO_NAME.test(text)) return false;
  if (EAST_ASIAN.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const capitals = words.filter((word) => /^(?:\p{Lu}|['’(]\p{Lu}|\p{Lo})/u.test(word)).length;
  return capitals >= 2 && words.every((word) => NAME_WORD.test(word));
}
