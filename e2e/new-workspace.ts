import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { fivefold, keptFolder } from './sample'

const LIST = `Supplier name,Country,City,Sector
Kosi Garments,Nepal,Biratnagar,Textiles
Blue Dune Manpower,Qatar,Doha,Construction
`
const NAME = 'work.fivefold'

function withTwoSuppliers(folder: string): void {
  const listed = mkdtempSync(join(tmpdir(), 'fivefold-'))
  const list = join(listed, 'suppliers.csv')
  writeFileSync(list, LIST)
  fivefold('new', join(folder, NAME), '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  fivefold('import', join(folder, NAME), list)
  rmSync(listed, { recursive: true })
}

/** A workspace with two suppliers and its backup of today, made by the command line as a person would; gives the path of the test's own copy. */
export function newWorkspace(info: TestInfo): string {
  cpSync(keptFolder('two-suppliers', withTwoSuppliers), info.outputPath(), { recursive: true })
  return info.outputPath(NAME)
}
