import { join } from 'node:path'
import { build } from 'vite'
import { verifyPagePlugin } from '../../../../scripts/verify-page.mjs'

/**
 * Bundles the worker and the thread that copies, so that a process of its own can run them; gives the worker's path, which lies
 * inside the checkout for its packages.
 */
export async function bundledWorker(root: string): Promise<string> {
  const outDir = join(root, 'node_modules', '.cache', `interrupted-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [verifyPagePlugin(root)],
    resolve: { tsconfigPaths: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20.18',
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          worker: join(root, 'electron/cli/testing/interrupted/worker.ts'),
          'copy-worker': join(root, 'electron/engine/store/copy-worker.ts'),
          'check-worker': join(root, 'electron/engine/store/check-worker.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  return join(outDir, 'worker.mjs')
}
