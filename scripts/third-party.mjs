import { readdirSync, readFileSync } from 'node:fs';

/** Built into the package, though only development installs it: its icons. */
const DRAWN_FROM = ['lucide-static'];
const root = new URL('../', import.meta.url);

/**
 * What goes with the package: whose work is part of it, and under which licences.
 * @returns {string}
 * @throws Error where a package that is built in comes without its licence
 */
export function thirdPartyNotices() {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const parts = [...Object.keys(dependencies), ...DRAWN_FROM].map((name) => {
    const folder = new URL(`node_modules/${name}/`, root);
    const { version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
    if (file === undefined) throw new Error(`${name} comes without its licence`);
    return `${name} ${version} (${license})\n\n${readFileSync(new URL(file, folder), 'utf8').trim()}\n`;
  });
  return [readFileSync(new URL('NOTICE', root), 'utf8').trim(), ...parts].join(`\n\n${'—'.repeat(40)}\n\n`);
}
