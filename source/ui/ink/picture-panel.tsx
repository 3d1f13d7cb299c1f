import { memo } from 'react';
import type { ShownPicture } from '../../reader/shown/screen.ts';
import { pictureLines } from '../panes/picture.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** One picture over the whole screen. */
export const PicturePanel = memo(function PicturePanel({ rect, data, style }: PaneProps<ShownPicture>) {
  return <Pane rect={rect} lines={pictureLines(rect, data)} style={style} />;
}, isSamePane);
