import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { AuditRow } from '@shared/contract/audits'
import { Answer } from '../app/answer'
import { ExportList } from '../app/export-list'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { useKeptState } from '../kit/list-memory'
import { Page, Split } from '../kit/page'
import { Tabs } from '../kit/tabs'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { AuditForm } from './audit-form'
import { AuditPanel } from './audit-panel'
import { emptyAudit } from './audit-values'
import { AuditsList } from './audits-list'
import { ProgrammeList } from './programme-list'

/** Audits, planned and done, and beside them the one in hand: scope, auditor, independence, findings. */
export function AuditsPage() {
  const t = useText()
  const audits = useAnswer('audits.list', {}, { keep: true })
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const linked = typeof search['audit'] === 'string' ? search['audit'] : null
  const [auditId, setAuditId] = useState<string | null>(linked)
  const [isNew, setIsNew] = useState(false)
  // The list names its first row once by itself; a link has already said which audit is meant.
  const skip = useRef(linked !== null)
  const choose = (id: string) => {
    if (!skip.current) setAuditId(id)
    skip.current = false
    setIsNew(false)
  }
  const added = (id: string) => {
    setAuditId(id)
    setIsNew(false)
  }
  return (
    <Page
      title={t('audits:page')}
      actions={
        <Button kind="primary" onClick={() => setIsNew(true)}>
          {t('audits:add')}
        </Button>
      }
    >
      <Answer of={audits}>
        {({ rows }) => (
          <Split
            wide
            side={
              isNew ? (
                <NewAudit onDone={added} onCancel={() => setIsNew(false)} />
              ) : (
                <Side audit={rows.find(row => row.id === auditId)} />
              )
            }
          >
            <Lists rows={rows} onChoose={choose} />
          </Split>
        )}
      </Answer>
    </Page>
  )
}

type View = 'audits' | 'programme'

interface ListsProps {
  readonly rows: readonly AuditRow[]
  readonly onChoose: (id: string) => void
}

/** The audits on record, or where risk says that the next belongs. */
function Lists({ rows, onChoose }: ListsProps) {
  const t = useText()
  const [view, setView] = useKeptState<View>('audits.view', 'audits')
  return (
    <Card label={t('audits:list')} flush fill>
      <Tabs
        label={t('audits:tab.label')}
        tabs={[
          { key: 'audits', label: t('audits:tab.audits') },
          { key: 'programme', label: t('audits:tab.programme') },
        ]}
        current={view}
        onChange={setView}
      >
        {view === 'audits' ? (
          <>
            <Toolbar
              label={t('audits:filter')}
              end={
                <ListEnd count={t('audits:count', { count: rows.length })}>
                  <ExportList endpoint="audits.export" name={t('audits:page')} seen={{}} />
                </ListEnd>
              }
            >
              {null}
            </Toolbar>
            <AuditsList rows={rows} onChoose={onChoose} />
          </>
        ) : (
          <Programme />
        )}
      </Tabs>
    </Card>
  )
}

function Programme() {
  const t = useText()
  const format = useFormat()
  const programme = useAnswer('audits.programme', {}, { keep: true })
  return (
    <Answer of={programme}>
      {({ rows, atRisk, audited }) => (
        <>
          <Toolbar
            label={t('audits:filter')}
            end={t('audits:programme.share', {
              audited: format.number(audited),
              atRisk: format.number(atRisk),
            })}
          >
            {null}
          </Toolbar>
          <ProgrammeList rows={rows} />
        </>
      )}
    </Answer>
  )
}

function Side({ audit }: { readonly audit: AuditRow | undefined }) {
  const t = useText()
  return audit === undefined ? (
    <Panel title={t('audits:page')}>{t('audits:choose')}</Panel>
  ) : (
    <AuditPanel key={audit.id} audit={audit} />
  )
}

interface NewProps {
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

function NewAudit({ onDone, onCancel }: NewProps) {
  const t = useText()
  const add = useCommand('audits.add')
  return (
    <AuditForm
      title={t('audits:form.new')}
      start={emptyAudit()}
      subjectName={null}
      error={add.error}
      busy={add.isPending}
      onSubmit={audit => add.mutate({ audit }, { onSuccess: ({ id }) => onDone(id) })}
      onCancel={onCancel}
    />
  )
}
