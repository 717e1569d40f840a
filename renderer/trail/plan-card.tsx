import type { MergePlan } from '@shared/contract/merge'
import { Card } from '../kit/card'
import { FactTable, KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './merge.module.css'

/** Records named in one sentence at most. */
const NAMED = 12

/** What a merge would bring: how far both have gone, and how many records it adds, changes and removes. */
export function PlanCard({ plan }: { readonly plan: MergePlan }) {
  const t = useText()
  const format = useFormat()
  const side = ({ entries, actors }: MergePlan['mine']) =>
    t('trail:merge.by', { count: entries, n: format.number(entries), who: format.list(actors) })
  return (
    <Card title={t('trail:merge.brings', { fileName: plan.fileName })}>
      <div className={styles.plan}>
        <KeyValues
          pairs={[
            {
              name: t(plan.mergedBefore ? 'trail:merge.mergedBefore' : 'trail:merge.parted'),
              value: t('trail:merge.base', { seq: plan.base.seq, when: format.moment(plan.base.at) }),
            },
            { name: t('trail:merge.here'), value: side(plan.mine) },
            { name: t('trail:merge.there'), value: side(plan.theirs) },
          ]}
        />
        {plan.counts.length === 0 ? <p>{t('trail:merge.nothing')}</p> : <Counts plan={plan} />}
      </div>
      <Notes plan={plan} />
    </Card>
  )
}

function Counts({ plan }: { readonly plan: MergePlan }) {
  const t = useText()
  const format = useFormat()
  return (
    <FactTable
      caption={t('trail:merge.counts')}
      columns={[
        {
          key: 'table',
          heading: t('trail:merge.table'),
          cell: ({ table }) => t.say('trail', `table.${table}`),
        },
        ...(['added', 'changed', 'removed'] as const).map(key => ({
          key,
          heading: t(`trail:merge.${key}`),
          numeric: true,
          cell: (count: MergePlan['counts'][number]) => format.number(count[key]),
        })),
      ]}
      rows={plan.counts}
      rowKey={({ table }) => table}
    />
  )
}

function Notes({ plan }: { readonly plan: MergePlan }) {
  const t = useText()
  const format = useFormat()
  const called = (records: readonly { readonly table: string; readonly name: string }[]): string => {
    const names = records
      .slice(0, NAMED)
      .map(({ table, name }) => `${t.say('trail', `table.${table}`)} ${name}`.trim())
    return records.length > NAMED ? `${format.series(names)} …` : format.series(names)
  }
  const left = format.series(
    plan.left.map(({ table, count }) => `${t.say('trail', `table.${table}`)} (${format.number(count)})`),
  )
  return (
    <>
      {plan.alike > 0 ? <Notice tone="info">{t('trail:merge.alike', { count: plan.alike })}</Notice> : null}
      {(['kept', 'renumbered', 'impossible'] as const).map(key =>
        plan[key].length === 0 ? null : (
          <Notice key={key} tone={key === 'impossible' ? 'warn' : 'info'}>
            {t(`trail:merge.${key}`, { names: called(plan[key]) })}
          </Notice>
        ),
      )}
      {plan.erased === 0 ? null : (
        <Notice tone="info">{t('trail:merge.erased', { count: plan.erased })}</Notice>
      )}
      {left === '' ? null : <Notice tone="info">{t('trail:merge.left', { names: left })}</Notice>}
    </>
  )
}
