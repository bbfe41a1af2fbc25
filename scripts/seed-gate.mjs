// The seed article's gate: `npm run -s analyze` on its text, scored with the benchmark's own scorers and hand-made gold.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../', import.meta.url).pathname;
const shared = process.argv[2] ?? `${root}../shared`;
const GATE = { spans: 7, speakers: 5 };

/** @param {string[]} args @param {string} [input] */
function node(args, input) {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(done.stderr || `${args[0]} failed`);
  return done.stdout;
}

const folder = mkdtempSync(join(tmpdir(), 'quotemark-seed-'));
try {
  const predictions = join(folder, 'seed.jsonl');
  const text = readFileSync(`${shared}/seed/article.txt`, 'utf8');
  writeFileSync(predictions, node([`${root}scripts/analyze.mjs`], `${JSON.stringify({ id: 'seed', text, language: 'en' })}\n`));
  const { counts } = JSON.parse(node([`${shared}/bench/quotes/score.mjs`, `${shared}/seed/quotes-gold.json`, predictions, '--json']));
  process.stdout.write(node([`${shared}/bench/entities/score.mjs`, `${shared}/seed/entities-gold.json`, predictions, '--snap']));
  process.stdout.write(
    `seed: ${counts.foundExactly} of 7 quotations with exact spans, ${counts.speakersRight} of 7 with the right speaker, ${counts.otherFalse} false\n`,
  );
  process.exitCode = counts.foundExactly >= GATE.spans && counts.speakersRight >= GATE.speakers && counts.otherFalse === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
