import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { enqueue, exportRecords, openLibrary, saveArticles } from '../../../source/library/index.ts';
import { everything } from '../../support/articles.ts';

type Schema = { readonly [key: string]: unknown };

const schema = JSON.parse(readFileSync('schema.json', 'utf8')) as { readonly $defs: Readonly<Record<string, Schema>> };
const documentation = readFileSync('docs/library.md', 'utf8');

/** A line of each type, as they are exported. */
async function lines(): Promise<readonly Schema[]> {
  const { database, close } = await openLibrary(':memory:');
  const source = { bytes: Buffer.from('<p>page'), contentType: null };
  saveArticles(database, [{ article: everything, address: null, source }], 5);
  enqueue(database, [{ source: 'https://harbor.example/later', host: 'harbor.example' }]);
  const place = '{"block":1,"offset":3,"before":"a","after":"b","paged":true}';
  database.exec(`INSERT INTO highlights (key, article, block, start, end_block, end, exact, before, after, found, color, note, tags, created_at, updated_at)
      VALUES ('h', 1, 1, 0, 1, 4, 'fly', '', '', 'exact', 'yellow', '', '', 1, 2);
    INSERT INTO highlight_words (rowid, exact, note, tags) SELECT id, exact, note, tags FROM highlights;
    INSERT INTO images VALUES (1, 'a.png', NULL, NULL, NULL, 3, x'00ff');
    INSERT INTO readings VALUES ('k', NULL, 'Title', 50, '${place}', 7);
    INSERT INTO marks (article, name, place, set_at) VALUES ('k', 'a', '${place}', 7)`);
  const records = [...exportRecords(database)].map((record) => JSON.parse(JSON.stringify(record)) as Schema);
  close();
  return records;
}

describe('the lines of an export', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, schemas: [schema] });

  it('should each be described by schema.json, with every field', async () => {
    const types = Object.entries(schema.$defs).filter(([name]) => /^library(?!Line)/.test(name));
    const byType = new Map(
      types.map(([name, each]) => {
        const { properties } = each as { properties: { type: { const: string } } };
        return [properties.type.const, { name, fields: Object.keys(properties) }] as const;
      }),
    );
    const records = await lines();
    assert.deepEqual([...new Set(records.map(({ type }) => String(type)))].sort(), [...byType.keys()].sort());
    for (const record of records) {
      const { name, fields } = byType.get(String(record.type))!;
      const validate = ajv.getSchema(`urn:pullquote:schema:1#/$defs/${name}`)!;
      assert.ok(validate(record), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      assert.deepEqual(Object.keys(record).sort(), fields.toSorted(), name);
      const { type: _, ...lacking } = record;
      assert.equal(validate(lacking), false);
    }
  });

  it('should each be documented', async () => {
    for (const { type } of await lines())
      assert.match(documentation, new RegExp(`^\\| \`${String(type)}\` \\|`, 'm'), String(type));
  });
});
