import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { bibtex } from '../../../src/core/export/bibtex.ts';
import { type CslItem, cslJson } from '../../../src/core/export/csl-json.ts';
import { csv } from '../../../src/core/export/csv.ts';
import type { ExportArticle } from '../../../src/core/export/format.ts';
import { html } from '../../../src/core/export/html.ts';
import { markdown } from '../../../src/core/export/markdown.ts';
import { obsidian } from '../../../src/core/export/obsidian.ts';
import { readwiseCsv } from '../../../src/core/export/readwise-csv.ts';
import { ris } from '../../../src/core/export/ris.ts';
import { BARE, FERRY } from './articles.ts';
import { written } from './written.ts';

/** Signs that mean something to one format or another. */
const TRICKY = '=+-@|\\`*_[]<>&~#"\'{}$%^,;:.!? \t\n\r1aB–é“”\u00a0\u2028\u0085\ud800\0';
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...TRICKY.split(''), '--', '``', "''", '---\n', '</style>', '-->', 'ER  - ', '\r\nTY  - ', '@online{', '=cmd|1'),
    maxLength: 16,
  }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const line = (value: string) => value.toWellFormed().replace(/\s+/g, ' ').trim();

/** An article whose title, author, note, tags and highlighted words are these. */
function articleOf(words: string, note: string, title = words): ExportArticle {
  const [first] = FERRY.annotations;
  if (first === undefined) throw new Error('no annotation');
  return {
    ...BARE,
    url: FERRY.url,
    metadata: { ...FERRY.metadata, title: { value: title, source: 'meta' }, site: { value: title, source: 'meta' } },
    annotations: [{ ...first, note, tags: [words], selectors: [{ type: 'TextQuoteSelector', exact: words, prefix: 'a ', suffix: ' b' }] }],
  };
}

async function eachText(claim: (words: string, note: string) => Promise<void>, numRuns = 300): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      text.filter((words) => words !== ''),
      text,
      claim,
    ),
    { numRuns, seed: 20261123 },
  );
}

describe('a spreadsheet', () => {
  const rows = (source: string) => Papa.parse<Record<string, string>>(source, { header: true, skipEmptyLines: true });

  it('reads every text back from the generic CSV, and meets no formula', async () => {
    await eachText(async (words, note) => {
      const { data, errors } = rows(await written(csv, articleOf(words, note)));
      expect(errors).toEqual([]);
      const plain = (field: string | undefined) => (field ?? '').replace(/^'(?=[\s"]*'*[\s"]*[=+\-@|%\t\r\n])/, '');
      expect(plain(data[0]?.Words)).toBe(words.toWellFormed());
      expect(plain(data[0]?.Note)).toBe(note.toWellFormed());
      for (const field of Object.values(data[0] ?? {})) expect(field).not.toMatch(/^[\s"]*[=+\-@|%\t\r]/);
    });
  });

  it('reads every text back from Readwise’s CSV exactly', async () => {
    await eachText(async (words, note) => {
      const { data, errors, meta } = rows(await written(readwiseCsv, articleOf(words, note)));
      expect(errors).toEqual([]);
      expect(meta.fields).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
      expect(data[0]?.Highlight).toBe(words.toWellFormed());
      expect(data[0]?.Note?.endsWith(note.trim() === '' ? '' : note.toWellFormed())).toBe(true);
      expect(data[0]?.Date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    });
  });
});

describe('a YAML reader', () => {
  it('takes Obsidian’s properties without an error or a warning, in the clipper’s order', async () => {
    await eachText(async (words, note) => {
      const source = await written(obsidian, articleOf(words, note));
      const front = /^---\n([\s\S]*?)\n---\n\n/.exec(source)?.[1] ?? '';
      const document = parseDocument(front);
      expect([...document.errors, ...document.warnings]).toEqual([]);
      const properties = document.toJS() as Record<string, unknown>;
      expect(Object.keys(properties)).toEqual(['title', 'source', 'author', 'published', 'created', 'description', 'tags']);
      expect(properties.title).toBe(line(words) || 'Untitled article');
    });
  });
});

describe('a CommonMark parser', () => {
  it('reads the words of a highlight back from Markdown and from Obsidian', async () => {
    await eachText(async (words, note) => {
      for (const format of [markdown, obsidian]) {
        const source = (await written(format, articleOf(words, note))).replace(/^---\n[\s\S]*?\n---\n/, '');
        const walker = new Parser().parse(source).walker();
        let quoted = '';
        let inside = false;
        for (let event = walker.next(); event; event = walker.next()) {
          if (event.node.type === 'block_quote') inside = event.entering;
          if (event.node.type === 'paragraph' && inside && event.entering && quoted !== '') quoted += ' ';
          if (inside && event.entering) quoted += event.node.literal ?? '';
        }
        const shown = words
          .toWellFormed()
          .replaceAll('\0', '\uFFFD')
          .replace(/[ \t\n\v\f\r]+/g, ' ');
        expect(quoted.trim()).toBe(shown.trim());
      }
    }, 150);
  });
});

describe('citation-js', () => {
  /** For a newspaper citation-js takes RIS's authors for reporters, and their names for texts. */
  const authors = (item: Record<string, unknown> | undefined) =>
    ((item?.author ?? item?.reporter ?? []) as (string | object)[]).map((name) => {
      if (typeof name !== 'string') return name;
      const [family, given] = name.split(', ');
      return { family, given };
    });
  const fields = (item: Record<string, unknown> | undefined) => ({
    title: item?.title,
    author: authors(item),
    URL: item?.URL,
    year: (item?.issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.[0],
  });

  it('reads the same fields from RIS, from BibTeX and from CSL-JSON', async () => {
    const [csl] = JSON.parse(await written(cslJson, FERRY)) as CslItem[];
    const wanted = fields(csl as unknown as Record<string, unknown>);
    expect(wanted).toMatchObject({ title: 'A museum for the *Varnholm* ferry', year: 2026 });
    for (const format of [ris, bibtex]) {
      const { data } = new Cite(await written(format, FERRY));
      expect(data).toHaveLength(1);
      expect(fields(data[0])).toEqual(wanted);
      expect(JSON.stringify(data[0])).toContain('Nobody asked us,” — Speaker unknown');
    }
  });

  it('reads as many articles as were written', async () => {
    for (const format of [ris, bibtex, cslJson]) expect(new Cite(await written(format, FERRY, BARE, FERRY)).data).toHaveLength(3);
  });

  it('reads any title back from BibTeX, and any title and note from RIS', async () => {
    await eachText(async (words, note) => {
      const title = line(words);
      if (title === '' || /\0/.test(title)) return;
      const [fromBib] = new Cite(await written(bibtex, articleOf(words, note))).data;
      expect(fromBib?.title).toBe(title);
      const [fromRis, ...more] = new Cite(await written(ris, articleOf(words, note))).data;
      expect(more).toEqual([]);
      expect(fromRis?.title).toBe(title);
    }, 150);
  });
});

describe('html-validate', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'require-sri': 'off' } });

  it('finds nothing wrong with the page', async () => {
    for (const articles of [[], [FERRY], [BARE, FERRY]]) {
      const report = await validator.validateString(await written(html, ...articles));
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    }
  });

  it('finds nothing wrong whatever an article holds', async () => {
    await eachText(async (words, note) => {
      const report = await validator.validateString(await written(html, articleOf(words, note)));
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    }, 60);
  });

  it('reads a page that loads nothing and runs nothing', async () => {
    const page = await written(html, FERRY);
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|base|form)\b|\bon[a-z]+=|@import|url\(/i);
    expect(page).toContain("default-src 'none'");
  });
});
