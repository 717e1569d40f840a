import { readFile, writeFile } from 'node:fs/promises'
import { app } from 'electron'
import { printOptionsSchema } from '@shared/contract/engine-process'
import { printToPdf } from './print'

const HTML = 'fivefold-print'
const PDF = 'fivefold-pdf'
const OPTIONS = 'fivefold-print-options'

/** True when the program was started by the command line only to turn a report into a PDF. */
export const isPrintMode = (): boolean => app.commandLine.hasSwitch(HTML)

/** Prints one HTML file to one PDF file and ends: 0 when it is written, 1 otherwise, with the reason on stderr. */
export async function printAndQuit(): Promise<void> {
  // Electron ends by itself once the last window is gone, which would cut the file off while it is written.
  app.on('window-all-closed', () => undefined)
  try {
    const html = await readFile(app.commandLine.getSwitchValue(HTML), 'utf8')
    const raw: unknown = JSON.parse(app.commandLine.getSwitchValue(OPTIONS) || '{"page":"A4"}')
    const { page, header, footer } = printOptionsSchema.parse(raw)
    const options = { page, ...(header ? { header } : {}), ...(footer ? { footer } : {}) }
    const pdf = await printToPdf(html, options, new AbortController().signal)
    await writeFile(app.commandLine.getSwitchValue(PDF), pdf)
    app.exit(0)
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    app.exit(1)
  }
}
