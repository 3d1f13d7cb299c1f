import type { Person, Quote, QuotePart, Speaker, SpeakerName } from '../../article.ts';
import type { JsonValue } from '../input/json-value.ts';
import { cleanString, type Offsets } from './offsets.ts';

/** The people and the quotes in an article's JSON; each is null if the JSON lacks it. */
export function readAttribution(
  json: JsonValue,
  offsets: Offsets,
): { people: readonly Person[] | null; quotes: readonly Quote[] | null } {
  return {
    people: json.get('people').maybe((value) => value.list().map((one) => readPerson(one, offsets))),
    quotes: json.get('quotes').maybe((value) => value.list().map((one) => readQuote(one, offsets))),
  };
}

function readPerson(json: JsonValue, offsets: Offsets): Person {
  const title = json.get('title').maybe(cleanString);
  const role = json.get('role').maybe(cleanString);
  const gender = json.get('gender').maybe((value) => value.oneOf(['female', 'male']));
  return {
    id: cleanString(json.get('id')),
    kind: json.get('kind').oneOf(['person', 'organisation', 'described']),
    name: cleanString(json.get('name')),
    ...(title === null ? {} : { title }),
    ...(role === null ? {} : { role }),
    ...(gender === null ? {} : { gender }),
    mentions: json.get('mentions').maybe((value) => value.list().map((one) => offsets.range(one))) ?? [],
  };
}

function readQuote(json: JsonValue, offsets: Offsets): Quote {
  const cueRange = json.get('cueRange').maybe((value) => offsets.range(value));
  return {
    id: cleanString(json.get('id')),
    kind: json.get('kind').oneOf(['direct', 'mixed', 'fragment']),
    text: cleanString(json.get('text')),
    parts: json
      .get('parts')
      .list()
      .map((part): QuotePart => ({ ...offsets.range(part), text: cleanString(part.get('text')) })),
    speaker: json.get('speaker').maybe((value) => readSpeaker(value, offsets)),
    cue: json.get('cue').maybe(cleanString),
    ...(cueRange ? { cueRange } : {}),
  };
}

function readSpeaker(json: JsonValue, offsets: Offsets): Speaker {
  const also = json.get('also').maybe((value) => value.list().map(readSpeakerName));
  return {
    person: cleanString(json.get('person')),
    name: cleanString(json.get('name')),
    how: json.get('how').oneOf(['named', 'pronoun', 'described', 'continued', 'context', 'author']),
    confidence: json.get('confidence').number(),
    mention: json.get('mention').maybe((value) => offsets.range(value)),
    ...(also === null ? {} : { also }),
  };
}

const readSpeakerName = (json: JsonValue): SpeakerName => ({
  person: cleanString(json.get('person')),
  name: cleanString(json.get('name')),
});
