import type { Range } from '../../../source/article.ts';
import { testCases } from '../../support/cases.ts';
import { spansOf } from '../blocks.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The quotations in a line of a fixture: kind, reason, form and details of each, and its parts divided by ` | `. */
function written(line: string, lang: string): string {
  const blocks = paragraphsOf(line);
  const wordsOf = ({ block, start, end }: Range): string => blocks[block]?.text.slice(start, end) ?? '';
  const found = spansOf(blocks, lang).map((span) => {
    const { kind, reason, form, parts, bare, unclosed, openedAgain, interrupted, label, side, signature, cite } = span;
    const flags = Object.entries({ bare, unclosed, openedAgain, interrupted }).flatMap(([name, is]) =>
      is ? name : [],
    );
    const named = [
      label && label.end > 0 && `label ${wordsOf(label)}`,
      side,
      signature && `by ${wordsOf(signature)}`,
      cite,
    ];
    const details = [kind, reason, form, ...flags, ...named].filter(Boolean).join(', ');
    return `${details}: ${parts.map(wordsOf).join(' | ')}`;
  });
  return found.join(' · ') || 'nothing';
}

testCases('spans', (lang) => (line) => [written(line, lang)]);
