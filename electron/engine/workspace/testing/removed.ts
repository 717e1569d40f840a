import { readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { OutputOf } from '@shared/contract/contract'
import type { BinKind } from '@shared/trail/bin'
import { connect } from '../../store/connection'
import type { FileKey } from '../../store/file-key'
import { addSupplier, siteNamed } from '../../testing/people-and-places'
import type { TestEngine } from '../../testing/test-engine'

/** A word that stands nowhere else. */
export const WORD = 'Zarqubex'

/** A supplier that stays, and one with a site in the bin, whose names and reason have the word; gives its id. */
export async function supplierInBin(test: TestEngine): Promise<string> {
  await addSupplier(test)
  const supplierId = await addSupplier(test, `${WORD} Weaving Mill`)
  await test.ask('suppliers.add-site', { supplierId, site: siteNamed(`${WORD} shed`) })
  await test.ask('suppliers.remove', { ids: [supplierId], reason: `${WORD} asked for it` })
  return supplierId
}

export const records = (id: string, kind: BinKind = 'supplier') => [{ kind, id }]

/** Removes one record of the bin for good, as planned. */
export async function erase(
  test: TestEngine,
  id: string,
  kind: BinKind = 'supplier',
  backups: string[] = [],
): Promise<OutputOf<'trail.erase'>> {
  const { head } = await test.ask('trail.erase-plan', { records: records(id, kind) })
  return test.ask('trail.erase', {
    ...{ records: records(id, kind), reason: 'asked for in writing', ruleId: null, head, backups },
  })
}

/** Where a text stands in the bytes of a workspace or its log; in any case of letters. */
export function filesWith(test: TestEngine, text: string): string[] {
  const names = readdirSync(test.path('.')).filter(name => name.startsWith('test.fivefold'))
  return names.filter(name => {
    const bytes = readFileSync(test.path(name))
    return bytes.toString('latin1').toLowerCase().includes(text.toLowerCase())
  })
}

/** Looks into the closed file, or writes into it behind the program's back, and opens it again. */
export async function inFile<T>(
  test: TestEngine,
  look: (db: ReturnType<typeof connect>) => T,
  locked: { readonly key: FileKey; readonly secret: string } | null = null,
): Promise<T> {
  await test.ask('workspace.close', {})
  const db = connect(test.path('test.fivefold'), { key: locked?.key ?? null })
  const found = look(db)
  db.close()
  const file = test.opening(test.path('test.fivefold'))
  await test.ask('workspace.open', { file, ...(locked === null ? {} : { secret: locked.secret }) })
  return found
}

/** The bytes of stored files, unpacked where they are packed, as text. */
export async function packedTexts(test: TestEngine): Promise<string> {
  const blobs = await inFile(test, db => db.prepare<[], Buffer>('SELECT bytes FROM blob').pluck().all())
  return blobs
    .map(bytes => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join()
}

/** Whether database, references, history and files are whole. */
export async function isWhole(test: TestEngine): Promise<boolean> {
  const { database, foreignKeys, trail, evidence } = await test.ask('workspace.check', {})
  return database.ok && foreignKeys.ok && trail.ok && evidence.ok
}
