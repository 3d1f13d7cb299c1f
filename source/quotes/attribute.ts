import { type Antecedent, antecedents, type Trace } from './antecedents.ts';
import type { Candidate, Floor } from './candidates/candidate.ts';
import { gather } from './candidates/gather.ts';
import { Descriptions } from './descriptions.ts';
import type { Outline } from './outline.ts';
import type { Entity } from './people.ts';
import { type Ranking, rank } from './ranker.ts';
import { isSubjectPlace, type Reading } from './reading.ts';
import type { Source } from './subjects.ts';

/** Who said a quotation, and on what grounds; `entity` is null for nobody. */
export interface Choice {
  readonly span: number;
  readonly ranking: Ranking;
  readonly candidate: Candidate | null;
}

/** A pronoun that was looked up, for whoever wants to check or to learn. */
export interface Lookup {
  readonly source: { readonly block: number; readonly start: number; readonly end: number };
  readonly found: readonly Antecedent[];
}

export interface Attributed {
  readonly choices: readonly Choice[];
  readonly described: readonly Entity[];
  readonly lookups: readonly Lookup[];
}

/** Lets a learner put the right speaker in place of the one found, so that the next quotations stand on him. */
export type Teacher = (span: number, candidates: readonly Candidate[]) => Candidate | null | undefined;

/** Names the speakers of all quotations in reading order: each choice gives the floor to the next. */
export function attribute(reading: Reading, teacher?: Teacher): Attributed {
  const trail: Trace[] = [];
  const choices: Choice[] = [];
  const lookups: Lookup[] = [];
  const descriptions = new Descriptions(reading);
  const resolved = new Map<number, ReadonlyMap<number, Entity>>();
  let floor: Floor | null = null;
  let earlier: Floor | null = null;
  let sentences = 0;
  let next = 0;
  for (const lines of reading.outlines) {
    if (lines === null) continue;
    const pronouns = new Map<number, Entity>();
    walk(reading, lines, sentences, trail, pronouns, lookups);
    const resolve = (source: Source): Entity | null => {
      if (source.kind === 'nominal') return descriptions.find(source);
      if (source.block !== lines.block) return resolved.get(source.block)?.get(source.item) ?? nameAt(reading, source);
      return pronouns.get(source.item) ?? nameAt(reading, source);
    };
    resolved.set(lines.block, pronouns);
    resolved.delete(lines.block - 8);
    while (next < reading.spans.length && (reading.places[next]?.at(-1)?.block ?? lines.block) <= lines.block) {
      const index = next++;
      const last = reading.places[index]?.at(-1);
      if (last === undefined) continue;
      const candidates = gather({ reading, floor, earlier, resolve }, index);
      const ranking = rank(candidates);
      const taught = teacher?.(index, candidates);
      const candidate = taught === undefined ? ranking.best : taught;
      choices.push({ span: index, ranking, candidate });
      if (candidate?.entity == null || reading.spans[index]?.kind === 'term') continue;
      const thing = candidate.entity.kind === 'described' && isThing(candidate.entity, reading);
      if (floor !== null && floor.entity !== candidate.entity) earlier = floor;
      floor = { span: index, entity: candidate.entity, source: candidate.source, block: last.block };
      if (thing) continue;
      trail.push({
        entity: candidate.entity,
        block: lines.block,
        sentence: sentences + lines.sentences.length - 1,
        subject: true,
        cue: true,
        speaker: true,
        possessive: false,
        pronoun: false,
        leads: false,
        topic: false,
      });
    }
    sentences += lines.sentences.length;
  }
  return { choices, described: descriptions.entities, lookups };
}

/** Puts the names of a paragraph on the trail in order, and looks up its pronouns on the way. */
function walk(
  reading: Reading,
  lines: Outline,
  sentences: number,
  trail: Trace[],
  pronouns: Map<number, Entity>,
  lookups: Lookup[],
): void {
  const subjects = reading.frames[lines.block]?.subjects ?? new Set<number>();
  if (lines.headline) return;
  let led = -1;
  lines.items.forEach((item, index) => {
    const sentence = sentences + (lines.sentenceOf[index] ?? 0);
    let entity = item.name?.entity ?? null;
    const gender = item.pronoun?.gender ?? null;
    if (item.pronoun !== null && gender !== null) {
      const found = antecedents(trail, gender, lines.block, sentence);
      entity = found[0]?.entity ?? null;
      if (entity !== null) pronouns.set(index, entity);
      lookups.push({ source: { block: lines.block, start: item.start, end: item.end }, found });
    } else if (item.pronoun !== null) return;
    if (entity === null || entity.kind === 'place') return;
    const subject = subjects.has(index) || isSubjectPlace(reading.language, lines, index);
    // "his" and "him" say less of whom the text goes on about, and are told apart less surely.
    if (item.pronoun !== null && !item.pronoun.subject) return;
    const leads = subject && led < sentence && entity.kind !== 'organisation';
    if (leads) led = sentence;
    trail.push({
      entity,
      block: lines.block,
      sentence,
      subject,
      cue: subjects.has(index),
      speaker: false,
      possessive: item.possessive || item.pronoun?.possessive === true,
      pronoun: item.pronoun !== null,
      leads,
      topic: leads && sentence === sentences,
    });
  });
}

const nameAt = (reading: Reading, source: Source): Entity | null =>
  reading.outlines[source.block]?.items[source.item]?.name?.entity ?? null;

/** "the letter", and "the senator" whom no name is known for: no pronoun goes back to them. */
const isThing = (entity: Entity, { language }: Reading): boolean =>
  language.sources.has(entity.words[0] ?? '') || language.definite.has(entity.name.split(' ')[0]?.toLowerCase() ?? '');
