import type { CorridorFee, LegalContext } from '../../corridors/records'
import type { RecruiterChain } from '../../suppliers/records'
import type { RelatedRole, RelatedType } from '../../suppliers/related-party'
import type { Money } from '../../units/money'
import { isPersonalField, type FieldKey } from '../fields'
import { tidy } from '../fold'
import { mended } from '../mapping'
import { cellAt, cellRef, EMPTY_CELL, type Cell, type SheetRow } from '../sheet'
import {
  readFeeCategory,
  readFeePayer,
  readLegalContext,
  readLicenceStatus,
  readRecruiterChain,
  readRecruiterKind,
  readRelatedRole,
  readRelatedType,
} from '../values/choice'
import { readPair, readPosition, type Position } from '../values/coordinate'
import { readBorn } from '../values/born'
import { readEmail, readPhone, readYear } from '../values/contact'
import { readCountry } from '../values/country'
import { readDate } from '../values/date'
import { readDuns, readIdentifier, readLei, readOsId } from '../values/identifier'
import { currencyOf, readMoney } from '../values/money'
import { readCount } from '../values/number'
import { readPercent } from '../values/percent'
import type { Reading, Remark } from '../values/reading'
import { readYesNo } from '../values/yes-no'
import type { ColumnFormat, SheetFormats } from './column-format'
import type { Problem, Severity } from './verdict'

/** Longer texts are no cells of a list but documents; the schema of records takes names up to 500 characters. */
const LONGEST_TEXT = 4000

/** One row of a mapped sheet: asks for values by field, and collects a problem for everything it can't understand. */
export class RowView {
  readonly problems: Problem[] = []

  constructor(
    readonly sheet: string,
    private readonly source: SheetRow,
    private readonly formats: SheetFormats,
  ) {}

  get row(): number {
    return this.source.number
  }

  /** In a list of suppliers: is the count of workers that of the row's place, not of the supplier? */
  get countsSite(): boolean {
    return this.formats.countsSite(this.source)
  }

  has(field: FieldKey): boolean {
    return this.cell(field).kind !== 'empty'
  }

  /** The text of a field as it stands in the file, or `null` when the cell is empty. */
  original(field: FieldKey): string | null {
    const text = tidy(this.cell(field).text)
    return text === '' ? null : text
  }

  text(field: FieldKey, longest = LONGEST_TEXT): string | null {
    const reading = readIdentifier(this.cell(field))
    const value = this.take(field, reading)
    if (value === null || value.length <= longest) return value
    this.report(field, { code: 'text-too-long', params: { longest } })
    return null
  }

  /** What a row is called: without a name, or with one that is too long to be kept, it is left out and told. */
  name(field: FieldKey, longest: number): string | null {
    const value = this.take(field, readIdentifier(this.cell(field)))
    if (value !== null && value.length <= longest) return value
    const why = value === null ? { code: 'name-missing' } : { code: 'text-too-long', params: { longest } }
    this.report(field, why, 'error')
    return null
  }

  list(field: FieldKey): readonly string[] {
    return (this.text(field) ?? '')
      .split(/[;|\n]/)
      .map(part => part.trim())
      .filter(part => part !== '')
  }

  lei(field: FieldKey): string | null {
    return this.take(field, readLei(this.cell(field)))
  }

  osId(field: FieldKey): string | null {
    return this.take(field, readOsId(this.cell(field)))
  }

  duns(field: FieldKey): string | null {
    return this.take(field, readDuns(this.cell(field)))
  }

  country(field: FieldKey): string | null {
    return this.take(field, readCountry(this.cell(field), this.format(field)?.isCodes ?? false))
  }

  count(field: FieldKey): number | null {
    return this.take(field, readCount(this.cell(field)))
  }

  tier(field: FieldKey): number | null {
    const digits = /\d+/.exec(this.cell(field).text)?.[0]
    if (digits === undefined)
      return this.text(field) === null ? null : this.miss(field, { code: 'tier-unreadable' })
    const tier = Number(digits)
    return tier >= 1 && tier <= 20 ? tier : this.miss(field, { code: 'tier-unreadable' })
  }

  percent(field: FieldKey): number | null {
    const format = this.format(field)
    return this.take(field, readPercent(this.cell(field), format?.percentScale ?? null, format?.decimalMark))
  }

  date(field: FieldKey): string | null {
    return this.take(field, readDate(this.cell(field), this.format(field)?.dateOrder ?? null))
  }

  yesNo(field: FieldKey): boolean | null {
    return this.take(field, readYesNo(this.cell(field)))
  }

  money(field: FieldKey, currencyField: FieldKey): Money | null {
    const format = this.format(field)
    const ownColumn = currencyOf(this.cell(currencyField).text)
    return this.take(
      field,
      readMoney(this.cell(field), ownColumn ?? format?.currency ?? null, format?.decimalMark),
    )
  }

  position(lat: FieldKey, lon: FieldKey, pair?: FieldKey): Position | null {
    if (pair !== undefined && this.has(pair)) return this.take(pair, readPair(this.cell(pair)))
    if (this.isMendedAlone(lat)) return this.take(lat, readPair(this.cell(lat)))
    return this.take(lat, readPosition(this.cell(lat), this.cell(lon)))
  }

  recruiterChain(field: FieldKey): RecruiterChain | null {
    return this.take(field, readRecruiterChain(this.cell(field)))
  }

  legalContext(field: FieldKey): LegalContext | null {
    return this.take(field, readLegalContext(this.cell(field)))
  }

  licenceStatus(field: FieldKey): 'licensed' | 'unlicensed' | 'expired' | null {
    return this.take(field, readLicenceStatus(this.cell(field)))
  }

  recruiterKind(field: FieldKey): 'recruiter' | 'sub_agent' | null {
    return this.take(field, readRecruiterKind(this.cell(field)))
  }

  feePayer(field: FieldKey): 'worker' | 'employer' | 'recruiter' | null {
    return this.take(field, readFeePayer(this.cell(field)))
  }

  feeCategory(field: FieldKey): CorridorFee['category'] {
    return this.take(field, readFeeCategory(this.cell(field)))
  }

  email(field: FieldKey): string | null {
    return this.take(field, readEmail(this.cell(field)))
  }

  phone(field: FieldKey): string | null {
    return this.take(field, readPhone(this.cell(field)))
  }

  year(field: FieldKey): number | null {
    return this.take(field, readYear(this.cell(field)))
  }

  /** A birth date, or the year where only that is known. */
  born(field: FieldKey): string | null {
    return this.take(field, readBorn(this.cell(field), this.format(field)?.dateOrder ?? null))
  }

  relatedRole(field: FieldKey): RelatedRole | null {
    return this.take(field, readRelatedRole(this.cell(field)))
  }

  relatedType(field: FieldKey): RelatedType | null {
    return this.take(field, readRelatedType(this.cell(field)))
  }

  /** Columns without a field of ours, under their own headings. */
  custom(): Readonly<Record<string, string>> {
    const kept = this.formats.custom.map(
      ({ heading, column }) => [heading, tidy(cellAt(this.source, column).text)] as const,
    )
    return Object.fromEntries(kept.filter(([, text]) => text !== ''))
  }

  heading(field: FieldKey): string | null {
    return this.format(field)?.heading ?? null
  }

  /** Reports a problem with a field's cell; `null` in place of a field means the row as a whole. */
  report(field: FieldKey | null, remark: Remark, severity: Severity = 'warning'): void {
    const format = field === null ? undefined : this.format(field)
    // What is wrong with somebody's personal data is told without repeating it: problems are printed and logged.
    const value = field === null || isPersonalField(field) ? '' : this.cell(field).text
    this.problems.push({
      sheet: this.sheet,
      row: this.row,
      ref: format ? cellRef(this.row, format.mapping.column) : null,
      heading: format?.heading ?? null,
      value,
      severity,
      code: remark.code,
      params: { value, ...remark.params },
      suggestion: remark.suggestion ?? null,
    })
  }

  /** A position is mended as a pair: what is wrong with one of its cells is rarely wrong with that one only. */
  private isMendedAlone(lat: FieldKey): boolean {
    return this.format(lat)?.mapping.cells?.[this.row] !== undefined
  }

  private take<T>(field: FieldKey, reading: Reading<T>): T | null {
    if (reading.state === 'absent') return null
    if (reading.state === 'refused') return this.miss(field, reading.remark)
    if (reading.warning) this.report(field, reading.warning, 'note')
    return reading.value
  }

  private miss(field: FieldKey, remark: Remark): null {
    this.report(field, remark)
    return null
  }

  private format(field: FieldKey): ColumnFormat | undefined {
    return this.formats.byField.get(field)
  }

  private cell(field: FieldKey): Cell {
    const mapping = this.format(field)?.mapping
    return mapping ? mended(cellAt(this.source, mapping.column), mapping, this.row) : EMPTY_CELL
  }
}
