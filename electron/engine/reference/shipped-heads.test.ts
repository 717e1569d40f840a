import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bytesHash, HEADS, shippedEditions, shippedHeads } from './baseline'

const assetsDir = join(import.meta.dirname, '../../../assets')

it('knows the built-in files by their bytes, and says of them what they say themselves', async () => {
  const editions = await shippedEditions(assetsDir)
  const read = await Promise.all(
    editions.map(async ({ sha256, edition: { kind, asOf } }) => [
      await bytesHash(assetsDir, kind),
      { kind, sha256, asOf },
    ]),
  )
  expect(HEADS).toEqual(Object.fromEntries(read))
  expect(await shippedHeads(assetsDir)).toEqual(read.map(([, head]) => head))
})
