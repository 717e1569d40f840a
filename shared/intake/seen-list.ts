import { cataloguesOf, TEXT_LANGUAGES } from '../text/translator'
import { SHEET_KINDS, type FieldKey, type SheetKind } from './fields'
import type { Table, TableColumn } from './find-table'

/**
 * Lists that the window writes ("export what I see") carry the headings and words of its screens. They are told by their
 * headings, all of one list in one language, and read by them: what is computed (scores, counts, dates of change) is no
 * news, and shares, which such lists say as parts of one, are not guessed at.
 */
type SeenColumn = readonly [heading: string, target: FieldKey | 'computed', words?: string]

const CHAIN = 'suppliers:chain'

/** The ranking of suppliers: who is meant, and nothing else that is not computed. */
const RANKING: readonly SeenColumn[] = [
  ['risk:column.name', 'supplier.name'],
  ['suppliers:field.ownNumber', 'supplier.ownNumber'],
  ['risk:column.country', 'supplier.country'],
  ['risk:column.band', 'computed'],
  ['risk:column.points', 'computed'],
  ['risk:column.low', 'computed'],
  ['risk:column.high', 'computed'],
  ['risk:column.provisional', 'computed'],
  ['risk:column.sure', 'computed'],
  ['risk:column.inherent', 'computed'],
  ['risk:column.floors', 'computed'],
  ['risk:column.reason', 'computed'],
  ['risk:column.reasons', 'computed'],
  ['risk:work.severity', 'computed'],
  ['risk:work.likelihood', 'computed'],
  ['risk:column.basis', 'computed'],
  ['risk:column.changes', 'computed'],
  ['risk:column.model', 'computed'],
  ['risk:column.before', 'computed'],
  ['risk:column.beforeBand', 'computed'],
]

/** The columns of each list by the names of their headings in the catalogues, with the words their values are said in. */
const SEEN: Readonly<Partial<Record<SheetKind, readonly SeenColumn[]>>> = {
  suppliers: [
    ['suppliers:column.name', 'supplier.name'],
    ['suppliers:field.ownNumber', 'supplier.ownNumber'],
    ['suppliers:column.country', 'supplier.country'],
    ['suppliers:field.countryText', 'computed'],
    ['suppliers:field.city', 'supplier.city'],
    ['suppliers:field.sector', 'supplier.sector', 'risk:sector'],
    ['suppliers:column.tier', 'supplier.tier'],
    ['suppliers:field.workers', 'supplier.workers'],
    ['suppliers:column.sites', 'computed'],
    ['suppliers:column.band', 'computed'],
    ['risk:column.points', 'computed'],
    ['risk:column.low', 'computed'],
    ['risk:column.high', 'computed'],
    ['risk:column.provisional', 'computed'],
    ['suppliers:column.confidence', 'computed'],
    ['suppliers:column.reason', 'computed'],
    ['suppliers:column.changed', 'computed'],
  ],
  sites: [
    ['suppliers:column.name', 'ref.supplier'],
    ['suppliers:column.site', 'site.name'],
    ['suppliers:field.country', 'site.country'],
    ['suppliers:field.region', 'site.region'],
    ['suppliers:field.city', 'site.city'],
    ['suppliers:field.address', 'site.address'],
    ['suppliers:field.lat', 'site.lat'],
    ['suppliers:field.lon', 'site.lon'],
    ['suppliers:field.positionPrecision', 'computed'],
    ['suppliers:field.sector', 'site.sector', 'risk:sector'],
    ['suppliers:field.workers', 'site.workers'],
    ['suppliers:field.lowWagePct', 'site.lowWagePct'],
    ['suppliers:field.lowQualificationPct', 'site.lowQualificationPct'],
    ['suppliers:field.informalPct', 'site.informalPct'],
    ['suppliers:field.migrantPct', 'site.migrantPct'],
    ['suppliers:field.agencyPct', 'site.agencyPct'],
    ['suppliers:field.recruiterChain', 'site.recruiterChain', CHAIN],
  ],
  recruiters: [
    ['corridors:recruiters.column.name', 'recruiter.name'],
    ['corridors:recruiters.column.kind', 'recruiter.kind', 'suppliers:kind'],
    ['corridors:recruiters.column.parent', 'ref.parentRecruiter'],
    ['corridors:recruiters.column.country', 'recruiter.country'],
    ['suppliers:field.city', 'recruiter.city'],
    ['corridors:recruiters.column.licence', 'recruiter.licenceStatus', 'suppliers:licence'],
    ['suppliers:field.licenceNumber', 'recruiter.licenceNumber'],
    ['suppliers:field.licenceAuthority', 'recruiter.licenceAuthority'],
    ['suppliers:field.countries', 'recruiter.countries'],
    ['corridors:recruiters.column.validUntil', 'recruiter.licenceValidUntil'],
    ['corridors:recruiters.column.suppliers', 'computed'],
    ['corridors:recruiters.column.subAgents', 'computed'],
    ['corridors:recruiters.column.corridors', 'computed'],
    ['corridors:recruiters.column.corridorNames', 'computed'],
    ['corridors:recruiters.column.selfAssessment', 'computed'],
    ['corridors:recruiters.column.declaredOn', 'computed'],
    ['corridors:recruiters.column.criticalFlags', 'computed'],
    ['corridors:recruiters.column.majorFlags', 'computed'],
    ['corridors:recruiters.column.sanctions', 'computed'],
  ],
  corridors: [
    ['corridors:column.name', 'corridor.name'],
    ['corridors:column.originPlace', 'corridor.originPlace'],
    ['corridors:column.originCountry', 'corridor.originCountry'],
    ['corridors:column.destinationPlace', 'corridor.destinationPlace'],
    ['corridors:column.destinationCountry', 'corridor.destinationCountry'],
    ['corridors:column.transits', 'computed'],
    ['corridors:column.recruiter', 'ref.recruiter'],
    ['corridors:column.supplier', 'ref.supplier'],
    ['corridors:column.workersPerYear', 'corridor.workersPerYear'],
    ['corridors:column.fees', 'computed'],
    ['corridors:column.burden', 'computed'],
    ['corridors:field.visa', 'corridor.visa'],
    ['corridors:field.legalContext', 'corridor.legalContext', 'corridors:legal'],
    ['corridors:field.debt', 'corridor.debt'],
    ['corridors:field.documentsRetained', 'corridor.documentsRetained'],
    ['corridors:field.contractSubstituted', 'corridor.contractSubstituted'],
    ['corridors:owed.title', 'computed'],
  ],
}

/** What a column of such a list is, and what its words stand for. */
interface SeenTarget {
  readonly target: FieldKey | 'computed'
  readonly replace: Readonly<Record<string, string>>
}

export interface SeenList {
  readonly kind: SheetKind
  /** By column; one that is missing here was kept under its heading. */
  readonly targets: ReadonlyMap<number, SeenTarget>
}

/** The list of a window that a table is; `null` for any other. */
export function seenList({ columns }: Pick<Table, 'columns'>): SeenList | null {
  const headings = new Set(columns.map(({ heading }) => heading))
  for (const language of TEXT_LANGUAGES)
    for (const [kind, known] of LISTS) {
      const isThere = ([key]: SeenColumn): boolean => headings.has(textOf(language, key))
      if (isSeen(known, isThere)) return { kind, targets: targetsOf(known, language, columns) }
    }
  return null
}

/** The ranking comes last: it has few fields, which other lists have too. */
const LISTS: readonly (readonly [SheetKind, readonly SeenColumn[]])[] = [
  ...SHEET_KINDS.map(kind => [kind, SEEN[kind] ?? []] as const),
  ['suppliers', RANKING],
]

/** Every field is there, and most of what is computed: lists of earlier versions have fewer of these columns. */
function isSeen(known: readonly SeenColumn[], isThere: (column: SeenColumn) => boolean): boolean {
  const fields = known.filter(([, target]) => target !== 'computed')
  const computed = known.filter(([, target]) => target === 'computed')
  if (fields.length === 0) return false
  return fields.every(isThere) && computed.filter(isThere).length * 2 >= computed.length
}

/** What a column of the list is: a field, computed, or kept under its heading. */
export const seenTarget = ({ targets }: SeenList, { index }: TableColumn): FieldKey | 'custom' | 'computed' =>
  targets.get(index)?.target ?? 'custom'

/** Kept columns stand behind the others: of two with one heading the first is meant. */
function targetsOf(
  known: readonly SeenColumn[],
  language: string,
  columns: readonly TableColumn[],
): ReadonlyMap<number, SeenTarget> {
  return new Map(
    known.map(([key, target, words]) => {
      const heading = textOf(language, key)
      // A column that is not there gets a number that no column has.
      const index = columns.find(column => column.heading === heading)?.index ?? -1
      return [index, { target, replace: words === undefined ? {} : meanings(language, words) }]
    }),
  )
}

/** The values behind the words of a screen; `Not known` stands for none. */
function meanings(language: string, words: string): Readonly<Record<string, string>> {
  const said = entryOf(language, words) ?? entryOf('en', words)
  if (typeof said !== 'object' || said === null) return {}
  return Object.fromEntries(
    Object.entries(said)
      .filter(([, text]) => typeof text === 'string')
      .map(([value, text]) => [String(text), value === 'not-known' ? '' : value]),
  )
}

/** A text as the window shows it: in its language, or in English where that has a gap. */
function textOf(language: string, key: string): string {
  const text = entryOf(language, key) ?? entryOf('en', key)
  return typeof text === 'string' ? text : key
}

function entryOf(language: string, key: string): unknown {
  return key.split(/[:.]/).reduce<unknown>((entry, part) => {
    const isTable = typeof entry === 'object' && entry !== null
    return isTable ? (entry as Readonly<Record<string, unknown>>)[part] : undefined
  }, cataloguesOf(language))
}
