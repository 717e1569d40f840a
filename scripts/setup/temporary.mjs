import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work(env)` with a temporary folder of its own, which goes with all that is left in it: a test that is torn away can't
 * tidy up after itself, and a folder of tests is no place for what somebody else keeps.
 */
export async function withTemporaryFolder(env, work) {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-tests-'))
  try {
    // The names by which Linux and macOS, and Windows, know it.
    return await work({ ...env, TMPDIR: folder, TEMP: folder, TMP: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
