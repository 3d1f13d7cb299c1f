import { EMPTY_ARTICLE } from '../../../source/article.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { testCases } from '../../support/cases.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The quotes of a line of a fixture: the first word or words of each, and its speaker with how the text tells who it is. */
function written(line: string, lang: string): string {
  const { quotes } = findQuotes({ ...EMPTY_ARTICLE, lang, blocks: paragraphsOf(line) });
  const found = quotes.map(({ text, kind, speaker }) => {
    const words = text.split(' ').slice(0, 3).join(' ');
    return `${kind} “${words}” ${speaker ? `${speaker.name} (${speaker.how})` : 'nobody'}`;
  });
  return found.join(' · ') || 'nothing';
}

testCases('speakers', (lang) => (line) => [written(line, lang)]);
