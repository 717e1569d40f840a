import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { CorridorDetail } from '@shared/contract/corridors'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { AskFirst } from '../kit/ask-why'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { NotDone } from '../suppliers/not-done'
import { RecordHistory } from '../suppliers/record-history'
import { Source } from '../suppliers/supplier-facts'
import styles from '../suppliers/suppliers.module.css'
import { Burden } from './burden'
import { ChainList, LegsExposure } from './corridor-chain'
import { CorridorDialog } from './corridor-dialog'
import { OwedTable } from './corridor-owed'
import { Conditions, Fees, Way } from './corridor-parts'

const recordParams = z.object({ id: z.string() })

/** One corridor: the way, the fees and what they weigh, the conditions, its history. */
export function CorridorPage() {
  const t = useText()
  const { id } = recordParams.parse(useParams({ strict: false }))
  const detail = useAnswer('corridors.get', { id })
  return (
    <Page
      title={detail.data?.corridor.name ?? t('corridors:title')}
      back={<Link to="/corridors">{t('corridors:detail.back')}</Link>}
      state={detail.data === undefined ? null : <BinState deletedAt={detail.data.corridor.deletedAt} />}
      actions={detail.data === undefined ? null : <CorridorActions detail={detail.data} />}
    >
      <Answer of={detail}>{found => <Content detail={found} />}</Answer>
    </Page>
  )
}

function BinState({ deletedAt }: { readonly deletedAt: string | null }) {
  const t = useText()
  const format = useFormat()
  if (deletedAt === null) return null
  return (
    <StatusChip tone="unknown">{t('corridors:detail.inBin', { when: format.moment(deletedAt) })}</StatusChip>
  )
}

function CorridorActions({ detail }: { readonly detail: CorridorDetail }) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const restore = useCommand('corridors.restore')
  const { id, deletedAt } = detail.corridor
  if (deletedAt !== null)
    return <Button onClick={() => restore.mutate({ ids: [id] })}>{t('corridors:detail.restore')}</Button>
  return (
    <>
      <Button kind="primary" onClick={() => setEditing(true)}>
        {t('corridors:detail.edit')}
      </Button>
      {editing ? <CorridorDialog detail={detail} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

function Content({ detail }: { readonly detail: CorridorDetail }) {
  const t = useText()
  const { corridor, stops, burden } = detail
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card title={t('corridors:burden.title')} term="feeBurden">
            <Burden burden={burden} wage={corridor.monthlyWage} />
          </Card>
          <Card title={t('corridors:detail.fees')}>
            <Fees detail={detail} />
          </Card>
          <Card title={t('corridors:owed.title')}>
            <OwedTable owed={detail.owed} />
          </Card>
          <Card title={t('corridors:legs.title')}>
            <LegsExposure corridorId={corridor.id} />
          </Card>
          <RecordHistory title={t('corridors:detail.history')} recordId={corridor.id} topic="corridors" />
        </div>
        <div className={styles.column}>
          <Card title={t('corridors:detail.way')}>
            <Way stops={stops} />
          </Card>
          <Card title={t('corridors:chain.title')}>
            <ChainList detail={detail} />
          </Card>
          <Card title={t('corridors:detail.conditions')}>
            <Conditions detail={detail} />
            <KeyValues
              pairs={[{ name: t('suppliers:detail.source'), value: <Source source={corridor.source} /> }]}
            />
          </Card>
          {corridor.deletedAt === null ? <RemoveCorridor id={corridor.id} name={corridor.name} /> : null}
        </div>
      </div>
    </div>
  )
}

function RemoveCorridor({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useText()
  const remove = useCommand('corridors.remove')
  return (
    <AskFirst
      open={t('corridors:detail.remove')}
      bar={{
        danger: true,
        confirm: t('corridors:detail.remove'),
        busy: remove.isPending,
        children: t('kit:reason.toBin', { name }),
      }}
      onConfirm={reason => remove.mutate({ ids: [id], reason })}
    >
      <NotDone error={remove.error} topic="corridors" />
    </AskFirst>
  )
}
