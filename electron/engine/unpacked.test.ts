import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withSizeSaid, zipBytes } from './intake/testing/nasty'
import { withWorkspace, type TestEngine } from './testing/test-engine'

let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
})
afterAll(() => test.close())

const EVENTS = `id,type_of_violence,best,latitude,longitude,where_prec,country,date_end\n${'1,1,12,13.6,25.35,1,Sudan,2025-06-01\n'.repeat(50)}`
const LIST = readFileSync(join(import.meta.dirname, 'screening/lists/testing/sdn.csv'))

const loadEvents = (file: string) =>
  test.engine.answer('reference.load', { kind: 'events', file, skipRejected: true })
const loadList = (file: string) => test.engine.answer('screening.load-list', { files: [file] })

describe.each([
  ['events', EVENTS, loadEvents],
  ['a sanctions list', LIST, loadList],
])('a zip file with %s that can’t be unpacked is refused as damaged', (_, content, load) => {
  const path = () => test.path('table.zip')
  const refused = async (bytes: Uint8Array) => {
    writeFileSync(path(), bytes)
    return load(test.opening(path()))
  }
  const zipped = () => zipBytes({ 'sdn.csv': content })
  const damaged = { ok: false, error: { code: 'file-unreadable', detail: 'zip-damaged' } }

  it('with more in it than it says, or less', async () => {
    const zip = await zipped()
    expect(await refused(withSizeSaid(zip, 'sdn.csv', content.length - 1))).toMatchObject(damaged)
    expect(await refused(withSizeSaid(zip, 'sdn.csv', content.length + 1))).toMatchObject(damaged)
  })

  it('with broken compression', async () => {
    const zip = Buffer.from(await zipped())
    zip.fill(0xff, 40, 60)
    expect(await refused(zip)).toMatchObject(damaged)
  })
})
