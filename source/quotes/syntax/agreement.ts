import type { CueClass } from '../language/language.ts';
import type { ChunkedParagraph } from './chunks.ts';
import type { Source } from './phrases/sources.ts';

/**
 * Whether there is a pause between a quotation and the verb after it. In languages with the subject before its verb, only verbs of
 * saying need none: “Set” means the group.
 */
export function isOffset({ chunks, text, language }: ChunkedParagraph, verb: number, kind: CueClass): boolean {
  const before = chunks[verb - 1];
  if (before?.kind !== 'quote' || language.subjectAfterVerb || kind === 'say') return true;
  return /[,.!?…—–-][^\p{L}\p{N}]*$/u.test(text.slice(before.start, before.end));
}

/** Whether a subject is a single thing without any sign of being a person, so that no base form agrees with it: "Side note". */
export function isOneThing({ chunks, language }: ChunkedParagraph, { kind, chunk, head }: Source): boolean {
  if (kind === 'name') return chunks[chunk]?.mention?.entity.kind === 'unknown' && !language.plural.test(head);
  const { plural, roles, sources, bodies, roleSuffix } = language;
  return (
    kind === 'nominal' &&
    !plural.test(head) &&
    !roles.has(head) &&
    !sources.has(head) &&
    !bodies.has(head) &&
    !roleSuffix.test(head)
  );
}

/** Whether a subject is one person or thing, so that no base form agrees with it: "Example blog", but not "Finch and Tully say". */
export function isOne(paragraph: ChunkedParagraph, source: Source): boolean {
  const { chunks, language } = paragraph;
  const { kind, chunk } = source;
  if (isOneThing(paragraph, source)) return true;
  if (kind !== 'name' || chunks[chunk]?.mention?.entity.kind !== 'person') return false;
  const [before, after] = [chunks[chunk - 1]?.lower ?? '', chunks[chunk + 1]?.lower ?? ''];
  return ![before, after].some((word) => language.joining.has(word)) && !language.perceptions.has(before);
}

/** Whether somebody is only made to do it: "the tool helps people answer". */
export function isCaused({ chunks, language }: ChunkedParagraph, { start, chunk }: Source): boolean {
  let first = chunk;
  while (first > 0 && (chunks[first]?.start ?? 0) > start) first -= 1;
  return [first, first - 1].some((index) => language.causatives.has(chunks[index]?.lower ?? ''));
}
