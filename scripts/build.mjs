// Builds dist/chromium and dist/firefox, or those named.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const names = process.argv.slice(2);
for (const mode of names.length > 0 ? names : ['chromium', 'firefox']) {
  await build({ root: fileURLToPath(new URL('../', import.meta.url)), mode, logLevel: 'warn' });
}
