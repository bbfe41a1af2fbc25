import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/core/export/json.ts';
import { libraries } from '../import/libraries.ts';
import { BARE, FERRY } from './articles.ts';
import { written } from './written.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/export-schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(schema);

function faults(data: unknown): string[] {
  return validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The paths of all fields, list places left out. */
function paths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => [`${path}.${key}`, ...paths(item, `${path}.${key}`)]);
}

describe('the schema of our JSON', () => {
  it('takes what we write', async () => {
    expect(faults(JSON.parse(await written(json, FERRY, BARE)))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(libraries, async (library) => {
        expect(faults(JSON.parse(await written(json, ...library)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('names every field that we write', async () => {
    const described = JSON.stringify(schema);
    const names = new Set(paths(JSON.parse(await written(json, FERRY))).map((path) => path.split('.').at(-1) ?? ''));
    expect([...names].filter((name) => !described.includes(`"${name}":`))).toEqual([]);
  });

  it.each(['version', 'quotations', 'annotations', 'library'])('misses %s where it is not there', async (name) => {
    const [article] = JSON.parse(await written(json, FERRY)) as Record<string, unknown>[];
    delete article?.[name];
    expect(faults([article])).not.toEqual([]);
  });
});
