import type { Language } from '../../language/language.ts';
import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import type { Source } from '../../syntax/phrases/sources.ts';

/** Finds the descriptions of people in a paragraph, by their heads: "the rider", "his old aunt". */
export type FindCharacters = (paragraph: ChunkedParagraph) => ReadonlyMap<number, Source>;

const NOBODY: ReadonlyMap<number, Source> = new Map();

/** The finder outside conversations, where only the sources of cues are people by description. */
export const noCharacters: FindCharacters = () => NOBODY;

/** Whether a noun means one person, or several who can be heard, but not "a state" or "a voice". */
export const isCharacter = (head: string, { roles, characters, generic, roleSuffix, voices }: Language): boolean =>
  !voices.has(head) && (roles.has(head) || characters.has(head) || generic.has(head) || roleSuffix.test(head));

/** The maximum number of adjectives between an article and its noun. */
const MOST_ADJECTIVES = 3;

/** The result for each paragraph, kept because each of its quotations asks for it. */
const known = new WeakMap<ChunkedParagraph, ReadonlyMap<number, Source>>();

/** The finder of everybody whom a story describes by a noun for one person, whether they speak there or not. */
export function charactersIn(paragraph: ChunkedParagraph): ReadonlyMap<number, Source> {
  const found = known.get(paragraph) ?? findCharacters(paragraph);
  known.set(paragraph, found);
  return found;
}

function findCharacters(paragraph: ChunkedParagraph): ReadonlyMap<number, Source> {
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

/** The noun for a person after an article and adjectives, and the last one if there are several ("woman servant"); -1 if there is none. */
function headOf({ chunks, language }: ChunkedParagraph, from: number): number {
  const isNoun = (index: number): boolean => {
    const chunk = chunks[index];
    if (chunk?.kind !== 'word' || language.groups.has(chunk.lower) || language.plural.test(chunk.lower)) return false;
    return language.roles.has(chunk.lower) || language.characters.has(chunk.lower);
  };
  for (let index = from; index <= from + MOST_ADJECTIVES; index += 1) {
    // "Cette demeure inconnue": after another word it is an adjective.
    if (index > from && language.attributive.has(chunks[index]?.lower ?? '')) return -1;
    if (isNoun(index)) return isNoun(index + 1) ? index + 1 : index;
    const chunk = chunks[index];
    if (chunk?.kind !== 'word' || chunk.capital || language.prepositions.has(chunk.lower)) return -1;
  }
  return -1;
}
