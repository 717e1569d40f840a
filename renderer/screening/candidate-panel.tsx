import { Link } from '@tanstack/react-router'
import type { Candidate } from '@shared/contract/screening'
import { Panel } from '../kit/card'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { CompareColumns } from './compare-columns'
import { ConfirmForm } from './confirm-form'
import { DecideForm } from './decide-form'
import { Reasons } from './reasons'
import styles from './screening.module.css'

/** Leads to where our side is kept; an owner or a site stands with its supplier, an auditor with its audits. */
function Subject({ subject }: { readonly subject: Candidate['subject'] }) {
  const t = useText()
  const { type, id, name, supplierId, recruiterId } = subject
  if (type === 'auditor') return <Link to="/audits">{t('screening:panel.openAudits', { name })}</Link>
  if (type === 'recruiter' || recruiterId !== null)
    return (
      <Link to="/recruiters/$id" params={{ id: recruiterId ?? id }}>
        {t(`screening:panel.${type === 'recruiter' ? 'open' : 'openRecruiter'}`, { name })}
      </Link>
    )
  return (
    <Link to="/suppliers/$id" params={{ id: supplierId ?? id }}>
      {t(`screening:panel.${type === 'supplier' ? 'open' : 'openSupplier'}`, { name })}
    </Link>
  )
}

function Before({ candidate }: { readonly candidate: Candidate }) {
  const t = useText()
  const format = useFormat()
  const { decision, state, changed, because } = candidate
  if (decision === null)
    return because === null ? null : <Notice tone="info">{t(`screening:because.${because}`)}</Notice>
  const verdict = t(`screening:state.${decision.verdict}`)
  if (state === 'reopened')
    return (
      <Notice tone="warn">
        {changed.map(each => t(`screening:changed.${each}`)).join(' ')}{' '}
        {t('screening:changed.before', { verdict, reason: decision.reason })}
      </Notice>
    )
  const { decidedBy: who, confirmedBy: second, confirmedAt } = decision
  const params = { verdict, who, when: format.moment(decision.decidedAt) }
  if (state === 'to-confirm')
    return (
      <Notice tone="warn">{format.labelled(t('screening:panel.toConfirm', params), decision.reason)}</Notice>
    )
  const text =
    second === null || confirmedAt === null
      ? t('screening:panel.decided', params)
      : t('screening:panel.confirmed', { ...params, second, confirmedOn: format.moment(confirmedAt) })
  return <Notice tone="info">{format.labelled(text, decision.reason)}</Notice>
}

/** One possible match: both sides, what speaks for and against, and the decision. */
export function CandidatePanel({
  candidate,
  onDone,
}: {
  readonly candidate: Candidate
  readonly onDone: () => void
}) {
  const t = useText()
  const { subject, entry, match, list } = candidate
  return (
    <Panel
      people="listed"
      title={subject.name}
      sub={
        <>
          {t('screening:panel.sub', { list: list.title, key: entry.key })} · <Subject subject={subject} />
        </>
      }
    >
      <Before candidate={candidate} />
      {candidate.state === 'to-confirm' ? <ConfirmForm candidate={candidate} onDone={onDone} /> : null}
      <DecideForm key={`${candidate.runId} ${candidate.n}`} candidate={candidate} onDone={onDone} />
      <CompareColumns
        ours={{
          kind: t(`screening:subject.${subject.type}`),
          names: subject.names,
          countries: subject.countries,
          born: null,
          numbers: subject.identifiers,
        }}
        entry={entry}
        match={match}
      />
      <Reasons reasons={match.reasons} />
      {entry.remarks === null ? null : (
        <details className={styles.remarks}>
          <summary>{t('screening:panel.remarks')}</summary>
          <p>{entry.remarks}</p>
        </details>
      )}
    </Panel>
  )
}
