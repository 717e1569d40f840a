import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { mayBeLookedAt } from '@shared/workspace/place'
import { readJsonFile, writeJsonFile } from './json-file'

const KEPT = 10
const listSchema = z.array(z.string()).max(KEPT)
const file = () => join(app.getPath('userData'), 'recent.json')

/**
 * Paths of the workspaces opened last, newest first; files that are gone are left out. Nobody looks at a share: on Windows a look
 * reaches over the network by itself, shows whatever answers there a proof of the password, and waits where nothing answers. Whether
 * such a file is there is found out when somebody opens it.
 */
export const recentPaths = (): string[] =>
  readJsonFile(file(), listSchema, []).filter(
    path => !mayBeLookedAt(path, process.platform) || existsSync(path),
  )

/** The system's own list is written only for who wants it (`systemRecent`). */
export function rememberPath(path: string, inSystem: boolean): void {
  writeJsonFile(file(), [path, ...recentPaths().filter(other => other !== path)].slice(0, KEPT))
  if (inSystem) app.addRecentDocument(path)
}

export function forgetPath(path: string): void {
  writeJsonFile(
    file(),
    recentPaths().filter(other => other !== path),
  )
}
