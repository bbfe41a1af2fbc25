import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import linter from 'addons-linter';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist/firefox');
const folder = mkdtempSync(join(tmpdir(), 'quotemark-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashes(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(of.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

describe('the package', () => {
  it('is the same to the byte when it is built twice, without a warning', { timeout: 180_000 }, () => {
    const { stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--out', folder, 'firefox'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(Object.keys(hashes(BUILT)).length).toBeGreaterThan(20);
    expect(hashes(join(folder, 'firefox'))).toEqual(hashes(BUILT));
  });

  it('passes the linter that Mozilla runs: no error, no warning', { timeout: 180_000 }, async () => {
    const lint = linter.createInstance({
      config: {
        _: [BUILT],
        logLevel: 'fatal',
        stack: false,
        pretty: false,
        warningsAsErrors: false,
        selfHosted: false,
        output: 'none',
      },
      runAsBinary: false,
    });
    const { errors, warnings } = await lint.run();
    expect([...errors, ...warnings].map(({ code, file, message }) => `${code} ${file ?? ''} ${message}`)).toEqual([]);
  });

  it('names everybody whose work is part of it, with their licences', () => {
    const text = readFileSync(join(BUILT, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['@mozilla/readability', 'preact', 'idb', 'tldts', 'webextension-polyfill', 'lucide-static', 'CC BY-SA 4.0'])
      expect(text).toContain(name);
  });
});
