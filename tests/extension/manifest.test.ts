import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION, openQuotemark, type Quotemark, SEED_URL } from './quotemark.ts';

const FIREFOX = resolve(EXTENSION, '../firefox');
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

describe('the package for Chromium', () => {
  it('asks for these permissions and no others', () => {
    expect(manifestIn(EXTENSION)).toMatchObject({
      permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel'],
      optional_host_permissions: ['http://*/*', 'https://*/*'],
      content_security_policy: { extension_pages: CSP },
    });
    for (const field of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifestIn(EXTENSION)).not.toHaveProperty(field);
    }
  });

  it('is installed without a warning', async () => {
    const worker = await quotemark.worker();
    const warnings = await worker.evaluate(
      (manifest) =>
        (
          globalThis as unknown as { chrome: { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } } }
        ).chrome.management.getPermissionWarningsByManifest(manifest),
      readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'),
    );
    expect(warnings).toEqual([]);
  });

  it('has a content script in one file, without imports', () => {
    const script = readFileSync(join(EXTENSION, 'src/content/content.iife.js'), 'utf8');
    expect(script).not.toMatch(/\bimport\s*[({'"*]|\bexport\s/);
    expect(script).not.toContain('webextension-polyfill');
  });

  it('opens none of its files to a page', async () => {
    const page = await quotemark.context.newPage();
    await page.goto(SEED_URL);
    const files = readdirSync(EXTENSION, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(EXTENSION.length));
    expect(files.length).toBeGreaterThan(5);
    const read = await page.evaluate(
      async ([origin, paths]) => {
        const answers = await Promise.all(
          paths.map((path) =>
            fetch(origin + path).then(
              (answer) => (answer.ok ? path : null),
              () => null,
            ),
          ),
        );
        return answers.filter((path) => path !== null);
      },
      [`chrome-extension://${quotemark.id}`, files] as const,
    );
    expect(read).toEqual([]);
    await page.close();
  });
});

describe('the package for Firefox', () => {
  it('has an event page, an id, and collects nothing', () => {
    const manifest = manifestIn(FIREFOX);
    expect(manifest).toMatchObject({
      background: { type: 'module' },
      permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
      content_security_policy: { extension_pages: CSP },
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
    expect(manifest.background).not.toHaveProperty('service_worker');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('holds every file that its manifest names', () => {
    const { background, action, icons } = manifestIn(FIREFOX) as {
      background: { scripts: string[] };
      action: { default_popup: string };
      icons: object;
    };
    for (const file of [...background.scripts, action.default_popup, ...Object.values(icons)])
      expect(existsSync(join(FIREFOX, file)), file).toBe(true);
  });
});
