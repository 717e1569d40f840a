import { useMemo, type ReactNode } from 'react'
import { z } from 'zod'
import { BAND_FILTERS, SUPPLIER_GAPS, type SupplierFilter } from '@shared/suppliers/list'
import { useAnswer } from '../app/engine-hooks'
import type { Choice } from '../kit/fields'
import { useFormat } from '../kit/format'
import { KnownFilters } from '../kit/known-filters'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import { FilterChip } from '../kit/filter-chip'
import { useSectorName } from './names'

export interface SupplierFiltersProps {
  readonly filter: SupplierFilter
  readonly onChange: (filter: SupplierFilter) => void
  /** Today, for "changed since". */
  readonly today: string
  readonly end: ReactNode
}

const bandsSchema = z.array(z.enum(BAND_FILTERS))

/** The filters of the supplier list; every one of them narrows what the others leave. */
export function SupplierFilters({ filter, onChange, today, end }: SupplierFiltersProps) {
  const t = useText()
  const choices = useFacetChoices()
  const set = (part: Partial<SupplierFilter>) => onChange({ ...filter, ...part })
  const bands = BAND_FILTERS.map(value => ({ value, label: t(`kit:band.${value}`) }))
  const gaps = SUPPLIER_GAPS.map(value => ({ value, label: t(`suppliers:gap.${value}`) }))
  return (
    <Toolbar label={t('suppliers:list.filters')} end={end}>
      <SearchField
        label={t('suppliers:list.search')}
        value={filter.text ?? ''}
        onChange={text => set({ text: text === '' ? null : text })}
      />
      <FilterChip
        name={t('suppliers:filter.band')}
        choices={bands}
        chosen={filter.bands}
        onChange={chosen => set({ bands: bandsSchema.parse(chosen) })}
      />
      <FilterChip
        name={t('suppliers:filter.country')}
        choices={choices.countries}
        chosen={filter.countries}
        onChange={countries => set({ countries: [...countries] })}
      />
      <FilterChip
        name={t('suppliers:filter.sector')}
        choices={choices.sectors}
        chosen={filter.sectors}
        onChange={sectors => set({ sectors: [...sectors] })}
      />
      <FilterChip
        name={t('suppliers:filter.tier')}
        choices={choices.tiers}
        chosen={filter.tiers.map(String)}
        onChange={tiers => set({ tiers: tiers.map(Number) })}
      />
      <KnownFilters gaps={gaps} filter={filter} today={today} onChange={set} />
      <ToggleChip on={filter.inBin} onChange={inBin => set({ inBin })}>
        {t('suppliers:list.inBin')}
      </ToggleChip>
    </Toolbar>
  )
}

interface FacetChoices {
  readonly countries: readonly Choice[]
  readonly sectors: readonly Choice[]
  readonly tiers: readonly Choice[]
}

/** The values there are in the list, with how many suppliers have each. */
function useFacetChoices(): FacetChoices {
  const t = useText()
  const format = useFormat()
  const sectorName = useSectorName()
  const { data } = useAnswer('suppliers.facets', {}, { keep: true })
  return useMemo(() => {
    const choices = (
      tallies: readonly { key: string | null; count: number }[],
      nameOf: (key: string) => string,
    ) =>
      tallies.flatMap(({ key, count }) =>
        key === null
          ? []
          : [
              {
                value: key,
                label: t('suppliers:filter.option', { name: nameOf(key), n: format.number(count) }),
              },
            ],
      )
    return {
      countries: choices(data?.countries ?? [], key => format.country(key)),
      sectors: choices(data?.sectors ?? [], sectorName),
      tiers: choices(data?.tiers ?? [], key => key),
    }
  }, [data, t, format, sectorName])
}
