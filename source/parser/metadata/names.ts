import { plainText } from './strings.ts';
import { ACCOUNT, BY, NO_NAME } from './words.ts';

/** A byline as one line, without "By", e-mail and what is no name behind it. */
export function bylineOf(line: string): string {
  const named = plainText(line)
    .replace(BY, '')
    .replace(/^by(?=\p{Lu}\p{Ll})/u, '')
    .replace(/\S+@\S+/g, '')
    .split(/\s+[|\u2022\u00b7\u22c5\u2013\u2014-]\s+|\s+(?:on behalf of|in collaboration with)\s+/u)
    .find((part) => /\p{L}{2}/u.test(part) && !/\d{4}/.test(part))
    ?.replace(BY, '');
  return (named ?? '').replace(/^[\s,:;|\u2022\u00b7\u2013\u2014-]+|[\s,:;|\u2022\u00b7\u2013\u2014-]+$/gu, '');
}

/** The names in a byline, in order: what stands behind a comma counts only where it looks like another name. */
export function namesIn(line: string): string[] {
  const parts = bylineOf(line)
    .split(
      /\s*[;、，/]\s*|\s*,\s*(?:and|und|et|y|e|en|och|og|&)\s+|\s*,\s+|\s+(?:and|und|et|och|og|with|mit)\s+(?=\p{Lu})|\s+(?:y|e|en)\s+(?=\p{Lu})|\s*&\s*(?=\p{Lu})/u,
    )
    .map((part) => part.trim());
  return parts.filter((part, index) => (index === 0 ? isName(part) : isName(part) && looksLikePerson(part)));
}

/** Whether a text can be what an author is called. */
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

/** First name and surname, each capitalised, or a name in a script without capitals. */
export function looksLikePerson(text: string): boolean {
  if (!isName(text) || NO_NAME.test(text)) return false;
  if (EAST_ASIAN.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const capitals = words.filter((word) => /^(?:\p{Lu}|['’(]\p{Lu}|\p{Lo})/u.test(word)).length;
  return (
    capitals >= 2 &&
    words.every((word) =>
      /^['’(]?(?:\p{Lu}|\p{Lo})|^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu)$/u.test(
        word,
      ),
    )
  );
}
