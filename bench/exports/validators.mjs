import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { needed } from '../board/data.mjs';

// Its ES modules import JSON without saying so, which Node refuses.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const OPTIONS = { strict: false, allErrors: true, logger: /** @type {const} */ (false) };

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The MUST assertions of the W3C's test suite.
 * @param {string} folder of the validators
 * @returns {{count: number, failures(annotation: object): string[]}} the names of the assertions that an annotation fails
 */
export function w3cAssertions(folder) {
  const root = needed(folder, 'w3c');
  // @ts-expect-error its types are those of a CommonJS module
  const ajv = new (AjvDraft04.default ?? AjvDraft04)(OPTIONS);
  (addFormats.default ?? addFormats)(ajv);
  for (const name of readdirSync(join(root, 'definitions'))) ajv.addSchema(readJson(join(root, 'definitions', name)), name);
  /** @type {string[]} */
  const paths = readJson(join(root, 'annotations/annotationMusts.test')).assertions;
  const checks = paths.map((path) => ({ name: path.replace(/^.*\/|\.json$/g, ''), check: ajv.compile(readJson(join(root, path))) }));
  return { count: checks.length, failures: (annotation) => checks.filter(({ check }) => !check(annotation)).map(({ name }) => name) };
}

/**
 * JSON-LD's safe mode: nothing that is said may be lost.
 * @param {string} folder
 * @returns {(annotation: object) => Promise<string | null>} why it is refused
 */
export function jsonldSafeMode(folder) {
  const document = readJson(needed(folder, 'anno.jsonld'));
  const documentLoader = async (/** @type {string} */ url) => {
    if (url !== CONTEXT) throw new Error(`asked for ${url}`);
    return { contextUrl: undefined, documentUrl: url, document };
  };
  return async (annotation) => {
    try {
      const options = { documentLoader, safe: true };
      const expanded = await jsonld.expand(/** @type {import('jsonld').JsonLdDocument} */ (annotation), options);
      return expanded.length === 1 ? null : 'nothing is left of it';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

/** Hypothesis' schema of an annotation. @param {string} folder @returns {(record: unknown) => boolean} */
export function hypothesisSchema(folder) {
  // @ts-expect-error its types are those of a CommonJS module
  return new (AjvDraft04.default ?? AjvDraft04)(OPTIONS).compile(readJson(needed(folder, 'h-annotation-schema.json')));
}

/** The official schema of CSL data. @param {string} folder @returns {(items: unknown) => boolean} */
export function cslSchema(folder) {
  // @ts-expect-error the same
  return new (Ajv.default ?? Ajv)(OPTIONS).compile(readJson(needed(folder, 'csl-data.json')));
}

/** What citation-js reads from RIS or BibTeX, as CSL data. @param {string} text @returns {object[]} */
export function citationData(text) {
  return /** @type {object[]} */ (/** @type {unknown} */ (new Cite(text).format('data', { format: 'object' })));
}
