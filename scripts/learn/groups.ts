import { type Article, type Block, EMPTY_ARTICLE } from '../../source/article.ts';
import type { Candidate } from '../../source/quotes/attribution/candidates/candidate.ts';
import { chooseSpeakers } from '../../source/quotes/attribution/choose-speakers.ts';
import type { Observer } from '../../source/quotes/attribution/coreference.ts';
import { isConversation } from '../../source/quotes/attribution/dialogue/conversation.ts';
import { sameFirstName } from '../../source/quotes/language/first-names.ts';
import { findPeople } from '../../source/quotes/people/people.ts';
import { findSpans } from '../../source/quotes/spans/find-spans.ts';
import { analyzeSyntax } from '../../source/quotes/syntax/syntax.ts';
import { readText } from '../../source/quotes/text/article-text.ts';
import type { Group } from './fit.ts';

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly speakerStart?: number | null;
  readonly speakerEnd?: number | null;
  readonly speakerText?: string | null;
  readonly name?: string | null;
  /** Other words for the same speaker. */
  readonly aliases?: readonly string[] | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  /** Decided by the text if there is none. */
  readonly lang?: string;
  readonly quotes: readonly GoldQuote[];
  readonly scare?: readonly { readonly start: number; readonly end: number; readonly ignore?: boolean }[];
}

/** The code of the language of an annotated article. */
export const languageOf = ({
  text,
  lang = null,
}: Pick<GoldArticle, 'text'> & { readonly lang?: string | null }): string =>
  readText(articleOf(text, lang).article).language.code;

/** Every decision of an annotated article, with the right answer: who speaks, and whom a pronoun means. */
export function groupsOf(gold: GoldArticle): {
  readonly speaker: Group[];
  readonly antecedent: Group[];
  readonly confidence: Group[];
} {
  const { article, offsets } = articleOf(gold.text, gold.lang ?? null);
  const syntax = analyzeSyntax(findPeople(findSpans(readText(article))));
  const speaker: Group[] = [];
  const at = (block: number, offset: number): number => (offsets[block] ?? 0) + offset;
  const annotated = syntax.spans.map(({ parts }) => {
    const first = parts[0];
    return first === undefined
      ? undefined
      : overlapping(gold.quotes, at(first.block, first.start), at(first.block, first.end));
  });
  const scare = syntax.spans.map(({ parts }) => {
    const first = parts[0];
    return first === undefined
      ? undefined
      : overlapping(
          (gold.scare ?? []).filter((one) => !one.ignore),
          at(first.block, first.start),
          at(first.block, first.end),
        );
  });
  const covers = ({ source }: Candidate, quote: GoldQuote): boolean =>
    source !== null &&
    quote.speakerStart != null &&
    quote.speakerEnd != null &&
    at(source.block, source.end) > quote.speakerStart &&
    at(source.block, source.start) < quote.speakerEnd;
  const isNamed = (candidate: Candidate, quote: GoldQuote): boolean =>
    candidate.entity !== null &&
    quote.name != null &&
    [quote.name, ...(quote.aliases ?? [])].some((name) => sameName(candidate.entity?.name ?? '', name));

  const correct = (span: number, candidates: readonly Candidate[]): Candidate | null => {
    const quote = annotated[span];
    if (quote === undefined) {
      if (scare[span] === undefined) return null;
      speaker.push({
        candidates: candidates.map(({ features }) => features),
        right: candidates.map(({ origin }) => origin === 'nobody'),
      });
      return null;
    }
    const whole = candidates.map(
      (candidate) =>
        isNamed(candidate, quote) || (quote.name == null && (covers(candidate, quote) || agrees(candidate, quote))),
    );
    const right = candidates.map((candidate, index) => whole[index] === true || covers(candidate, quote));
    if (right.includes(true)) speaker.push({ candidates: candidates.map(({ features }) => features), right });
    const chosen =
      candidates.find((candidate, index) => whole[index] && covers(candidate, quote)) ??
      candidates.find((_, index) => whole[index]);
    return chosen ?? candidates.find((_, index) => right[index]) ?? null;
  };

  const names = new Map(
    gold.quotes.flatMap(({ speakerStart, name }) =>
      speakerStart != null && name != null ? [[speakerStart, name] as const] : [],
    ),
  );
  const antecedent: Group[] = [];
  const observe: Observer = (source, found) => {
    const name = names.get(at(source.block, source.start));
    const right = found.map(({ entity }) => name !== undefined && sameName(entity.name, name));
    if (right.includes(true)) antecedent.push({ candidates: found.map(({ features }) => features), right });
  };
  for (const _ of chooseSpeakers(syntax, { correct, observe })); // Iterating calls the hooks.

  const confidence: Group[] = [];
  if (isConversation(syntax)) return { speaker, antecedent, confidence };
  for (const { span, candidate, features } of chooseSpeakers(syntax)) {
    const quote = annotated[span];
    if (candidate?.entity == null || syntax.spans[span]?.kind === 'term') continue;
    if (quote === undefined) {
      if (scare[span] !== undefined) confidence.push({ candidates: [features, new Map()], right: [false, true] });
      continue;
    }
    // A pronoun that is annotated without a name has no known antecedent.
    if (quote.name == null && PRONOUN.test(quote.speakerText ?? '')) continue;
    const right = quote.name == null ? covers(candidate, quote) || agrees(candidate, quote) : isNamed(candidate, quote);
    confidence.push({ candidates: [features, new Map()], right: [right, !right] });
  }
  return { speaker, antecedent, confidence };
}

const PRONOUN = /^(?:he|she|it|they|we|i|you)$/i;

const overlapping = <Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
  start: number,
  end: number,
): Span | undefined =>
  spans.find(
    (span) =>
      Math.min(end, span.end) - Math.max(start, span.start) >=
      0.5 * (Math.max(end, span.end) - Math.min(start, span.start)),
  );

function sameName(found: string, name: string): boolean {
  const [a, b] = [found, name].map((one) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .split(/\s+/)
      .filter((word) => !/^(?:jr|sr|ii|iii|the|mr|mrs|ms)$/.test(word)),
  );
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false;
  if (a.join(' ') === b.join(' ') || (b.length === 1 && a.includes(b[0] ?? ''))) return true;
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && sameFirstName(a[0] ?? '', b[0] ?? '');
}

function agrees({ entity }: Candidate, { speakerText }: GoldQuote): boolean {
  if (entity === null || speakerText == null) return false;
  const [found, text] = [entity.name, speakerText].map((one) => one.toLowerCase().replace(/^(?:the|an?)\s+/, ''));
  return (
    found !== undefined && text !== undefined && found.length > 2 && (found.includes(text) || text.includes(found))
  );
}

/** The text as an article of paragraphs, with the offset at which each begins. */
export function articleOf(text: string, lang: string | null = 'en'): { article: Article; offsets: number[] } {
  const offsets: number[] = [];
  const blocks: Block[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      offsets.push(from + line.length - line.trimStart().length);
      blocks.push({ type: 'paragraph', text: line.trim(), spans: [] });
    }
    from += line.length + 1;
  }
  const article: Article = { ...EMPTY_ARTICLE, lang, blocks };
  return { article, offsets };
}
