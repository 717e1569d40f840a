import { mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import type { EndpointName, InputOf, OutputOf } from '../shared/contract/contract'
import { calendarYear, entityNamed } from '../shared/workspace/entity'
import { Engine } from '../electron/engine/engine'

/**
 * Times of bringing a list in, of a workbook of so many rows of 20 columns: `node bench/run.mjs bring-in-list 50000`.
 * Beside each the longest stretch in which the engine could not answer anything else and the most memory the process has
 * used so far. Making the list and a bare exceljs read of the same file run in processes of their own.
 */
const count = Number(process.argv[3] ?? 10_000)
const engine = new Engine({
  now: () => new Date(),
  assetsDir: join(import.meta.dirname, '../assets'),
  dataDir: join(import.meta.dirname, '../out/bench-person'),
  actor: 'bench',
  print: () => Promise.reject(new Error('nothing is printed here')),
  report: cause => {
    console.error(cause)
    return randomBytes(4).toString('hex')
  },
})

const HEADINGS = [
  ...['Vendor no.', 'Supplier name', 'Country', 'Region', 'City', 'Address', 'Latitude', 'Longitude'],
  ...['Sector', 'Products', 'Tier', 'Employees', 'VAT number', 'Migrant workers %', 'Agency workers %'],
  ...['Low-wage %', 'Informal %', 'Recruitment agency', 'Notes', 'Buyer'],
]
const TOWNS = [
  ['Bangladesh', 'Dhaka', 'Gazipur', 24, 90.42],
  ['India', 'Tamil Nadu', 'Tiruppur', 11.11, 77.34],
  ['Türkiye', 'Gaziantep', 'Gaziantep', 37.07, 37.38],
  ['Viet Nam', 'Hải Phòng', 'Hải Phòng', 20.84, 106.69],
] as const

const FIRST =
  'Heron Delta Meghna Karnaphuli Étoile Larkspur Teal Surma Anatolia Kosi Padma Lotus Sunrise'.split(' ')
const SECOND = 'Knit Weaving Denim Garments Spinning Footwear Yarn Packaging Fashion Home Sports Trim'.split(
  ' ',
)
const FORMS = ['Ltd', 'Pvt. Ltd.', 'Co., Ltd', 'Sanayi A.Ş.', 'Limited', 'LLC']
const MISSPELT: Readonly<Record<string, string>> = {
  Bangladesh: 'Bangladseh',
  India: 'भारत',
  Türkiye: 'TURKEY',
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** As lists are: every eleventh country spelt otherwise, every fifth site without coordinates, every thirtieth row a respelled earlier one. */
function rowOf(n: number): (string | number)[] {
  if (n % 30 === 29) return respelled(rowOf(n - 17))
  const [country, region, city, lat, lon] = pick(TOWNS, n)
  const number = String(n).padStart(6, '0')
  const name = `${pick(FIRST, n * 7)} ${pick(SECOND, n * 5 + Math.floor(n / 13))} ${Math.floor(n / 156)} ${pick(FORMS, n)}`
  const isPlaced = n % 5 !== 0
  return [
    ...[
      number,
      name,
      n % 11 === 0 ? (MISSPELT[country] ?? country) : country,
      region,
      city,
      `Plot ${n}, ${city}`,
    ],
    ...(isPlaced ? [lat + (n % 97) / 1000, lon + (n % 89) / 1000] : ['', '']),
    ...['Textiles and garments', 'Knitwear; socks', (n % 3) + 1, n % 40 === 0 ? '100-200' : (n * 7) % 2000],
    ...[`VAT${number}`, n % 100, n % 60, n % 90, n % 30, `Agency ${n % 50}`],
    ...[n % 5 === 0 ? 'Visited in spring' : '', `Buyer ${n % 12}`],
  ]
}

/** The same supplier as somebody else writes it, without the numbers that would tell. */
function respelled(row: (string | number)[]): (string | number)[] {
  const [, name = '', country = '', region = '', city = '', address = '', ...rest] = row
  const other = String(name).toUpperCase().replace('DELTA', 'DELTTA')
  return ['', other, country, region, city, address, ...rest.map((cell, at) => (at === 6 ? '' : cell))]
}

/** Streamed, so that making the list does not count as memory of reading it. */
async function writeList(path: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = workbook.addWorksheet('Suppliers')
  sheet.addRow(HEADINGS).commit()
  for (let n = 0; n < count; n++) sheet.addRow(rowOf(n)).commit()
  await workbook.commit()
}

async function ask<N extends EndpointName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await engine.call(name, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value
}

interface Took {
  readonly ms: number
  /** Processor time, which other work on the machine does not lengthen. */
  readonly cpu: number
  readonly blocked: number
  readonly megabytes: number
}

async function timed(run: () => Promise<unknown>): Promise<Took> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  let [last, blocked] = [start, 0]
  const look = () => {
    const now = performance.now()
    blocked = Math.max(blocked, now - last)
    last = now
  }
  const clock = setInterval(look, 1)
  await run()
  const took = performance.now() - start
  await setTimeout(2)
  clearInterval(clock)
  const { user, system } = process.cpuUsage(cpu)
  return {
    ms: took,
    cpu: (user + system) / 1000,
    blocked,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

/** Told as soon as it is known: 50,000 rows take minutes on a busy machine. */
async function told(what: string, run: () => Promise<unknown>): Promise<void> {
  const { ms, cpu, blocked, megabytes } = await timed(run)
  console.log(
    `${what.padEnd(28)} ${ms.toFixed(0)} ms, ${cpu.toFixed(0)} ms of the processor, blocked at most ${blocked.toFixed(0)} ms, ${megabytes.toFixed(0)} MB at most`,
  )
}

/** Parts of the measurement, each in a process of its own: memory and warm-up of one must not count for another. */
const PARTS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  write: writeList,
  ours: bringIn,
  bare: path => told('bare exceljs read', () => new ExcelJS.Workbook().xlsx.readFile(path)),
}

async function bringIn(path: string): Promise<void> {
  const workspace = engine.files.grant(join(dirname(path), 'bench.fivefold'), 'save')
  await ask('workspace.create', { file: workspace, entity: entityNamed('Bench'), period: calendarYear(2026) })
  const input = { file: engine.files.grant(path, 'open'), sheets: null, answers: {}, returnTo: null }
  await told(`read and plan ${count} rows`, () => ask('intake.plan', input))
  await told('look at its columns', () => ask('intake.open', { file: input.file }))
  await told(`plan again and commit`, () => ask('intake.commit', input))
  await told('plan what is known', () => ask('intake.plan', input))
  await told('undo', () => ask('trail.undo', {}))
  engine.close()
}

const [, own = '', name = '', , part, path] = process.argv
if (part !== undefined && path !== undefined) await PARTS[part]?.(path)
else {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
  try {
    for (const each of ['write', 'ours', 'bare'])
      spawnSync(process.execPath, [own, name, String(count), each, join(folder, 'list.xlsx')], {
        stdio: 'inherit',
      })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
