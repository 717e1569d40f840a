import { Link } from '@tanstack/react-router'
import type { SupplierListRow } from '@shared/contract/suppliers'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Panel, Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ScorePanel } from '../risk/score-panel'
import { useSectorName } from './names'

/** The supplier in hand: what it is, its score and why, without leaving the list. */
export function SupplierPanel({ row }: { readonly row: SupplierListRow }) {
  const t = useText()
  const format = useFormat()
  return (
    <Panel
      title={row.name}
      sub={[format.country(row.country), row.city].filter(Boolean).join(' · ')}
      actions={
        <Link to="/suppliers/$id" params={{ id: row.id }}>
          {t('suppliers:open')}
        </Link>
      }
    >
      <ScorePanel supplierId={row.id} />
      <Section title={t('suppliers:detail.facts')}>
        <PanelFacts row={row} />
      </Section>
      <PanelRecruitment id={row.id} />
    </Panel>
  )
}

function PanelFacts({ row }: { readonly row: SupplierListRow }) {
  const t = useText()
  const format = useFormat()
  const sectorName = useSectorName()
  return (
    <KeyValues
      pairs={[
        { name: t('suppliers:field.tier'), term: 'tier', value: format.number(row.tier) },
        { name: t('suppliers:field.sector'), value: sectorName(row.sector) },
        { name: t('suppliers:field.workers'), value: format.number(row.workers) },
        { name: t('suppliers:column.sites'), value: format.number(row.sites) },
        { name: t('suppliers:field.ownNumber'), value: row.ownNumber },
        { name: t('suppliers:column.changed'), value: format.moment(row.updatedAt) },
      ]}
    />
  )
}

function PanelRecruitment({ id }: { readonly id: string }) {
  const t = useText()
  const format = useFormat()
  const detail = useAnswer('suppliers.get', { id })
  return (
    <Answer of={detail}>
      {({ recruiters, corridors }) => (
        <Section title={t('suppliers:detail.recruiters')}>
          <KeyValues
            pairs={[
              {
                name: t('suppliers:detail.recruiters'),
                value:
                  recruiters.length === 0
                    ? null
                    : format.series(recruiters.map(({ recruiter }) => recruiter.name)),
              },
              {
                name: t('suppliers:detail.corridors'),
                value:
                  corridors.length === 0 ? null : format.series(corridors.map(corridor => corridor.name)),
              },
            ]}
          />
        </Section>
      )}
    </Answer>
  )
}
