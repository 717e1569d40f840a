import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { newWorkspace } from './new-workspace'
import { root } from './runtime'
import { fivefold } from './sample'

/** An invented list of the shape that the UN gives its own in. */
export const INVENTED_LIST = join(root, 'assets/sample/sample-sanctions-list.xml')

/** Two of them resemble parties of the invented list; one name is made of words that nobody is told apart by. */
const PLANTED = `Supplier name,Country,City,Sector
Tarn Valley Minerals SARL,DR Congo,Bukavu,Mining
Indus Lily Weave Textiles Mills,Pakistan,Faisalabad,Textiles
Trading Co. Ltd,China,Ningbo,Textiles
`

/** A workspace with the planted names beside a new one's own, not screened yet. */
export function workspaceWithPlanted(info: TestInfo): string {
  const workspace = newWorkspace(info)
  const list = info.outputPath('planted.csv')
  writeFileSync(list, PLANTED)
  fivefold('import', workspace, list)
  return workspace
}
