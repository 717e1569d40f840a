import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { findingDraftSchema, type FindingDraft } from '@shared/response/finding'
import type { EngineRefusal } from '../app/engine-client'
import { Button, ButtonGroup } from '../kit/button'
import { Panel } from '../kit/card'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { KindPart, OrderPart, SeverityPart, SourcePart, SubjectPart } from './finding-parts'

export type FindingForm = UseFormReturn<FindingDraft, unknown, FindingDraft>

interface Props {
  readonly title: string
  readonly start: FindingDraft
  /** Name of the record it is about, when one is chosen already. */
  readonly subjectName: string | null
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onSubmit: (finding: FindingDraft) => void
  readonly onCancel: () => void
}

/** A finding: a fact about people, who says so, how severe it is. Never a name of a worker. */
export function FindingForm({ title, start, subjectName, error, busy, onSubmit, onCancel }: Props) {
  const t = useText()
  const form = useForm<FindingDraft, unknown, FindingDraft>({
    resolver: zodResolver(findingDraftSchema),
    defaultValues: start,
  })
  return (
    <Panel title={title} begins>
      <Form form={form} onSubmit={onSubmit} label={title}>
        <SubjectPart form={form} subjectName={subjectName} />
        <KindPart form={form} />
        <SourcePart form={form} />
        <SeverityPart form={form} />
        <OrderPart form={form} />
        <RefusedHere topic="response" error={error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('response:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={busy}>
            {t('response:form.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Panel>
  )
}
