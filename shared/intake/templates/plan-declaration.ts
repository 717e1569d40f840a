import type { CalendarDate } from '../../units/calendar-date'
import type { Declaration, DeclarationAnswer } from '../declaration'
import type { FieldKey, SheetKind } from '../fields'
import type { Table } from '../find-table'
import type { SheetMapping } from '../mapping'
import { formatsOf } from '../plan/column-format'
import { contextOf, type Existing, type PlanContext, type PlanFrame } from '../plan/context'
import { placeContact } from '../plan/contacts'
import type { ImportPlan, PlanStep } from '../plan/plan'
import { byOrderOfKinds, PLANNERS } from '../plan/planners'
import { plannedRecords, type PlannedRecord } from '../plan/records'
import { placeRelation } from '../plan/relations'
import { RowView } from '../plan/row-view'
import { planSupplierRow } from '../plan/suppliers'
import type { Problem, RowVerdict, Verdict } from '../plan/verdict'
import { cellAt, columnLetters, EMPTY_CELL, isBlank, textCell, type Sheet, type SheetRow } from '../sheet'
import { rulesOf, gapsOf, type RuleFinding } from './cmrt-rules'
import { columnIndex, sheetKey, type CompanyField, type FixedTable } from './profile'
import type { ReadDeclaration, ReadSmelter } from './read-declaration'

/** What a declaration's plan needs beside that of a list. */
export interface DeclarationFrame extends PlanFrame {
  readonly today: CalendarDate
  readonly actor: string
  readonly sha256: string
  readonly importerVersion: number
  readonly revision: string | null
  readonly evidenceId: string
  readonly highRiskCountries: ReadonlySet<string>
  /** Was this very file taken as a declaration of that supplier before? */
  readonly isKnown: (supplierId: string) => boolean
}

interface Work {
  readonly read: ReadDeclaration
  readonly context: PlanContext
  readonly frame: DeclarationFrame
  readonly rows: RowVerdict[]
  readonly problems: Problem[]
}

/**
 * Plans a filled questionnaire: the company that filled it, its smelters and mines as suppliers with what they supply, and
 * its answers. Yields after each row. The file's own words stay: rules only tell what to ask back.
 */
export function* declarationSteps(
  read: ReadDeclaration,
  sheets: readonly Sheet[],
  existing: Existing,
  frame: DeclarationFrame,
): Generator<PlanStep, ImportPlan> {
  const context = yield* contextOf(existing, frame, { done: 0, total: 0 })
  const work: Work = { read, frame, context, rows: [], problems: [] }
  const companyId = planCompany(work)
  const tables = companyId === null ? [] : tablesInOrder(read).map(table => fixedRows(table, sheets))
  const smelters = companyId === null ? [] : read.smelters
  const total = smelters.length + tables.reduce((sum, { views }) => sum + views.length, 0)
  let done = 0
  for (const smelter of smelters) {
    planSmelter(work, smelter, companyId ?? '')
    yield { done: ++done, total }
  }
  for (const { kind, views } of tables)
    for (const view of views) {
      finish(work, view, planTableRow(work, kind, view, companyId ?? ''))
      yield { done: ++done, total }
    }
  return planOf(work, companyId)
}

/** Ends a row: its verdict, and its problems once the joins that wait for all rows are made. */
function finish({ rows, problems, context }: Work, view: RowView, verdict: Verdict): void {
  rows.push({ sheet: view.sheet, row: view.row, verdict })
  context.later.push(() => problems.push(...view.problems))
}

function planOf(work: Work, companyId: string | null): ImportPlan {
  const { context, read, frame, rows, problems } = work
  for (const join of context.later) join()
  for (const { id, check } of rulesOf(read.profile.id))
    problems.push(...check(read, frame).map(finding => problemOf(id, finding)))
  const counts = { added: 0, updated: 0, joined: 0, unchanged: 0, skipped: 0, question: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  const { questions, matches } = context
  const leftContacts = context.leftContacts.count
  const records = { ...plannedRecords(context), ...declared(work, companyId) }
  return {
    counts,
    rows,
    problems,
    questions,
    matches,
    decided: [],
    leftContacts,
    columnQuestions: [],
    records,
  }
}

function problemOf(rule: string, { code, at, severity, params }: RuleFinding): Problem {
  const row = Number(/\d+$/.exec(at.ref)?.[0] ?? 1)
  const heading = rule
  const filled = { rule, value: at.text, ...params }
  return {
    sheet: at.sheet,
    row,
    ref: at.ref,
    heading,
    value: at.text,
    severity,
    code,
    params: filled,
    suggestion: null,
  }
}

/** Registers that a template can name as the authority of its own identifier. */
const AUTHORITIES: readonly (readonly [RegExp, FieldKey])[] = [
  [/d\W?u\W?n\W?s/i, 'supplier.dunsNumber'],
  [/\blei\b/i, 'supplier.lei'],
  [/\b(?:vat|tax|gst)\b/i, 'supplier.vatNumber'],
  [/customer|buyer|our number/i, 'supplier.ownNumber'],
]

/** The company block laid out as one row, each cell called by its address. */
function companyRow({ company, companyRef }: ReadDeclaration): RowView {
  const authority = company.uniqueIdAuthority?.text ?? ''
  const number = AUTHORITIES.find(([words]) => words.test(authority))?.[1] ?? 'supplier.registrationNumber'
  const fields: readonly (readonly [CompanyField, FieldKey])[] = [
    ['name', 'supplier.name'],
    ['address', 'supplier.address'],
    ['country', 'supplier.country'],
    ['uniqueId', number],
  ]
  const told = fields.flatMap(([field, target]) => {
    const place = companyRef(field)
    return place ? [{ target, place }] : []
  })
  const columns = told.map(({ place }, index) => ({
    index,
    letters: columnLetters(index),
    heading: place.ref,
    group: null,
  }))
  const sheet = told[0]?.place.sheet ?? ''
  const row: SheetRow = {
    number: Number(/\d+$/.exec(told[0]?.place.ref ?? '')?.[0] ?? 1),
    cells: told.map(({ place }) => textCell(place.text)),
  }
  const table: Table = { sheet, headingRows: [], columns, rows: [row], leftOut: [] }
  const mapping: SheetMapping = {
    sheet,
    kind: 'suppliers',
    columns: told.map(({ target }, column) => ({ column, target })),
  }
  return new RowView(sheet, row, formatsOf(table, mapping))
}

/** The supplier that filled the questionnaire, or `null` while nobody has said who that is. */
function planCompany(work: Work): string | null {
  const { context, read } = work
  const view = companyRow(read)
  const effect = planSupplierRow(context, view)
  work.rows.push({ sheet: view.sheet, row: view.row, verdict: effect })
  // The row was laid out by us: its headings are the addresses at which the values really stand.
  const placed = view.problems.map(problem => ({
    ...problem,
    ref: problem.heading,
    row: Number(/\d+$/.exec(problem.heading ?? '')?.[0] ?? problem.row),
  }))
  work.problems.push(...placed)
  const id = matchedId(context, view)
  if (id !== null) for (const person of ['contact', 'authorizer'] as const) planPerson(work, view, id, person)
  return id
}

function planPerson(
  { context, read }: Work,
  view: RowView,
  ownerId: string,
  person: 'contact' | 'authorizer',
): void {
  const said = (field: CompanyField): string | null => read.company[field]?.text ?? null
  const email = said(`${person}Email`)
  placeContact(
    context,
    view,
    { ownerType: 'supplier', ownerId },
    {
      name: said(`${person}Name`),
      role: said(`${person}Title`),
      email: email?.includes('@') === true ? email.toLowerCase() : null,
      phone: said(`${person}Phone`),
    },
  )
}

function matchedId(context: PlanContext, { sheet, row }: RowView): string | null {
  const match = context.matches.findLast(
    one => one.kind === 'supplier' && one.row === row && one.sheet === sheet,
  )
  return match?.recordId ?? null
}

const SMELTER_FIELDS: Readonly<Partial<Record<keyof ReadSmelter['text'], FieldKey>>> = {
  name: 'supplier.name',
  country: 'supplier.country',
  identification: 'supplier.registrationNumber',
  street: 'supplier.address',
  city: 'supplier.city',
  region: 'supplier.region',
  contactName: 'contact.name',
  contactEmail: 'contact.email',
}

/** A row of a table. Suppliers for whom no column says whom they supply are those of the company that answers. */
function planTableRow(work: Work, kind: SheetKind, view: RowView, companyId: string): Verdict {
  const effect = PLANNERS[kind](work.context, view)
  if (kind !== 'suppliers' || view.has('relation.customer')) return effect
  const supplierId = matchedId(work.context, view)
  if (supplierId === null) return effect
  const supply = {
    ...{ supplierId, customerId: companyId },
    ...{ commodity: view.text('relation.commodity', 200), year: view.year('relation.year') },
  }
  const relation = placeRelation(work.context, view, supply, view.text('relation.note'))
  return effect === 'unchanged' ? relation : effect
}

function planSmelter(work: Work, smelter: ReadSmelter, companyId: string): void {
  const view = smelterRow(work.read, smelter)
  if (smelter.name === null) {
    finish(work, view, 'skipped')
    return
  }
  if (smelter.isResolved) view.report('supplier.name', { code: 'smelter-resolved' }, 'note')
  const effect = planSupplierRow(work.context, view)
  const supplierId = matchedId(work.context, view)
  if (supplierId === null) {
    finish(work, view, effect)
    return
  }
  const year = work.read.effectiveOn === null ? null : Number(work.read.effectiveOn.slice(0, 4))
  const supply = { supplierId, customerId: companyId, commodity: smelter.metal, year }
  const relation = placeRelation(work.context, view, supply, sayings(smelter))
  finish(work, view, effect === 'unchanged' ? relation : effect)
}

/** What the declaring company says of the smelter, which others may say differently: it stays with the relation. */
function sayings({ text }: ReadSmelter): string | null {
  const parts = [
    ['Mine', text.mine],
    ['Country of mine', text.mineCountry],
    ['All recycled or scrap', text.recycled],
    ['Next steps', text.nextSteps],
    ['Comments', text.comments],
  ].flatMap(([name, said]) => (said === undefined ? [] : [`${name}: ${said}`]))
  return parts.length === 0 ? null : parts.join('; ').slice(0, 4000)
}

/** The row with the resolved texts in their own columns, so that problems name the cells of the file. */
function smelterRow({ profile }: ReadDeclaration, smelter: ReadSmelter): RowView {
  const letters = profile.smelters?.columns ?? {}
  const cells = [...smelter.row.cells]
  const columns = Object.entries(SMELTER_FIELDS).flatMap(([column, target]) => {
    const key = column as keyof ReadSmelter['text']
    const at = letters[key]
    if (at === undefined) return []
    const index = columnIndex(at)
    while (cells.length <= index) cells.push(EMPTY_CELL)
    cells[index] = textCell((key === 'name' ? smelter.name : smelter.text[key]) ?? '')
    return [{ index, letters: at, heading: column, group: null, target }]
  })
  // Every entry of the list is a smelter or refiner; no cell says so, because the sheet does.
  const sector = cells.length
  cells.push(textCell('Smelter'))
  columns.push({
    index: sector,
    letters: columnLetters(sector),
    heading: 'sector',
    group: null,
    target: 'supplier.sector',
  })
  const row = { number: smelter.row.number, cells }
  const table: Table = { sheet: smelter.sheet, headingRows: [], columns, rows: [row], leftOut: [] }
  const mapped = columns.map(({ index, target }) => ({ column: index, target }))
  const mapping: SheetMapping = { sheet: smelter.sheet, kind: 'suppliers', columns: mapped }
  return new RowView(smelter.sheet, row, formatsOf(table, mapping))
}

interface FixedRows {
  readonly kind: SheetKind
  readonly views: readonly RowView[]
}

const tablesInOrder = ({ profile }: ReadDeclaration): readonly FixedTable[] =>
  [...profile.tables].sort((a, b) => byOrderOfKinds(a.kind, b.kind))

/** The rows of a plain list of the workbook, mapped by its letters. */
function fixedRows(fixed: FixedTable, sheets: readonly Sheet[]): FixedRows {
  const sheet = sheets.find(one => sheetKey(one.name) === sheetKey(fixed.sheet))
  if (!sheet) return { kind: fixed.kind, views: [] }
  const headings = sheet.rows.find(row => row.number === fixed.headingRow)
  const columns = Object.keys(fixed.columns).map(letters => {
    const index = columnIndex(letters)
    const heading = headings === undefined ? letters : cellAt(headings, index).text
    return { index, letters, heading: heading === '' ? letters : heading, group: null }
  })
  const own = new Set(columns.map(({ index }) => index))
  const below = sheet.rows
    .filter(row => row.number >= fixed.firstRow)
    .map(row => ({
      number: row.number,
      cells: row.cells.map((cell, index) => (own.has(index) && cell.kind !== 'error' ? cell : EMPTY_CELL)),
    }))
    .filter(row => !isBlank(row))
  // Rows without content may be missing from a sheet: a gap in the numbers is an empty row too.
  const rows =
    fixed.endsAtBlank === true ? below.filter((row, index) => row.number === fixed.firstRow + index) : below
  const table: Table = { sheet: sheet.name, headingRows: [fixed.headingRow], columns, rows, leftOut: [] }
  const targets = Object.entries(fixed.columns).map(([letters, target]) => ({
    column: columnIndex(letters),
    target: target,
  }))
  const formats = formatsOf(table, { sheet: sheet.name, kind: fixed.kind, columns: targets })
  return { kind: fixed.kind, views: rows.map(row => new RowView(sheet.name, row, formats)) }
}

/** The declaration and its answers; a file that was taken before is not taken again. */
function declared(
  { context, read, frame }: Work,
  companyId: string | null,
): { declarations: PlannedRecord<Declaration>[]; declarationAnswers: PlannedRecord<DeclarationAnswer>[] } {
  if (companyId === null || frame.isKnown(companyId)) return { declarations: [], declarationAnswers: [] }
  const declaration: Declaration = {
    id: context.newId(),
    supplierId: companyId,
    template: read.profile.id,
    revision: frame.revision,
    scope: read.company.scope?.text ?? null,
    scopeText: read.company.scopeText?.text ?? null,
    effectiveOn: read.effectiveOn,
    importId: frame.importId,
    evidenceId: frame.evidenceId,
    sha256: frame.sha256,
    importerVersion: frame.importerVersion,
    gaps: gapsOf(read).length,
    receivedAt: frame.now,
    receivedBy: frame.actor,
  }
  const answers = read.answers
    .filter(({ text, comment }) => text !== '' || comment !== null)
    .map(({ question, text, comment, sheet, ref }): DeclarationAnswer => ({
      id: context.newId(),
      declarationId: declaration.id,
      question,
      answer: text === '' ? null : text,
      note: comment,
      sheet,
      ref,
    }))
  const name = read.companyRef('name')
  const row = Number(/\d+$/.exec(name?.ref ?? '')?.[0] ?? 1)
  const origin = { sheet: name?.sheet ?? '', row }
  return {
    declarations: [added(declaration, origin)],
    declarationAnswers: answers.map(answer => added(answer, origin)),
  }
}

const added = <T extends object>(after: T, origin: PlannedRecord<T>['origin']): PlannedRecord<T> => ({
  before: null,
  after,
  origin,
})
