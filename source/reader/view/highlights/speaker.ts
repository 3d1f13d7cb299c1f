import type { TextRange } from '../../../highlights/range.ts';
import { speakerOfRange } from '../../../highlights/speaker.ts';
import type { ReaderState } from '../../model/state.ts';

/** Who says a passage of the article on the screen; null if that is nobody, or cannot be told. */
export const speakerOf = ({ document }: ReaderState, range: TextRange): string | null =>
  speakerOfRange({ blocks: document.article.blocks, quotes: document.attribution?.quotes ?? [] }, range);
