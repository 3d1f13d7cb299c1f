import type { Language } from '../../language/language.ts';
import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import { nounPhrase, type Source } from '../../syntax/noun-phrases.ts';

/** Finds the descriptions of people in a paragraph, by their heads: "the rider", "his old aunt". */
export type FindCharacters = (paragraph: ChunkedParagraph) => ReadonlyMap<number, Source>;

const NOBODY: ReadonlyMap<number, Source> = new Map();

/** Outside conversations only the sources of cues are people by description. */
export const noCharacters: FindCharacters = () => NOBODY;

/** Whether a noun is for one person, or for some who can be heard: not "a state", nor "a voice". */
export const isCharacter = (head: string, { roles, characters, generic, roleSuffix, voices }: Language): boolean =>
  !voices.has(head) && (roles.has(head) || characters.has(head) || generic.has(head) || roleSuffix.test(head));

/** Whoever a story calls by a noun for one person, whether he speaks there or not. */
export function charactersIn(paragraph: ChunkedParagraph): ReadonlyMap<number, Source> {
  const { chunks, language, headline, sentences, sentenceOf } = paragraph;
  if (headline) return NOBODY;
  const found = new Map<number, Source>();
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind === 'quote') continue;
    const opens = language.determiners.has(chunk.lower) || chunk.pronoun?.possessive === true;
    if (!opens) continue;
    const source = nounPhrase(paragraph, index, sentences[sentenceOf[index] ?? 0]?.to ?? chunks.length);
    if (source?.kind !== 'nominal' || language.plural.test(source.head) || found.has(source.chunk)) continue;
    if (language.groups.has(source.head)) continue;
    if (language.roles.has(source.head) || language.characters.has(source.head)) found.set(source.chunk, source);
  }
  return found;
}
