import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plantedBaseline } from '../engine/testing/planted-baseline'
import { asCsv } from './testing/lists'
import { root, Terminal } from './testing/terminal'

let terminal: Terminal
beforeEach(async () => {
  terminal = new Terminal()
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  writeFileSync(terminal.path('suppliers.csv'), asCsv())
  await terminal.ask('import', 'a.fivefold', 'suppliers.csv')
  writeFileSync(terminal.path('places.csv'), `${HEADINGS}Delta unrest,23.8,90.4,300,90,conflict\n`)
})
afterEach(() => terminal.close())

const HEADINGS = 'name,lat,lon,radius_km,severity,kind\n'
const WHO = ['--by', 'Ana Prova', '--reason', 'Quarterly update'] as const

interface Listed {
  readonly id: string
  readonly edition: string
  readonly state: string
}
const data = (...words: readonly string[]) => terminal.ask('data', 'a.fivefold', ...words)
const names = async (state: 'editions' | 'proposed') =>
  ((await data())[state] as Listed[]).map(({ edition }) => edition)

async function proposed(): Promise<string> {
  const { ids } = await data('load', 'hotspots', 'places.csv')
  return (ids as string[])[0] ?? ''
}

describe('data load', () => {
  it('reads a file, says what would change, and changes nothing', async () => {
    const { out, code } = await terminal.type('data', 'a.fivefold', 'load', 'hotspots', 'places.csv')
    expect(code).toBe(0)
    expect(out).toContain('1 entry read.')
    expect(out).toMatch(/Suppliers: 4 scored, \d+ with another number/)
    expect(out).toContain('Nothing has changed yet.')
    expect(out).not.toMatch(/cli:|risk:|kit:/)
    expect(await names('proposed')).toEqual(['places.csv'])
    expect(await names('editions')).not.toContain('places.csv')
  })

  it('with --accept takes it into use, with name and reason', async () => {
    const loaded = await data('load', 'hotspots', 'places.csv', '--accept', ...WHO)
    expect(loaded).toMatchObject({ accepted: true, loaded: 1, previews: [{ retiring: false }] })
    expect(await names('editions')).toContain('places.csv')
  })

  it('with --accept but without a reason reads nothing', async () => {
    const words = ['load', 'hotspots', 'places.csv', '--accept', '--by', 'Ana Prova']
    const { code, err } = await terminal.type('data', 'a.fivefold', ...words)
    expect(code).toBe(2)
    expect(err).toContain('--reason')
    expect(await names('proposed')).toEqual([])
  })

  it('names the row that is wrong, and takes the others with --skip-rejected', async () => {
    writeFileSync(
      terminal.path('places.csv'),
      `${HEADINGS}Wrong,120,10,5,50,mining\nGood,10,10,5,50,mining\n`,
    )
    const { code, err } = await terminal.type('data', 'a.fivefold', 'load', 'hotspots', 'places.csv')
    expect(code).toBe(2)
    expect(err).toMatch(/2.*latitude and longitude look swapped/)
    const taken = await data('load', 'hotspots', 'places.csv', '--skip-rejected')
    expect(taken).toMatchObject({ loaded: 1, rejectedCount: 1 })
  })

  it('refuses a kind that is none', async () => {
    const { code, err } = await terminal.type('data', 'a.fivefold', 'load', 'weather', 'places.csv')
    expect(code).toBe(2)
    expect(err).toContain('“weather”')
  })
})

describe('data preview, accept, reject and retire', () => {
  it('decide on an edition by its id, each with name and reason', async () => {
    const id = await proposed()
    expect(await data('preview', id)).toMatchObject({ retiring: false, edition: { id } })
    expect(await data('accept', id, ...WHO)).toEqual({ id, retired: [] })
    expect(await data('preview', id)).toMatchObject({ retiring: true })
    await data('retire', id, ...WHO)
    expect(await names('editions')).not.toContain('places.csv')
    const again = await terminal.type('data', 'a.fivefold', 'accept', id, ...WHO)
    expect(again.code).not.toBe(0)
    expect(again.err).toContain('decided on before')
  })

  it('turn an edition down', async () => {
    const id = await proposed()
    const { out } = await terminal.type('data', 'a.fivefold', 'reject', id, ...WHO)
    expect(out).toContain('Rejected by Ana Prova: Quarterly update.')
    expect([await names('proposed'), await names('editions')]).toEqual([
      [],
      expect.not.arrayContaining(['places.csv']),
    ])
  })

  it.each(['accept', 'reject', 'retire'])('%s asks for id, name and reason', async verb => {
    const without = async (...words: string[]) => {
      const { code, err } = await terminal.type('data', 'a.fivefold', verb, ...words)
      expect(code).toBe(2)
      return err
    }
    expect(await without()).toContain('ID')
    expect(await without('x', '--by', 'Ana')).toContain('--reason')
    expect(await without('x', '--reason', 'Because')).toContain('--by')
  })

  it('refuse an id that is none', async () => {
    const id = '01920000-0000-7000-8000-000000000099'
    expect((await terminal.type('data', 'a.fivefold', 'preview', id)).code).not.toBe(0)
    expect((await terminal.type('data', 'a.fivefold', 'accept', id, ...WHO)).code).not.toBe(0)
  })
})

describe('data of a newer version of the program', () => {
  it('waits, is previewed by its id, and counts once it was accepted; what gave way can be considered again', async () => {
    const assetsDir = plantedBaseline(join(root, 'assets'), terminal.folder, 'Hotspots 2026', '2026-12-30')
    const newer = new Terminal({ assetsDir })
    try {
      const ask = (...words: readonly string[]) => newer.ask('data', terminal.path('a.fivefold'), ...words)
      const shown = await newer.type('data', terminal.path('a.fivefold'))
      expect(shown.out).toMatch(/Hotspots 2026 .*built in .*waits for a decision/)
      expect(shown.out).toMatch(/UCDP GED .*built in, of another version/)
      const [waiting] = (await ask())['proposed'] as Listed[]
      const id = waiting?.id ?? ''
      expect(await ask('preview', id)).toMatchObject({ edition: { kind: 'hotspots' }, retires: [{}] })
      const { retired } = await ask('accept', id, ...WHO)
      const [old = ''] = retired as string[]
      expect(((await ask())['editions'] as Listed[]).map(({ edition }) => edition)).toContain('Hotspots 2026')
      await ask('reconsider', old)
      expect((await ask())['proposed']).toMatchObject([{ id: old }])
      const stays = await newer.type('data', terminal.path('a.fivefold'), 'retire', id, ...WHO)
      expect(stays.err).toContain('gives way when another one')
    } finally {
      newer.close()
    }
  })
})

describe('data share', () => {
  const TERMS = ['--giver', 'Harbour Union', '--licence', 'CC BY 4.0'] as const

  it('writes own places as a pack that another workspace reads under the giver’s name', async () => {
    await data('load', 'hotspots', 'places.csv', '--accept', ...WHO)
    expect(await data('share', 'pack.json', ...TERMS)).toMatchObject({ places: 1, flags: 0 })
    expect(readFileSync(terminal.path('pack.json'), 'utf8')).not.toContain('Dhaka Knit')
    await terminal.ask('new', 'b.fivefold', '--entity', 'Quay Traders', '--period', '2026')
    const loaded = await terminal.ask('data', 'b.fivefold', 'load', 'pack', 'pack.json')
    expect(loaded).toMatchObject({ loaded: 1 })
    const { proposed: waiting } = await terminal.ask('data', 'b.fivefold')
    expect(waiting).toMatchObject([{ giver: 'Harbour Union', licence: 'CC BY 4.0' }])
  })

  it('without terms, or with nothing to share, writes no file', async () => {
    expect((await terminal.type('data', 'a.fivefold', 'share', 'pack.json')).err).toContain('--giver')
    expect((await terminal.type('data', 'a.fivefold', 'share', 'pack.json', ...TERMS)).code).not.toBe(0)
    expect(existsSync(terminal.path('pack.json'))).toBe(false)
  })
})
