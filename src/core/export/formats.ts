import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { html } from './html.ts';
import { hypothesis } from './hypothesis.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { obsidian } from './obsidian.ts';
import { opml } from './opml.ts';
import { plainText } from './plain-text.ts';
import { readwiseCsv } from './readwise-csv.ts';
import { ris } from './ris.ts';
import { webAnnotation } from './web-annotation.ts';
import { wikiCitation } from './wiki-citation.ts';

/** Every way to write articles down, in the order that screens offer them: the most used first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  markdown,
  obsidian,
  html,
  ris,
  csv,
  plainText,
  bibtex,
  cslJson,
  wikiCitation,
  opml,
  readwiseCsv,
  hypothesis,
  webAnnotation,
  json,
];
