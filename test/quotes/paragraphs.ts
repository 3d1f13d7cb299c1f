import type { Block } from '../../source/article.ts';

/**
 * Blocks as the fixtures write them: paragraphs divided by ` ¶ `, each with a mark before it if it is something else: `> ` a block
 * quotation, `# ` a heading, `**` a paragraph in bold. Consecutive block quotations are one.
 */
export function paragraphsOf(line: string): Block[] {
  let group = 0;
  return line.split(' ¶ ').map((written, index, all) => {
    const [, mark = '', text = ''] = /^(> |# |\*\*)?(.*)$/s.exec(written) ?? [];
    if (mark === '> ') {
      if (!all[index - 1]?.startsWith('> ')) group += 1;
      return { type: 'quote', text, spans: [], depth: 1, group };
    }
    if (mark === '# ') return { type: 'heading', text, spans: [], level: 2 };
    const spans = mark === '**' ? [{ start: 0, end: text.length, style: 'bold' as const }] : [];
    return { type: 'paragraph', text, spans };
  });
}
