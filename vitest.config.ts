import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // No test keeps state in a module, so they can share one: most of a run was importing the same files again.
    isolate: false,
    maxWorkers: 2,
    setupFiles: ['tests/support/seed.ts'],
    // A busy machine may take its time: these end what hangs, and judge nothing.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
