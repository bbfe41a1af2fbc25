import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/core/export/formats.ts';
import { BARE, FERRY } from './articles.ts';
import { written } from './written.ts';

const BROKEN = 'half \ud83d of a pair';
const formats = EXPORT_FORMATS.map((format) => [format.id, format] as const);

describe('every format that screens offer', () => {
  it('has a name and an id of its own', () => {
    for (const key of ['id', 'label'] as const)
      expect(new Set(EXPORT_FORMATS.map((format) => format[key])).size).toBe(EXPORT_FORMATS.length);
  });

  it.each(formats)('%s writes the article as its fixture has it', async (id, format) => {
    const expected = readFileSync(join(import.meta.dirname, `expected/${id}.${format.extension}`), 'utf8');
    expect(await written(format, FERRY)).toBe(expected);
  });

  it.each(formats)('%s has the words, who said them, how sure that is, and where they stand', async (_id, format) => {
    // Without the marks of each format's escapes.
    const out = (await written(format, FERRY)).replaceAll(/\\|\{\}/g, '');
    for (const fact of ['Nobody asked us,', 'Mirela Tosk', 'Varnholm', 'Ida', '2026', 'text=We%20kept']) expect(out).toContain(fact);
    // Readwise has no column for it.
    if (format.id !== 'readwise') expect(out).toContain('The Coast Paper');
    if (format.id !== 'json') expect(out).toMatch(/Chosen by you/);
  });

  it.each(formats)('%s never writes a password, a session or what the reader threw away', async (_id, format) => {
    const out = await written(format, { ...FERRY, url: 'https://reader:secret@news.example/ferry?PHPSESSID=abcdef' });
    expect(out).not.toMatch(/secret|abcdef|javascript:/);
    expect(await written(format, BARE)).not.toContain('javascript:');
  });

  it.each(formats)('%s writes any number of articles, an article a chunk', async (_id, format) => {
    for (const count of [0, 1, 3]) expect(typeof (await written(format, ...Array<typeof FERRY>(count).fill(FERRY)))).toBe('string');
    const [one, two] = [await written(format, FERRY), await written(format, FERRY, FERRY)];
    expect(two.length).toBeGreaterThan(one.length);
  });

  it.each(formats)('%s is UTF-8 whatever an article holds', async (_id, format) => {
    const [first] = FERRY.annotations;
    if (first === undefined) throw new Error('no annotation');
    const broken = {
      ...FERRY,
      metadata: { ...FERRY.metadata, title: { value: BROKEN, source: 'meta' as const } },
      annotations: [{ ...first, note: BROKEN, tags: [BROKEN] }],
    };
    expect((await written(format, broken)).isWellFormed()).toBe(true);
  });
});
