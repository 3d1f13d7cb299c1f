import type { Article, Omitted } from '../../article.ts';
import type { Insertion, Ornament, Row } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { wrapped } from './header.ts';

/** The columns by which the text of a passage is indented below its label. */
const INDENT = 2;

/**
 * The rows with everything that was left out of an article, each passage where it was in the text. Adjacent passages with the same reason
 * share a label that names it.
 */
export function omittedRows({ blocks, omitted }: Pick<Article, 'blocks' | 'omitted'>, width: number): Insertion[] {
  const byBlock = Map.groupBy(omitted, ({ before }) => Math.max(0, Math.min(before, blocks.length)));
  return [...byBlock]
    .sort(([one], [other]) => one - other)
    .map(([before, passages]) => {
      const block = Math.max(0, Math.min(before, blocks.length - 1));
      const row = (...ornaments: Ornament[]): Row => ({ block, segments: [], ornaments });
      const labelRow = ({ reason }: Omitted): Row => ({
        ...row({ column: 0, text: messages.screen.header.leftOut(messages.screen.omitted[reason]), role: 'label' }),
        keep: true,
      });
      const rows = passages.flatMap((passage, index): Row[] => {
        const texts = textLines(passage, width).map((text) => row({ column: INDENT, text, role: 'omitted' }));
        if (passages[index - 1]?.reason === passage.reason) return texts;
        return index === 0 ? [labelRow(passage), ...texts] : [row(), labelRow(passage), ...texts];
      });
      return { before, rows: before === 0 ? [...rows, row()] : [row(), ...rows] };
    });
}

const textLines = ({ text }: Omitted, width: number): string[] =>
  text.split('\n').flatMap((line) => wrapped(line, width - INDENT));
