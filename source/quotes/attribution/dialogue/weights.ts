/** The parameters of decoder.ts and evidence.ts, fitted by scripts/learn-dialogue.ts. */
export const dialogueWeights = {
  // The probabilities that the speaker goes on, and that the one before speaks again: in the same paragraph, in the next, and further on.
  staysSame: 0.4,
  returnsSame: 0.35,
  staysNext: 0.05,
  returnsNext: 0.8,
  staysFar: 0.35,
  returnsFar: 0.4,
  staysFarther: 0.35,
  returnsFarther: 0.3,
  // The likelihood of the words beside a turn for a person whom they do not mean or may mean.
  floor: 0.004,
  genderUnknown: 0.3,
  genderDisagrees: 0.01,
  notPreferred: 0.7,
  notPreferredTold: 0.45,
  addressed: 0.02,
  named: 0.2,
  silent: 0.2,
  // The prominence of a person in the text.
  leastSalience: 0.1,
  addressedSalience: 0.7,
  pronounSalience: 0.25,
  base: 0.02,
  fades: 0.9,
  fadesBack: 0.6,
};

/** The weights for the confidence in a decoded speaker: of the decoder's probability and of the words beside the turn. */
export const dialogueConfidence = {
  always: 0.43,
  belief: 0.19,
  told: 1.38,
  pronoun: -1.13,
  noCue: -1,
  above: -0.91,
  continued: -1.6,
  described: -0.32,
  unknownName: -0.38,
};
