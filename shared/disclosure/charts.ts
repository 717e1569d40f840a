import { cellText } from './figure'
import type { Bar, Chart, Figure, Table } from './report'
import type { Speech } from './sentence'

/** A chart of bars; its words stand in the catalogue under `charts.<id>`, its number is given when the report is put together. */
export function chart(
  say: Speech,
  id: string,
  table: string,
  bars: readonly Bar[],
  params: Readonly<Record<string, string | number>> = {},
  caption = say.t(`disclosure:charts.${id}`, params),
): readonly Chart[] {
  return bars.some(bar => (bar.value.value ?? 0) !== 0)
    ? [{ kind: 'chart', id, number: 0, caption, table, bars }]
    : []
}

/** The rows of a table as bars: the first column names them, one column of figures measures them. */
export function barsOf(table: Table, column: string, say: Speech): readonly Bar[] {
  const at = table.columns.findIndex(entry => entry.id === column)
  return table.rows.flatMap(row => {
    const [name, value] = [row[0], row[at]]
    return name === undefined || value?.kind !== 'figure'
      ? []
      : [{ label: cellText(name, say.language, say.t('disclosure:notKnown')), value }]
  })
}

/** The first table of some blocks, drawn: the chart comes first, the table with its figures after it. */
export function drawn(say: Speech, tables: readonly Table[], column: string): readonly (Chart | Table)[] {
  const [table] = tables
  return table === undefined ? [] : [...chart(say, table.id, table.id, barsOf(table, column, say)), ...tables]
}

/** Lengths of bars as shares of the longest, 0 to 1; what is not known has none. */
export function barShares(bars: readonly { readonly value: Figure }[]): readonly (number | null)[] {
  const longest = Math.max(0, ...bars.map(bar => bar.value.value ?? 0))
  return bars.map(({ value }) =>
    value.value === null ? null : longest === 0 ? 0 : Math.max(0, value.value) / longest,
  )
}
