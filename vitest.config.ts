import { defineConfig } from 'vitest/config';

// Three levels by where they can run. `extension` needs a build; `npm test` makes one.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // A browser on a busy machine takes longer than the second that is usual.
    expect: { poll: { timeout: 5000 } },
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['tests/core/**/*.test.ts'], setupFiles: ['tests/core/english.ts'], testTimeout: 20_000 },
      },
      { extends: true, test: { name: 'page', include: ['tests/page/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 180_000 } },
    ],
  },
});
