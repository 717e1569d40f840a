import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')

/** Journeys in the real app. Start them with `npm run e2e`: it sees to the build, the Electron and a display. */
export default defineConfig({
  testDir: import.meta.dirname,
  // Pictures are taken by hand: `npm run pictures`.
  testIgnore: process.env['FIVEFOLD_PICTURES'] ? [] : ['**/pictures.spec.ts'],
  outputDir: resolve(root, 'test-results/e2e'),
  // Pictures of the kit's parts are compared with those that lie here (docs/decisions/0760-the-kit-is-measured-and-compared.md).
  snapshotPathTemplate: '{testDir}/kit-pictures/{arg}{ext}',
  updateSnapshots: process.env['FIVEFOLD_RENEW_PICTURES'] === '1' ? 'all' : 'none',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // One more than the processors of a small machine: a journey waits for its window more than half of the time.
  workers: 3,
  forbidOnly: true,
  retries: 0,
})
