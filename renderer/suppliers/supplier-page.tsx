import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { SupplierDetail } from '@shared/contract/suppliers'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { StatusChip } from '../kit/band-chip'
import { MergesCard } from '../duplicates/merges-card'
import { SplitSupplier } from '../duplicates/split-dialog'
import { AskFirst } from '../kit/ask-why'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { ScoreHistory } from '../risk/score-history'
import { ScorePanel } from '../risk/score-panel'
import { SubjectScreening } from '../screening/subject-screening'
import { ContactsCard } from './contacts-card'
import { ControlsCard } from './controls-card'
import { DeclarationsCard } from './declarations-card'
import { EditSupplier } from './edit-supplier'
import { RecordHistory } from './record-history'
import { RelationsCard } from './relations-card'
import { RelatedPartiesCard } from './related-parties-card'
import { SitesCard } from './sites-card'
import { SupplierFacts } from './supplier-facts'
import { SupplierRecruiters } from './supplier-recruiters'
import styles from './suppliers.module.css'
import { NotDone } from './not-done'

const recordParams = z.object({ id: z.string() })

/** One supplier with everything recorded about it. */
export function SupplierPage() {
  const t = useText()
  const { id } = recordParams.parse(useParams({ strict: false }))
  const detail = useAnswer('suppliers.get', { id })
  return (
    <Page
      title={detail.data?.supplier.name ?? t('suppliers:title')}
      back={<Link to="/suppliers">{t('suppliers:back')}</Link>}
      state={detail.data === undefined ? null : <BinState deletedAt={detail.data.supplier.deletedAt} />}
      actions={detail.data === undefined ? null : <SupplierActions detail={detail.data} />}
    >
      <Answer of={detail}>{found => <SupplierContent detail={found} />}</Answer>
    </Page>
  )
}

function BinState({ deletedAt }: { readonly deletedAt: string | null }) {
  const t = useText()
  const format = useFormat()
  if (deletedAt === null) return null
  return (
    <StatusChip tone="unknown">{t('suppliers:detail.inBin', { when: format.moment(deletedAt) })}</StatusChip>
  )
}

function SupplierActions({ detail }: { readonly detail: SupplierDetail }) {
  const { supplier } = detail
  const t = useText()
  const [editing, setEditing] = useState(false)
  const restore = useCommand('suppliers.restore')
  if (supplier.deletedAt !== null)
    return (
      <Button onClick={() => restore.mutate({ ids: [supplier.id] })}>{t('suppliers:detail.restore')}</Button>
    )
  return (
    <>
      <SplitSupplier detail={detail} />
      <Button kind="primary" onClick={() => setEditing(true)}>
        {t('suppliers:edit')}
      </Button>
      {editing ? <EditSupplier supplier={supplier} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

function SupplierContent({ detail }: { readonly detail: SupplierDetail }) {
  const t = useText()
  const { supplier, controls } = detail
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <SitesCard detail={detail} />
          <RelationsCard supplier={supplier} />
          <SupplierRecruiters detail={detail} />
          <DeclarationsCard supplierId={supplier.id} />
          <RelatedPartiesCard owner={{ supplierId: supplier.id }} name={supplier.name} />
          <ControlsCard subjectType="supplier" subjectId={supplier.id} controls={controls} />
          <Card title={t('risk:historyOf.title')}>
            <ScoreHistory subject={supplier.id} />
          </Card>
          <RecordHistory title={t('suppliers:detail.history')} recordId={supplier.id} topic="suppliers" />
        </div>
        <div className={styles.column}>
          <Card title={t('suppliers:detail.risk')}>
            <ScorePanel supplierId={supplier.id} />
          </Card>
          <Card title={t('suppliers:detail.facts')}>
            <SupplierFacts supplier={supplier} />
          </Card>
          <MergesCard keptId={supplier.id} />
          <ContactsCard ownerType="supplier" ownerId={supplier.id} />
          <Card title={t('suppliers:detail.screening')}>
            <SubjectScreening subjectType="supplier" subjectId={supplier.id} />
          </Card>
          {supplier.deletedAt === null ? <RemoveSupplier id={supplier.id} /> : null}
        </div>
      </div>
    </div>
  )
}

function RemoveSupplier({ id }: { readonly id: string }) {
  const t = useText()
  const remove = useCommand('suppliers.remove')
  return (
    <AskFirst
      open={t('suppliers:detail.remove')}
      bar={{
        danger: true,
        confirm: t('suppliers:detail.remove'),
        busy: remove.isPending,
        children: t('suppliers:confirmBin', { count: 1 }),
      }}
      onConfirm={reason => remove.mutate({ ids: [id], reason })}
    >
      <NotDone error={remove.error} />
    </AskFirst>
  )
}
