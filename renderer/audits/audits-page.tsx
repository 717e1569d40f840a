import { useSearch } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import type { AuditorRow, AuditRow } from '@shared/contract/audits'
import { emptyAudit } from '@shared/audits/audit'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Panel } from '../kit/card'
import { inSlices } from '../kit/in-slices'
import { useKeptState } from '../kit/list-memory'
import { Page, Split } from '../kit/page'
import { useText } from '../kit/text'
import { AuditForm } from './audit-form'
import { AuditPanel } from './audit-panel'
import { AuditorPanel, NewAuditor } from './auditor-panel'
import { AuditsLists, type AuditsView } from './audits-lists'
import { TakeOver } from './take-over'

/** What stands beside the lists: an audit or an auditor, or a new one of either. */
type InHand =
  | { readonly kind: 'audit' | 'auditor'; readonly id: string }
  | { readonly kind: 'new-audit' | 'new-auditor' }
  | null

const isOfRegister = (inHand: InHand): boolean => inHand?.kind === 'auditor' || inHand?.kind === 'new-auditor'

/** Audits, planned and done, the programme and the auditors; and beside them the one in hand. */
export function AuditsPage() {
  const t = useText()
  const audits = useAnswer('audits.list', {}, { keep: true })
  const auditors = useAnswer('audits.auditors', {}, { keep: true })
  const linked = useLinkedAudit()
  const [view, setView] = useKeptState<AuditsView>('audits.view', 'audits')
  const [inHand, setInHand] = useState<InHand>(linked === null ? null : { kind: 'audit', id: linked })
  // The list names its first row once by itself; a link has already said which audit is meant.
  const skip = useRef(linked !== null)
  const choose = (kind: 'audit' | 'auditor') => (id: string) => {
    if (!skip.current) setInHand({ kind, id })
    skip.current = false
  }
  const isRegister = view === 'auditors'
  /** What was in hand goes when it is none of what the other list holds. */
  const turnTo = (next: AuditsView): void => {
    setView(next)
    if (isOfRegister(inHand) !== (next === 'auditors')) setInHand(null)
  }
  const add = inSlices(() => setInHand({ kind: isRegister ? 'new-auditor' : 'new-audit' }))
  return (
    <Page
      title={t('audits:page')}
      actions={
        <ButtonGroup>
          {isRegister ? null : <TakeOver onTaken={id => setInHand({ kind: 'audit', id })} />}
          <Button kind="primary" onClick={add}>
            {t(isRegister ? 'audits:auditor.add' : 'audits:add')}
          </Button>
        </ButtonGroup>
      }
    >
      <Answer of={audits}>
        {({ rows }) => (
          <Split
            wide
            side={
              <Side
                view={view}
                inHand={inHand}
                audits={rows}
                auditors={auditors.data?.rows ?? []}
                onChange={setInHand}
              />
            }
          >
            <AuditsLists
              audits={rows}
              auditors={auditors.data?.rows ?? []}
              view={view}
              onView={turnTo}
              onAudit={choose('audit')}
              onAuditor={choose('auditor')}
              onAdd={add}
            />
          </Split>
        )}
      </Answer>
    </Page>
  )
}

/** The audit a link means. */
function useLinkedAudit(): string | null {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  return typeof search['audit'] === 'string' ? search['audit'] : null
}

interface SideProps {
  readonly view: AuditsView
  readonly inHand: InHand
  readonly audits: readonly AuditRow[]
  readonly auditors: readonly AuditorRow[]
  readonly onChange: (inHand: InHand) => void
}

function Side({ view, inHand, audits, auditors, onChange }: SideProps): ReactNode {
  const t = useText()
  const leave = () => onChange(null)
  if (inHand?.kind === 'new-audit')
    return <NewAudit onDone={id => onChange({ kind: 'audit', id })} onCancel={leave} />
  if (inHand?.kind === 'new-auditor')
    return <NewAuditor onDone={id => onChange({ kind: 'auditor', id })} onCancel={leave} />
  const audit = inHand?.kind === 'audit' ? audits.find(row => row.id === inHand.id) : undefined
  if (audit !== undefined)
    return <AuditPanel key={audit.id} audit={audit} onPlanned={id => onChange({ kind: 'audit', id })} />
  const auditor = inHand?.kind === 'auditor' ? auditors.find(row => row.id === inHand.id) : undefined
  if (auditor !== undefined) return <AuditorPanel key={auditor.id} auditor={auditor} />
  return (
    <Panel title={t('audits:page')}>
      {t(view === 'auditors' ? 'audits:chooseAuditor' : 'audits:choose')}
    </Panel>
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
