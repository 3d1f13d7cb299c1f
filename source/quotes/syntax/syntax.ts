import type { Entity } from '../people/entity.ts';
import type { ArticlePeople } from '../people/people.ts';
import type { Register } from '../people/register.ts';
import { ChunkedParagraphs } from './chunked-paragraphs.ts';
import type { ChunkedParagraph } from './chunks.ts';
import { type CueFrame, isSaying } from './cue-frames.ts';
import { CueFrames } from './frame-index.ts';
import { collectRoles } from './roles.ts';
import { SpanPositions } from './span-positions.ts';

/**
 * The fourth stage: the sentences and cues of the article, the positions of its quotations, and what its sentences say
 * about people. The register is a copy whose entities have roles, ages and genders, which those of the previous stage lack.
 */
export interface ArticleSyntax extends ArticlePeople {
  readonly chunked: ChunkedParagraphs;
  readonly frames: CueFrames;
  readonly positions: SpanPositions;
  /** The people named inside each quotation, by its index. */
  readonly named: ReadonlyMap<number, ReadonlySet<Entity>>;
  /**
   * The degree to which the article is a report: the share of its quotations, including terms, that are beside a verb of saying with a
   * source.
   */
  readonly sayings: number;
}

/** Analyzes an article's sentences, as far as this does not depend on who says what. Takes linear time. */
export function analyzeSyntax(people: ArticlePeople): ArticleSyntax {
  const register = people.register.copy();
  const chunked = new ChunkedParagraphs({ ...people, register });
  const frames = new CueFrames(people.blocks, chunked);
  const positions = new SpanPositions();
  const speakers = new Set<Entity>();
  let sayings = 0;
  for (const paragraph of chunked) {
    positions.add(paragraph);
    const { list } = frames.at(paragraph.block);
    sayings += quotationsSaid(paragraph, list);
    for (const frame of list) {
      const entity = paragraph.chunks[frame.source.chunk]?.mention?.entity;
      if (entity === undefined || frame.kind === 'act') continue;
      speakers.add(entity);
      entity.isCited ||= (isSaying(frame) || frame.kind === 'think') && frame.construction !== 'shared';
    }
    if (!paragraph.headline) collectRoles(paragraph);
    voteForGender(paragraph);
  }
  markSpeakers(speakers);
  const named = namedInside(register);
  return {
    ...people,
    register,
    chunked,
    frames,
    positions,
    named,
    sayings: Math.min(1, sayings / people.spans.length),
  };
}

/** The maximum distance between a quotation and the verb of saying beside it, in chunks. */
const BESIDE = 3;

/** The number of quotations in a paragraph that are beside a verb of saying whose source is not a thing. */
function quotationsSaid(paragraph: ChunkedParagraph, frames: readonly CueFrame[]): number {
  const { chunks, language } = paragraph;
  const said = new Set<number>();
  for (const frame of frames) {
    const { cue, source } = frame;
    const isSomebody =
      source.kind === 'nominal'
        ? language.roles.has(source.head) || language.roleSuffix.test(source.head)
        : chunks[source.chunk]?.pronoun?.gender !== null;
    if (!isSaying(frame) || !isSomebody) continue;
    const [left, right] = [Math.min(cue, source.chunk), Math.max(cue, source.chunk)];
    for (let index = Math.max(0, left - BESIDE); index <= right + BESIDE; index += 1)
      if (chunks[index]?.kind === 'quote') said.add(index);
  }
  return said.size;
}

function namedInside({ mentions }: Register): ReadonlyMap<number, ReadonlySet<Entity>> {
  const named = new Map<number, Set<Entity>>();
  for (const { name, entity } of mentions) {
    if (name.inside < 0) continue;
    const known = named.get(name.inside);
    if (known === undefined) named.set(name.inside, new Set([entity]));
    else known.add(entity);
  }
  return named;
}

/**
 * A name of one word that says something is a person's unless it is an abbreviation. This is known only after all cues
 * have been found, which are based on the names alone.
 */
function markSpeakers(speakers: Iterable<Entity>): void {
  for (const entity of speakers) {
    if (entity.kind !== 'unknown' || /^[\p{Lu}.&]+$/u.test(entity.name)) continue;
    entity.kind = 'person';
    entity.speaks = true;
  }
}

/** A sentence with one person and then only "he" or only "she" votes for the person's gender. */
function voteForGender({ chunks, sentences }: ChunkedParagraph): void {
  for (const { from, to } of sentences) {
    let person: Entity | null = null;
    let isAlone = true;
    let balance = 0;
    for (let index = from; index < to; index += 1) {
      const chunk = chunks[index];
      const entity = chunk?.mention?.entity;
      if (entity !== undefined && (entity.kind === 'person' || entity.kind === 'unknown')) {
        isAlone &&= person === null || person === entity;
        person ??= entity;
      }
      const gender = chunk?.pronoun?.gender ?? null;
      if (person !== null && gender !== null) balance += gender === 'female' ? 1 : -1;
    }
    if (person !== null && isAlone && balance !== 0) person.votes += Math.sign(balance);
  }
}
