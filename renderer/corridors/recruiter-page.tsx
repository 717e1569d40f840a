import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { RecruiterDetail } from '@shared/contract/suppliers'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { MergesCard } from '../duplicates/merges-card'
import { AskFirst } from '../kit/ask-why'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { SubjectScreening } from '../screening/subject-screening'
import { ContactsCard } from '../suppliers/contacts-card'
import { ControlsCard } from '../suppliers/controls-card'
import { RelatedPartiesCard } from '../suppliers/related-parties-card'
import { NotDone } from '../suppliers/not-done'
import { RecordHistory } from '../suppliers/record-history'
import styles from '../suppliers/suppliers.module.css'
import { RecruiterDialog } from './recruiter-dialog'
import { AgentTree } from './agent-tree'
import { RecruiterFacts } from './recruiter-facts'

const recordParams = z.object({ id: z.string() })

/** One recruiter or sub-agent: whom it serves, who works for it, its controls and history. */
export function RecruiterPage() {
  const t = useText()
  const { id } = recordParams.parse(useParams({ strict: false }))
  const detail = useAnswer('suppliers.get-recruiter', { id })
  return (
    <Page
      title={detail.data?.recruiter.name ?? t('corridors:recruiters.title')}
      back={<Link to="/recruiters">{t('corridors:recruiters.back')}</Link>}
      actions={detail.data === undefined ? null : <RecruiterActions detail={detail.data} />}
    >
      <Answer of={detail}>{found => <Content detail={found} />}</Answer>
    </Page>
  )
}

function RecruiterActions({ detail: { recruiter, parent } }: { readonly detail: RecruiterDetail }) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const restore = useCommand('suppliers.restore-recruiters')
  const ids = [recruiter.id]
  if (recruiter.deletedAt !== null)
    return <Button onClick={() => restore.mutate({ ids })}>{t('corridors:recruiters.restore')}</Button>
  return (
    <>
      <Button kind="primary" onClick={() => setEditing(true)}>
        {t('suppliers:edit')}
      </Button>
      {editing ? (
        <RecruiterDialog recruiter={recruiter} parent={parent} onClose={() => setEditing(false)} />
      ) : null}
    </>
  )
}

function Content({ detail }: { readonly detail: RecruiterDetail }) {
  const t = useText()
  const { recruiter, parent, controls } = detail
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <SubAgents detail={detail} />
          <Served detail={detail} />
          <RelatedPartiesCard owner={{ recruiterId: recruiter.id }} name={recruiter.name} />
          <ControlsCard subjectType="recruiter" subjectId={recruiter.id} controls={controls} />
          <RecordHistory title={t('suppliers:detail.history')} recordId={recruiter.id} topic="suppliers" />
        </div>
        <div className={styles.column}>
          <Card title={t('suppliers:detail.facts')}>
            <RecruiterFacts recruiter={recruiter} parentName={parent?.name ?? null} />
          </Card>
          <MergesCard keptId={recruiter.id} />
          <ContactsCard ownerType="recruiter" ownerId={recruiter.id} />
          <Card title={t('suppliers:detail.screening')}>
            <SubjectScreening subjectType="recruiter" subjectId={recruiter.id} />
          </Card>
          {recruiter.deletedAt === null ? <RemoveRecruiter id={recruiter.id} name={recruiter.name} /> : null}
        </div>
      </div>
    </div>
  )
}

function RemoveRecruiter({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useText()
  const remove = useCommand('suppliers.remove-recruiters')
  return (
    <AskFirst
      open={t('corridors:recruiters.remove')}
      bar={{
        danger: true,
        confirm: t('corridors:recruiters.remove'),
        busy: remove.isPending,
        children: t('kit:reason.toBin', { name }),
      }}
      onConfirm={reason => remove.mutate({ ids: [id], reason })}
    >
      <NotDone error={remove.error} />
    </AskFirst>
  )
}

function SubAgents({ detail: { subAgents } }: { readonly detail: RecruiterDetail }) {
  const t = useText()
  return (
    <Card title={t('corridors:recruiters.subAgents')}>
      {subAgents.length === 0 ? <p className={styles.soft}>{t('corridors:recruiters.noSubAgents')}</p> : null}
      <AgentTree agents={subAgents} />
    </Card>
  )
}

function Served({ detail: { suppliers, corridors } }: { readonly detail: RecruiterDetail }) {
  const t = useText()
  return (
    <Card title={t('corridors:recruiters.suppliers')}>
      {suppliers.length === 0 ? <p className={styles.soft}>{t('corridors:recruiters.noSuppliers')}</p> : null}
      <ul className={styles.plainList}>
        {suppliers.map(supplier => (
          <li key={supplier.linkId} className={styles.line}>
            <Link to="/suppliers/$id" params={{ id: supplier.id }}>
              {supplier.name}
            </Link>
            <span className={styles.soft}>
              {supplier.siteName === null
                ? t('suppliers:detail.wholeSupplier')
                : t('suppliers:detail.atSite', { site: supplier.siteName })}
            </span>
          </li>
        ))}
        {corridors.map(corridor => (
          <li key={corridor.id}>
            <Link to="/corridors/$id" params={{ id: corridor.id }}>
              {corridor.name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
