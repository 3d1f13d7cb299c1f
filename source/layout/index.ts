export { type LayoutInProgress, layoutBlocks, layoutSlices } from './layout.ts';
export { paginate } from './pages.ts';
export { isSpace, positionOf, rowOf } from './positions.ts';
export { layoutUnit, spaceAbove, unitEnd } from './rows.ts';
export type * from './types.ts';
export { displayWidth, truncate } from './width.ts';
