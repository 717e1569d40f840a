import { configDefaults, defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'
import { verifyPagePlugin } from './scripts/verify-page.mjs'

/** By hand, whatever tests change in a workspace is taken back and done again beside them (`docs/safety.md`, Undo). */
const undoIsWatched = process.env.FIVEFOLD_UNDO !== undefined

export default defineConfig({
  plugins: [react(), verifyPagePlugin(import.meta.dirname)],
  resolve: { tsconfigPaths: true },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Files share a worker and what it has loaded: two minutes less of six and a half. No test may leave state behind in a module.
    isolate: false,
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'scripts/**/*.test.mjs',
    ],
    testTimeout: 60_000,
    ...(undoIsWatched
      ? {
          setupFiles: ['electron/engine/testing/watch-every-test.ts'],
          // It walks by itself.
          exclude: [...configDefaults.exclude, 'electron/engine/undo.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        }
      : {}),
  },
})
