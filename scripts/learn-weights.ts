/**
 * Learns source/quotes/weights.ts from annotated articles.
 *
 *   node --import tsx scripts/learn-weights.ts GOLD.jsonl [--dry]
 *
 * GOLD.jsonl holds one article a line, as made from the PolNeAR corpus (Newell et al., LREC 2018):
 * {"id", "text", "quotes": [{"start", "end", "speakerStart", "speakerEnd", "speakerText", "name"}], "scare": [{"start", "end"}]},
 * paragraphs of `text` divided by line feeds, offsets into it, `name` the speaker's full name where the article has one.
 *
 * Both models are log-linear (a conditional logit over the candidates of one quotation, or of one pronoun) and fitted by
 * gradient ascent on the log-likelihood with an L2 penalty; where several candidates are right, their sum is what counts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { antecedentWeights, speakerWeights } from '../source/quotes/weights.ts';
import { fit, type Group } from './learn/fit.ts';
import { type GoldArticle, groupsOf } from './learn/groups.ts';
import { readMarked } from './learn/marked.ts';
import { render } from './learn/render.ts';

const [file, ...flags] = process.argv.slice(2);
if (file === undefined) throw new Error('give the annotated articles: learn-weights.ts GOLD.jsonl');
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as GoldArticle);

const speaker: Group[] = [];
const antecedent: Group[] = [];
/** A label or a signature says outright who speaks; newspapers hardly have them. */
const PRIOR = { label: 9, signature: 9, cite: 9 };

/** Our own fixtures count more, article for article: their ways of attributing are rare in newspapers of one country. */
const FIXTURE_WEIGHT = 5;
const fixtures = new URL('../fixtures/attribution/', import.meta.url);
for (const name of readdirSync(fixtures).sort()) {
  const groups = groupsOf(readMarked(name, readFileSync(new URL(name, fixtures), 'utf8')));
  speaker.push(...groups.speaker.map((group) => ({ ...group, weight: FIXTURE_WEIGHT })));
}
for (const article of articles) {
  const groups = groupsOf(article);
  speaker.push(...groups.speaker);
  antecedent.push(...groups.antecedent);
}
const speakers = fit(speaker, Object.keys(speakerWeights), { prior: PRIOR });
const pronouns = fit(antecedent, Object.keys(antecedentWeights));
console.log(
  `speaker: ${speaker.length} quotations, likelihood ${speakers.likelihood.toFixed(3)}, right ${speakers.right.toFixed(3)}`,
);
console.log(
  `antecedent: ${antecedent.length} pronouns, likelihood ${pronouns.likelihood.toFixed(3)}, right ${pronouns.right.toFixed(3)}`,
);
if (!flags.includes('--dry')) {
  const target = new URL('../source/quotes/weights.ts', import.meta.url);
  writeFileSync(
    target,
    render(readFileSync(target, 'utf8'), { antecedentWeights: pronouns.weights, speakerWeights: speakers.weights }),
  );
}
