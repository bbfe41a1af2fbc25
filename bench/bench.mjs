// npm run bench -- [--set-gates]: every benchmark, and docs/benchmarks.md written from what they found.
import { writeFileSync } from 'node:fs';
import { measureAnchors } from './anchors/measure-anchors.mjs';
import { measureArticle } from './article/measure-article.mjs';
import { runCommand } from './board/command.mjs';
import { ROOT } from './board/data.mjs';
import { benchmarksPage } from './board/page.mjs';
import { measureEntities } from './entities/measure-entities.mjs';
import { measureQuotes } from './quotes/measure-quotes.mjs';

const BENCHES = [
  { name: 'quotes', measure: measureQuotes },
  { name: 'entities', measure: measureEntities },
  { name: 'article', measure: measureArticle },
  { name: 'anchors', measure: measureAnchors },
];

await runCommand(BENCHES, (outcomes, options) => {
  // Figures of other data, or of a part of it, are not the project's.
  if (Object.values(options).some((value) => typeof value === 'string')) return;
  writeFileSync(`${ROOT}docs/benchmarks.md`, benchmarksPage(outcomes, new Date()));
});
