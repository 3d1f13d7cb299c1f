/** The candidates of one decision: their features, and which are right. */
export interface Group {
  readonly candidates: readonly ReadonlyMap<string, number>[];
  readonly right: readonly boolean[];
  /** The weight of the decision; 1 by default. */
  readonly weight?: number;
}

export interface Fit {
  readonly weights: Record<string, number>;
  /** Mean log-likelihood of a decision, and the share of decisions whose best candidate is right. */
  readonly likelihood: number;
  readonly right: number;
}

export interface Options {
  readonly steps?: number;
  readonly rate?: number;
  readonly penalty?: number;
  /** The weights that the penalty pulls toward; 0 by default. */
  readonly prior?: Readonly<Record<string, number>>;
}

/** Maximum likelihood with an L2 penalty toward the prior, by full-batch Adam. Deterministic. */
export function fit(
  groups: readonly Group[],
  names: readonly string[],
  { steps = 400, rate = 0.05, penalty = 0.0005, prior = {} }: Options = {},
): Fit {
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = groups.map(({ candidates, right, weight = 1 }) => ({
    right,
    weight,
    candidates: candidates.map((features) =>
      [...features].map(([name, value]): [number, number] => {
        const at = index.get(name);
        if (at === undefined) throw new Error(`no weight for the feature ${name}`);
        return [at, value];
      }),
    ),
  }));
  const weights = Float64Array.from(names, (name) => prior[name] ?? 0);
  const rest = weights.slice();
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  let likelihood = 0;
  let right = 0;
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(names.length);
    likelihood = 0;
    right = 0;
    for (const row of rows) {
      const scores = row.candidates.map((features) =>
        features.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0),
      );
      const top = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - top));
      const all = raised.reduce((a, b) => a + b, 0);
      const good = raised.reduce((sum, value, at) => sum + (row.right[at] ? value : 0), 0);
      likelihood += Math.log(good / all);
      if (row.right[scores.indexOf(top)]) right += 1;
      row.candidates.forEach((features, at) => {
        const share = raised[at] ?? 0;
        const pull = row.weight * ((row.right[at] ? share / good : 0) - share / all);
        for (const [feature, value] of features) gradient[feature] = (gradient[feature] ?? 0) + pull * value;
      });
    }
    for (let at = 0; at < weights.length; at += 1) {
      const slope = (gradient[at] ?? 0) / rows.length - penalty * ((weights[at] ?? 0) - (rest[at] ?? 0));
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (rate * mean) / spread;
    }
  }
  return {
    weights: Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100])),
    likelihood: likelihood / groups.length,
    right: right / groups.length,
  };
}
