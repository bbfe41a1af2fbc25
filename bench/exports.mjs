// npm run bench:exports -- [--data DIR]: our exports before validators that are not on npm. 0: all pass, 1: one does not.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadSource } from '../scripts/load-source.mjs';
import { dataFolder, NotMeasured, needed } from './board/data.mjs';
import { exportSamples } from './exports/export-samples.mjs';
import { citationData, cslSchema, hypothesisSchema, jsonldSafeMode, w3cAssertions } from './exports/validators.mjs';

/** @typedef {import('../src/core/export/format.ts').ExportArticle} ExportArticle */

let failed = 0;
/** @param {string} claim @param {boolean} holds @param {string} [detail] */
function say(claim, holds, detail = '') {
  if (!holds) failed++;
  process.stdout.write(`${holds ? 'holds' : 'FAILS'}  ${claim}${detail === '' ? '' : `: ${detail}`}\n`);
}

/** One change each that makes an annotation wrong, and the assertion that must see it. @type {[string, (annotation: any) => void, string][]} */
const BROKEN = [
  ['without its context', (annotation) => delete annotation['@context'], '3.1-annotationContextValidated'],
  ['a quote selector without its words', (annotation) => delete annotation.target.selector[0].exact, '4.2.4-textQuoteSelectorValid'],
  [
    'a range selector in another tool’s form',
    (annotation) =>
      annotation.target.selector.push({
        type: 'RangeSelector',
        startContainer: '/p[1]',
        startOffset: 0,
        endContainer: '/p[1]',
        endOffset: 3,
      }),
    '4.2.8-rangeSelectorValid',
  ],
  ['a date that is none', (annotation) => (annotation.created = '23/11/2026'), '3.3.1-annotationCreatedValidated'],
];

try {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const folder = needed(dataFolder(values.data), 'validators');
  const { seed, library } = await exportSamples();
  const sets = /** @type {[string, ExportArticle[]][]} */ ([
    ['the seed page', [seed]],
    ['a library of 500 annotations', library],
  ]);
  const [w3c, safe, isHypothesis, isCsl] = [w3cAssertions(folder), jsonldSafeMode(folder), hypothesisSchema(folder), cslSchema(folder)];

  for (const [name, articles] of sets) {
    const annotations = JSON.parse(await written('web-annotation', 'webAnnotation', articles));
    const faults = new Set(annotations.flatMap(w3c.failures));
    const passed = w3c.count - faults.size;
    say(
      `Web Annotation, ${name}: ${annotations.length} pass ${passed} of ${w3c.count} assertions`,
      passed === w3c.count,
      [...faults].join(', '),
    );
    const refusals = (await Promise.all(annotations.map(safe))).filter((reason) => reason !== null);
    say(
      `JSON-LD in safe mode, ${name}: ${annotations.length - refusals.length} of ${annotations.length}`,
      refusals.length === 0,
      refusals[0] ?? '',
    );
    const records = JSON.parse(await written('hypothesis', 'hypothesis', articles)).annotations;
    const right = records.filter(isHypothesis).length;
    say(`Hypothesis, ${name}: ${right} of ${records.length}`, right === records.length && right > 0);
    const items = JSON.parse(await written('csl-json', 'cslJson', articles));
    say(`CSL data, ${name}: ${items.length} items`, isCsl(items) && items.length === articles.length);
    for (const [file, format] of [
      ['ris', 'ris'],
      ['bibtex', 'bibtex'],
    ]) {
      const read = citationData(await written(String(file), String(format), articles));
      say(
        `CSL data that citation-js reads from ${file}, ${name}: ${read.length} items`,
        isCsl(withTexts(read)) && read.length === articles.length,
      );
    }
  }

  const [sound] = JSON.parse(await written('web-annotation', 'webAnnotation', [seed]));
  for (const [name, break_, assertion] of BROKEN) {
    const broken = structuredClone(sound);
    break_(broken);
    say(`refused: ${name}`, w3c.failures(broken).includes(assertion));
  }
  say('refused: an undeclared key', (await safe({ ...sound, speaker: 'Ida' })) !== null);
  const [record] = JSON.parse(await written('hypothesis', 'hypothesis', [seed])).annotations;
  say('refused: permissions without readers', !isHypothesis({ ...record, permissions: {} }));
  say('refused: tags that are no list', !isHypothesis({ ...record, tags: 'tide' }));
  const [item] = JSON.parse(await written('csl-json', 'cslJson', [seed]));
  say('refused: a type that CSL does not know', !isCsl([{ ...item, type: 'newspaper' }]));
  process.stdout.write(failed === 0 ? 'Every export is accepted, every broken one refused.\n' : `${failed} fail.\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NotMeasured)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** @param {string} file @param {string} name @param {ExportArticle[]} articles */
async function written(file, name, articles) {
  const { [name]: format } = /** @type {Record<string, import('../src/core/export/format.ts').ExportFormat>} */ (
    await loadSource(`src/core/export/${file}.ts`)
  );
  let out = '';
  async function* each() {
    yield* articles;
  }
  for await (const chunk of /** @type {import('../src/core/export/format.ts').ExportFormat} */ (format).write(each())) out += chunk;
  return out;
}

/**
 * citation-js gives RIS' repeated notes as a list and its reporters as texts, and marks its data: CSL knows neither.
 * @param {any[]} items
 */
function withTexts(items) {
  return items.map(({ _graph, ...item }) => ({
    ...item,
    ...(Array.isArray(item.note) ? { note: item.note.join('\n') } : {}),
    ...(item.reporter
      ? { reporter: item.reporter.map((/** @type {any} */ name) => (typeof name === 'string' ? { literal: name } : name)) }
      : {}),
  }));
}
