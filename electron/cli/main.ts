import { resolve } from 'node:path'
import { runCommandLine } from './command-line'

/** Entry of the command line, built to out/main/cli.js; `fivefold.mjs` starts it. Ctrl-C cancels the running job. */
const controller = new AbortController()
process.once('SIGINT', () => controller.abort())
process.once('SIGTERM', () => controller.abort())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  root: resolve(import.meta.dirname, '../..'),
  folder: process.cwd(),
  out: process.stdout,
  err: process.stderr,
  signal: controller.signal,
})
