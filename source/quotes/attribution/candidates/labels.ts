import type { Range } from '../../../article.ts';
import type { Entity } from '../../people/entity.ts';
import { type Source, sourceAt } from '../../syntax/noun-phrases.ts';
import type { Reading } from '../analysis.ts';
import type { Add, Scene } from './candidate.ts';
import type { Target } from './gather.ts';

/** The label of a turn ("NAME: …"), a signature ("— Name"), the `cite` of a block quotation: they name the speaker outright. */
export function gatherLabels(scene: Scene, { index, first }: Target, add: Add): void {
  const span = scene.reading.spans[index];
  if (span === undefined) return;
  const inner = labelInside(scene, index);
  if (inner !== null) offer(scene, 'label', inner, add);
  if (span.part === 'answer') {
    const entity = interviewee(scene.reading, first.block);
    if (entity !== null) add({ ground: 'label', source: null, entity, features: new Map([['label', 1]]) });
  } else if (span.label !== null && span.part === null) offer(scene, 'label', span.label, add);
  if (span.signature !== null) offer(scene, 'signature', span.signature, add);
  if (span.cite !== null) {
    const name = readable(span.cite);
    const known = scene.reading.register.find(name);
    const fuller = known?.words.length === 1 && /\s/.test(name) && !isTitled(name, scene.reading); // "Mother Goose"
    const entity = known === null || fuller ? scene.reading.register.add(name, 'person') : known;
    const source: Source = { kind: 'name', block: first.block, start: 0, end: 0, item: -1, head: '', role: null };
    add({
      ground: 'cite',
      source: entity.mentions.length > 0 ? null : source,
      entity,
      features: new Map([['cite', 1]]),
    });
  }
}

/** Who answers where the labels are Q and A: whoever is named most before the first of them; null where two are. */
function interviewee({ spans, register }: Reading, block: number): Entity | null {
  const first = spans.find((span) => span.part !== null)?.parts[0]?.block ?? block;
  let best: Entity | null = null;
  let most = 0;
  let next = 0;
  for (const entity of register.entities) {
    if (entity.kind !== 'person') continue;
    const count = entity.mentions.filter((mention) => mention.block < first).length;
    if (count > most) {
      best = entity;
      next = most;
      most = count;
    } else next = Math.max(next, count);
  }
  return most > next ? best : null;
}

function offer(scene: Scene, ground: 'label' | 'signature', range: Range, add: Add): void {
  const { reading } = scene;
  const { block, start, end } = range;
  const lines = reading.outlines.at(block);
  const text = reading.article.blocks[block]?.text.slice(start, end) ?? '';
  const named = lines?.items.findIndex((item) => item.kind === 'name' && item.start < end && item.end > start) ?? -1;
  const features = new Map([[ground, 1] as const]);
  if (lines !== null && named >= 0) {
    add({ ground, source: sourceAt(lines, named), features });
    return;
  }
  const source: Source = { kind: 'name', block, start, end, item: -1, head: '', role: null };
  const entity: Entity = reading.register.find(text) ?? reading.register.add(readable(text), 'person');
  add({ ground, source, entity, features });
}

/** "SMITH: I never said that" within the marks. */
function labelInside({ reading }: Scene, index: number): Range | null {
  const part = reading.spans[index]?.parts[0];
  if (part === undefined) return null;
  const { block, start } = part;
  const text = reading.article.blocks[block]?.text.slice(start, Math.min(part.end, start + 60)) ?? '';
  const label = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}):\s/u.exec(text)?.[1];
  return label === undefined ? null : { block, start, end: start + label.length };
}

const isTitled = (name: string, { language }: Reading): boolean =>
  language.titles.has(name.split(/\s/, 1)[0]?.toLowerCase() ?? '');

const readable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[,(].*$/, '')
    .trim();
