import type { ListEntry } from '../entry'
import { EU_LIST } from '../lists'
import { birthDateOf, dayOf } from './birth-text'
import { Kept, type CollectedList, type Collector } from './collected'
import { Drafts, type EntryDraft } from './entry-draft'
import type { TableRow } from './table-row'

/** Columns without which no entry can be made; the others may be missing or more. */
export const EU_CSV_COLUMNS = ['Entity_LogicalId', 'Entity_SubjectType', 'NameAlias_WholeName'] as const

/** The csv says P or E (or the words); the XML has code and classification the other way round. */
export const euTypeOf = (said: string): ListEntry['type'] =>
  /^(?:p|person)$/i.test(said) ? 'person' : 'organisation'

/** Collects the EU csv: one row per alias, address, birth date, document or citizenship, grouped by logical id. */
export class EuCsvCollector implements Collector<TableRow> {
  readonly #drafts = new Drafts()
  readonly #kept = new Kept()
  #generated: string | null = null

  add(row: TableRow, line: number): void {
    const key = row.get('Entity_LogicalId')
    if (key === '') {
      this.#kept.reject('no-reference', { dataId: '' }, line)
      return
    }
    this.#generated ??= dayOf(row.get('fileGenerationDate'))
    const said = row.get('Entity_SubjectType') || row.get('Entity_SubjectType_ClassificationCode')
    const draft = this.#drafts.open(key, euTypeOf(said), line)
    addEntity(draft, row)
    addName(draft, row)
    addBirth(draft, row)
    addRest(draft, row)
  }

  end(): CollectedList {
    for (const { draft, line } of this.#drafts) this.#kept.add(draft.finish(), line)
    const { entries, rejected } = this.#kept
    return { identity: EU_LIST, generatedAt: this.#generated, entries, rejected }
  }
}

function addEntity(draft: EntryDraft, row: TableRow): void {
  draft.reference(row.get('Entity_EU_ReferenceNumber')).reference(row.get('Entity_UnitedNationId'))
  draft.programme(row.get('Entity_Regulation_Programme')).remark(row.get('Entity_Remark'))
  draft.listed(dayOf(row.get('Entity_DesignationDate'))).source(row.get('Entity_Regulation_PublicationUrl'))
  draft.updated(dayOf(row.get('Entity_Regulation_PublicationDate')))
}

/** No row is marked as the main name: it is the first of the party. */
function addName(draft: EntryDraft, row: TableRow): void {
  const parts = ['FirstName', 'MiddleName', 'LastName'].map(part => row.get(`NameAlias_${part}`))
  const name = row.get('NameAlias_WholeName') || parts.filter(part => part !== '').join(' ')
  draft.name(name, draft.nameCount === 0 ? 'primary' : 'good')
  draft.role(row.get('NameAlias_Title')).role(row.get('NameAlias_Function'))
}

function addBirth(draft: EntryDraft, row: TableRow): void {
  const year = (part: string): number | null => birthDateOf(row.get(`BirthDate_${part}`))?.fromYear ?? null
  const date = dayOf(row.get('BirthDate_BirthDate'))
  const fromYear = year('YearRangeFrom') ?? year('Year') ?? year('BirthDate')
  const toYear = year('YearRangeTo') ?? fromYear
  if (date !== null || fromYear !== null)
    draft.born({
      date,
      fromYear: fromYear ?? toYear,
      toYear,
      circa: /^true$/i.test(row.get('BirthDate_Circa')),
    })
  const place = ['Place', 'City', 'Region', 'CountryDescription'].map(part => row.get(`BirthDate_${part}`))
  draft.bornIn(place.filter(part => part !== '').join(', '))
}

function addRest(draft: EntryDraft, row: TableRow): void {
  const of = (part: string): string => row.get(`Address_${part}`)
  const parts = ['Street', 'PoBox', 'Place', 'ZipCode', 'City', 'Region'].map(of)
  draft.address(parts, of('CountryDescription')).country(of('CountryIso2Code'), 'code')
  draft.nationality(row.get('Citizenship_CountryIso2Code'), 'code')
  const id = (part: string): string => row.get(`Identification_${part}`)
  const kind = id('TypeDescription') || id('TypeCode')
  draft.identifier(kind, id('Number') || id('LatinNumber'), id('CountryIso2Code'))
}
