import { useController, type Control } from 'react-hook-form'
import type { RequirementView } from '@shared/contract/steps'
import type { StepAnswerDraft } from '@shared/steps/answer'
import type { FrameworkSource } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import { VERIFICATION_LEVELS } from '@shared/suppliers/records'
import { EvidenceFor } from '../evidence/evidence-for'
import { Panel, Section } from '../kit/card'
import { DateField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { DoneBar } from './done-bar'
import { MaturityField } from './maturity-field'
import { RefusedHere } from './refused-here'
import { RepeatField } from './repeat-field'
import { RequirementHistory } from './requirement-history'
import { RequirementWords } from './requirement-words'
import styles from './steps.module.css'
import { useAnswerForm } from './use-answer-form'
import { useSaveOnLeave } from './use-save-on-leave'

interface Props {
  readonly view: RequirementView
  readonly sources: readonly FrameworkSource[]
}

/** One requirement: plain words, how far it is, who sees to it until when, and what proves it. */
export function RequirementPanel({ view, sources }: Props) {
  const t = useText()
  const { requirement } = view
  return (
    <Panel
      title={textIn(requirement.title, t.language)}
      sub={requirement.gate ? `${requirement.id} · ${t('steps:gate')}` : requirement.id}
    >
      <Section title={t('steps:doneWhen')}>
        <p>{textIn(requirement.doneWhen, t.language)}</p>
      </Section>
      <AnswerForm view={view} />
      <DoneBar key={view.answer?.lastDoneOn} view={view} />
      <EvidenceFor target={{ type: 'requirement', id: requirement.id }} />
      <RequirementWords requirement={requirement} sources={sources} />
      <RequirementHistory view={view} />
    </Panel>
  )
}

function AnswerForm({ view }: { readonly view: RequirementView }) {
  const t = useText()
  const format = useFormat()
  const { form, save, error } = useAnswerForm(view)
  const box = useSaveOnLeave(save)
  const { control } = form
  return (
    <div
      ref={box}
      role="group"
      className={styles.stack}
      aria-label={t('steps:form', { requirement: view.requirement.id })}
    >
      <Maturity view={view} control={control} onChosen={save} />
      <SelectField
        control={control}
        name="verification"
        label={t('steps:field.verification')}
        required
        choices={VERIFICATION_LEVELS.map(value => ({ value, label: t(`steps:verification.${value}`) }))}
      />
      <FieldColumns>
        <TextField control={control} name="owner" label={t('steps:field.owner')} />
        <DateField control={control} name="dueOn" label={t('steps:field.dueOn')} />
        <RepeatField control={control} onChosen={save} />
      </FieldColumns>
      <TextAreaField control={control} name="note" label={t('steps:field.note')} />
      {view.requirement.gate ? (
        <p className={styles.soft}>{t('steps:field.gateAlways')}</p>
      ) : (
        <TextField
          control={control}
          name="notApplicableReason"
          label={t('steps:field.notApplicableReason')}
        />
      )}
      <RefusedHere topic="steps" error={error} />
      <p className={styles.soft}>
        {view.answer?.assessedOn == null
          ? t('steps:saved')
          : t('steps:assessedOn', { date: format.date(view.answer.assessedOn) })}
      </p>
    </div>
  )
}

interface MaturityProps {
  readonly view: RequirementView
  readonly control: Control<StepAnswerDraft, unknown, StepAnswerDraft>
  readonly onChosen: () => void
}

function Maturity({ view, control, onChosen }: MaturityProps) {
  const { field } = useController({ control, name: 'maturity' })
  return (
    <MaturityField
      name={`maturity-${view.requirement.id}`}
      levels={view.levels}
      value={field.value}
      onChange={maturity => {
        field.onChange(maturity)
        onChosen()
      }}
    />
  )
}
