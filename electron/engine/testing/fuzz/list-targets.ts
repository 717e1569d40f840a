import { readFileSync } from 'node:fs'
import { writeOds } from 'hucre'
import type { TestEngine } from '../test-engine'
import { EVERY_FIELD } from './every-field'
import { isUnexpected, through, undone, type Reading, type Target } from './target'

const LISTS = {
  csv: `Supplier name;Country;City;Workers;Tier\n"Kosi; Garments";Nepal;Biratnagar;310;1\nÜnal Tekstil;Türkei;Bursa;1.250;2\n`,
  html: '<html><table><tr><th>Supplier name</th><th>Country</th></tr><tr><td>Kosi</td><td>Nepal</td></tr></table></html>',
  json: JSON.stringify({
    suppliers: [{ ownNumber: '00042', name: 'Heron Knit', country: 'TR', workers: 310 }],
    sites: [{ 'ref.supplier': '00042', 'site.name': 'Works 1', 'site.lat': 40.19, 'site.lon': 29.06 }],
  }),
}

const CORRIDORS = [
  'Recruiter;Origin country;Origin place;Destination country;Destination place;Fee;Fee currency;Monthly wage;Wage currency;Workers per year;Arrived on;Debt',
  'Blue Door;Nepal;Dhanusha;Qatar;Doha;150,000;NPR;1,200;QAR;45;2026-03-01;90000',
  'Blue Door;Nepal;Siraha;Malaysia;Penang;;;1.700,50;MYR;~20;;',
].join('\n')

/** Sound files that stand in the repository. */
export interface Shipped {
  readonly asset: (name: string) => Buffer
  /** Beside the engine's sources. */
  readonly beside: (name: string) => Buffer
}

/** Lists of suppliers in every format; some are also looked at cell by cell, brought in and scored. */
export async function listTargets(test: TestEngine, { asset, beside }: Shipped): Promise<Target[]> {
  const list = (name: keyof typeof LISTS): Buffer => Buffer.from(LISTS[name])
  const planned = (name: string, extension: string, corpus: readonly Buffer[]): Target => ({
    ...{ name, extension, corpus },
    ...through(test, 'intake.plan', file => ({ file, sheets: null, answers: {}, returnTo: null })),
  })
  const workbook = asset('sample/sample-suppliers.xlsx')
  const template = await templateOf(test)
  return [
    planned('list-csv', 'csv', [list('csv')]),
    planned('list-xlsx', 'xlsx', [workbook, template]),
    planned('list-xls', 'xls', [beside('intake/testing/vendors.xls')]),
    planned('list-ods', 'ods', [await openDocument()]),
    planned('list-html', 'html', [list('html')]),
    planned('list-json', 'json', [list('json')]),
    { ...{ name: 'list-seen', extension: 'csv', corpus: [list('csv'), workbook] }, ...seen(test) },
    {
      ...{ name: 'list-brought-in', extension: 'json', corpus: [list('json'), Buffer.from(EVERY_FIELD)] },
      ...broughtIn(test),
    },
    {
      ...{ name: 'list-brought-in-csv', extension: 'csv', corpus: [list('csv'), Buffer.from(CORRIDORS)] },
      ...broughtIn(test),
    },
  ]
}

/** As the window looks at a list: its sheets, each guessed as both kinds, and its cells. */
const seen = (test: TestEngine): Reading => ({
  endpoints: ['intake.open', 'intake.guess', 'intake.cells'],
  read: async path => {
    const file = test.opening(path)
    const opened = await test.engine.call('intake.open', { file })
    if (!opened.ok) return opened
    for (const { name } of opened.value.sheets.slice(0, 3))
      for (const reply of [
        await test.engine.call('intake.guess', { file, sheet: name, kind: 'suppliers' }),
        await test.engine.call('intake.guess', { file, sheet: name, kind: 'recruiters' }),
        await test.engine.call('intake.cells', { file, sheet: name, firstRow: 1 }),
      ])
        if (isUnexpected(reply)) return reply
    return opened
  },
})

/** Brings a list in with the first answer to whatever it asks, lists and scores what came of it, and takes it back. */
const broughtIn = (test: TestEngine): Reading => ({
  endpoints: ['intake.plan', 'intake.commit'],
  read: async path => {
    const input = { file: test.opening(path), sheets: null, contacts: true, returnTo: null }
    const planned = await test.engine.call('intake.plan', { ...input, answers: {} })
    if (!planned.ok) return planned
    const answers = Object.fromEntries(
      planned.value.questions.map(({ key, options }) => [key, options[0]?.answer ?? 'new']),
    )
    const taken = await test.engine.call('intake.commit', { ...input, answers })
    if (!taken.ok || taken.touched.length === 0) return taken
    const scored = await test.engine.call('risk.run', {})
    const back = await undone(test, taken)
    return isUnexpected(scored) ? scored : back
  },
})

async function templateOf(test: TestEngine): Promise<Buffer> {
  const path = test.path('template.xlsx')
  await test.ask('intake.write-template', { file: test.saving(path) })
  return readFileSync(path)
}

const openDocument = async (): Promise<Buffer> =>
  Buffer.from(
    await writeOds({
      sheets: [
        {
          name: 'Suppliers',
          rows: [
            ['Supplier name', 'Country', 'Workers'],
            ['Kosi Garments', 'Nepal', 310],
          ],
        },
      ],
    }),
  )
