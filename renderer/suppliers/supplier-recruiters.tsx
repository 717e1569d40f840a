import { Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SupplierDetail } from '@shared/contract/suppliers'
import { ALL_RECRUITERS } from '@shared/suppliers/list'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { ReasonBar } from '../kit/reason-bar'
import { useText } from '../kit/text'
import styles from './suppliers.module.css'
import { NotDone } from './not-done'

/** Whom a supplier hires through, and the corridors its workers came on. */
export function SupplierRecruiters({ detail }: { readonly detail: SupplierDetail }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const unlink = useCommand('suppliers.unlink-recruiter')
  const [going, setGoing] = useState<SupplierDetail['recruiters'][number] | null>(null)
  const stay = () => setGoing(null)
  return (
    <Card
      title={t('suppliers:detail.recruiters')}
      aside={
        <Button kind="quiet" onClick={() => setAdding(!adding)}>
          {t('suppliers:detail.addRecruiter')}
        </Button>
      }
    >
      {adding ? <LinkRecruiter detail={detail} onDone={() => setAdding(false)} /> : null}
      {detail.recruiters.length === 0 ? (
        <p className={styles.soft}>{t('suppliers:detail.noRecruiters')}</p>
      ) : (
        <ul className={styles.plainList}>
          {detail.recruiters.map(entry => (
            <RecruiterLine
              key={entry.link.id}
              entry={entry}
              detail={detail}
              onUnlink={() => setGoing(entry)}
            />
          ))}
        </ul>
      )}
      {going === null ? null : (
        <ReasonBar
          key={going.link.id}
          danger
          confirm={t('suppliers:detail.unlink', { name: going.recruiter.name })}
          busy={unlink.isPending}
          onConfirm={reason => unlink.mutate({ id: going.link.id, reason }, { onSuccess: stay })}
          onCancel={stay}
        >
          {t('kit:reason.goes', { name: going.recruiter.name })}
        </ReasonBar>
      )}
      <NotDone error={unlink.error} />
      <Corridors detail={detail} />
    </Card>
  )
}

interface RecruiterLineProps {
  readonly entry: SupplierDetail['recruiters'][number]
  readonly detail: SupplierDetail
  readonly onUnlink: () => void
}

function RecruiterLine({ entry: { link, recruiter }, detail, onUnlink }: RecruiterLineProps) {
  const t = useText()
  const format = useFormat()
  const site = detail.sites.find(one => one.site.id === link.siteId)?.site
  const facts = [
    t(`suppliers:kind.${recruiter.kind}`),
    format.country(recruiter.country),
    t(`suppliers:licence.${recruiter.licenceStatus ?? 'not-known'}`),
    site === undefined
      ? t('suppliers:detail.wholeSupplier')
      : t('suppliers:detail.atSite', { site: site.name }),
  ]
  return (
    <li className={styles.line}>
      <Link to="/recruiters/$id" params={{ id: recruiter.id }}>
        {recruiter.name}
      </Link>
      <span className={styles.soft}>{facts.join(' · ')}</span>
      <Button
        kind="quiet"
        className={styles.end}
        aria-label={t('suppliers:detail.unlink', { name: recruiter.name })}
        onClick={onUnlink}
      >
        ×
      </Button>
    </li>
  )
}

function Corridors({ detail: { corridors } }: { readonly detail: SupplierDetail }) {
  const t = useText()
  return (
    <Section title={t('suppliers:detail.corridors')}>
      {corridors.length === 0 ? <p className={styles.soft}>{t('suppliers:detail.noCorridors')}</p> : null}
      <ul className={styles.plainList}>
        {corridors.map(corridor => (
          <li key={corridor.id}>
            <Link to="/corridors/$id" params={{ id: corridor.id }}>
              {corridor.name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Ties a recruiter to the supplier as a whole or to one of its sites. */
function LinkRecruiter({ detail, onDone }: { readonly detail: SupplierDetail; readonly onDone: () => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const [recruiterId, setRecruiterId] = useState<string | null>(null)
  const [siteId, setSiteId] = useState<string | null>(null)
  const filter = { ...ALL_RECRUITERS, text: text === '' ? null : text }
  const found = useAnswer(
    'suppliers.list-recruiters',
    { filter, sort: [], offset: 0, limit: 50 },
    { keep: true },
  )
  const link = useCommand('suppliers.link-recruiter')
  const supplierId = detail.supplier.id
  return (
    <div className={styles.line}>
      <Select
        searchable
        aria-label={t('suppliers:form.chooseRecruiter')}
        placeholder={t('suppliers:form.chooseRecruiter')}
        data={(found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        value={recruiterId}
        onChange={setRecruiterId}
        onSearchChange={setText}
      />
      <Select
        clearable
        aria-label={t('suppliers:form.chooseSite')}
        placeholder={t('suppliers:form.allSites')}
        data={detail.sites.map(({ site }) => ({ value: site.id, label: site.name }))}
        value={siteId}
        onChange={setSiteId}
      />
      <Button
        off={recruiterId === null || link.isPending}
        onClick={() =>
          recruiterId === null
            ? undefined
            : link.mutate({ supplierId, siteId, recruiterId }, { onSuccess: onDone })
        }
      >
        {t('suppliers:detail.addRecruiter')}
      </Button>
      <NotDone error={link.error} />
    </div>
  )
}
