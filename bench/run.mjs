/**
 * Runs a measurement written in TypeScript: `node bench/run.mjs list-suppliers 50000`. It is bundled first and runs in a
 * process of its own, so that neither time nor memory of the bundler counts. The bundle has a folder of its own beside
 * `bench/`, so that several can run at a time.
 * Goes on under the Node of the packages where the one at hand is too old for SQLite (see scripts/setup/node.mjs). With
 * `--app` before the name it runs in the Electron the program runs in, which packs pointers and so needs less memory.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ensureNode } from '../scripts/setup/node.mjs'
import { ensureRuntime, runtimeEnv } from '../scripts/setup/runtime.mjs'
import { verifyPagePlugin } from '../scripts/verify-page.mjs'

await ensureNode()
const [, , ...said] = process.argv
const isInApp = said[0] === '--app'
const [name = '', ...values] = isInApp ? said.slice(1) : said
if (!/^[a-z-]+$/.test(name)) throw new Error('name a measurement, for example list-suppliers')
// What a measurement starts is this checkout's, also where its modules were copied from another.
const runtime = await ensureRuntime()
const outDir = join(import.meta.dirname, `../.bench-${process.pid}`)
await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [verifyPagePlugin(join(import.meta.dirname, '..'))],
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    rollupOptions: {
      input: {
        [name]: join(import.meta.dirname, `${name}.ts`),
        'copy-worker': join(import.meta.dirname, '../electron/engine/store/copy-worker.ts'),
        'check-worker': join(import.meta.dirname, '../electron/engine/store/check-worker.ts'),
        'pdf-worker': join(import.meta.dirname, '../electron/engine/pdf/pdf-worker.ts'),
      },
      output: { entryFileNames: '[name].mjs' },
    },
  },
})
try {
  const { program, env } = isInApp ? appRuntime() : { program: process.execPath, env: process.env }
  const { status } = spawnSync(program, [join(outDir, `${name}.mjs`), name, ...values], {
    stdio: 'inherit',
    env,
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(outDir, { recursive: true, force: true })
}

function appRuntime() {
  return { program: runtime.electronPath, env: { ...runtimeEnv(runtime), ELECTRON_RUN_AS_NODE: '1' } }
}
