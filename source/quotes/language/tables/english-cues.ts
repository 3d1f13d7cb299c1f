import { type CueClass, formsOf, words } from '../language.ts';

/** Verbs by their class, in the base form. */
const BASE: Readonly<Record<CueClass, string>> = {
  say: `say add note explain reply respond recall continue conclude declare state remark comment write ask answer observe
    report announce exclaim whisper shout mutter murmur reiterate elaborate recount opine quip joke begin repeat reflect
    muse counter retort interject wonder yell scream cry ad-lib volunteer chime intone narrate
    beam gasp bark snap groan sniff drawl hiss whine concur interrupt inquire enquire rave sneer sob stammer mumble tease utter wail
    croak growl roar plead exhort rejoin query quoth drawl yawn pant falter splutter snarl squeal scoff coo moan
    ejaculate vociferate wheeze squeak resume pursue retaliate deadpan blurt confide grunt mouth bellow holler shriek stutter interpose effuse recite`,
  tell: 'tell inform assure remind advise urge notify brief',
  claim: `warn argue claim insist acknowledge admit concede confirm deny suggest contend allege assert maintain caution
    stress emphasize emphasise complain vow pledge promise predict lament boast proclaim testify estimate indicate reveal
    disclose describe call dub label brand term criticize criticise condemn denounce praise blast slam accuse blame dismiss
    defend question reject decry deride mock tout hail outline underline underscore highlight mention cite quote point
    vent protest counsel demand request plead propose recommend apologize apologise joke brag gush enthuse fume grumble
    hint imply clarify specify summarize summarise lecture preach swear threaten offer advocate attest chide scold rebuke
    mourn applaud welcome compare liken characterize characterise challenge thunder rail hit fire shoot refer object invoke
    echo chant chastise attack ridicule charge credit concur rip lambaste confess theorize theorise fret gripe reassure affirm aver avow dispute beg instruct seethe taunt venture divulge`,
  think: `believe think feel agree disagree hope expect fear see know consider view understand doubt worry suspect want
    regard reckon find hear learn realize realise reason remember speculate figure read hold imagine decide prefer`,
  act: `tweet post blog text email e-mail publish release issue submit laugh smile sigh nod grin chuckle shrug joke sing read
    deliver send conclude open close speak talk sign address mean use put go laud thank encourage greet`,
};

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  begin: 'begins began begun beginning',
  swear: 'swears swore sworn swearing',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  see: 'sees saw seen seeing',
  know: 'knows knew known knowing',
  understand: 'understands understood understanding',
  find: 'finds found finding',
  hear: 'hears heard hearing',
  hold: 'holds held holding',
  read: 'reads reading',
  sing: 'sings sang sung singing',
  send: 'sends sent sending',
  speak: 'speaks spoke spoken speaking',
  mean: 'means meant meaning',
  put: 'puts putting',
  go: 'goes went going',
  hit: 'hits hitting',
  shoot: 'shoots shot shooting',
  text: 'texts texted texting',
  chide: 'chides chided chiding',
};

/** "dismiss" → dismisses, dismissed, dismissing. Consonants are doubled after a single short vowel. */
function inflect(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [verb, ...words(irregular)];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  if (/e$/.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/^(?:quip|brag|chat|admit|refer|nod|grin|blog|shrug|slam|dub|label|beg|aver|snap|sob)$/.test(verb)) {
    const double = verb + verb.at(-1);
    return [verb, `${verb}s`, `${double}ed`, `${double}ing`, `${verb}ed`];
  }
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}

/** All forms of all cue verbs. A verb with two classes has the first. */
export const englishCues: ReadonlyMap<string, CueClass> = new Map([...formsOf(BASE, inflect)].reverse());

/** Verbs whose past has no form of its own. */
const UNCHANGED: ReadonlySet<string> = new Set(['read', 'put', 'hit']);

/** The base forms of the verbs, except those that are also a past tense. */
export const englishBaseForms: ReadonlySet<string> = new Set(
  Object.values(BASE).flatMap((table) => words(table).filter((verb) => !UNCHANGED.has(verb))),
);
