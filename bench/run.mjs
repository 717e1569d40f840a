/**
 * Runs a measurement written in TypeScript: `node bench/run.mjs list-suppliers 50000`. It is bundled first and runs in a
 * process of its own, so that neither time nor memory of the bundler counts.
 * Needs the project's own Node (see scripts/setup), whose SQLite it uses.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { verifyPagePlugin } from '../scripts/verify-page.mjs'

const [, , name = '', ...values] = process.argv
if (!/^[a-z-]+$/.test(name)) throw new Error('name a measurement, for example list-suppliers')
const file = `.${name}.mjs`
await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [verifyPagePlugin(join(import.meta.dirname, '..'))],
  resolve: { tsconfigPaths: true },
  build: {
    ssr: join(import.meta.dirname, `${name}.ts`),
    outDir: import.meta.dirname,
    emptyOutDir: false,
    rollupOptions: { output: { entryFileNames: file } },
  },
})
const built = join(import.meta.dirname, file)
try {
  const { status } = spawnSync(process.execPath, [built, name, ...values], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(built)
  // Threads of what is measured are bundled beside it.
  rmSync(join(import.meta.dirname, 'assets'), { recursive: true, force: true })
}
