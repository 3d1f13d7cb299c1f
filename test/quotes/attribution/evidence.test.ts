import { EMPTY_ARTICLE } from '../../../source/article.ts';
import type { Candidate } from '../../../source/quotes/attribution/candidates/candidate.ts';
import { type Choice, chooseSpeakers } from '../../../source/quotes/attribution/choose-speakers.ts';
import { findPeople } from '../../../source/quotes/people/people.ts';
import { findSpans } from '../../../source/quotes/spans/find-spans.ts';
import { analyzeSyntax } from '../../../source/quotes/syntax/syntax.ts';
import { readText } from '../../../source/quotes/text/article-text.ts';
import { testCases } from '../../support/cases.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** A candidate with its evidence; a number that is not 1 is written after its feature. */
function candidateLine({ entity, origin, features }: Candidate): string {
  const evidence = [...features].map(([name, value]) => (value === 1 ? name : `${name} ${value.toFixed(2)}`));
  return `  ${entity?.name ?? 'nobody'} (${origin}): ${evidence.join(', ')}`;
}

/** The choice with the evidence for it as a whole. The numbers are learned, so only the names are written. */
const choiceLine = ({ candidate, features }: Choice): string =>
  `  → ${candidate?.entity?.name ?? 'nobody'}: ${[...features.keys()].join(', ')}`;

/** For each quotation of a line of a fixture: its first words, the candidates in order, and the choice. */
function written(line: string, lang: string): string[] {
  const syntax = analyzeSyntax(findPeople(findSpans(readText({ ...EMPTY_ARTICLE, lang, blocks: paragraphsOf(line) }))));
  const texts = paragraphsOf(line).map(({ text }) => text);
  return [...chooseSpeakers(syntax)].flatMap((choice) => {
    const [part] = syntax.spans[choice.span]?.parts ?? [];
    const words = part ? (texts[part.block] ?? '').slice(part.start, part.end).split(' ').slice(0, 3).join(' ') : '';
    return [`“${words}”`, ...choice.ranking.candidates.map(candidateLine), choiceLine(choice)];
  });
}

testCases('evidence', (lang) => (line) => written(line, lang));
