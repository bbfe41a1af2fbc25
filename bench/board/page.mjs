import { cpus } from 'node:os';
import { reached } from './gates.mjs';

/** @typedef {import('./command.mjs').Outcome} Outcome */

/** What the reader of a section must know to read its figures. */
const NOTES = /** @type {Record<string, string[]>} */ ({
  quotes: [
    'polnear-dev: 84 US political articles with hand-marked sources, cues and contents (PolNeAR). german-wikinews-dev: 150 articles of the German Wikinews. Neither text is in this repository, and nothing is trained on them.',
    '*End to end* asks for the right span with the right speaker. compromise finds spans and names no speakers; what stands behind its closing marks is cut in its favour.',
  ],
  entities: [
    'Exact spans and labels over people, organisations and places together; *untyped* asks for the span alone. Groups are scored apart. gmb-dev has silver labels: it is printed and asks for nothing.',
    'compromise’s spans are cut of titles, punctuation and possessives in its favour. It knows no groups.',
  ],
  article: [
    'dev: whole bodies, four-word shingles, *exact* means exactly the same words. wcxb: articles and six other kinds of page, so also whether there is an article at all. multilingual: texts that must and must not be in the body.',
    'The text of Readability and Defuddle is joined by block, which is worth half a point to them. Their gate is `isProbablyReaderable`; Defuddle has none.',
    'Times are of documents that are parsed already, in the same tab. Readability and Defuddle take the document apart; ours leaves it whole, with a way back to every word, and runs Readability on a copy inside.',
  ],
  anchors: [
    'Highlights on real pages, then 31 changes to the page with the true place known. *WRONG* is a place that is not the highlight’s, the worst that can happen; *unsure* asks the reader. All fit pages of the set are used.',
    'dom-anchor-text-quote gets the position as a hint.',
  ],
});

/**
 * docs/benchmarks.md.
 * @param {readonly Outcome[]} outcomes
 * @param {Date} date
 */
export function benchmarksPage(outcomes, date) {
  const day = date.toISOString().slice(0, 10);
  const asked = outcomes.flatMap(({ report, gates }) =>
    report.figures.flatMap((figure) => {
      const gate = gates[figure.set]?.[figure.name];
      return gate ? [reached(gate, figure.value)] : [];
    }),
  );
  return `# Benchmarks

Written by \`npm run bench\` on ${day} (Node ${process.versions.node}, ${cpus().length} cores). Do not edit by hand.
**${asked.filter(Boolean).length} of ${asked.length} figures reach what is asked of them.**

| command | measures |
|---|---|
| \`npm run bench:quotes\` | quotations, speakers, cues |
| \`npm run bench:entities\` | people, organisations, places, groups |
| \`npm run bench:article\` | is there an article, where is its body, what does it say of itself |
| \`npm run bench:anchors\` | does a highlight find its place again |
| \`npm run bench\` | all of them, and writes this page |

The data is not part of the repository: it is looked for in \`../shared\`. \`--data DIR\` names another folder, for the article and the anchors also that of one set of pages; \`--gold FILE\` one file of quotations or entities; \`--seed\` and \`--cases\` other highlights and fewer pages. Other data is measured and printed, but asked for nothing. The scorers are the data's own, run as they are. Peers run beside us in the same run.

Figures are percentages unless they say otherwise. *95 %* is the interval in which the figure lies when articles (for anchors, pages) are drawn anew, 500 times, from a fixed seed. *must* is what is asked for; *gate* is what a change may not fall under: the *must* once it is reached, until then one point under the last figure, within its interval. \`--set-gates\` sets them in \`bench/gates.json\` and never lowers one. The command exits with 1 when a gate does not hold, and with 2 when nothing could be measured. Seconds and words a second depend on the machine: they are printed, the best of several rounds, and never gated; ratios within one run are.

${outcomes.map(section).join('\n')}`;
}

/** @param {Outcome} outcome */
function section({ name, report, board, seconds }) {
  const lists = [...report.about, ...(NOTES[name] ?? [])].map((line) => `- ${line}`).join('\n');
  const printed = [...report.printed, `The run took ${Math.round(seconds)} s.`].join('\n\n');
  return `## ${report.title}\n\n${lists}\n\n${board}\n\n${printed}\n`;
}
