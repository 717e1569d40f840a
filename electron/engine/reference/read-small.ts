import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AREA_COLUMNS, readAreas } from '@shared/reference/areas'
import { indicatorDate, readIndicators } from '@shared/reference/country-values'
import { geoJsonRows } from '@shared/reference/geojson'
import type { LoadedContent } from '@shared/reference/loaded'
import {
  missingColumns,
  OWN_HOTSPOT_COLUMNS,
  ownHotspotColumn,
  ownHotspotsEdition,
  readOwnHotspots,
} from '@shared/reference/own-hotspots'
import {
  profileFileSchema,
  profileProblem,
  readSectorScores,
  SECTOR_COLUMNS,
} from '@shared/reference/own-tables'
import { tableIn, type GridRow, type RowProblem } from '@shared/reference/table'
import { Refusal } from '@shared/contract/error'
import { cleaned } from '@shared/text/clean'
import { foreignJson } from '@shared/text/foreign-json'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { OpenedFile } from '../files'
import { onFile } from '../store/file-refusal'
import { fromGrids } from './read-grid'

export interface ReadFileContext {
  readonly id: string
  readonly today: CalendarDate
}

/** What a file says, and which of its rows can't be used. */
export interface ReadContent {
  readonly content: LoadedContent
  readonly rejected: readonly RowProblem[]
}

/** Own lists are places somebody knows; a longer one is event data, which has its own kind. */
const MOST_PLACES = 5_000

function ownHeader(file: OpenedFile, { id, today }: ReadFileContext, asOf: CalendarDate = today) {
  return {
    id,
    edition: file.name,
    asOf,
    licence: 'own data',
    credits: [],
    sources: [
      { title: file.name, publisher: null, year: null, licence: null, citationStatus: 'looked-up' as const },
    ],
  }
}

type Cells = Readonly<Record<string, string>>

/** Cells by their column; a file without the needed columns says which ones are missing. */
function hotspotCells(grid: readonly GridRow[], path: string): Cells[] {
  const head = grid.findIndex(({ cells }) => missingColumns(cells).length === 0)
  const headings = grid[head]?.cells.map(heading => ownHotspotColumn(heading) ?? heading) ?? []
  if (head < 0) {
    const missing = missingColumns(grid[0]?.cells ?? []).join(', ')
    const params = { path, missing, columns: OWN_HOTSPOT_COLUMNS.join(', ') }
    throw new Refusal({ code: 'no-table', detail: 'hotspots-columns', params })
  }
  return grid
    .slice(head + 1)
    .map(({ cells }) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])))
}

/** A JSON file in UTF-8. */
export async function readJson(file: OpenedFile): Promise<unknown> {
  const bytes = await onFile(file.path, () => readFile(file.path))
  try {
    return foreignJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause
    throw new Refusal({ code: 'file-unreadable', detail: 'not-json', params: { path: file.path } }, { cause })
  }
}

const isGeoJson = ({ name }: OpenedFile): boolean => /\.(geo)?json$/i.test(name)

async function hotspotRows(file: OpenedFile): Promise<Cells[]> {
  if (!isGeoJson(file)) return fromGrids(file, grid => hotspotCells(grid, file.path), 'hotspots-columns')
  const rows = geoJsonRows(await readJson(file))
  if (rows === null)
    throw new Refusal({ code: 'no-table', detail: 'not-geojson', params: { path: file.path } })
  // Before a row is judged: a name of signs only is none.
  return rows.map(row => cleaned(row))
}

/** An own list of places: csv, xlsx or GeoJSON points and polygons. */
export async function readHotspotsFile(file: OpenedFile, context: ReadFileContext): Promise<ReadContent> {
  const rows = await hotspotRows(file)
  if (rows.length > MOST_PLACES) {
    const params = { rows: rows.length, most: MOST_PLACES }
    throw new Refusal({ code: 'refused', detail: 'too-many-hotspots', params })
  }
  const { hotspots, rejected } = readOwnHotspots(rows, context.id)
  const about = { id: context.id, name: file.name, loadedOn: context.today }
  return { content: ownHotspotsEdition(hotspots, about), rejected }
}

/** `CAHRA list 2025-06-30.xlsx`: the day a list speaks for, where its name says it. */
function dateInName(name: string, today: CalendarDate): CalendarDate {
  const found = /(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)/.exec(name)
  const date = found === null ? null : `${found[1]}-${found[2]}-${found[3]}`
  return date !== null && z.iso.date().safeParse(date).success && date <= today ? date : today
}

/** A list of conflict-affected areas in the manner of the EU's indicative list: a country and a region per row. */
export async function readAreasFile(file: OpenedFile, context: ReadFileContext): Promise<ReadContent> {
  const table = await fromGrids(
    file,
    grid => tableIn(grid, AREA_COLUMNS, ['country', 'region']),
    'areas-columns',
  )
  const { areas, rejected } = readAreas(table.rows)
  const header = ownHeader(file, context, dateInName(file.name, context.today))
  return { content: { ...header, kind: 'areas', areas: [...areas] }, rejected }
}

/** Country indicators: World Bank downloads (wide or tidy) and own tables. */
export async function readIndicatorsFile(file: OpenedFile, context: ReadFileContext): Promise<ReadContent> {
  const { indicators, values, rejected } = await fromGrids(file, readIndicators, 'indicators-columns')
  const dated = indicators.map(indicator => ({
    ...indicator,
    asOf: indicatorDate(values, indicator.id, context.today),
  }))
  const asOf =
    dated
      .map(indicator => indicator.asOf)
      .sort()
      .at(-1) ?? context.today
  const content = {
    ...ownHeader(file, context, asOf),
    kind: 'indicators' as const,
    indicators: dated,
    values: [...values],
  }
  return { content, rejected }
}

export async function readSectorsFile(file: OpenedFile, context: ReadFileContext): Promise<ReadContent> {
  const table = await fromGrids(
    file,
    grid => tableIn(grid, SECTOR_COLUMNS, ['sector', 'score']),
    'sectors-columns',
  )
  const { scores, rejected } = readSectorScores(table.rows)
  return { content: { ...ownHeader(file, context), kind: 'sector-scores', scores }, rejected }
}

export async function readProfileFile(file: OpenedFile, context: ReadFileContext): Promise<ReadContent> {
  const said = profileFileSchema.safeParse(await readJson(file))
  const parsed = said.success ? profileFileSchema.safeParse(cleaned(said.data)) : said
  const path = file.path
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new Refusal({ code: 'no-table', detail: 'profile-form', params: { path, at } })
  }
  const problem = profileProblem(parsed.data)
  if (problem !== null) throw new Refusal({ code: 'refused', detail: problem, params: { path } })
  return { content: { ...ownHeader(file, context), kind: 'profile', profile: parsed.data }, rejected: [] }
}
