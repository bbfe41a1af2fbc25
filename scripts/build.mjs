// `node scripts/build.mjs [--out FOLDER] [NAME …]`: builds chromium and firefox, or those named, into FOLDER/NAME (dist).
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from './build-extension.mjs';

// Whatever the shell says: the same sources give the same bytes.
process.env.NODE_ENV = 'production';
const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const out = values.out === undefined ? join(root, 'dist') : resolve(values.out);
for (const mode of positionals.length > 0 ? positionals : ['chromium', 'firefox']) {
  await buildExtension({ root, mode, build: { outDir: join(out, mode) } });
}
