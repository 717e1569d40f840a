import type { FoundSheet, FoundTable } from '@shared/contract/intake'
import { columnCells, type Table } from '@shared/intake/find-table'
import { keepsCustom, type SheetKind } from '@shared/intake/fields'
import { isOsHubList } from '@shared/intake/templates/os-hub'
import { guessAs, isRecognised, suggestMapping, type SheetGuess } from '@shared/intake/suggest'
import { recalled } from '@shared/intake/shape'
import type { KeptMapping } from '../store/column-mapping'
import type { LoadedSheet } from './load-list'

const SAMPLES = 3

/** What the person is shown of a sheet before anything is decided. */
export function foundSheet({ sheet, table }: LoadedSheet, kept?: KeptMapping): FoundSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    filledRows: sheet.rows.length,
    table:
      table === null
        ? null
        : kept
          ? foundTableAs(table, kept.kind, kept)
          : foundTable(table, suggestMapping(table)),
  }
}

/** A sheet as a kind that the person named, or that a list of the same headings had before. */
export function foundTableAs(table: Table, kind: SheetKind, kept?: KeptMapping): FoundTable {
  const found = foundTable(table, guessAs(kind, table))
  if (!kept) return found
  const { id, mappedAt, fileName } = kept
  const columns = recalled(table, kept.columns).map(column => ({ ...column, replace: { ...column.replace } }))
  return { ...found, recognised: true, remembered: { id, mappedAt, fileName, columns } }
}

function foundTable(table: Table, guess: SheetGuess): FoundTable {
  const rest = keepsCustom(guess.kind) ? 'custom' : 'ignore'
  return {
    headingRows: [...table.headingRows],
    firstRow: table.rows[0]?.number ?? 0,
    lastRow: table.rows.at(-1)?.number ?? 0,
    rowCount: table.rows.length,
    leftOut: [...table.leftOut],
    kind: guess.kind,
    recognised: isRecognised(guess),
    missing: guess.missing.map(group => [...group]),
    layout: guess.kind === 'suppliers' && isOsHubList(table.columns) ? 'os-hub' : null,
    remembered: null,
    columns: table.columns.map(({ index, letters, heading, group }) => {
      const found = guess.columns.find(column => column.column === index)
      const samples = samplesOf(table, index)
      return {
        column: index,
        letters,
        heading,
        group,
        target: found?.isReturned === true ? 'ignore' : (found?.field ?? rest),
        confidence: found?.confidence ?? 0,
        samples,
      }
    }),
  }
}

/** The first different values of a column: three times the same tells nothing. */
function samplesOf(table: Table, column: number): string[] {
  const samples = new Set<string>()
  for (const cell of columnCells(table, column)) {
    if (cell.kind !== 'empty') samples.add(cell.text.slice(0, 120))
    if (samples.size === SAMPLES) break
  }
  return [...samples]
}
