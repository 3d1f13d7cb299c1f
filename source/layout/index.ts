export { asciiColumns, asciiLine, asciiText } from './ascii.ts';
export { loadBidiLevels } from './bidi.ts';
export { drawSegment, type Piece } from './draw.ts';
export { loadHyphenate } from './hyphenation.ts';
export { type LayoutInProgress, layoutBlocks, layoutSlices, layoutWindow } from './layout.ts';
export { paginate } from './pages.ts';
export { isSpace, positionOf, rowOf } from './positions.ts';
export type * from './types.ts';
export { displayWidth, truncate } from './width.ts';
