import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { failureJson, quotesToJson, toJson } from '../../source/output/json.ts';
import { OFFSET_UNITS } from '../../source/output/offsets.ts';
import { everything } from '../support/articles.ts';
import { attributed, fixtures } from '../support/fixtures.ts';

type Schema = { [key: string]: unknown };

/** The schema allows unknown fields, as readers must. Ours must all be described by it. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: Schema = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return copy.type === 'object' && 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

const schema = JSON.parse(readFileSync('schema.json', 'utf8')) as Schema;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
  closed(schema) as Schema,
);

function assertValid(json: string, what: string): void {
  assert.ok(validate(JSON.parse(json)), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

describe('schema.json', () => {
  for (const offsets of OFFSET_UNITS) {
    for (const fixture of fixtures) {
      it(`should describe the output of ${fixture.name}, offsets in ${offsets}`, () => {
        assertValid(toJson(attributed(fixture), { offsets }), fixture.name);
      });
    }
    it(`should describe quotes alone, offsets in ${offsets}`, () => {
      assertValid(quotesToJson(everything, everything.quotes, { offsets }), 'quotes of everything');
      for (const fixture of fixtures) {
        const article = attributed(fixture);
        assertValid(quotesToJson(article, article.quotes, { offsets }), `quotes of ${fixture.name}`);
      }
    });

    it(`should describe every field, offsets in ${offsets}`, () => {
      assertValid(toJson(everything, { offsets, id: '17' }), 'everything');
    });
  }

  it('should describe the answer to an invalid line', () => {
    assertValid(failureJson('"a"', 'missing "html"'), 'failure');
  });

  it('should reject an article with a missing or wrong field', () => {
    const { quotes: _, ...lacking } = JSON.parse(toJson(everything)) as Schema;
    assert.equal(validate(lacking), false);
    assert.equal(validate({ ...JSON.parse(toJson(everything)), schema: 2 }), false);
  });
});
