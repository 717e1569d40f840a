import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestEngine, withWorkspace } from './testing/test-engine'

/** What an error of the program may quote and nobody outside may see. */
const SECRET = "/home/ana/list.xlsx: SELECT * FROM contact WHERE name = 'Rina'"
let test: TestEngine
let print: () => Promise<Uint8Array>
beforeAll(async () => {
  test = await withWorkspace({ print: () => print() })
})
afterAll(() => test.close())

const sheet = { page: 'A4', current: null, passphrase: 'four plain words here', removeOpenBackups: false }
const protect = () =>
  test.engine.answer('workspace.protect', { ...sheet, sheet: test.saving(test.path('sheet.pdf')) })

describe('an error inside the program', () => {
  it('is answered by a reference only: no message, no stack, no path, no SQL; the log has the cause', async () => {
    print = () => Promise.reject(new TypeError(SECRET))
    const reply = await protect()
    expect(reply).toEqual({ ok: false, error: { code: 'unexpected', ref: 'test-1' } })
    expect(test.reported).toHaveLength(1)
    expect(String(test.reported[0])).toContain('Rina')
  })
})

describe('a job', () => {
  it('runs once at a time: a second start is refused while the first runs, and not after it', async () => {
    const noPaper = new TypeError('no paper')
    let second: unknown = null
    print = async () => {
      second = await protect()
      throw noPaper
    }
    expect(await protect()).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(second).toMatchObject({ ok: false, error: { code: 'busy' } })
    print = () => Promise.reject(noPaper)
    expect(await protect()).toMatchObject({ error: { code: 'unexpected' } })
  })
})
