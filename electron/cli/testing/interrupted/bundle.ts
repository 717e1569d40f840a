import { join } from 'node:path'
import { build } from 'vite'
import { verifyPagePlugin } from '../../../../scripts/verify-page.mjs'

/** Bundles the worker, so that a process of its own can run it; gives its path, which lies inside the checkout for its packages. */
export async function bundledWorker(root: string): Promise<string> {
  const outDir = join(root, 'node_modules', '.cache', `interrupted-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [verifyPagePlugin(root)],
    resolve: { tsconfigPaths: true },
    build: {
      ssr: join(root, 'electron/cli/testing/interrupted/worker.ts'),
      outDir,
      target: 'node20.18',
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  return join(outDir, 'worker.mjs')
}
