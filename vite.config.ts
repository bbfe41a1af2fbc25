import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

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

/** What the vote takes from Readability is its choice of text: these methods of it are replaced there, or asked by those alone. */
const UNASKED = [
  '_unwrapNoscriptImages',
  '_isSingleImage',
  '_removeScripts',
  '_fixLazyImages',
  '_cleanStyles',
  '_postProcessContent',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
  '_getArticleMetadata',
  '_getJSONLD',
  '_isUrl',
  '_unescapeHtmlEntities',
  '_findNode',
];

/**
 * Readability without those methods and its log, as an ES module. A file of its own, since the build of injected scripts
 * takes aliases and no plugins.
 * @returns its path
 */
function lighterReadability(): string {
  const source = readFileSync(new URL('node_modules/@mozilla/readability/Readability.js', import.meta.url), 'utf8');
  const without = (code: string, part: RegExp) => {
    const rest = code.replace(part, '');
    if (rest === code) throw new Error(`Readability has nothing like ${part} any more`);
    return rest;
  };
  const methods = UNASKED.map((name) => new RegExp(`\\n  ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n  \\},`));
  const rest = [
    /\n *this\.log\((?:[^()]|\([^()]*\))*\);/g,
    /\n {2}if \(this\._debug\) \{[\s\S]*?\n {2}\} else \{\n {4}this\.log[\s\S]*?\n {2}\}/,
    /\n {4}(?:extraneous|replaceFonts|nextLink|prevLink|srcsetUrl|b64DataUrl|jsonLdArticleTypes):\s*\/.*\/[gi]*,/g,
    /\n {2}HTML_ESCAPE_MAP: \{[^}]*\},/,
    /\n {2}(?:PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS): \[[^\]]*\],/g,
    /\nif \(typeof module === "object"\) \{[\s\S]*$/,
  ];
  const code = [...methods, ...rest].reduce(without, source);
  const folder = new URL('node_modules/.cache/quotemark/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL('readability.js', folder);
  writeFileSync(file, `${code}\nexport default Readability;\n`);
  return file.pathname;
}

const tidyPackage: Plugin = {
  name: 'quotemark:tidy-package',
  enforce: 'post',
  generateBundle: async (_options, bundle) => {
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
    return rest;
  },
} as Plugin;

/** Pages that no manifest names, or that only one browser's does. */
const PAGES = ['src/library/library.html', 'src/library/panel.html'];

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  return {
    resolve: { alias: { '@mozilla/readability/Readability.js': lighterReadability() } },
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
      rolldownOptions: { input: PAGES, checks: { bundlerTimings: false } },
    },
  };
});
