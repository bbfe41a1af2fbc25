// Articles in, findings out, one JSON object a line: `npm run -s analyze < articles.jsonl > findings.jsonl`.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { loadSource } from './load-source.mjs';
import { shippedModel } from './shipped-model.mjs';

/** @type {typeof import('../src/core/analyse.ts')} */
const { analyse } = await loadSource('src/core/analyse.ts');
/** @type {typeof import('../src/core/text/plain-article.ts')} */
const { plainArticle } = await loadSource('src/core/text/plain-article.ts');
const model = await shippedModel('en');

/** @param {{id: unknown, text: string, language?: string | null}} article */
function findings({ id, text, language }) {
  const { quotes, entities } = analyse(plainArticle(text, language ?? null), model);
  return {
    id,
    quotes: quotes.flatMap((quotation) => quotation.parts.map((part) => quoteLine(text, quotation, part))),
    entities: entities
      .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, type: entity.kind, entity: entity.name })))
      .sort((a, b) => a.start - b.start),
  };
}

/**
 * @param {string} text
 * @param {import('../src/core/analysis.ts').Quotation} quotation
 * @param {import('../src/core/span.ts').Span} part
 */
function quoteLine(text, { kind, cue, speaker, confidence, reasons }, { start, end }) {
  // A speaker carried over from another sentence has no words of its own here: the quotation's place stands for it.
  const mention = speaker?.mention ?? cue ?? { start, end: start };
  return {
    start,
    end,
    kind,
    cue: cue ? [cue.start, cue.end] : null,
    speaker: speaker
      ? { start: mention.start, end: mention.end, text: speaker.words || text.slice(mention.start, mention.end), name: speaker.name }
      : null,
    confidence: Math.round(confidence * 1000) / 1000,
    reason: reasons.map(({ rule, words }) => (words === undefined ? rule : `${rule}: ${words}`)).join('; '),
  };
}

/** @param {string} line */
function readArticle(line) {
  const article = JSON.parse(line);
  if (typeof article !== 'object' || article === null || typeof article.text !== 'string')
    throw new Error('an object with a "text" is asked for');
  if (article.language !== undefined && article.language !== null && typeof article.language !== 'string')
    throw new Error('"language" must be a text');
  return article;
}

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  try {
    const out = `${JSON.stringify(findings(readArticle(line)))}\n`;
    if (!process.stdout.write(out)) await once(process.stdout, 'drain');
  } catch (error) {
    process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
