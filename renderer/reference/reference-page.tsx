import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EditionInfo } from '@shared/contract/reference'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { Page } from '../kit/page'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { EditionCard } from './edition-card'
import { LoadCard } from './load-card'
import { Past } from './past'
import { Places } from './places'
import { Proposals } from './proposals'
import styles from './reference.module.css'
import { RetireDialog } from './retire-dialog'
import { ShareDialog } from './share-dialog'
import { useLoadFile } from './use-load-file'

type TabKey = 'inUse' | 'proposed' | 'places' | 'past'

/** Which outside data the scores rest on, what waits for a decision, and a person's word on single places. */
export function ReferencePage() {
  const t = useText()
  const editions = useAnswer('reference.editions', {})
  const [tab, setTab] = useState<TabKey>('inUse')
  const [sharing, setSharing] = useState(false)
  const loading = useLoadFile(() => setTab('proposed'))
  const waiting = editions.data?.proposed.length ?? 0
  const tabs = [
    { key: 'inUse' as const, label: t('reference:tab.inUse') },
    { key: 'proposed' as const, label: t('reference:tab.proposed', { count: waiting }) },
    { key: 'places' as const, label: t('reference:tab.places') },
    { key: 'past' as const, label: t('reference:tab.past') },
  ]
  return (
    <Page
      title={t('reference:title')}
      back={<Link to="/risk">{t('risk:title')}</Link>}
      actions={<Button onClick={() => setSharing(true)}>{t('reference:share.open')}</Button>}
    >
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
      <div className={styles.stack}>
        <p className={styles.plain}>{t('reference:intro')}</p>
        <LoadCard loading={loading} />
        <Tabs label={t('reference:title')} tabs={tabs} current={tab} onChange={setTab}>
          <div className={styles.stack}>
            <Answer of={editions}>
              {found => (
                <>
                  {tab === 'inUse' ? <InUse editions={found.editions} /> : null}
                  {tab === 'proposed' ? <Proposals proposed={found.proposed} /> : null}
                  {tab === 'places' ? <Places onProposed={() => setTab('proposed')} /> : null}
                  {tab === 'past' ? <Past past={found.past} onAgain={() => setTab('proposed')} /> : null}
                </>
              )}
            </Answer>
          </div>
        </Tabs>
      </div>
    </Page>
  )
}

function InUse({ editions }: { readonly editions: readonly EditionInfo[] }) {
  const t = useText()
  const format = useFormat()
  const conflict = editions.find(edition => edition.builtIn && edition.kind === 'hotspots')
  const hasEvents = editions.some(edition => edition.kind === 'events')
  return (
    <>
      {conflict === undefined || hasEvents ? null : (
        <Notice tone="info">{t('reference:coarse', { date: format.date(conflict.asOf) })}</Notice>
      )}
      <Card flush title={t('reference:table.caption')}>
        <EditionTable editions={editions} />
      </Card>
      {editions.map(edition => (
        <EditionCard key={edition.id} edition={edition} />
      ))}
    </>
  )
}

function EditionTable({ editions }: { readonly editions: readonly EditionInfo[] }) {
  const t = useText()
  const format = useFormat()
  const [retiring, setRetiring] = useState<EditionInfo | null>(null)
  const origin = ({ fileName, loadedAt, ofThisVersion }: EditionInfo) => {
    if (fileName !== null)
      return t('reference:table.loadedFrom', { file: fileName, date: format.moment(loadedAt) })
    // One word: broken in two it would save its column a letter.
    return ofThisVersion ? (
      <span className={styles.oneWord}>{t('reference:table.builtIn')}</span>
    ) : (
      t('reference:table.builtInBefore', { date: format.moment(loadedAt) })
    )
  }
  const columns: readonly FactColumn<EditionInfo>[] = [
    { key: 'name', heading: t('reference:table.name'), cell: row => row.edition },
    { key: 'kind', heading: t('reference:table.kind'), cell: row => t(`reference:kind.${row.kind}`) },
    {
      key: 'entries',
      heading: t('reference:table.entries'),
      cell: row => format.number(row.entries),
      numeric: true,
    },
    { key: 'asOf', heading: t('reference:table.asOf'), cell: row => format.date(row.asOf), whole: true },
    { key: 'origin', heading: t('reference:table.origin'), cell: origin },
    { key: 'licence', heading: t('reference:table.licence'), cell: row => row.licence },
    {
      key: 'remove',
      heading: '',
      cell: row =>
        row.builtIn ? null : (
          <Button
            kind="quiet"
            aria-label={`${t('reference:remove')} ${row.edition}`}
            onClick={() => setRetiring(row)}
          >
            {t('reference:remove')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <FactTable
        caption={t('reference:table.caption')}
        columns={columns}
        rows={editions}
        rowKey={row => row.id}
      />
      {retiring === null ? null : <RetireDialog edition={retiring} onClose={() => setRetiring(null)} />}
    </>
  )
}
