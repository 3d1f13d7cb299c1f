import type { Person, Quote, QuotePart, Speaker } from '../../article.ts';
import type { JsonValue } from '../input/json-value.ts';
import type { Offsets } from './offsets.ts';

/** The people and quotes of an article's JSON; null for each that it does not have. */
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
  const title = json.get('title').maybe((value) => value.string());
  const role = json.get('role').maybe((value) => value.string());
  const gender = json.get('gender').maybe((value) => value.oneOf(['female', 'male']));
  return {
    id: json.get('id').string(),
    kind: json.get('kind').oneOf(['person', 'organisation', 'described']),
    name: json.get('name').string(),
    ...(title === null ? {} : { title }),
    ...(role === null ? {} : { role }),
    ...(gender === null ? {} : { gender }),
    mentions: json.get('mentions').maybe((value) => value.list().map((one) => offsets.range(one))) ?? [],
  };
}

function readQuote(json: JsonValue, offsets: Offsets): Quote {
  const cueRange = json.get('cueRange').maybe((value) => offsets.range(value));
  return {
    id: json.get('id').string(),
    kind: json.get('kind').oneOf(['direct', 'mixed', 'fragment']),
    text: json.get('text').string(),
    parts: json
      .get('parts')
      .list()
      .map((part): QuotePart => ({ ...offsets.range(part), text: part.get('text').string() })),
    speaker: json.get('speaker').maybe((value) => readSpeaker(value, offsets)),
    cue: json.get('cue').maybe((value) => value.string()),
    ...(cueRange ? { cueRange } : {}),
  };
}

function readSpeaker(json: JsonValue, offsets: Offsets): Speaker {
  return {
    person: json.get('person').string(),
    name: json.get('name').string(),
    how: json.get('how').oneOf(['named', 'pronoun', 'described', 'continued', 'context']),
    confidence: json.get('confidence').number(),
    mention: json.get('mention').maybe((value) => offsets.range(value)),
  };
}
