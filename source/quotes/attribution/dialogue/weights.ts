/** The parameters of decoder.ts and evidence.ts, fitted by scripts/learn-dialogue.ts. */
export const dialogueWeights = {
  // The probabilities that the speaker goes on, and that the one before speaks again: in the same paragraph, in the next, and farther on.
  staysSame: 0.4,
  returnsSame: 0.35,
  staysNext: 0.125,
  returnsNext: 0.64,
  staysFar: 0.175,
  returnsFar: 0.4,
  staysFarther: 0.35,
  returnsFarther: 0.3,
  // The likelihood of the words beside a turn for a person whom they do not mean or may mean.
  floor: 0.004,
  genderUnknown: 0.3,
  genderDisagrees: 0.01,
  notPreferred: 0.7,
  notPreferredTold: 0.563,
  addressed: 0.02,
  named: 0.2,
  silent: 0.2,
  // The prominence of a person in the text.
  leastSalience: 0.313,
  addressedSalience: 0.7,
  pronounSalience: 0.2,
  base: 0.02,
  fades: 0.9,
  fadesBack: 0.75,
};

/** The weights for the confidence in a decoded speaker: of the decoder's probability and of the words beside the turn. */
export const dialogueConfidence = {
  always: 0.54,
  belief: 0.02,
  told: 1.57,
  pronoun: -0.98,
  noCue: -0.93,
  above: -0.78,
  continued: -1.89,
  described: -0.12,
  unknownName: -0.14,
};
