import type { TextRange } from '../../../highlights/range.ts';
import { speakerOfRange } from '../../../highlights/speaker.ts';
import type { ReaderState } from '../../model/state.ts';

/** The speaker of a passage of the article on the screen; null if there is none or it is unknown. */
export const speakerOf = ({ document }: ReaderState, range: TextRange): string | null =>
  speakerOfRange({ blocks: document.article.blocks, quotes: document.attribution?.quotes ?? [] }, range);
