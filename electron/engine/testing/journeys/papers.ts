import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { NO_ANSWERS } from '@shared/disclosure/applies'
import { emptyEntry } from '@shared/steps/register'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { supplierNamed } from '../people-and-places'
import type { TestEngine } from '../test-engine'

const reason = 'Seen on site'

function written(test: TestEngine, name: string, text: string): string {
  writeFileSync(test.path(name), text)
  return test.opening(test.path(name))
}

async function evidence(test: TestEngine): Promise<void> {
  const about = { title: null, validUntil: null, language: null, restricted: false, targets: [] }
  const { evidence: kept } = await test.ask('evidence.add', {
    file: written(test, 'permit of the mill.txt', 'a'),
    ...about,
  })
  const { id } = kept
  const draft = {
    title: 'Permit',
    validUntil: '2027-01-01',
    language: 'en',
    restricted: false,
    note: null,
    pages: null,
  }
  await test.ask('evidence.edit', { id, draft })
  const target = { type: 'requirement', id: 'S1.01' } as const
  await test.ask('evidence.link', { id, targets: [target] })
  const { evidence: newer } = await test.ask('evidence.replace', {
    ...{ id, file: written(test, 'newer permit.txt', 'b'), validUntil: null, reason },
  })
  await test.ask('evidence.unlink', { id: newer.id, target })
  await test.ask('evidence.remove', { id: newer.id, reason })
}

async function workbookOfSteps(test: TestEngine): Promise<void> {
  const path = test.path('steps.xlsx')
  await test.ask('steps.export', { file: test.saving(path), format: 'xlsx', language: 'en' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]
  const headings = (sheet?.getRow(1).values ?? []) as string[]
  const level = headings.indexOf('Level (0 to 4)')
  if (sheet && level > 0) sheet.getCell(3, level).value = 1
  await workbook.xlsx.writeFile(path)
  const { head } = await test.ask('steps.plan-import', { file: test.opening(path), language: 'en' })
  await test.ask('steps.commit-import', { file: test.opening(path), language: 'en', head })
}

async function steps(test: TestEngine): Promise<void> {
  await test.ask('steps.answer', {
    answer: {
      ...{ requirementId: 'S1.03', maturity: 3, verification: 'doc', note: null, owner: 'HR' },
      ...{ dueOn: '2026-12-01', repeatMonths: 12, notApplicableReason: null },
    },
    reason: null,
  })
  await test.ask('steps.done', { requirementId: 'S1.03', doneOn: '2026-11-24', note: null })
  await workbookOfSteps(test)
  const save = (kind: 'policy' | 'retention', more: object) =>
    test.ask('steps.save-register', {
      ...{ id: null, replaces: null, draft: { ...emptyEntry(kind), ...more } },
    })
  const { id } = await save('policy', { title: 'Policy', version: '1' })
  await test.ask('steps.remove-register', { id, reason })
  await test.ask('evidence.add', {
    ...{ file: written(test, 'old.txt', 'old'), title: null, validUntil: '2015-01-31', language: null },
    ...{ restricted: false, targets: [] },
  })
  await save('retention', { title: 'Five years', recordKind: 'evidence', keepMonths: 60 })
  const { rules } = await test.ask('steps.retention', {})
  await test.ask('steps.apply-retention', {
    rules: rules.map(rule => ({ ruleId: rule.ruleId, recordIds: rule.records.map(({ id: one }) => one) })),
  })
}

async function remarks(test: TestEngine): Promise<void> {
  const bundle = test.path('bundle.zip')
  await test.ask('disclosure.bundle', {
    ...{ regime: 'OECD5', profile: 'auditor', page: 'A4', file: test.saving(bundle), evidence: false },
  })
  const path = test.path('remarks.json')
  await test.ask('disclosure.save-remarks', {
    ...{
      bundle: test.opening(bundle),
      file: test.saving(path),
      auditor: 'P. Lama',
      sample: null,
      sign: null,
    },
    remarks: [
      {
        ...{ path: 'records/suppliers.jsonl', line: 1, id: null, about: 'A mill' },
        ...{ verdict: 'partly', text: 'Two of three permits seen' },
      },
    ],
  })
  const { head } = await test.ask('disclosure.plan-remarks', { file: test.opening(path) })
  await test.ask('disclosure.take-remarks', { file: test.opening(path), head })
}

async function disclosure(test: TestEngine): Promise<void> {
  const regime = { regime: 'OECD5' } as const
  const entity = {
    ...{ name: 'Harbour Textiles Ltd', country: 'GB', registrationNumber: null, regimes: [] },
    answers: { ...NO_ANSWERS, businessIn: ['GB'], goodsOrServices: true },
  }
  await test.ask('disclosure.save-entity', { id: null, draft: { ...entity, relation: 'self' } })
  const { id } = await test.ask('disclosure.save-entity', {
    ...{ id: null, draft: { ...entity, name: 'Harbour Trims', relation: 'subsidiary' } },
  })
  await test.ask('disclosure.remove-entity', { id })
  await test.ask('disclosure.save-kpis', {
    kpis: [
      {
        ...{ figure: 'audits.total', title: null, unit: 'count', baseline: { label: '2024', value: 3 } },
        ...{ target: null, values: [] },
      },
    ],
  })
  const approval = { name: 'A. Gurung', role: 'Director', date: '2026-11-20', capacity: 'director' as const }
  await test.ask('disclosure.edit', { ...regime, ownWords: { summary: 'We met the union.' } })
  await test.ask('disclosure.edit', { ...regime, approval, status: 'final' })
  await test.ask('disclosure.publish', {
    ...{ ...regime, publications: [{ regime: 'OECD5', on: '2026-11-21', where: 'https://harbour.example' }] },
  })
  await test.ask('disclosure.next-edition', { ...regime, reason })
  await test.ask('suppliers.add', { supplier: supplierNamed('Saptakoshi Mills') })
  const passed = await test.ask('disclosure.let-through', {
    ...{ kind: 'supplier', text: 'Saptakoshi Mills', reason: 'Its own brand, on every label' },
  })
  await test.ask('disclosure.hold-again', { id: passed.id })
  await remarks(test)
}

/** What the steps before put into the bin, of every kind, comes back at once. */
async function takeAllFromBin(test: TestEngine): Promise<void> {
  const { rows } = await test.ask('trail.bin', {})
  const free = rows.filter(row => row.held === null)
  await test.ask('trail.take-from-bin', { records: free.map(({ kind, id }) => ({ kind, id })) })
}

/** Evidence, the five steps, statements and what auditors say of them, and the entity itself: every command once. */
export async function papersJourney(test: TestEngine): Promise<void> {
  await test.ask('workspace.edit', {
    ...{ entity: entityNamed('Harbour Textiles plc'), period: calendarYear(2026) },
  })
  await evidence(test)
  await steps(test)
  await takeAllFromBin(test)
  await disclosure(test)
}
