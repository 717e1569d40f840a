import type { AuditorRow, AuditRow } from '@shared/contract/audits'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { Tabs } from '../kit/tabs'
import { ListSearch } from '../kit/search-field'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { AuditorsList } from './auditors-list'
import { AuditsList } from './audits-list'
import { ProgrammeList } from './programme-list'

export type AuditsView = 'audits' | 'programme' | 'auditors'
const VIEWS: readonly AuditsView[] = ['audits', 'programme', 'auditors']

interface Props {
  readonly audits: readonly AuditRow[]
  readonly auditors: readonly AuditorRow[]
  readonly view: AuditsView
  readonly onView: (view: AuditsView) => void
  readonly onAudit: (id: string) => void
  readonly onAuditor: (id: string) => void
  /** Begins a new audit, or a new auditor in their register. */
  readonly onAdd: () => void
}

/** The audits on record, where risk says that the next belongs, and the register of auditors. */
export function AuditsLists({ audits, auditors, view, onView, onAudit, onAuditor, onAdd }: Props) {
  const t = useText()
  return (
    <Card label={t('audits:list')} flush fill>
      <Tabs
        label={t('audits:tab.label')}
        tabs={VIEWS.map(key => ({ key, label: t(`audits:tab.${key}`) }))}
        current={view}
        onChange={onView}
      >
        {view === 'audits' ? (
          <>
            <Toolbar
              label={t('audits:filter')}
              end={
                <ListEnd count={t('audits:count', { count: audits.length })}>
                  <ExportList endpoint="audits.export" listId="audits" name={t('audits:page')} seen={{}} />
                </ListEnd>
              }
            >
              {audits.length === 0 ? null : <ListSearch listId="audits" />}
            </Toolbar>
            <AuditsList rows={audits} onChoose={onAudit} onAdd={onAdd} />
          </>
        ) : view === 'programme' ? (
          <Programme />
        ) : (
          <AuditorsList rows={auditors} onChoose={onAuditor} onAdd={onAdd} />
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
