import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const EXECUTABLE = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds a Chromium to drive, and installs one where there is none: $CHROME_PATH, chromium, chromium-browser, Playwright's
 * own; else apt-get (as root), else Playwright's download. Not Google's Chrome, which takes no unpacked extension.
 * @returns {Promise<string>} the path of an executable
 * @throws {Error} that says what to do, when none was found and none could be installed
 */
export async function findChromium() {
  const found = installed();
  if (found) return found;
  for (const install of [() => installWithApt('chromium'), installWithPlaywright]) {
    install();
    const path = installed();
    if (path) return path;
  }
  throw new Error('No Chromium was found and none could be installed. Install Chromium, or set CHROME_PATH to the path of its executable.');
}

/** The launch arguments that every headless run needs: root may only run Chromium without its sandbox. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | null} */
function installed() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which cannot be run. Set it to the path of a Chromium, or unset it.`);
  }
  return onPath('chromium') ?? onPath('chromium-browser') ?? playwrightsOwn();
}

/**
 * A program on the PATH.
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name + EXECUTABLE)).find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/**
 * Installs a Debian package where we may.
 * @param {string} name
 */
export function installWithApt(name) {
  if (process.getuid?.() !== 0 || onPath('apt-get') === null) return;
  run('apt-get', ['update']);
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', name]);
}

function installWithPlaywright() {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
}

/**
 * Runs an installer. What it says goes to stderr: stdout belongs to the command that was asked for.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
