// All of `npm test`: build, types, style, and the three levels of tests; the last line counts them together.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser.mjs';
import { findFirefox } from './firefox.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);
let passed = 0;
let failed = 0;
/** What went wrong, said once more at the end, where a reader of a long log looks first. @type {string[]} */
const failures = [];
const linesOfAFailure = 14;

/** @param {{status: string, assertionResults: {status: string}[]}[]} files */
function brokenFiles(files) {
  return files.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length;
}

/** @param {string} text of an error, without the runner's own frames */
function linesOfOurs(text) {
  return text.split('\n').filter((line) => !line.includes('node_modules'));
}

/** @param {{name: string, message: string, assertionResults: {status: string, fullName: string, failureMessages: string[]}[]}[]} files */
function failuresOf(files) {
  return files.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    const said = tests.map(({ fullName, failureMessages }) => ({
      title: `${relative(root, name)} > ${fullName}`,
      text: failureMessages.join('\n'),
    }));
    return (said.length > 0 || !message ? said : [{ title: relative(root, name), text: message }]).map(
      ({ title, text }) => `${title}\n    ${linesOfOurs(text).slice(0, linesOfAFailure).join('\n    ')}`,
    );
  });
}

/** @param {string} name @param {string} program inside node_modules @param {...string} args */
function check(name, program, ...args) {
  const started = Date.now();
  const done = spawnSync(process.execPath, [join('node_modules', ...program.split('/')), ...args], { stdio: 'inherit' });
  const good = done.status === 0;
  if (good) passed++;
  else {
    failed++;
    failures.push(name);
  }
  process.stdout.write(`${good ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return good;
}

check('core compiles without DOM types', 'typescript/bin/tsc', '-p', 'src/core');
check('everything compiles', 'typescript/bin/tsc', '-p', '.');
check('style and lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');

const firefox = findFirefox();
process.stdout.write(`Browsers: ${await findChromium()}, ${firefox ?? 'no Firefox: its tests are left out'}\n`);
// Where we may install it, it has to be there.
if (firefox === null && process.getuid?.() === 0) {
  failed++;
  failures.push('no Firefox could be installed');
}
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (built.status === 0) passed++;
else {
  failed++;
  failures.push('the build');
}

const folder = mkdtempSync(join(tmpdir(), 'quotemark-test-'));
const report = join(folder, 'report.json');
const filters = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  { stdio: 'inherit' },
);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  // A file that breaks before its first test has no failed test to be counted by.
  const broken = brokenFiles(testResults);
  failures.push(...failuresOf(testResults));
  failed += Math.max(numFailedTests + broken, numFailedTestSuites > 0 || run.status !== 0 ? 1 : 0);
} catch {
  failed++;
  failures.push('the tests wrote no report');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const failure of failures) process.stdout.write(`\n✗ failed: ${failure}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
