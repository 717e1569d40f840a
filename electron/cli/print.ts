import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '@shared/contract/error'
import type { PrintOptions } from '../engine/call'

const run = promisify(execFile)
const PRINT_LIMIT_MS = 180_000

/**
 * HTML to PDF from the command line: Chromium does the printing as in the app, in an Electron started for it by
 * `scripts/print.mjs` (which also sees to a virtual display where there is no screen).
 */
export function printer(root: string) {
  return async (html: string, options: PrintOptions, signal: AbortSignal): Promise<Uint8Array> => {
    const folder = await mkdtemp(join(tmpdir(), 'fivefold-print-'))
    const [source, target] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
    try {
      await writeFile(source, html, { mode: 0o600 })
      const script = join(root, 'scripts', 'print.mjs')
      await run(process.execPath, [script, source, target, JSON.stringify(options)], {
        signal,
        timeout: PRINT_LIMIT_MS,
        maxBuffer: 16 * 1024 * 1024,
      })
      return await readFile(target)
    } catch (cause) {
      if (signal.aborted) throw cause
      throw new Refusal({ code: 'refused', detail: 'print-failed' }, { cause })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
