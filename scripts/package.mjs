// `npm run package`: what the stores take. out/quotemark-VERSION-chromium.zip, …-firefox.zip, and …-sources.zip, which Mozilla
// asks for where code is built. The same sources give the same bytes, on any day.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('../', import.meta.url));
/** The first day that a zip can name: a file's own time would differ from build to build. */
const MTIME = new Date(1980, 0, 1);

/** @param {string} folder @param {readonly string[]} files relative to it */
function zip(folder, files) {
  const entries = [...files].sort().map((file) => /** @type {const} */ ([file.split(sep).join('/'), readFileSync(join(folder, file))]));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MTIME });
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const out = join(root, 'out');
mkdirSync(out, { recursive: true });
/** @param {string} kind @param {Uint8Array} bytes */
function write(kind, bytes) {
  const file = join(out, `quotemark-${version}-${kind}.zip`);
  writeFileSync(file, bytes);
  process.stdout.write(`${file} (${(bytes.length / 1e6).toFixed(2)} MB)\n`);
}

execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
for (const mode of ['chromium', 'firefox']) {
  write(mode, zip(join(root, 'dist', mode), filesIn(join(root, 'dist', mode))));
}
const sources = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
write('sources', zip(root, sources));
