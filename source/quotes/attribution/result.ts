import type { Attribution, Person, Quote, QuoteKind, Range, SpeakerHow } from '../../article.ts';
import { firstNames } from '../language/first-names.ts';
import { type Entity, genderOf } from '../people/entity.ts';
import { isSuffix } from '../people/name-kinds.ts';
import { classify } from '../spans/kinds.ts';
import type { Reading } from './analysis.ts';
import type { Choice } from './attribute.ts';
import type { Candidate } from './candidates/candidate.ts';

/** A quotation and what is told of its speaker, without all that was weighed to choose him. */
interface Kept {
  readonly span: number;
  readonly kind: QuoteKind;
  readonly entity: Entity | null;
  readonly how: SpeakerHow;
  readonly confidence: number;
  readonly mention: Range | null;
  readonly cueRange: Range | null;
}

/** The choices as what others read: people with identifiers, quotations with kinds and speakers. */
export function writeDown(reading: Reading, choices: Iterable<Choice>): Attribution {
  const kept: Kept[] = [];
  for (const choice of choices) {
    const kind = kindOf(reading, choice);
    if (kind !== null) kept.push(keep(choice, kind));
  }
  const speakers = new Set<Entity>();
  for (const { entity } of kept) if (entity !== null) speakers.add(entity);
  const people = new Map<Entity, Person>();
  const enlist = (entity: Entity): Person => {
    const known = people.get(entity);
    if (known !== undefined) return known;
    const person = personOf(entity, `p${people.size + 1}`);
    people.set(entity, person);
    return person;
  };
  for (const entity of reading.register.entities) if (speakers.has(entity) || isSurely(entity, reading)) enlist(entity);
  const textAt = ({ block, start, end }: Range): string => reading.article.blocks[block]?.text.slice(start, end) ?? '';
  const quotes = kept.map(({ span, kind, entity, how, confidence, mention, cueRange }, index): Quote => {
    const parts = (reading.spans[span]?.parts ?? []).map((part) => ({ ...part, text: textAt(part) }));
    const person = entity && enlist(entity);
    return {
      id: `q${index + 1}`,
      kind,
      text: parts.map((part) => part.text).join(' '),
      parts,
      speaker: person && { person: person.id, name: person.name, how, confidence, mention },
      cue: cueRange && textAt(cueRange),
      cueRange,
    };
  });
  return { people: [...people.values()], quotes };
}

function keep({ span, candidate, confidence }: Choice, kind: QuoteKind): Kept {
  const entity = candidate?.entity ?? null;
  if (candidate === null || entity === null)
    return { span, kind, entity: null, how: 'named', confidence, mention: null, cueRange: null };
  const { source, frame } = candidate;
  return {
    span,
    kind,
    entity,
    how: howOf(candidate),
    confidence,
    mention: source && { block: source.block, start: source.start, end: source.end },
    cueRange: frame && { block: frame.source.block, start: frame.start, end: frame.end },
  };
}

/** A person by more than capitals: a given name, a title, a role, a pronoun; or two words that are nothing else. */
function isSurely(entity: Entity, { language }: Reading): boolean {
  if (entity.kind !== 'person') return false;
  const { words, title, role, votes, name } = entity;
  if (title !== null || role !== null || votes !== 0) return true;
  if (words.length > 1 && firstNames.has(words[0] ?? '')) return true;
  const plain = words.every(
    (word) =>
      !(
        language.organisations.has(word) ||
        language.sources.has(word) ||
        language.demonyms.has(word) ||
        isSuffix(word)
      ),
  );
  return plain && words.length > 1 && words.length < 4 && name !== name.toUpperCase();
}

/** null: it is a term and no quotation. */
function kindOf(reading: Reading, { span, candidate }: Choice): QuoteKind | null {
  const found = reading.spans[span];
  if (found === undefined) return null;
  const { kind } = classify(found, { cue: candidate?.frame != null, speaker: candidate?.entity != null });
  return kind === 'term' ? null : kind;
}

function personOf(entity: Entity, id: string): Person {
  const gender = genderOf(entity);
  return {
    id,
    kind: entity.kind === 'organisation' || entity.kind === 'described' ? entity.kind : 'person',
    name: entity.name,
    ...(entity.title === null ? {} : { title: entity.title }),
    ...(entity.role === null ? {} : { role: entity.role }),
    ...(gender === null ? {} : { gender }),
    mentions: entity.mentions,
  };
}

function howOf({ ground, source, features }: Candidate): SpeakerHow {
  if (ground === 'floor' || (features.has('hasFloor') && features.has('aboveQuoted'))) return 'continued';
  if (features.has('above') || features.has('farInParagraph')) return 'context';
  if (source?.kind === 'pronoun') return 'pronoun';
  return source?.kind === 'nominal' ? 'described' : 'named';
}
