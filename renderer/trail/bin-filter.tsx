import { Select } from '@mantine/core'
import type { BinRow } from '@shared/contract/bin'
import { BIN_KINDS, type BinKind } from '@shared/trail/bin'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'

/** Which part of the bin is shown. */
export interface BinFilter {
  readonly kind: BinKind | null
  readonly text: string
}

interface Props {
  readonly rows: readonly BinRow[]
  /** How many the filter leaves. */
  readonly count: number
  readonly filter: BinFilter
  readonly onChange: (filter: BinFilter) => void
}

/** The line above the bin: words, and a kind of those that are in it. */
export function BinFilterBar({ rows, count, filter, onChange }: Props) {
  const t = useText()
  const kinds = BIN_KINDS.filter(kind => rows.some(row => row.kind === kind))
  return (
    <Toolbar
      label={t('trail:bin.list')}
      end={<ListEnd count={t('trail:bin.count', { count })}>{null}</ListEnd>}
    >
      <Select
        size="xs"
        aria-label={t('trail:bin.kind')}
        placeholder={t('trail:bin.allKinds')}
        clearable
        data={kinds.map(kind => ({ value: kind, label: t(`trail:table.${kind}`) }))}
        value={filter.kind}
        onChange={value => onChange({ ...filter, kind: kinds.find(kind => kind === value) ?? null })}
      />
      <SearchField
        label={t('trail:bin.search')}
        value={filter.text}
        onChange={text => onChange({ ...filter, text })}
      />
    </Toolbar>
  )
}
