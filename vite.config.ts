import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { lighterReadability, READABILITY_ALIAS } from './scripts/lighter-readability.mjs';
import { preactWithoutHtml } from './scripts/preact-without-html.mjs';
import { thirdPartyNotices } from './scripts/third-party.mjs';

const GECKO = {
  id: 'quotemark@quotemark.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

/** Firefox has an event page for a service worker, and a sidebar for a side panel. */
function firefoxManifest() {
  const { minimum_chrome_version: _chromium, background, permissions, side_panel: panel, ...rest } = manifest;
  return {
    ...rest,
    version: packageJson.version,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: permissions.filter((name) => name !== 'sidePanel'),
    sidebar_action: {
      default_title: manifest.name,
      default_panel: panel.default_path,
      default_icon: manifest.icons,
      open_at_install: false,
    },
    browser_specific_settings: { gecko: GECKO },
  };
}

/** What stands around the shapes of a Lucide icon, as it is written in a built script: only the shapes are read (ui/icon). */
const AROUND_ICONS = /<!-- @license lucide-static[^>]*-->(?:\\n|\s)*<svg[^>]*>|<\/svg>(?=(?:\\n|\s)*[`'"])/g;

async function shortened(script: string): Promise<string> {
  const { code } = await minify(script.replace(AROUND_ICONS, ''), {
    ecma: 2020,
    // Functions first and arrows where `this` is not asked for: 130 bytes of what every page reads, compressed.
    compress: { passes: 3, hoist_funs: true, unsafe_arrows: true },
    mangle: { properties: { regex: /^_/ } },
  });
  if (code === undefined) throw new Error('terser gave no code');
  return code;
}

const tidyPackage: Plugin = {
  name: 'quotemark:tidy-package',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: thirdPartyNotices() });
    for (const [name, file] of Object.entries(bundle)) {
      // A script that is built into one file is left behind as a module too, which nothing loads.
      if (/\.iife\.ts-[\w-]+\.js$/.test(name)) delete bundle[name];
      // Injected scripts are read by every page they run in: Readability's private names alone are 4 kB.
      if (name.endsWith('.iife.js') && file.type === 'asset') file.source = await shortened(String(file.source));
    }
  },
  // crxjs opens that file to every page, which would tell pages that we are here. Nothing needs that.
  renderCrxManifest: (built: Record<string, unknown>) => {
    const { web_accessible_resources: _open, ...rest } = built;
    // A route of the library's page, which crxjs would take for a file.
    return { ...rest, options_ui: { page: 'src/library/library.html#options', open_in_tab: true } };
  },
} as Plugin;

/** Pages that no manifest names, or that only one browser's does. */
const PAGES = ['src/library/library.html', 'src/library/panel.html'];

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  return {
    resolve: {
      alias: [
        { find: READABILITY_ALIAS, replacement: lighterReadability() },
        { find: /^preact$/, replacement: preactWithoutHtml() },
      ],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      crx({
        manifest: (firefox ? firefoxManifest() : { ...manifest, version: packageJson.version }) as ManifestV3Export,
        browser: firefox ? 'firefox' : 'chrome',
      }),
      tidyPackage,
    ],
    build: {
      outDir: firefox ? 'dist/firefox' : 'dist/chromium',
      emptyOutDir: true,
      // Sheets too stay as they are written: light-dark() and oklch() are known to every browser that is taken. The builds
      // of injected scripts take this one over, and no cssTarget.
      target: ['chrome123', 'firefox142'],
      modulePreload: false,
      // The worker is one file: it may load no part of itself later, and it holds the list of public suffixes and the words of the finders.
      chunkSizeWarningLimit: 650,
      rolldownOptions: { input: PAGES, checks: { bundlerTimings: false } },
    },
  };
});
