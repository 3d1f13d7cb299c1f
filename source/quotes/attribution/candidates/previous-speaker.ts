import { textsBetween } from '../analysis.ts';
import type { Add, Features, Floor, Scene } from './candidate.ts';
import type { Target } from './gather.ts';

/** Whoever spoke last keeps the floor: in the same paragraph, in the next, or over what the writer puts between. */
export function gatherFloor({ reading, floor, earlier }: Scene, { first, bare }: Target, add: Add): void {
  if (floor === null) return;
  const features: Features = new Map();
  const between = floor.block === first.block ? 0 : textsBetween(reading, floor.block, first.block);
  if (floor.block === first.block) features.set('floorSameParagraph', 1);
  else if (between === 0) {
    features.set(bare ? 'floorBareNext' : first.item === 0 ? 'floorBegins' : 'floorInside', 1);
  } else {
    features.set(bare ? 'floorBareFar' : 'floorFar', 1);
    features.set('floorDistance', Math.min(5, between));
  }
  add({ ground: 'floor', source: floor.block === first.block ? floor.source : null, entity: floor.entity, features });
  if (earlier !== null && bare) addEarlier(earlier, textsBetween(reading, earlier.block, first.block), add);
}

/** In a conversation the one before the last may speak again. */
function addEarlier(earlier: Floor, between: number, add: Add): void {
  const features: Features = new Map([
    ['floorEarlier', 1],
    ['floorDistance', Math.min(5, between)],
  ]);
  add({ ground: 'floor', source: null, entity: earlier.entity, features });
}
