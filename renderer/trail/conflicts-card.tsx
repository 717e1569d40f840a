import { SegmentedControl } from '@mantine/core'
import type { MergeConflict, MergePlan, Said } from '@shared/contract/merge'
import { SIDES, type Side } from '@shared/trail/merge'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './merge.module.css'
import { sideOf, type MergeDesk } from './use-merge'

/** What both said differently, side by side with who, when and why; one is chosen for each, or for all alike. */
export function ConflictsCard({ plan, desk }: { readonly plan: MergePlan; readonly desk: MergeDesk }) {
  const t = useText()
  const hidden = plan.conflictCount - plan.conflicts.length
  return (
    <Card
      title={t('trail:merge.conflicts', { count: plan.conflictCount })}
      aside={
        <ButtonGroup>
          {SIDES.map(side => (
            <Button key={side} onClick={() => desk.chooseAll(side)}>
              {t(`trail:merge.all.${side}`)}
            </Button>
          ))}
        </ButtonGroup>
      }
    >
      {hidden > 0 ? <Notice tone="info">{t('trail:merge.hidden', { count: hidden })}</Notice> : null}
      <FactTable
        caption={t('trail:merge.conflictsCaption')}
        columns={[
          {
            key: 'record',
            heading: t('trail:merge.record'),
            cell: conflict => <RecordCell conflict={conflict} />,
          },
          ...SIDES.map(side => ({
            key: side,
            heading: t(`trail:merge.${side === 'mine' ? 'here' : 'there'}`),
            cell: (conflict: MergeConflict) => <SideCell conflict={conflict} side={side} />,
          })),
          {
            key: 'choice',
            heading: t('trail:merge.stands'),
            cell: conflict => <Choice conflict={conflict} desk={desk} />,
          },
        ]}
        rows={plan.conflicts}
        rowKey={({ key }) => key}
      />
    </Card>
  )
}

function RecordCell({ conflict: { table, name } }: { readonly conflict: MergeConflict }) {
  const t = useText()
  return (
    <>
      <bdi>{name}</bdi>
      <div className={styles.soft}>{t.say('trail', `table.${table}`)}</div>
    </>
  )
}

function SideCell({ conflict, side }: { readonly conflict: MergeConflict; readonly side: Side }) {
  return (
    <>
      <What conflict={conflict} side={side} />
      <SaidBy said={conflict[side]} />
    </>
  )
}

function What({ conflict, side }: { readonly conflict: MergeConflict; readonly side: Side }) {
  const t = useText()
  if (conflict.kind === 'list') return <p>{t('trail:merge.list')}</p>
  if (conflict.kind !== 'field')
    return <p>{t(conflict.kind === `removed-${side}` ? 'trail:merge.removedHere' : 'trail:merge.worked')}</p>
  return (
    <dl className={styles.fields}>
      {conflict.fields.map(field => (
        <div key={field.field}>
          <dt>{fieldName(t, field.field)}</dt>
          <dd dir="auto">
            {field.hidden ? t('trail:merge.restricted') : (field[side] ?? t('app:history.nothing'))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A field of the person's own is called as they called it. */
function fieldName(t: ReturnType<typeof useText>, field: string): string {
  const [column = '', ...own] = field.split(':')
  return own.length > 0 ? own.join(':') : t.say('trail', `field.${column}`)
}

function SaidBy({ said }: { readonly said: Said }) {
  const t = useText()
  const format = useFormat()
  if (said === null) return null
  return (
    <div className={styles.soft}>
      {t('kit:history.by', { who: said.actor, when: format.moment(said.at) })}
      {said.reason === null ? null : <div>{t('kit:history.because', { reason: said.reason })}</div>}
    </div>
  )
}

function Choice({ conflict, desk }: { readonly conflict: MergeConflict; readonly desk: MergeDesk }) {
  const t = useText()
  const side = sideOf(conflict, desk.choices, desk.all)
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('trail:merge.which', { name: conflict.name })}
      value={side ?? ''}
      onChange={value => desk.choose(conflict, value === 'theirs' ? 'theirs' : 'mine')}
      data={[
        ...(side === null ? [{ value: '', label: t('trail:merge.undecided'), disabled: true }] : []),
        ...SIDES.map(value => ({ value, label: t(`trail:merge.side.${value}`) })),
      ]}
    />
  )
}
