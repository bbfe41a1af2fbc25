import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from './quotemark.ts';

export interface Patched {
  readonly folder: string;
  close(): Promise<void>;
}

/** A copy of the built extension whose manifest holds something else: nobody can answer the browser's own questions here. */
export function patchedExtension(patch: Readonly<Record<string, unknown>>): Patched {
  const folder = mkdtempSync(join(tmpdir(), 'quotemark-patched-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...patch }));
  return { folder, close: async () => rmSync(folder, { recursive: true, force: true }) };
}
