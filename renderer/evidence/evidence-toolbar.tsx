import type { InputOf } from '@shared/contract/contract'
import { ExportList } from '../app/export-list'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'

export type EvidenceFilter = Pick<InputOf<'evidence.list'>, 'text' | 'validity'>
export const NO_FILTER: EvidenceFilter = { text: null, validity: null }

interface Props {
  readonly filter: EvidenceFilter
  readonly onChange: (filter: EvidenceFilter) => void
  readonly total: number | null
}

/** Search, and what ends or has ended. */
export function EvidenceToolbar({ filter, onChange, total }: Props) {
  const t = useText()
  return (
    <Toolbar
      label={t('evidence:filter.label')}
      end={
        <ListEnd count={t('steps:files', { count: total ?? 0 })} known={total !== null}>
          <ExportList
            endpoint="evidence.export"
            listId="evidence"
            name={t('evidence:page')}
            seen={{ target: null, ...filter }}
          />
        </ListEnd>
      }
    >
      <SearchField
        label={t('evidence:filter.search')}
        value={filter.text ?? ''}
        onChange={text => onChange({ ...filter, text: text || null })}
      />
      {(['ending', 'ended'] as const).map(validity => (
        <ToggleChip
          key={validity}
          on={filter.validity === validity}
          onChange={on => onChange({ ...filter, validity: on ? validity : null })}
        >
          {t(`evidence:filter.${validity}`)}
        </ToggleChip>
      ))}
    </Toolbar>
  )
}
