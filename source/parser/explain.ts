import { type Element, isTag } from 'domhandler';
import type { Notice, Omitted, OmittedReason } from '../article.ts';
import { printable } from '../printable.ts';
import { readBlocks } from './blocks/blocks.ts';
import { type Body, type ChoiceReason, emptyTrace } from './content/choice.ts';
import { findArticle } from './content/index.ts';
import { reasonByTag } from './content/verdicts.ts';
import { isHidden } from './html/elements.ts';
import type { nextNode } from './html/walk.ts';
import { parseArticle } from './index.ts';
import { formatOf, isXhtml } from './input/detect-format.ts';
import type { InputFormat, ParseHints } from './input/hints.ts';
import { readMetadata } from './metadata/index.ts';
import { readArticle, textBeside } from './region.ts';
import { readPage } from './structure/index.ts';

/** An element that may hold the article. */
export interface ExplainedBody {
  /** From `body` down, with ids and first classes: "body > main#page > div.story". */
  readonly path: string;
  /** The length of its prose in UTF-16 code units without white space, without what was left out. */
  readonly prose: number;
}

/** A passage that was left out. */
export interface ExplainedOmission {
  readonly reason: OmittedReason;
  /** Of elements: `hidden`, `tag`, `name` (class or id), or a rule of `content/prune.ts`. Of blocks: `wording`. */
  readonly rule: string;
  readonly path: string | null;
  readonly text: string;
}

/** How the article of a page was found. */
export interface Explanation {
  readonly format: InputFormat;
  readonly title: string | null;
  readonly notice: Notice | null;
  readonly words: number;
  /** The chosen body; null if the whole source is the article. */
  readonly root: ExplainedBody | null;
  /** The method that found it: names of elements and their text, or the text alone. */
  readonly foundBy: 'names' | 'text' | 'without-names' | 'structured-data' | null;
  readonly runnerUp: ExplainedBody | null;
  /** Why the root was preferred to the runner-up; null if there was no choice. */
  readonly reason: ChoiceReason | null;
  /** The elements that make up the article, if there are several. */
  readonly parts: readonly string[];
  readonly omitted: readonly ExplainedOmission[];
}

/**
 * Explains what was taken for the article of a page and what was left out, by which rule. Of sources other than pages, only what was left
 * out by its wording.
 *
 * @throws ParseError as `parseArticle` does
 */
export function explainArticle(text: string, hints: ParseHints = {}): Explanation {
  const format = formatOf(text, hints);
  const { title, notice, wordCount: words, omitted: all } = parseArticle(text, hints);
  const trace = emptyTrace();
  const about = { format, title, notice, words };
  if (format !== 'html' || hints.full) {
    return {
      ...about,
      root: null,
      foundBy: null,
      runnerUp: null,
      reason: null,
      parts: [],
      omitted: all.map(byWording),
    };
  }
  const page = readPage(text, { isXml: isXhtml(text, hints) });
  const { base, title: headline, picture, isArticle } = readMetadata(page, hints.url ?? null);
  const tree = findArticle(page, headline ?? null, { picture, isArticle, trace });
  const { roots, omitted } = tree;
  const left = readArticle(tree, base).omitted;
  const byText = new Map<string, number>();
  for (const one of left) byText.set(one.text, (byText.get(one.text) ?? 0) + 1);
  const worded = all.filter(({ text: words }) => {
    const count = byText.get(words) ?? 0;
    byText.set(words, count - 1);
    return count <= 0;
  });
  const elements = [...omitted].flatMap(([element, reason]): ExplainedOmission[] => {
    if (!roots.some((root) => contains(root, element))) return [];
    const read = readBlocks([element], { base }).blocks.map((block) => block.text);
    const shown = read.filter((line) => line !== '').join('\n');
    return shown === ''
      ? []
      : [{ reason, rule: trace.rules.get(element) ?? ruleOf(element), path: pathOf(element), text: shown }];
  });
  const beside = textBeside(tree, base).map(
    ({ reason, text }): ExplainedOmission => ({ reason, rule: 'beside-root', path: null, text }),
  );
  const { first, second, choice, fallback } = trace;
  return {
    ...about,
    root: trace.root ? bodyOf(trace.root.element, first?.root === trace.root ? first : second) : null,
    foundBy: fallback ?? (choice?.second ? 'text' : 'names'),
    runnerUp: runnerUp(choice?.second ? first : second),
    reason: choice?.reason ?? null,
    parts: roots.length > 1 ? roots.map((root) => (isTag(root) ? pathOf(root) : 'document')) : [],
    omitted: [...elements, ...beside, ...worded.map(byWording)],
  };
}

const byWording = ({ reason, text }: Omitted): ExplainedOmission => ({ reason, rule: 'wording', path: null, text });

const bodyOf = (element: Element, body: Body | null): ExplainedBody => ({
  path: pathOf(element),
  prose: body?.prose ?? 0,
});

const runnerUp = (body: Body | null): ExplainedBody | null => (body?.root ? bodyOf(body.root.element, body) : null);

function ruleOf(element: Element): string {
  if (isHidden(element)) return 'hidden';
  return reasonByTag(element) ? 'tag' : 'name';
}

function contains(root: Parameters<typeof nextNode>[1], element: Element): boolean {
  for (let up: Element['parent'] = element; up; up = up.parent) if (up === root) return true;
  return false;
}

/** The maximum number of elements in a path; the outer ones are left out. */
const LEVELS = 8;

function pathOf(element: Element): string {
  const steps: string[] = [];
  let up: Element | null = element;
  while (up && steps.length < LEVELS) {
    const { name, attribs }: Element = up;
    const [first] = (attribs.class ?? '').trim().split(/\s+/, 1);
    steps.unshift(`${name}${attribs.id ? `#${attribs.id}` : ''}${first ? `.${first}` : ''}`);
    if (name === 'body') break;
    up = up.parent && isTag(up.parent) ? up.parent : null;
  }
  return printable(`${up && up.name !== 'body' ? '… > ' : ''}${steps.join(' > ')}`);
}
