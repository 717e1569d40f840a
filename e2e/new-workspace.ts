import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { fivefold, keptWorkspace } from './sample'

const LIST = `Supplier name,Country,City,Sector
Kosi Garments,Nepal,Biratnagar,Textiles
Blue Dune Manpower,Qatar,Doha,Construction
`

function withTwoSuppliers(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-'))
  const list = join(folder, 'suppliers.csv')
  writeFileSync(list, LIST)
  fivefold('new', path, '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  fivefold('import', path, list)
  rmSync(folder, { recursive: true })
}

/** A workspace with two suppliers, made by the command line as a person would; gives the path of the test's own copy. */
export function newWorkspace(info: TestInfo): string {
  const workspace = info.outputPath('work.fivefold')
  copyFileSync(keptWorkspace('two-suppliers', withTwoSuppliers), workspace)
  return workspace
}
