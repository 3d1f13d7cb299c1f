import type { Language } from '../../language/language.ts';
import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import type { Source } from '../../syntax/noun-phrases.ts';

/** Finds the descriptions of people in a paragraph, by their heads: "the rider", "his old aunt". */
export type FindCharacters = (paragraph: ChunkedParagraph) => ReadonlyMap<number, Source>;

const NOBODY: ReadonlyMap<number, Source> = new Map();

/** Outside conversations only the sources of cues are people by description. */
export const noCharacters: FindCharacters = () => NOBODY;

/** Whether a noun is for one person, or for some who can be heard: not "a state", nor "a voice". */
export const isCharacter = (head: string, { roles, characters, generic, roleSuffix, voices }: Language): boolean =>
  !voices.has(head) && (roles.has(head) || characters.has(head) || generic.has(head) || roleSuffix.test(head));

/** The most adjectives between an article and its noun. */
const MOST_ADJECTIVES = 3;

/** Whoever a story calls by a noun for one person, whether he speaks there or not. */
export function charactersIn(paragraph: ChunkedParagraph): ReadonlyMap<number, Source> {
  const { chunks, language, headline } = paragraph;
  if (headline) return NOBODY;
  const found = new Map<number, Source>();
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || !(language.determiners.has(chunk.lower) || chunk.pronoun?.possessive === true)) continue;
    const head = headOf(paragraph, index + 1);
    const last = chunks[head];
    if (last === undefined || last.possessive) continue;
    const { lower, end } = last;
    found.set(head, {
      kind: 'nominal',
      block: paragraph.block,
      start: chunk.start,
      end,
      chunk: head,
      head: lower,
      role: null,
    });
  }
  return found;
}

/** The noun for a person that follows an article, behind adjectives; of several ("woman servant") the last; -1 if none does. */
function headOf({ chunks, language }: ChunkedParagraph, from: number): number {
  const isNoun = (index: number): boolean => {
    const chunk = chunks[index];
    if (chunk?.kind !== 'word' || language.groups.has(chunk.lower) || language.plural.test(chunk.lower)) return false;
    return language.roles.has(chunk.lower) || language.characters.has(chunk.lower);
  };
  for (let index = from; index <= from + MOST_ADJECTIVES; index += 1) {
    if (isNoun(index)) return isNoun(index + 1) ? index + 1 : index;
    const chunk = chunks[index];
    if (chunk?.kind !== 'word' || chunk.capital || language.prepositions.has(chunk.lower)) return -1;
  }
  return -1;
}
