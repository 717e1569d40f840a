import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BACKUP_REASONS,
  backupIsDue,
  backupName,
  expiredBackups,
  newestBackup,
  readBackupName,
  type Backup,
} from './backup'

const moment = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map(date => `${date.toISOString().slice(0, 19)}.000Z`)
const reason = fc.constantFrom(...BACKUP_REASONS)
const backups = fc.array(
  fc.record({ at: moment, reason }).map(({ at, reason }): Backup => ({
    name: backupName('Harbour 2026.fivefold', at, reason),
    at,
    reason,
  })),
  { maxLength: 30 },
)

describe('the name of a backup', () => {
  it('says when and why it was made, whatever the workspace is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), moment, reason, (stem, at, why) => {
        const name = backupName(`${stem}.fivefold`, at, why)
        expect(readBackupName(name)).toEqual({ name, at, reason: why })
      }),
    )
  })

  it.each([
    'Harbour.fivefold',
    'Harbour 20261126T214803Z other.fivefold',
    'Harbour 20261326T214803Z daily.fivefold',
    '20261126T214803Z daily.fivefold',
    'Harbour 20261126T214803Z daily.fivefold-wal',
  ])('is not %s', name => {
    expect(readBackupName(name)).toBeNull()
  })
})

describe('what may go', () => {
  const settings = fc.record({
    keep: fc.integer({ min: 1, max: 12 }),
    days: fc.integer({ min: 1, max: 400 }),
  })

  it('is never the newest, and never one made by hand', () => {
    fc.assert(
      fc.property(backups, settings, moment, (all, set, now) => {
        const gone = expiredBackups(all, set, now)
        expect(gone).not.toContain(newestBackup(all))
        expect(gone.some(backup => backup.reason === 'by-hand')).toBe(false)
      }),
    )
  })

  it('leaves no more automatic ones than are kept, but for the newest', () => {
    fc.assert(
      fc.property(backups, settings, moment, (all, set, now) => {
        const gone = new Set(expiredBackups(all, set, now))
        const left = all.filter(backup => !gone.has(backup) && backup.reason !== 'by-hand')
        expect(left.length).toBeLessThanOrEqual(set.keep)
      }),
    )
  })

  it('is what is older than the days that are kept', () => {
    const old = { name: 'a', at: '2026-01-01T00:00:00.000Z', reason: 'daily' } as const
    const fresh = { name: 'b', at: '2026-06-01T00:00:00.000Z', reason: 'daily' } as const
    expect(expiredBackups([old, fresh], { keep: 10, days: 30 }, '2026-06-02T00:00:00.000Z')).toEqual([old])
    expect(expiredBackups([old], { keep: 10, days: 30 }, '2026-06-02T00:00:00.000Z')).toEqual([])
  })
})

describe('the next one', () => {
  const newest = { name: 'a', at: '2026-06-01T10:00:00.000Z', reason: 'daily' } as const
  it.each([
    ['when there is none', [], '2026-06-01T09:00:00.000Z', '2026-06-01T10:00:00.000Z', true],
    ['a day after the newest', [newest], '2026-06-01T11:00:00.000Z', '2026-06-02T10:00:00.000Z', true],
    ['not within a day', [newest], '2026-06-01T11:00:00.000Z', '2026-06-02T09:59:59.000Z', false],
    ['not when nothing changed', [newest], '2026-06-01T09:00:00.000Z', '2026-07-01T10:00:00.000Z', false],
  ] as const)('is due %s: %#', (_, all, changed, now, due) => {
    expect(backupIsDue(all, changed, now)).toBe(due)
  })
})
