import { copyFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placesOfRun } from '../risk'
import { readRun } from '../store/risk'
import { openStore } from '../store/store'
import { PLANTED_PLACE, plantedBaseline } from '../testing/planted-baseline'
import { supplierNamed } from '../testing/people-and-places'
import { steadyClock, TestEngine, withWorkspace } from '../testing/test-engine'

let older: TestEngine
/** Each program is started later on the same day than the one before. */
let hour = 8
beforeEach(async () => {
  hour = 8
  older = await withWorkspace()
})
afterEach(() => older.close())

const decision = { name: 'Ana Prova', reason: 'The yearly update' }
const FILE = 'test.fivefold'

/** A garment supplier with one site beside the planted place, far from every place of the built-in edition. */
async function addSupplier(): Promise<string> {
  const about = { country: 'PT', sector: 'textiles-garments', workers: 200 }
  const { id } = await older.ask('suppliers.add', { supplier: supplierNamed('Tejo Têxteis', about) })
  const { lat, lon } = PLANTED_PLACE
  await older.ask('suppliers.add-site', {
    supplierId: id,
    site: {
      name: 'Mill',
      country: 'PT',
      region: null,
      city: null,
      address: null,
      lat,
      lon,
      positionPrecision: 'exact',
      sector: null,
      workers: 200,
      lowWagePct: 60,
      lowQualificationPct: 60,
      informalPct: 40,
      migrantPct: 30,
      agencyPct: null,
      recruiterChain: 'two-or-more',
    },
  })
  return id
}

/** Opens the workspace with the next version of the program, whose hotspots are newer; closes the older program first. */
async function updated<T>(
  work: (test: TestEngine) => Promise<T>,
  { edition = 'Hotspots 2026', asOf = '2026-12-30' } = {},
): Promise<T> {
  await older.ask('workspace.close', {})
  const assetsDir = plantedBaseline(older.assetsDir, older.folder, edition, asOf)
  const now = steadyClock(`2026-11-24T${String(++hour).padStart(2, '0')}:00:00.000Z`)
  const newer = new TestEngine({ assetsDir, now })
  try {
    await newer.ask('workspace.open', { file: newer.opening(older.path(FILE)) })
    return await work(newer)
  } finally {
    newer.close()
  }
}

const editions = (test: TestEngine) => test.ask('reference.editions', {})
const waiting = async (test: TestEngine): Promise<string> => (await editions(test)).proposed[0]?.id ?? ''
const hotspotsOf = (run: { editions: readonly { kind: string; edition: string; sha256: string }[] }) =>
  run.editions.find(({ kind }) => kind === 'hotspots')
const residual = async (test: TestEngine, supplier: string, runId: string | null = null) =>
  (await test.ask('risk.explain', { runId, supplier })).residual

describe('a new workspace', () => {
  it('keeps the newest built-in editions, each once, in its first change', async () => {
    const { editions: inUse, proposed, past } = await editions(older)
    expect(inUse.map(({ kind }) => kind)).toEqual(['countries', 'hotspots', 'routes', 'sectors'])
    expect(inUse.every(({ builtIn, ofThisVersion }) => builtIn && ofThisVersion)).toBe(true)
    expect([proposed, past]).toEqual([[], []])
    expect((await older.ask('trail.check', {})).entries).toBe(1)
  })

  it('made by a newer program starts with the newer ones', async () => {
    await updated(async newer => {
      await newer.ask('workspace.create', {
        file: newer.saving(newer.path('second.fivefold')),
        entity: (await newer.ask('workspace.current', {}))!.entity,
        period: { label: '2027', startsOn: '2027-01-01', endsOn: '2027-12-31' },
      })
      expect((await editions(newer)).editions[1]?.edition).toBe('Hotspots 2026')
      expect((await editions(newer)).proposed).toEqual([])
    })
  })
})

describe('a newer program', () => {
  it('changes no number: the workspace goes on with what it keeps, the newer edition waits', async () => {
    const supplier = await addSupplier()
    const first = await older.ask('risk.run', {})
    const before = await residual(older, supplier)
    await updated(async newer => {
      expect((await newer.ask('risk.latest', {}))?.outdated).toBe(false)
      const again = await newer.ask('risk.run', {})
      expect(again.outputsHash).toBe(first.outputsHash)
      expect(hotspotsOf(again)).toEqual(hotspotsOf(first))
      expect(await residual(newer, supplier)).toBe(before)
      const { editions: inUse, proposed } = await editions(newer)
      expect(inUse[1]).toMatchObject({
        builtIn: true,
        ofThisVersion: false,
        sha256: hotspotsOf(first)?.sha256,
      })
      expect(proposed).toMatchObject([{ edition: 'Hotspots 2026', builtIn: true, ofThisVersion: true }])
    })
  })

  it('shows what its edition would change, and counts it once it was accepted with name and reason', async () => {
    const supplier = await addSupplier()
    const first = await older.ask('risk.run', {})
    const before = await residual(older, supplier)
    await updated(async newer => {
      const id = await waiting(newer)
      const preview = await newer.ask('risk.preview-edition', { id })
      expect(preview.retires).toMatchObject([{ edition: hotspotsOf(first)?.edition }])
      expect(preview.counts.supplier).toEqual({ total: 1, moved: 1, up: 1, down: 0 })
      expect(preview.changes[0]).toMatchObject({
        name: 'Tejo Têxteis',
        before: { residual: before },
        moved: { code: 'conflict', name: PLANTED_PLACE.name },
      })
      const nameless = { id, name: '', reason: 'x' }
      expect(await newer.refusal('reference.accept', nameless)).toBe('invalid-input')
      const { retired } = await newer.ask('reference.accept', { id, ...decision })
      expect(retired).toHaveLength(1)
      expect((await newer.ask('risk.latest', {}))?.outdated).toBe(true)
      const run = await newer.ask('risk.run', {})
      expect(hotspotsOf(run)?.edition).toBe('Hotspots 2026')
      expect(await residual(newer, supplier)).toBe(preview.changes[0]?.after.residual)
      expect(await residual(newer, supplier, first.id)).toBe(before)
      expect((await editions(newer)).past).toMatchObject([{ state: 'retired', decided: { by: 'Ana Prova' } }])
    })
  })

  it('keeps old runs recomputable with the edition they were made with', async () => {
    await addSupplier()
    const first = await older.ask('risk.run', {})
    await updated(async newer => {
      await newer.ask('reference.accept', { id: await waiting(newer), ...decision })
      await newer.ask('risk.run', {})
      await newer.ask('workspace.close', {})
      const store = openStore(older.path(FILE))
      try {
        const places = async (runId: string | null) => {
          const run = await readRun(store, runId)
          if (run === undefined) throw new Error('no run')
          const found = await placesOfRun({ store, assetsDir: newer.assetsDir }, run)
          return found?.hotspots.map(({ name }) => name)
        }
        expect(await places(null)).toContain(PLANTED_PLACE.name)
        expect(await places(first.id)).not.toContain(PLANTED_PLACE.name)
        expect(await places(first.id)).not.toHaveLength(0)
      } finally {
        store.close()
      }
    })
  })

  it('takes an acceptance back with undo, and does it again', async () => {
    await updated(async newer => {
      await newer.ask('reference.accept', { id: await waiting(newer), ...decision })
      await newer.ask('trail.undo', {})
      expect((await editions(newer)).proposed).toMatchObject([{ edition: 'Hotspots 2026' }])
      await newer.ask('trail.redo', {})
      expect((await editions(newer)).editions[1]?.edition).toBe('Hotspots 2026')
      expect((await newer.ask('workspace.check', {})).trail.ok).toBe(true)
    })
  })

  it('does not offer again what was turned down, but lets a person consider it again', async () => {
    const id = await updated(async newer => {
      const proposed = await waiting(newer)
      await newer.ask('reference.reject', { id: proposed, ...decision })
      return proposed
    })
    await updated(async newer => {
      expect((await editions(newer)).proposed).toEqual([])
      await newer.ask('reference.reconsider', { id })
      expect((await editions(newer)).proposed).toMatchObject([{ id, decided: null }])
      expect(await newer.refusal('reference.reconsider', { id })).toBe('conflict')
    })
  })

  it('puts its own edition in the place of an older one that still waits', async () => {
    await updated(async newer => expect(await waiting(newer)).not.toBe(''))
    await updated(
      async newer => {
        expect((await editions(newer)).proposed.map(({ edition }) => edition)).toEqual(['Hotspots 2027'])
      },
      { edition: 'Hotspots 2027', asOf: '2027-12-30' },
    )
  })

  it('opened before an older one: the older one does not offer its older data', async () => {
    await updated(async newer => {
      await newer.ask('reference.accept', { id: await waiting(newer), ...decision })
    })
    await updated(async test => expect((await editions(test)).proposed).toEqual([]), {
      edition: 'Hotspots 2020',
      asOf: '2020-12-30',
    })
  })

  it('does not take a built-in edition out of use without another one', async () => {
    const [countries] = (await editions(older)).editions
    expect(await older.refusal('reference.retire', { id: countries?.id, ...decision })).toBe('refused')
  })
})

describe('a workspace from before built-in editions were kept', () => {
  const withoutKept = async () => {
    await older.ask('workspace.close', {})
    const db = new Sqlite(older.path(FILE))
    db.exec('DELETE FROM baseline_edition; DELETE FROM baseline_content')
    db.close()
  }
  const latestActions = async (test: TestEngine) => {
    const filter = { topic: 'reference' as const, recordId: null, text: null, before: null, limit: 5 }
    return (await test.ask('trail.list', filter)).entries.map(({ action }) => action)
  }

  it('keeps those of the program that opens it, at once', async () => {
    await addSupplier()
    const first = await older.ask('risk.run', {})
    await withoutKept()
    await older.ask('workspace.open', { file: older.opening(older.path(FILE)) })
    expect((await editions(older)).editions).toHaveLength(4)
    expect(await latestActions(older)).toEqual(['reference.keep-baseline'])
    expect((await older.ask('risk.latest', {}))?.outdated).toBe(false)
    expect((await older.ask('risk.run', {})).outputsHash).toBe(first.outputsHash)
  })

  it('says so in its history when it was scored with others, which are gone', async () => {
    const supplier = await addSupplier()
    const first = await older.ask('risk.run', {})
    const before = await residual(older, supplier)
    await withoutKept()
    await updated(async newer => {
      expect(await latestActions(newer)).toEqual(['reference.renew-baseline'])
      expect((await newer.ask('risk.latest', {}))?.outdated).toBe(true)
      expect(await residual(newer, supplier, first.id)).toBe(before)
    })
  })
})

describe('kept content that was changed', () => {
  it('is named by the check of the file', async () => {
    await addSupplier()
    const [, hotspots] = (await editions(older)).editions
    await older.ask('workspace.close', {})
    copyFileSync(older.path(FILE), older.path('changed.fivefold'))
    const db = new Sqlite(older.path('changed.fivefold'))
    db.prepare('UPDATE baseline_content SET bytes = ? WHERE sha256 = ?').run(
      Buffer.from('{}'),
      hotspots?.sha256,
    )
    db.close()
    await updated(async newer => {
      await newer.ask('workspace.open', { file: newer.opening(older.path('changed.fivefold')) })
      const { evidence } = await newer.ask('workspace.check', {})
      expect(evidence).toMatchObject({ ok: false, changed: [hotspots?.sha256] })
    })
  })
})
