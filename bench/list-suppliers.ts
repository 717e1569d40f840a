import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { supplierIds, supplierListRows } from '../electron/engine/store/suppliers-list'
import { SUPPLIER_LACKS } from '../electron/engine/store/known-filter'
import { createStore } from '../electron/engine/store/store'
import { ALL_SUPPLIERS, type SupplierSortKeys } from '../shared/suppliers/list'
import { fillWithSuppliers } from './make-suppliers'

/** Times of the supplier list over a generated workspace: `node bench/run.mjs list-suppliers 50000`. */
const count = Number(process.argv[3] ?? 50_000)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const store = createStore(join(folder, 'bench.fivefold'), () => undefined)

async function timed(what: string, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await run()
  console.log(`${what.padEnd(36)} ${(performance.now() - start).toFixed(1)} ms`)
}

const by = (key: SupplierSortKeys[number]['by']): SupplierSortKeys => [{ by: key, descending: true }]

try {
  await timed(`write ${count} suppliers`, () => {
    fillWithSuppliers(store, count)
    return Promise.resolve()
  })
  for (const key of ['name', 'country', 'tier', 'sites', 'score'] as const)
    await timed(`order by ${key}`, () => supplierIds(store, ALL_SUPPLIERS, by(key)))
  await timed('search of one word', () => supplierIds(store, { ...ALL_SUPPLIERS, text: 'cinar 0001' }, []))
  for (const gap of Object.keys(SUPPLIER_LACKS) as (keyof typeof SUPPLIER_LACKS)[])
    await timed(`filter not known: ${gap}`, () =>
      supplierIds(store, { ...ALL_SUPPLIERS, notKnown: [gap] }, by('name')),
    )
  const ids = await supplierIds(store, ALL_SUPPLIERS, by('name'))
  await timed('200 rows from the middle', () =>
    supplierListRows(store, ids.slice(count / 2, count / 2 + 200)),
  )
} finally {
  store.close()
  rmSync(folder, { recursive: true, force: true })
}
