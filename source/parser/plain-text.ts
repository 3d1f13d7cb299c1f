import type { Block } from '../article.ts';
import { InlineText } from './inline-text.ts';

/** Plain text to paragraphs: empty lines part them. Where there are none and lines are long, each line is one. */
export function readPlainText(text: string): Block[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f\u2028\u2029]/);
  const wrapped =
    lines.some((line) => line.trim() === '') && lines.filter((line) => line.length > 200).length * 4 < lines.length;
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const end = (): void => {
    if (paragraph.length === 0) return;
    const inline = new InlineText();
    inline.append(paragraph.join('\n'));
    const { text: folded } = inline.take();
    if (folded !== '') blocks.push({ type: 'paragraph', text: folded, spans: [] });
    paragraph = [];
  };
  for (const line of lines) {
    const isEmpty = line.trim() === '';
    if (isEmpty || !wrapped) end();
    if (!isEmpty) paragraph.push(line);
  }
  end();
  return blocks;
}
