// Runs before `npm start` and `npm test`, also where nothing is installed yet: built-ins only, no recent syntax.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));

const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || major > 22 || (major === 22 && minor >= 12))) {
  process.stderr.write(
    `Quotemark needs Node ${wanted}; this is ${process.versions.node}.\nGet a newer one from https://nodejs.org, then run this again.\n`,
  );
  process.exit(1);
}

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  process.stderr.write('Installing packages …\n');
  // --include=dev: NODE_ENV=production would leave out what builds and tests need.
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('The packages could not be installed. Is there a network, or a proxy that npm must know of?\n');
    process.exit(done.status || 1);
  }
}
