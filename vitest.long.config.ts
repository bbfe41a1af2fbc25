import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:long`. A seeded tenth of each is in `npm test`. */
export default defineConfig({
  test: { include: ['tests/long/**/*.test.ts'], maxWorkers: 1, testTimeout: 1_200_000, hookTimeout: 180_000 },
});
