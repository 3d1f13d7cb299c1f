import type { Block } from '../../article.ts';
import { footnotesByMark } from '../../footnote-marks.ts';
import { rowOf } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { encodedAddress, linkAddress, printable } from '../../printable.ts';
import { layerOf } from '../model/layers.ts';
import type { Link } from '../model/location.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState } from '../model/state.ts';
import { visibleRows } from './viewport.ts';

/** Letters of link hints, the easiest to reach first. */
const LETTERS = 'asdfghjklqwertyuiopzxcvbnm';

/** The links of an article that can be followed, in order. A picture, an embedded post or a player is a link as a whole. */
export const linksOf = memoizeLast((blocks: readonly Block[]): readonly Link[] => {
  const footnoteAt = footnotesByMark(blocks);
  return blocks.flatMap((block, index) => {
    const whole =
      block.type === 'embed' || block.type === 'image' ? [{ start: 0, end: block.text.length, href: block.href }] : [];
    const spans = [...block.spans.filter(({ style }) => style === 'link'), ...whole];
    return spans.flatMap(({ start, end, href }) => {
      const footnote = footnoteAt({ block: index, offset: start });
      if (footnote !== undefined) {
        return [
          {
            block: index,
            start,
            end,
            url: printable(messages.screen.lists.footnote(blocks[footnote]?.label ?? '')),
            footnote,
          },
        ];
      }
      // A picture of a local page has a path, and is shown in the reader.
      const url = linkAddress(href ?? '') ?? (block.type === 'image' && href ? encodedAddress(href) : null);
      return url !== null && end > start ? [{ block: index, start, end, url }] : [];
    });
  });
});

/** The link that the last jump went to. */
export function selectedLink({ target }: ReaderState): Link | null {
  return target?.kind === 'link' ? target.link : null;
}

/** The row of the layout where a link begins. */
export function rowOfLink(state: ReaderState, link: Link): number {
  return rowOf(state.layout, { block: link.block, offset: link.start });
}

/** The links that begin on the screen. */
export function visibleLinks(state: ReaderState): readonly Link[] {
  const { start, end } = visibleRows(state);
  return linksOf(state.document.article.blocks).filter((link) => {
    const row = rowOfLink(state, link);
    return row >= start && row < end;
  });
}

/** The label to type to follow a link on the screen. */
export interface Hint {
  readonly link: Link;
  readonly label: string;
}

/** The labels of the links on the screen. All have the same length, the shortest that is enough. */
export function hintsOf(state: ReaderState): readonly Hint[] {
  if (layerOf(state, 'hints') === null) return [];
  const links = visibleLinks(state).slice(0, LETTERS.length ** 2);
  const long = links.length > LETTERS.length;
  return links.map((link, index) => {
    const last = LETTERS[index % LETTERS.length] ?? '';
    return { link, label: long ? (LETTERS[Math.floor(index / LETTERS.length)] ?? '') + last : last };
  });
}
