import type { Supplier } from '@shared/suppliers/records'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useSectorName } from './names'

const NUMBERS = ['ownNumber', 'registrationNumber', 'vatNumber', 'dunsNumber', 'lei', 'osId'] as const

/** Everything known about a supplier itself, what is not known in words, and where it came from. */
export function SupplierFacts({ supplier }: { readonly supplier: Supplier }) {
  const t = useText()
  const format = useFormat()
  const sectorName = useSectorName()
  const place = format.place([supplier.address, supplier.city, supplier.region])
  const numbers = NUMBERS.filter(name => supplier[name] !== null)
  return (
    <KeyValues
      pairs={[
        ...(supplier.aliases.length === 0
          ? []
          : [{ name: t('suppliers:field.aliases'), value: format.series(supplier.aliases) }]),
        { name: t('suppliers:field.country'), value: format.country(supplier.country) },
        { name: t('suppliers:detail.place'), value: place },
        { name: t('suppliers:field.tier'), term: 'tier', value: format.number(supplier.tier) },
        { name: t('suppliers:field.sector'), value: sectorName(supplier.sector) },
        { name: t('suppliers:field.products'), value: supplier.products },
        { name: t('suppliers:field.workers'), value: format.number(supplier.workers) },
        ...numbers.map(name => ({ name: t(`suppliers:field.${name}`), value: supplier[name] })),
        ...Object.entries(supplier.custom).map(([name, value]) => ({ name, value })),
        ...(supplier.notes === null ? [] : [{ name: t('suppliers:field.notes'), value: supplier.notes }]),
        { name: t('suppliers:detail.source'), value: <Source source={supplier.source} /> },
      ]}
    />
  )
}

/** File, sheet and row a record was read from; auditors ask. */
export function Source({ source }: { readonly source: Supplier['source'] }) {
  const t = useText()
  const format = useFormat()
  if (source === null) return <>{t('suppliers:detail.typedIn')}</>
  const { fileName, sheet, row } = source
  return <>{t('suppliers:detail.sourceRow', { file: fileName, sheet, row: format.figures(row) })}</>
}
