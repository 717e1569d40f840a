import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { Button, ButtonGroup } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { Figure } from '../kit/facts'
import { useFormat } from '../kit/format'
import { inSlices } from '../kit/in-slices'
import { Page, Split } from '../kit/page'
import { ListSearch } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { useToday } from '../steps/today'
import { GrievanceFormPanel } from './grievance-form'
import { GrievancePanel } from './grievance-panel'
import { emptyGrievance } from './grievance-values'
import { GrievancesList } from './grievances-list'
import { ReferralsDialog } from './referrals'
import styles from './grievances.module.css'

type Listed = OutputOf<'grievances.list'>

/** Complaints as numbers and cases, and beside them the one in hand. */
export function GrievancesPage() {
  const t = useText()
  const grievances = useAnswer('grievances.list', {}, { keep: true })
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const linked = typeof search['grievance'] === 'string' ? search['grievance'] : null
  const [grievanceId, setGrievanceId] = useState<string | null>(linked)
  const [isNew, setIsNew] = useState(false)
  // The list names its first row once by itself; a link has already said which one is meant.
  const skip = useRef(linked !== null)
  const choose = (id: string) => {
    if (!skip.current) setGrievanceId(id)
    skip.current = false
    setIsNew(false)
  }
  const add = inSlices(() => setIsNew(true))
  const added = (id: string) => {
    setGrievanceId(id)
    setIsNew(false)
  }
  return (
    <Page
      title={t('grievances:page')}
      actions={
        <ButtonGroup>
          <ReferralsDialog />
          <Button kind="primary" onClick={add}>
            {t('grievances:add')}
          </Button>
        </ButtonGroup>
      }
    >
      <Answer of={grievances}>
        {listed => (
          <Split
            wide
            side={
              isNew ? (
                <NewGrievance onDone={added} onCancel={() => setIsNew(false)} />
              ) : (
                <Side rows={listed.rows} id={grievanceId} />
              )
            }
          >
            <Left listed={listed} onChoose={choose} onAdd={add} />
          </Split>
        )}
      </Answer>
    </Page>
  )
}

interface LeftProps {
  readonly listed: Listed
  readonly onChoose: (id: string) => void
  readonly onAdd: () => void
}

function Left({ listed, onChoose, onAdd }: LeftProps) {
  const t = useText()
  return (
    <div className={styles.left}>
      {listed.rows.length === 0 ? null : <FiguresCard figures={listed.figures} />}
      <div className={styles.list}>
        <Card label={t('grievances:list')} flush fill>
          <Toolbar
            label={t('grievances:filter')}
            end={
              <ListEnd count={t('grievances:count', { count: listed.rows.length })}>
                <ExportList
                  endpoint="grievances.export"
                  listId="grievances"
                  name={t('grievances:page')}
                  seen={{}}
                />
              </ListEnd>
            }
          >
            {listed.rows.length === 0 ? null : <ListSearch listId="grievances" />}
          </Toolbar>
          <GrievancesList rows={listed.rows} onChoose={onChoose} onAdd={onAdd} />
        </Card>
      </div>
    </div>
  )
}

function FiguresCard({ figures }: Pick<Listed, 'figures'>) {
  const t = useText()
  const format = useFormat()
  const { received, resolved, unanswered, medianDaysToFirstResponse: days } = figures
  return (
    <Card title={t('grievances:figures.title')}>
      <div className={styles.figures}>
        <Figure value={format.number(received)} label={t('grievances:figures.received')} />
        <Figure value={format.number(resolved)} label={t('grievances:figures.resolved')} />
        <Figure value={format.number(unanswered)} label={t('grievances:figures.unanswered')} />
        <Figure
          value={days === null ? '–' : format.number(days, Number.isInteger(days) ? 0 : 1)}
          label={t('grievances:figures.median')}
        />
      </div>
    </Card>
  )
}

function Side({ rows, id }: { readonly rows: Listed['rows']; readonly id: string | null }) {
  const t = useText()
  const grievance = rows.find(row => row.id === id)
  return grievance === undefined ? (
    <Panel title={t('grievances:page')}>{t('grievances:choose')}</Panel>
  ) : (
    <GrievancePanel key={grievance.id} grievance={grievance} />
  )
}

interface NewProps {
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

function NewGrievance({ onDone, onCancel }: NewProps) {
  const t = useText()
  const add = useCommand('grievances.add')
  return (
    <GrievanceFormPanel
      title={t('grievances:form.new')}
      start={emptyGrievance(useToday())}
      subjectName={null}
      error={add.error}
      busy={add.isPending}
      onSubmit={grievance => add.mutate({ grievance }, { onSuccess: ({ id }) => onDone(id) })}
      onCancel={onCancel}
    />
  )
}
