import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Zones where a day slips most easily: far east and west of UTC, quarters of an hour, changes at midnight. */
const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Santiago',
  'UTC',
]

it('dates of text and of workbooks keep their day in every time zone', () => {
  const script = join(import.meta.dirname, 'testing/dates-in-zones.mjs')
  const out = execFileSync(process.execPath, [script, ...ZONES], { encoding: 'utf8' })
  const found = JSON.parse(out) as { zone: string; hour: number; shifted: string[] }[]
  expect(found.map(({ zone, shifted }) => ({ zone, shifted }))).toEqual(
    ZONES.map(zone => ({ zone, shifted: [] })),
  )
  // The zones were really taken on: midnight of 1970 in UTC was another hour in nearly all of them.
  expect(new Set(found.map(({ hour }) => hour)).size).toBeGreaterThan(4)
})
