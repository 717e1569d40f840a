import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { answerOf } from './command.mjs'
import { withTemporaryFolder } from './temporary.mjs'

it('what is left in the folder of a run goes with it, also when the run fails', async () => {
  let folder
  const run = withTemporaryFolder(process.env, env => {
    folder = answerOf(process.execPath, ['-p', 'os.tmpdir()'], { env })
    writeFileSync(join(folder, 'left'), '')
    return Promise.reject(new Error('torn away'))
  })
  await expect(run).rejects.toThrow('torn away')
  expect(folder).toMatch(/fivefold-tests-/)
  expect(existsSync(folder)).toBe(false)
})
