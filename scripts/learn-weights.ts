/**
 * Learns source/quotes/attribution/weights.ts from annotated articles.
 *
 *   node --import tsx scripts/learn-weights.ts GOLD.jsonl… [--confidence] [--dry]
 *
 * With --confidence, only the confidence is learned, from the choices that the present tables make.
 *
 * Each GOLD.jsonl holds one article per line, converted from the PolNeAR corpus (Newell et al., LREC 2018):
 * {"id", "text", "quotes": [{"start", "end", "speakerStart", "speakerEnd", "speakerText", "name"}], "scare": [{"start", "end"}]},
 * the paragraphs of `text` are separated by line feeds, offsets refer to it, and `name` is the speaker's full name if the article has one.
 *
 * Both models are log-linear (a conditional logit over the candidates of one quotation, or of one pronoun) and fitted by
 * gradient ascent on the log-likelihood with an L2 penalty; if several candidates are right, their sum counts. The
 * confidence is a logistic regression on whether their choices are right.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { antecedentWeights, confidenceWeights, speakerWeights } from '../source/quotes/attribution/weights.ts';
import { type Fit, fit, type Group } from './learn/fit.ts';
import { type GoldArticle, groupsOf, languageOf } from './learn/groups.ts';
import { readMarked } from './learn/marked.ts';
import { render } from './learn/render.ts';

const [files, flags] = [process.argv.slice(2), new Set<string>()];
while (files.at(-1)?.startsWith('--')) flags.add(files.pop() ?? '');
if (files.length === 0) throw new Error('give the annotated articles: learn-weights.ts GOLD.jsonl…');
const sets = files.map((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle),
);
const articles = sets.flat();

/** Labels and signatures name the speaker outright, but are rare in newspapers. */
const PRIOR = { label: 9, signature: 9, cite: 9 };

/**
 * Set by hand: the mood of reported speech, which is missing from English, from which the speakers are learned; and features that are
 * too rare in newspapers to be learned, or that newspapers attribute differently ("Finch said, according to the paper").
 */
const HELD = { reported: 1.2, nobodyReported: -1, nearestAfter: 0.4, fronted: -1.4, colonNext: 1 };

const ROUNDS = 4;

/** A wrong name costs the reader more than a question mark: wrong choices count this many times. */
const WRONG_COST = 1.3;

/** The cost of wrong choices lowers the sure ones as well: this factor spreads all confidences around one half. */
const SPREAD = 1.3;

/** In addition, a name supported only by its nearness must be even likelier. */
const CAUTION = {
  uncued: 0.4,
  quietUncued: 0.4,
  uncuedThing: 0.4,
  quietFragment: 1.2,
  quietThing: 1,
  quietLoose: 0.8,
  quietContinued: 0.5,
};

/** A quotation of our own fixtures in other languages counts more: there are no others from which their attributions are learned. */
const FIXTURE_WEIGHT = 5;

const fixturesIn = (folder: string, lang: string): GoldArticle[] => {
  const url = new URL(`../fixtures/${folder}/`, import.meta.url);
  return readdirSync(url)
    .sort()
    .map((name) => readMarked(`${folder}/${name}`, readFileSync(new URL(name, url), 'utf8'), lang));
};
const languages = readdirSync(new URL('../fixtures/languages/', import.meta.url)).sort();
const fixtures = [
  ...fixturesIn('attribution', 'en'),
  ...languages.flatMap((lang) => fixturesIn(`languages/${lang}`, lang)),
];

// The speaker is learned from English and the fixtures alone: elsewhere the right candidate is missing too often. The confidence accounts for that.
const english = articles.filter((article) => languageOf(article) === 'en');

// The antecedent of a pronoun depends on those of the pronouns before it: start from zero and go half the way in each
// round, so that the result does not depend on the present table.
const antecedent: Record<string, number> = antecedentWeights;
if (!flags.has('--confidence')) for (const name of Object.keys(antecedent)) antecedent[name] = 0;
for (let round = 1; round <= (flags.has('--confidence') ? 0 : ROUNDS); round += 1) {
  const groups = english.flatMap((article) => groupsOf(article).antecedent);
  const fitted = fit(groups, Object.keys(antecedent));
  report(`antecedent, round ${round}`, groups, fitted);
  for (const [name, weight] of Object.entries(fitted.weights)) {
    const share = round === 1 ? 1 : 0.5;
    antecedent[name] = Math.round(100 * (share * weight + (1 - share) * (antecedent[name] ?? 0))) / 100;
  }
}

const speaker = [
  ...fixtures.flatMap((article) =>
    groupsOf(article).speaker.map((group) => ({ ...group, weight: article.lang === 'en' ? 1 : FIXTURE_WEIGHT })),
  ),
  ...english.flatMap((article) => groupsOf(article).speaker),
];
if (!flags.has('--confidence')) {
  const speakers = fit(speaker, Object.keys(speakerWeights), { prior: PRIOR });
  Object.assign(speakerWeights, speakers.weights, HELD);
  report('speaker', speaker, speakers);
}

// The confidence is that of the weights just learned.
let choices = judged();
let confidence = fit(choices, Object.keys(confidenceWeights));
// It is a feature of the next choice by the same speaker, so it is fitted twice.
Object.assign(confidenceWeights, confidence.weights);
choices = judged();
confidence = fit(choices, Object.keys(confidenceWeights));
report('confidence', choices, confidence);

for (const [name, weight] of Object.entries(confidence.weights))
  confidence.weights[name] = Math.round(100 * SPREAD * weight) / 100;
for (const [name, less] of Object.entries(CAUTION))
  confidence.weights[name] = Math.round(100 * ((confidence.weights[name] ?? 0) - less)) / 100;

if (!flags.has('--dry')) {
  const target = new URL('../source/quotes/attribution/weights.ts', import.meta.url);
  const tables = {
    antecedentWeights: antecedent,
    speakerWeights,
    confidenceWeights: confidence.weights,
  };
  writeFileSync(target, render(readFileSync(target, 'utf8'), tables));
}

/**
 * The choices of all sets with whether they are right. A set counts by the square root of its size, so that news
 * does not outvote the other kinds of text.
 */
function judged(): Group[] {
  const bySet = sets.map((set) => set.flatMap((article) => groupsOf(article).confidence));
  const all = bySet.reduce((sum, groups) => sum + Math.sqrt(groups.length), 0);
  return bySet.flatMap((groups) => {
    const share = bySet.flat().length / all / Math.sqrt(groups.length);
    return groups.map((group) => ({ ...group, weight: share * (group.right[0] ? 1 : WRONG_COST) }));
  });
}

function report(what: string, groups: readonly Group[], { likelihood, right }: Fit): void {
  console.log(`${what}: ${groups.length} decisions, likelihood ${likelihood.toFixed(3)}, right ${right.toFixed(3)}`);
}
