import type { Range } from '../../../article.ts';
import { firstNames } from '../../language/first-names.ts';
import type { Entity } from '../../people/entity.ts';
import type { Register } from '../../people/register.ts';
import { labelInMarks } from '../../spans/transcript.ts';
import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import { type Source, sourceAt } from '../../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import { isProven } from './can-speak.ts';
import type { Add, Features, Quotation, SpeakerContext } from './candidate.ts';

/** Candidates from the label of a turn ("NAME: …"), a signature ("— Name") or the `cite` of a block quotation, which name the speaker explicitly. */
export function gatherLabels({ syntax }: SpeakerContext, { index, first }: Quotation, add: Add): void {
  const span = syntax.spans[index];
  if (span === undefined) return;
  const inner = labelInside(index, syntax);
  if (inner !== null) addNamed('label', inner, syntax, add);
  if (span.side === 'answer') {
    const entity = interviewee(first.block, syntax);
    if (entity !== null) add({ origin: 'label', source: null, entity, features: new Map([['label', 1]]) });
  } else if (span.label !== null && span.side === null) addNamed('label', span.label, syntax, add);
  if (span.signature !== null) addNamed('signature', span.signature, syntax, add);
  if (span.cite !== null) {
    const entity = entityOfCite(plainName(span.cite), syntax);
    const source = entity.mentions.length > 0 ? null : outside({ block: first.block, start: 0, end: 0 });
    add({ origin: 'cite', source, entity, features: new Map([['cite', 1]]) });
  }
}

/** A name that is not a chunk. */
const outside = ({ block, start, end }: Range): Source => ({
  kind: 'name',
  block,
  start,
  end,
  chunk: -1,
  head: '',
  role: null,
});

function entityOfCite(name: string, { register, language }: ArticleSyntax): Entity {
  const known = register.find(name);
  const isTitled = language.titles.has(name.split(/\s/, 1)[0]?.toLowerCase() ?? '');
  const isFuller = known?.words.length === 1 && /\s/.test(name) && !isTitled; // "Mother Goose"
  return known === null || isFuller ? register.add(name, 'person') : known;
}

/** The person who answers if the labels are Q and A: the one named most often before the first of them; null in case of a tie. */
function interviewee(block: number, { spans, register }: ArticleSyntax): Entity | null {
  const first = spans.find(({ side }) => side !== null)?.parts[0]?.block ?? block;
  let best: Entity | null = null;
  let most = 0;
  let second = 0;
  for (const entity of register.entities) {
    if (entity.kind !== 'person' || !isProven(entity)) continue;
    const count = entity.mentions.filter((mention) => mention.block < first).length;
    if (count > most) {
      best = entity;
      second = most;
      most = count;
    } else second = Math.max(second, count);
  }
  return most > second ? best : null;
}

/** Adds the person named by a label or a signature: a known name or a new person. */
function addNamed(
  origin: 'label' | 'signature',
  range: Range,
  { chunked, blocks, register, language }: ArticleSyntax,
  add: Add,
): void {
  const { block, start, end } = range;
  const features: Features = new Map([[origin, 1]]);
  const paragraph = chunked.at(block);
  const text = blocks[block]?.text.slice(start, end) ?? '';
  const initialed = origin === 'label' ? personWithInitials(text, register) : null;
  if (initialed !== null) {
    add({ origin, source: outside(range), entity: initialed, features });
    return;
  }
  const name = paragraph?.chunks.findIndex((chunk) => chunk.kind === 'name' && chunk.start < end && chunk.end > start);
  const chunk = paragraph?.chunks[name ?? -1];
  // The capital of "— Senior engineer at a bank" is that of the line; "Engineer" in "— Software Engineer" shows that it is a signature.
  const isDescribed =
    (/^\p{Lu}\S*\s\p{Ll}/u.test(text) &&
      !(chunk?.mention != null && chunk.end >= end && !isObject(paragraph, name) && isProven(chunk.mention.entity))) ||
    language.roles.has(/\s(\p{L}+)$/u.exec(plainName(text))?.[1]?.toLowerCase() ?? '');
  if (paragraph !== null && name !== undefined && name >= 0 && !isDescribed) {
    add({ origin, source: sourceAt(paragraph, name), features });
    return;
  }
  const named = plainName(text);
  const known = register.find(isDescribed ? named : text);
  const isKnown = known !== null && (!isDescribed || known.name === named);
  const entity = isKnown ? known : register.add(named, isDescribed ? 'described' : 'person');
  add({ origin, source: outside(range), entity, features });
}

/** People by the initials of their names, null for those of several, and the number of entities that have been read. */
interface Initials {
  readonly people: Map<string, Entity | null>;
  read: number;
}

const initials = new WeakMap<Register, Initials>();

/** The only person with these initials: "TM" after "Tess Moran". */
function personWithInitials(label: string, register: Register): Entity | null {
  if (!/^\p{Lu}{2,3}$/u.test(label)) return null;
  const known = initials.get(register) ?? { people: new Map(), read: 0 };
  initials.set(register, known);
  for (; known.read < register.entities.length; known.read += 1) {
    const { kind, words } = register.entities[known.read] as Entity;
    const own = words
      .map((word) => word.charAt(0))
      .join('')
      .toUpperCase();
    if (kind === 'person' && words.length > 1)
      known.people.set(own, known.people.has(own) ? null : (register.entities[known.read] as Entity));
  }
  return known.people.get(label) ?? null;
}

/** "SMITH: I never said that" inside the marks. */
function labelInside(index: number, syntax: ArticleSyntax): Range | null {
  const label = labelAt(index, syntax);
  const part = syntax.spans[index]?.parts[0];
  if (label === null || part === undefined) return null;
  const { spans, register } = syntax;
  // "TODO: …" and "NOTE: …" name nobody, unless they take turns with somebody.
  const isKnown = (name: string | null): boolean => {
    if (name === null) return false;
    const known = register.find(name);
    return firstNames.has(name.split(' ', 1)[0]?.toLowerCase() ?? '') || (known !== null && isProven(known));
  };
  const takesTurns =
    (spans[index]?.unclosed && isKnown(labelAt(index + 1, syntax))) ||
    (spans[index - 1]?.unclosed && isKnown(labelAt(index - 1, syntax)));
  return isKnown(label) || takesTurns ? { block: part.block, start: part.start, end: part.start + label.length } : null;
}

function labelAt(index: number, { blocks, spans }: ArticleSyntax): string | null {
  const part = spans[index]?.parts[0];
  return part === undefined ? null : labelInMarks(blocks[part.block]?.text ?? '', part);
}

/** Whether a name is only what a description is about: "keeper of the Foss". */
const isObject = (paragraph: ChunkedParagraph | null, name = 0): boolean => {
  const before = paragraph?.chunks[name - 1]?.lower ?? '';
  return paragraph?.language.prepositions.has(before) === true || paragraph?.language.determiners.has(before) === true;
};

const plainName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[,(].*$/, '')
    .trim();
