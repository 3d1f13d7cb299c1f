/**
 * Fits source/quotes/attribution/dialogue/weights.ts to annotated stories.
 *
 *   node --import tsx scripts/learn-dialogue.ts GOLD.jsonl… [--dry]
 *
 * GOLD.jsonl holds one story per line: {"id", "text", "lang"?, "quotes": [{"start", "end", "speakerText", "name", "aliases"}]},
 * the paragraphs of `text` are separated by line feeds, and offsets refer to it; `aliases` are other words for the same speaker.
 *
 * The weights of the decoder are fitted by coordinate ascent on the share of right speakers, with equal weight for each set of
 * stories; the confidence by logistic regression on whether the choices are right.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { EMPTY_ARTICLE } from '../source/article.ts';
import { type Choice, chooseSpeakers } from '../source/quotes/attribution/choose-speakers.ts';
import { castOf } from '../source/quotes/attribution/dialogue/cast.ts';
import { charactersIn } from '../source/quotes/attribution/dialogue/characters.ts';
import { isConversation } from '../source/quotes/attribution/dialogue/conversation.ts';
import {
  type DecodedChoice,
  decodeExchanges,
  type Scene,
} from '../source/quotes/attribution/dialogue/decode-exchanges.ts';
import { findNarrator } from '../source/quotes/attribution/dialogue/narrator.ts';
import { findVocatives } from '../source/quotes/attribution/dialogue/vocatives.ts';
import { dialogueConfidence, dialogueWeights } from '../source/quotes/attribution/dialogue/weights.ts';
import { findPeople } from '../source/quotes/people/people.ts';
import { findSpans } from '../source/quotes/spans/find-spans.ts';
import { analyzeSyntax } from '../source/quotes/syntax/syntax.ts';
import { readText } from '../source/quotes/text/article-text.ts';
import { fit, type Group } from './learn/fit.ts';
import { render } from './learn/render.ts';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly speakerText?: string | null;
  readonly name?: string | null;
  readonly aliases?: readonly string[] | null;
}

interface Story {
  readonly set: number;
  readonly choices: readonly Choice[];
  readonly scene: Scene;
  /** The words that mean each quotation's speaker, by its index. */
  readonly gold: ReadonlyMap<number, readonly string[]>;
}

const files = process.argv.slice(2).filter((flag) => !flag.startsWith('--'));
if (files.length === 0) throw new Error('give the annotated stories: learn-dialogue.ts GOLD.jsonl…');

const stories = files.flatMap((file, set) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => storyOf(JSON.parse(line), set)),
);

function storyOf(gold: { text: string; lang?: string; quotes: readonly GoldQuote[] }, set: number): Story[] {
  const lines = [...gold.text.matchAll(/[^\n]+/g)];
  const blocks = lines.map(([text]) => ({ type: 'paragraph' as const, text, spans: [] }));
  const article = { ...EMPTY_ARTICLE, blocks, lang: gold.lang ?? null };
  const read = analyzeSyntax(findPeople(findSpans(readText(article))));
  const syntax = { ...read, register: read.register.extend() };
  if (!isConversation(syntax)) return [];
  const vocatives = findVocatives(syntax);
  const narrator = findNarrator(syntax, vocatives);
  const choices = [...chooseSpeakers(syntax, { narrator, characters: charactersIn })];
  const known = new Map<number, readonly string[]>();
  for (const { span } of choices) {
    const part = syntax.spans[span]?.parts[0];
    if (part === undefined) continue;
    const [from, to] = [part.start, part.end].map((offset) => (lines[part.block]?.index ?? 0) + offset) as [
      number,
      number,
    ];
    const quote = gold.quotes.find(({ start, end }) => Math.min(end, to) - Math.max(start, from) > (to - from) / 2);
    const names = quote && [quote.name, quote.speakerText, ...(quote.aliases ?? [])];
    if (names)
      known.set(
        span,
        names.filter((name): name is string => typeof name === 'string'),
      );
  }
  return [{ set, choices, scene: { syntax, narrator, vocatives, cast: castOf(syntax, vocatives) }, gold: known }];
}

const flat = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\p{L}{1,3} /u, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

function isRight(name: string, accepted: readonly string[]): boolean {
  const words = flat(name).split(' ');
  return accepted.some((other) => {
    const others = flat(other).split(' ');
    const sameLast = words.at(-1) === others.at(-1) || words[0] === others[0];
    return (
      flat(name) === flat(other) ||
      (/^\p{Lu}/u.test(other) &&
        sameLast &&
        (words.length === 1 || others.length === 1 || words[0] === others[0] || others.length > 2))
    );
  });
}

/** Each decoded choice with whether it is right. */
function* judged(): Generator<{ set: number; story: number; right: boolean; choice: DecodedChoice }> {
  for (const [story, { set, choices, scene, gold }] of stories.entries())
    for (const choice of decodeExchanges(choices, scene)) {
      const names = gold.get(choice.span);
      if (names === undefined) continue;
      const name = choice.candidate?.entity?.name ?? null;
      yield { set, story, right: name !== null && isRight(name, names), choice };
    }
}

/** The share of right speakers, with equal weight for every set, in one half of the stories or in all. */
function share(half: number | null = null): number {
  const right: number[] = [];
  const all: number[] = [];
  for (const one of judged()) {
    if (half !== null && one.story % 2 !== half) continue;
    all[one.set] = (all[one.set] ?? 0) + 1;
    right[one.set] = (right[one.set] ?? 0) + (one.right ? 1 : 0);
  }
  return all.reduce((sum, count, set) => sum + (right[set] ?? 0) / count, 0) / all.length;
}

const ROUNDS = 2;
const FACTORS = [0.5, 0.8, 1.25, 2];
const weights: Record<string, number> = dialogueWeights;

function climb(half: number | null): void {
  let best = share(half);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of Object.keys(weights))
      for (const factor of FACTORS) {
        const before = weights[name] ?? 0;
        const value = before * factor;
        if (value > 0.95) continue;
        weights[name] = value;
        const valid = ['Same', 'Next', 'Far', 'Farther'].every(
          (at) => (weights[`stays${at}`] ?? 0) + (weights[`returns${at}`] ?? 0) < 0.98,
        );
        const now = valid ? share(half) : 0;
        if (now > best + 0.0015) {
          best = now;
          console.log(`${name} ${before.toFixed(3)} → ${value.toFixed(3)}: ${now.toFixed(4)}`);
        } else weights[name] = before;
      }
}

console.log(
  `${stories.length} stories; right ${share().toFixed(4)}; halves ${share(0).toFixed(4)} ${share(1).toFixed(4)}`,
);
if (process.argv.includes('--halves')) {
  const start = { ...weights };
  for (const half of [0, 1]) {
    Object.assign(weights, start);
    climb(half);
    console.log(`fitted on half ${half}: ${share(half).toFixed(4)}, other half ${share(1 - half).toFixed(4)}`);
  }
  process.exit();
}
if (!process.argv.includes('--confidence')) climb(null);
for (const name of Object.keys(weights)) weights[name] = Math.round(1000 * (weights[name] ?? 0)) / 1000;

const groups = [...judged()].flatMap(({ set, right, choice: { evidence } }): (Group & { set: number })[] =>
  evidence === null ? [] : [{ set, candidates: [evidence, new Map()], right: [right, !right] }],
);
const counts = Map.groupBy(groups, ({ set }) => set);
const confidence = fit(
  groups.map((group) => ({ ...group, weight: groups.length / counts.size / (counts.get(group.set)?.length ?? 1) })),
  Object.keys(dialogueConfidence),
);
console.log(`confidence: ${groups.length} choices, likelihood ${confidence.likelihood.toFixed(3)}`, confidence.weights);

// A wrong name costs more than a question mark: without a cue that names the speaker, a choice must be likelier to be shown.
const CAUTION = 0.9;
for (const guess of ['pronoun', 'noCue', 'above', 'continued'])
  confidence.weights[guess] = Math.round(100 * ((confidence.weights[guess] ?? 0) - CAUTION)) / 100;

if (!process.argv.includes('--dry')) {
  const target = new URL('../source/quotes/attribution/dialogue/weights.ts', import.meta.url);
  const tables = { dialogueWeights: weights, dialogueConfidence: confidence.weights };
  writeFileSync(target, render(readFileSync(target, 'utf8'), tables));
}
