import type { Highlight } from '../../../highlights/highlight.ts';
import { comparePositions } from '../../../highlights/range.ts';
import { messages } from '../../../messages/index.ts';
import type { ListItem } from '../../model/list.ts';
import type { ReaderState } from '../../model/state.ts';

/** How much of the text at a mark is shown, in UTF-16 code units. */
const MARKED = 100;

const ROW = { depth: 0, title: false } as const;

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function highlightItem({ key, anchor, color, speaker, note, found }: Highlight): ListItem {
  const { lists, colors } = messages.screen;
  const finding = found === 'approximate' || found === 'orphan' ? lists[found] : '';
  const detail = [colors[color], speaker, finding, note && lists.note(oneLine(note))].filter(Boolean).join(', ');
  return { ...ROW, text: oneLine(anchor.exact), detail, choice: { kind: 'highlight', key } };
}

/** The rows of the list of highlights and marks: the note on the article, both in the order of the text, orphans last. */
export function annotationItems({ annotations, marks, document }: ReaderState): readonly ListItem[] {
  const { highlights, note } = annotations;
  const { blocks } = document.article;
  const placed = [
    ...highlights.map((each) => ({
      at: each.anchor.range.start,
      isOrphan: each.found === 'orphan',
      item: highlightItem(each),
    })),
    ...Object.entries(marks).flatMap(([name, { anchor: at, page }]) => {
      if (page !== document.source.index) return [];
      const text = oneLine(blocks[at.block]?.text.slice(at.offset, at.offset + MARKED) ?? '');
      const item: ListItem = { ...ROW, text, detail: messages.screen.lists.mark(name), choice: { kind: 'mark', name } };
      return [{ at, isOrphan: false, item }];
    }),
  ];
  placed.sort((one, other) => Number(one.isOrphan) - Number(other.isOrphan) || comparePositions(one.at, other.at));
  const own: readonly ListItem[] =
    note === ''
      ? []
      : [{ ...ROW, text: oneLine(note), detail: messages.screen.lists.articleNote, choice: { kind: 'article-note' } }];
  return [...own, ...placed.map(({ item }) => item)];
}
