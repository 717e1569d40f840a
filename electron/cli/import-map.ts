import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { FoundTable, OpenedList, PlanInput } from '@shared/contract/intake'
import { columnMappingSchema, sheetMappingSchema } from '@shared/contract/intake'
import { onFile } from '../engine/store/file-refusal'
import { UsageProblem } from './command'
import type { Desk } from './desk'

type SheetMapping = NonNullable<PlanInput['sheets']>[number]

/**
 * MAP.json: per sheet what each column becomes, by its heading or its letters; what is not named stays as guessed.
 * `{ "sheets": [{ "sheet": "Factories", "kind": "suppliers", "columns": { "Name": "supplier.name", "F": "ignore" } }] }`
 * Instead of a field stands what a column of dates or shares leaves open: `"Valid until": { "dateOrder": "day-first" }`,
 * `"Migrant": { "percentScale": "fraction" }`, with `target` where the field is to be another one too.
 */
const columnSchema = z.union([
  columnMappingSchema.shape.target,
  columnMappingSchema.pick({ target: true, dateOrder: true, percentScale: true }).partial().strict(),
])
const mapSchema = z.strictObject({
  sheets: z
    .array(
      z.strictObject({
        sheet: z.string().optional(),
        kind: sheetMappingSchema.shape.kind.optional(),
        columns: z.record(z.string(), columnSchema).default({}),
      }),
    )
    .min(1),
  answers: z.record(z.string(), z.string()).default({}),
})
export type ImportMap = z.infer<typeof mapSchema>

/** Reads a map; a UsageProblem says what in it does not fit. */
export async function readImportMap(path: string): Promise<ImportMap> {
  const text = await onFile(path, () => readFile(path, 'utf8'))
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new UsageProblem('bad-map', { path, at: 'JSON' })
  }
  const read = mapSchema.safeParse(raw)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new UsageProblem('bad-map', { path, at: issue?.path.join('.') ?? '' })
}

function tableOf(list: OpenedList, sheet: string): FoundTable {
  const found = list.sheets.find(({ name }) => name === sheet)
  if (!found) {
    const known = list.sheets.map(({ name }) => name).join(', ')
    throw new UsageProblem('unknown-sheet', { sheet, known })
  }
  if (!found.table) throw new UsageProblem('sheet-without-table', { sheet })
  return found.table
}

function mapped(
  sheet: string,
  table: FoundTable,
  columns: ImportMap['sheets'][number]['columns'],
): SheetMapping {
  const used = new Set<string>()
  const own = (...names: string[]) => {
    const name = names.find(candidate => Object.hasOwn(columns, candidate))
    if (name === undefined) return undefined
    used.add(name)
    return columns[name]
  }
  const mapping = {
    sheet,
    kind: table.kind,
    columns: table.columns.map(({ column, heading, letters, target }) => {
      const said = own(heading, letters) ?? target
      return typeof said === 'string'
        ? { column, target: said }
        : { column, ...said, target: said.target ?? target }
    }),
  }
  const unknown = Object.keys(columns).find(name => !used.has(name))
  if (unknown === undefined) return mapping
  throw new UsageProblem('unknown-column', { sheet, column: unknown })
}

/**
 * What `--sheet` and `--map` make of a list: a mapping for each named sheet over the guess, or null for every
 * recognised sheet as guessed.
 */
export async function sheetMappings(
  desk: Desk,
  from: Pick<PlanInput, 'file' | 'encoding'>,
  only: string | null,
  map: ImportMap | null,
): Promise<SheetMapping[] | null> {
  if (only === null && map === null) return null
  const list = await desk.ask('intake.open', from)
  const [first] = list.sheets
  const wanted = map?.sheets ?? [{ columns: {} }]
  const mappings: SheetMapping[] = []
  for (const { sheet: named, kind, columns } of wanted) {
    const sheet = named ?? only ?? first?.name ?? ''
    if (only !== null && sheet !== only) continue
    const guessed = tableOf(list, sheet)
    const table =
      kind === undefined || kind === guessed.kind
        ? guessed
        : await desk.ask('intake.guess', { ...from, sheet, kind })
    mappings.push(mapped(sheet, table, columns))
  }
  if (mappings.length === 0)
    throw new UsageProblem('unknown-sheet', {
      sheet: only ?? '',
      known: wanted.map(({ sheet }) => sheet).join(', '),
    })
  return mappings
}
