import { lookup } from '../units/lookup'
import { z } from 'zod'
import { countryCodeOf } from '../intake/values/country'
import { countryCodeSchema } from '../suppliers/records'
import { calendarDateSchema, type CalendarDate } from '../units/calendar-date'
import { editionHeader } from './edition'
import { foldHeading, tableIn, type GridRow, type RowProblem } from './table'

/** Values of one or more country indicators from a file: laid over the built-in table, or beside it for an own profile. */
export const indicatorsEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('indicators'),
  indicators: z.array(
    z.strictObject({ id: z.string().min(1), name: z.string().min(1), asOf: calendarDateSchema }),
  ),
  values: z.array(
    z.strictObject({
      country: countryCodeSchema,
      indicator: z.string(),
      value: z.union([z.number(), z.string()]),
      year: z.int().nullable(),
    }),
  ),
})
export type IndicatorsEdition = z.infer<typeof indicatorsEditionSchema>
type Value = IndicatorsEdition['values'][number]

/** What the built-in profile calls an indicator of a publisher's code or heading. Percentile ranks: WGI, World Bank. */
const KNOWN = lookup<string>({
  'rl.per.rnk': 'ruleOfLawPct',
  'pv.per.rnk': 'politicalStabilityPct',
  'cc.per.rnk': 'controlOfCorruptionPct',
  'rule of law': 'ruleOfLawPct',
  'political stability': 'politicalStabilityPct',
  'control of corruption': 'controlOfCorruptionPct',
  'tip tier': 'tipTier',
  'displaced per 1000': 'displacedPer1000',
  'fatf status': 'fatfStatus',
  'forced labour goods': 'forcedLabourGoods',
  gsi: 'gsiVulnerability',
  'gsi vulnerability': 'gsiVulnerability',
  vulnerability: 'gsiVulnerability',
  'basel aml': 'baselAml',
  'basel aml index': 'baselAml',
  inform: 'informRisk',
  'inform risk': 'informRisk',
  'inform risk index': 'informRisk',
  cpi: 'corruptionPerceptions',
  'corruption perceptions index': 'corruptionPerceptions',
  'informal employment': 'informalEmploymentPct',
  'informal employment pct': 'informalEmploymentPct',
})

/** Scales of the indicators that are numbers: a percentile or index of 0 to 100, or of 0 to 10. Words belong to others. */
const SCALE_END = lookup<number>({
  ruleOfLawPct: 100,
  politicalStabilityPct: 100,
  controlOfCorruptionPct: 100,
  gsiVulnerability: 100,
  baselAml: 10,
  informRisk: 10,
  corruptionPerceptions: 100,
  informalEmploymentPct: 100,
})

export const indicatorIdOf = (heading: string): string => KNOWN.get(foldHeading(heading)) ?? heading.trim()

export interface ReadIndicators {
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
  readonly values: readonly Value[]
  readonly rejected: readonly RowProblem[]
}

/** Regions and groups of the World Bank (`WLD`, `SSF`) have codes too, but are no countries: passed over. */
const AGGREGATE = /^[A-Z][A-Z0-9]{2}$/

const NAMES = {
  country: ['country code', 'iso2', 'iso3', 'iso3c', 'iso2c', 'country', 'country name', 'economy'],
  name: ['country name', 'country', 'economy name'],
  code: ['indicator code', 'series code', 'indicator id'],
  indicator: ['indicator name', 'series name', 'indicator', 'series'],
  year: ['year', 'time', 'date', 'time period'],
  value: ['value', 'obs value'],
} as const

function valueOf(text: string): number | string | null {
  const plain = text.trim()
  if (plain === '' || plain === '..' || /^(n\/?a|null|-)$/i.test(plain)) return null
  const number = Number(plain.includes('.') ? plain : plain.replace(',', '.'))
  return Number.isFinite(number) ? number : plain
}

class Gathered {
  readonly values = new Map<string, Value>()
  readonly names = new Map<string, string>()
  readonly rejected: RowProblem[] = []

  /** The country of a row, or `null` with a verdict unless the row is a group of countries. */
  country(row: number, code: string, name: string): string | null {
    const found = countryCodeOf(code) ?? countryCodeOf(name)
    if (found === null && !AGGREGATE.test(code))
      this.rejected.push({ row, column: 'country', value: code || name, code: 'unknown-country' })
    return found
  }

  /** Why a value can't be one of its indicator; `null` when it can, or when nothing is known of the indicator. */
  private wrong(indicator: string, value: number | string): string | null {
    const end = SCALE_END.get(indicator)
    if (end === undefined) return null
    if (typeof value === 'string') return 'not-a-number'
    return value < 0 || value > end ? 'out-of-range' : null
  }

  /** Keeps the newest value of each country; what is off the scale of its indicator is told at its row. */
  put(
    row: number,
    country: string,
    heading: string,
    value: number | string,
    year: number | null,
    name = heading,
  ): void {
    const indicator = indicatorIdOf(heading)
    const code = this.wrong(indicator, value)
    if (code !== null) {
      this.rejected.push({ row, column: heading, value: String(value), code })
      return
    }
    this.names.set(indicator, name)
    const key = `${country} ${indicator}`
    const before = this.values.get(key)
    if (before === undefined || (before.year ?? 0) <= (year ?? 0))
      this.values.set(key, { country, indicator, value, year })
  }

  read(): ReadIndicators {
    return {
      indicators: [...this.names].map(([id, name]) => ({ id, name })),
      values: [...this.values.values()].sort((a, b) =>
        `${a.country} ${a.indicator}` < `${b.country} ${b.indicator}` ? -1 : 1,
      ),
      rejected: this.rejected,
    }
  }
}

/** The year a value is of: its first four digits, of this century or the last; `null` for anything else. */
const yearOf = (text: string): number | null => {
  const found = /^(?:19|20)\d\d(?!\d)/.exec(text.trim())?.[0]
  return found === undefined ? null : Number(found)
}

const isYear = (heading: string): boolean => /^(19|20)\d\d(\s*\[YR\d{4}\])?$/.test(heading.trim())

/** The download "API_…": a row per country, a column per year; the newest filled year counts. */
function readWide(grid: readonly GridRow[]): ReadIndicators | null {
  const table = tableIn(grid, { country: NAMES.country, name: NAMES.name, code: NAMES.code }, [
    'country',
    'code',
  ])
  const years = table?.headings.flatMap((heading, at) => (isYear(heading) ? [at] : [])) ?? []
  if (table === null || years.length === 0) return null
  const gathered = new Gathered()
  for (const [n, { row, cells }] of table.rows.entries()) {
    const country = gathered.country(row, cells.country, cells.name)
    if (country === null) continue
    for (const at of years) {
      const value = valueOf(table.below[n]?.cells[at] ?? '')
      if (value !== null)
        gathered.put(row, country, cells.code, value, Number(table.headings[at]?.trim().slice(0, 4)))
    }
  }
  return gathered.read()
}

/** One row per country, year and value. */
function readTidy(grid: readonly GridRow[]): ReadIndicators | null {
  const table = tableIn(grid, NAMES, ['country', 'year', 'value'])
  if (table === null) return null
  const gathered = new Gathered()
  for (const { row, cells } of table.rows) {
    const country = gathered.country(row, cells.country, cells.name)
    const value = valueOf(cells.value)
    if (country === null || value === null) continue
    const year = yearOf(cells.year)
    if (year === null) gathered.rejected.push({ row, column: 'year', value: cells.year, code: 'not-a-year' })
    else
      gathered.put(
        row,
        country,
        cells.code || cells.indicator || 'value',
        value,
        year,
        cells.indicator || undefined,
      )
  }
  return gathered.read()
}

/** An own table: a column of countries, and a column per indicator with its id or usual name as heading. */
function readOwn(grid: readonly GridRow[]): ReadIndicators | null {
  const table = tableIn(grid, { country: NAMES.country, name: NAMES.name, year: ['year'] }, ['country'])
  if (table === null) return null
  const own = new Set(Object.values(table.positions))
  const columns = table.headings.flatMap((heading, at) =>
    heading.trim() === '' || own.has(at) || foldHeading(heading) === 'country name' ? [] : [{ heading, at }],
  )
  const gathered = new Gathered()
  for (const [n, { row, cells }] of table.rows.entries()) {
    const country = gathered.country(row, cells.country, cells.name)
    if (country === null) continue
    const year = yearOf(cells.year)
    if (year === null && cells.year.trim() !== '') {
      gathered.rejected.push({ row, column: 'year', value: cells.year, code: 'not-a-year' })
      continue
    }
    for (const { heading, at } of columns) {
      const value = valueOf(table.below[n]?.cells[at] ?? '')
      if (value !== null) gathered.put(row, country, heading, value, year)
    }
  }
  return gathered.values.size === 0 ? null : gathered.read()
}

/** Country indicators of any of the known layouts; `null` when the file has none of them. */
export function readIndicators(grid: readonly GridRow[]): ReadIndicators | null {
  return readWide(grid) ?? readTidy(grid) ?? readOwn(grid)
}

/** The day an indicator speaks for: the end of its newest year, but never a day that has not come. */
export function indicatorDate(values: readonly Value[], id: string, today: CalendarDate): CalendarDate {
  const years = values.flatMap(({ indicator, year }) => (indicator === id && year !== null ? [year] : []))
  const end = years.length === 0 ? today : `${Math.max(...years)}-12-31`
  return end > today ? today : end
}
