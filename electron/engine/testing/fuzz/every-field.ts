import { FIELDS, fieldsOf, SHEET_KINDS, type FieldKey, type ValueType } from '@shared/intake/fields'
import { ALLOWED } from '@shared/intake/pack'

const VALUES: Readonly<Partial<Record<ValueType, string | number>>> = {
  list: 'Heron Knit; Blue Door',
  identifier: '77/061',
  lei: '529900T8BM49AURSDO55',
  country: 'Nepal',
  count: 310,
  tier: 2,
  percent: 40,
  lat: 27.7,
  lon: 85.32,
  pair: '27.7, 85.32',
  date: '2026-03-31',
  money: 'NPR 150,000',
  currency: 'NPR',
  stops: 'Delhi, IN > Doha, QA',
  stop: 'Delhi',
  year: 2026,
  email: 'office@example.org',
  phone: '+977 1 5550100',
  born: '1980',
}

/** Records name each other by these. */
const NAMES: Readonly<Partial<Record<FieldKey, string>>> = {
  'supplier.name': 'Heron Knit',
  'relation.supplier': 'Heron Knit',
  'relation.customer': 'Delta Yarn',
  'ref.supplier': 'Heron Knit',
  'site.name': 'Works 1',
  'ref.site': 'Works 1',
  'recruiter.name': 'Blue Door',
  'ref.recruiter': 'Blue Door',
}

const valueOf = (field: FieldKey): string | number =>
  NAMES[field] ?? VALUES[FIELDS[field]] ?? ALLOWED[FIELDS[field]]?.[0] ?? 'Some words'

/** Lists of every kind as one JSON document, with a value in every field that a list can hold. */
export const EVERY_FIELD: string = JSON.stringify(
  Object.fromEntries(
    SHEET_KINDS.map(kind => {
      const row = Object.fromEntries(fieldsOf(kind).map(field => [field, valueOf(field)]))
      const other =
        kind === 'suppliers' ? [{ 'supplier.name': 'Delta Yarn', 'supplier.country': 'India' }] : []
      return [kind, [row, ...other]]
    }),
  ),
)
