import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { TestInfo } from '@playwright/test'
import { environment, root } from './runtime'

const LIST = `Supplier name,Country,City,Sector
Kosi Garments,Nepal,Biratnagar,Textiles
Blue Dune Manpower,Qatar,Doha,Construction
`

/** A workspace with two suppliers, made by the command line as a person would; gives its path. */
export function newWorkspace(info: TestInfo): string {
  const workspace = info.outputPath('work.fivefold')
  const list = info.outputPath('suppliers.csv')
  writeFileSync(list, LIST)
  const fivefold = (...args: readonly string[]) =>
    execFileSync(process.execPath, [`${root}/out/main/cli.js`, ...args], {
      env: environment(info.outputPath('cli')),
      stdio: 'pipe',
    })
  fivefold('new', workspace, '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  fivefold('import', workspace, list)
  return workspace
}
