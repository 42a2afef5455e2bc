import { defineConfig } from 'playwright/test';

/** A worker that takes one of these last would keep the others waiting. */
const LONG = /(screens|protection|locking|main-journey|library)\.spec\.ts$/;

const result = process.env['ROSTRUM_E2E_RESULT'];

export default defineConfig({
  testDir: './e2e',
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testMatch: '**/*.spec.ts', testIgnore: LONG },
  ],
  outputDir: '../test-results',
  // A busy machine may take its time: these end what hangs, and judge nothing.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // Much of a test is waiting: three keep two processors busy.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ...(result === undefined ? [] : [['json', { outputFile: result }] as const])] as never,
});
