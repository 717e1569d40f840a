import { Select } from '@mantine/core'
import type {
  FileChoice,
  FileIssueView,
  PlannedAnswerView,
  RecipientRow,
} from '@shared/contract/questionnaires'
import { useErrorText } from '../app/error-text'
import { Button } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { AnswerLines } from './answer-lines'
import styles from './questionnaires.module.css'
import { Proposals } from './proposals'
import type { ReviewedFile } from './use-take-in'
import { useValueText } from './value-text'

interface Props {
  readonly file: ReviewedFile
  readonly recipients: readonly RecipientRow[]
  readonly onDecide: (change: Partial<FileChoice>) => void
}

/** Everything one workbook says, sorted by what a person has to do about it. */
export function FileReview({ file, recipients, onDecide }: Props) {
  const t = useText()
  const { plan, choice } = file
  const of = (state: PlannedAnswerView['state']) => plan.answers.filter(one => one.state === state)
  const written = plan.answers.filter(
    one => one.written && one.state !== 'proposed' && one.state !== 'refused',
  )
  return (
    <Panel title={plan.fileName} sub={plan.subjectName ?? t('questionnaires:takeIn.nobody')}>
      <div className={styles.stack}>
        {plan.issues.map(one => (
          <Issue
            key={one.code}
            issue={one}
            accepted={choice.accepted.includes(one.code)}
            onAccept={() => onDecide({ accepted: [...choice.accepted, one.code] })}
          />
        ))}
        {plan.answers.length === 0 && plan.recipientId === null ? null : (
          <WhoseIsIt plan={plan.recipientId} recipients={recipients} onDecide={onDecide} />
        )}
        <Proposals
          answers={plan.answers.filter(one => one.proposal !== null)}
          taken={choice.proposals}
          onTake={proposals => onDecide({ proposals })}
        />
        <Conflicts answers={of('checked')} />
        <AnswerLines
          title={t('questionnaires:takeIn.problems')}
          answers={plan.answers.filter(one => one.problem !== null && one.state === 'refused')}
          say={one =>
            t('questionnaires:takeIn.problem', {
              raw: one.problem?.raw ?? '',
              reason: one.problem === null ? '' : t(`questionnaires:problem.${one.problem.code}`),
            })
          }
        />
        <Written answers={written} />
        <Rest file={file} />
      </div>
    </Panel>
  )
}

function Issue({
  issue,
  accepted,
  onAccept,
}: {
  readonly issue: FileIssueView
  readonly accepted: boolean
  readonly onAccept: () => void
}) {
  const t = useText()
  const errorText = useErrorText()
  const tone = issue.weight === 'stop' ? 'bad' : issue.weight === 'ask' && !accepted ? 'warn' : 'info'
  return (
    <Notice
      tone={tone}
      actions={
        issue.weight === 'ask' && !accepted ? (
          <Button onClick={onAccept}>{t('questionnaires:takeIn.accept')}</Button>
        ) : undefined
      }
    >
      {t(`questionnaires:issue.${issue.code}`, issue.params)}
      {issue.refusal === undefined ? null : <> {errorText(issue.refusal, 'intake')}</>}
    </Notice>
  )
}

/** Where the answers land; the person may say something else than the workbook. */
function WhoseIsIt({
  plan,
  recipients,
  onDecide,
}: {
  readonly plan: string | null
  readonly recipients: readonly RecipientRow[]
  readonly onDecide: (change: Partial<FileChoice>) => void
}) {
  const t = useText()
  return (
    <Select
      label={t('questionnaires:takeIn.recipient')}
      searchable
      allowDeselect={false}
      placeholder={t('kit:field.choose')}
      nothingFoundMessage={t('kit:field.nothingFound')}
      data={recipients.map(row => ({ value: row.recipient.id, label: row.name }))}
      value={plan}
      onChange={recipientId => onDecide({ recipientId, accepted: [] })}
    />
  )
}

function Conflicts({ answers }: { readonly answers: readonly PlannedAnswerView[] }) {
  const t = useText()
  const say = useValueText()
  return (
    <AnswerLines
      title={t('questionnaires:takeIn.conflicts')}
      hint={t('questionnaires:takeIn.conflictsHint')}
      answers={answers}
      say={one =>
        t('questionnaires:takeIn.conflict', {
          kept: one.before === null ? '' : say(one, one.before.value),
          found: one.value === null ? '' : say(one, one.value),
        })
      }
    />
  )
}

function Written({ answers }: { readonly answers: readonly PlannedAnswerView[] }) {
  const t = useText()
  const say = useValueText()
  return (
    <AnswerLines
      title={t('questionnaires:takeIn.written')}
      answers={answers}
      say={one => {
        const value = one.value ?? one.proposal?.value ?? null
        const now = value === null ? '' : say(one, value)
        const was =
          one.before === null ? null : t('questionnaires:takeIn.was', { before: say(one, one.before.value) })
        return [now, was, one.note].filter(part => part !== null).join(' · ')
      }}
    />
  )
}

/** Notes that belong to no answer, the declaration, and what is left open. */
function Rest({ file: { plan } }: { readonly file: ReviewedFile }) {
  const t = useText()
  const format = useFormat()
  const { declared, extras, counts } = plan
  if (plan.answers.length === 0) return null
  const { name, position, on } = declared
  return (
    <>
      {extras.length === 0 ? null : (
        <Section title={t('questionnaires:takeIn.extras')}>
          <p className={styles.soft}>{t('questionnaires:takeIn.extrasHint')}</p>
          <ul className={styles.plainList}>
            {extras.map(one => (
              <li key={`${one.sheet} ${one.ref}`} dir="auto">
                {[one.questionId, one.heading, one.text].filter(part => part !== null).join(': ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className={styles.soft}>
        {name !== null && position !== null && on !== null
          ? t('questionnaires:takeIn.declared', { name, position, date: format.date(on) })
          : t('questionnaires:takeIn.notDeclared')}
      </p>
      <p className={styles.soft}>
        {t('questionnaires:takeIn.open', { count: plan.open })}
        {counts.same === 0 ? '' : ` · ${t('questionnaires:takeIn.unchanged', { count: counts.same })}`}
      </p>
    </>
  )
}
