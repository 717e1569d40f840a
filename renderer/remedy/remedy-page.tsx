import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import type { RemedyDraft } from '@shared/remedy/record'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { inSlices } from '../kit/in-slices'
import { Page, Split } from '../kit/page'
import { ListSearch } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { Waiting } from '../kit/waiting'
import { OwedCard } from './owed-card'
import { RemedyFormPanel } from './remedy-form'
import { RemedyList } from './remedy-list'
import { RemedyPanel } from './remedy-panel'
import { RemedyTotalsCard } from './remedy-totals'
import { emptyRemedy } from './remedy-values'
import styles from './remedy.module.css'

interface Start {
  readonly remedy: RemedyDraft
  readonly subjectName: string | null
}

/** What is owed to people who were harmed, what was paid and confirmed, and beside it the remedy in hand with its ledger. */
export function RemedyPage() {
  const t = useText()
  const remedies = useAnswer('remedy.list', {}, { keep: true })
  const owed = useAnswer('remedy.owed', {}, { keep: true })
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const linked = typeof search['remedy'] === 'string' ? search['remedy'] : null
  const [remedyId, setRemedyId] = useState<string | null>(linked)
  const [start, setStart] = useState<Start | null>(null)
  // The list names its first row once by itself; a link has already said which remedy is meant.
  const skip = useRef(linked !== null)
  const choose = (id: string) => {
    if (!skip.current) setRemedyId(id)
    skip.current = false
    setStart(null)
  }
  const begin = inSlices((remedy: RemedyDraft, subjectName: string | null) =>
    setStart({ remedy, subjectName }),
  )
  const add = () => begin(emptyRemedy(), null)
  const added = (id: string) => {
    setRemedyId(id)
    setStart(null)
  }
  return (
    <Page
      title={t('remedy:page')}
      actions={
        <Button kind="primary" onClick={add}>
          {t('remedy:add')}
        </Button>
      }
    >
      <Answer of={remedies}>
        {listed =>
          owed.isPending ? (
            <Waiting />
          ) : (
            <Split
              wide
              side={
                start === null ? (
                  <Side rows={listed.rows} id={remedyId} />
                ) : (
                  <NewRemedy
                    key={start.remedy.title}
                    start={start}
                    onDone={added}
                    onCancel={() => setStart(null)}
                  />
                )
              }
            >
              <Left listed={listed} onChoose={choose} onAdd={add}>
                <OwedCard owed={owed.data?.corridors ?? []} onStart={begin} />
              </Left>
            </Split>
          )
        }
      </Answer>
    </Page>
  )
}

interface LeftProps {
  readonly listed: OutputOf<'remedy.list'>
  readonly onChoose: (id: string) => void
  readonly onAdd: () => void
  readonly children: React.ReactNode
}

function Left({ listed, onChoose, onAdd, children }: LeftProps) {
  const t = useText()
  const { rows, totals, paidInAll } = listed
  return (
    <div className={styles.left}>
      {rows.length === 0 ? null : <RemedyTotalsCard totals={totals} paidInAll={paidInAll} />}
      <div className={styles.list}>
        <Card label={t('remedy:list')} flush fill>
          <Toolbar
            label={t('remedy:filter')}
            end={
              <ListEnd count={t('remedy:count', { count: rows.length })}>
                <ExportList endpoint="remedy.export" listId="remedy" name={t('remedy:page')} seen={{}} />
                <ExportList
                  endpoint="remedy.export-ledger"
                  name={t('remedy:ledger')}
                  label={t('remedy:exportLedger')}
                  seen={{}}
                />
              </ListEnd>
            }
          >
            {rows.length === 0 ? null : <ListSearch listId="remedy" />}
          </Toolbar>
          <RemedyList rows={rows} onChoose={onChoose} onAdd={onAdd} />
        </Card>
      </div>
      {children}
    </div>
  )
}

function Side({ rows, id }: { readonly rows: LeftProps['listed']['rows']; readonly id: string | null }) {
  const t = useText()
  const remedy = rows.find(row => row.id === id)
  return remedy === undefined ? (
    <Panel title={t('remedy:page')}>{t('remedy:choose')}</Panel>
  ) : (
    <RemedyPanel key={remedy.id} remedy={remedy} />
  )
}

interface NewProps {
  readonly start: Start
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

function NewRemedy({ start, onDone, onCancel }: NewProps) {
  const t = useText()
  const add = useCommand('remedy.add')
  return (
    <RemedyFormPanel
      title={t('remedy:form.new')}
      start={start.remedy}
      subjectName={start.subjectName}
      error={add.error}
      busy={add.isPending}
      onSubmit={remedy => add.mutate({ remedy }, { onSuccess: ({ id }) => onDone(id) })}
      onCancel={onCancel}
    />
  )
}
