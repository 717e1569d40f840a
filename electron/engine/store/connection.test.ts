import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { connect, lend, takeBack, takeExclusively } from './connection'
import type { FileKey } from './file-key'

const folder = mkdtempSync(join(tmpdir(), 'fivefold-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key: FileKey = { key: randomBytes(32), head: Buffer.concat([Buffer.from('FIVE'), randomBytes(12)]) }

describe.each([
  ['plain', null],
  ['encrypted', key],
])('a connection to a %s file', (name, secret) => {
  it('trusts nothing of its schema, holds references together and looks at its cells; one that is lent as well', () => {
    const path = join(folder, `${name}.fivefold`)
    const ours = connect(path, { key: secret })
    ours.exec('CREATE TABLE filled (n INTEGER) STRICT')
    takeExclusively(ours)
    const lent = lend(ours, path, secret)
    const reading = [ours, ...(lent === null ? [] : [lent])]
    for (const db of reading)
      expect(
        ['trusted_schema', 'foreign_keys', 'cell_size_check'].map(one => db.pragma(one, { simple: true })),
      ).toEqual([0, 1, 1])
    expect(ours.pragma('journal_mode', { simple: true })).toBe('wal')
    // FULL: what is told to be saved is on the disk.
    expect(ours.pragma('synchronous', { simple: true })).toBe(2)
    if (secret !== null) expect(ours.pragma('temp_store', { simple: true })).toBe(2)
    expect(() => ours.exec(`SELECT load_extension('${join(folder, 'x')}')`)).toThrow(/not authorized/)
    if (lent !== null) takeBack(ours, lent)
    ours.close()
  })
})
