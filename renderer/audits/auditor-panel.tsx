import { useState } from 'react'
import type { AuditorRow } from '@shared/contract/audits'
import { localeWords } from '@shared/text/locale-words'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Panel } from '../kit/card'
import { draftOf } from '../kit/draft-of'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { AuditorForm, emptyAuditor } from './auditor-form'

/** One auditor of the register. */
export function AuditorPanel({ auditor }: { readonly auditor: AuditorRow }) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing) return <EditAuditor auditor={auditor} onDone={() => setIsEditing(false)} />
  return (
    <Panel
      people="auditor"
      title={auditor.name}
      {...(auditor.firm === null ? {} : { sub: auditor.firm })}
      actions={<Button onClick={() => setIsEditing(true)}>{t('audits:form.change')}</Button>}
    >
      <Facts auditor={auditor} />
    </Panel>
  )
}

function Facts({ auditor }: { readonly auditor: AuditorRow }) {
  const t = useText()
  const format = useFormat()
  const words = localeWords(t.language)
  const { kind, competence, accreditation, accreditedUntil, languages, declaredOn, conflicts, notes } =
    auditor
  const date = (day: string | null) => (day === null ? null : format.date(day))
  return (
    <KeyValues
      pairs={[
        { name: t('audits:fact.type'), value: t(`audits:auditorType.${kind}`) },
        { name: t('audits:auditor.competence'), value: competence },
        { name: t('audits:auditor.accreditation'), value: accreditation },
        { name: t('audits:auditor.accreditedUntil'), value: date(accreditedUntil) },
        {
          name: t('audits:auditor.languages'),
          value: languages.length === 0 ? null : format.list(languages.map(code => words.language(code))),
        },
        { name: t('audits:auditor.declaredOn'), value: date(declaredOn) },
        { name: t('audits:field.conflicts'), value: conflicts ?? t('audits:auditor.noConflicts') },
        { name: t('audits:auditor.notes'), value: notes ?? '–' },
      ]}
    />
  )
}

function EditAuditor({ auditor, onDone }: { readonly auditor: AuditorRow; readonly onDone: () => void }) {
  const t = useText()
  const edit = useCommand('audits.edit-auditor')
  return (
    <AuditorForm
      title={t('audits:auditor.edit')}
      start={draftOf(emptyAuditor(), auditor)}
      error={edit.error}
      busy={edit.isPending}
      onSubmit={draft => edit.mutate({ id: auditor.id, auditor: draft, reason: null }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}

interface NewProps {
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

export function NewAuditor({ onDone, onCancel }: NewProps) {
  const t = useText()
  const add = useCommand('audits.add-auditor')
  return (
    <AuditorForm
      title={t('audits:auditor.new')}
      start={emptyAuditor()}
      error={add.error}
      busy={add.isPending}
      onSubmit={auditor => add.mutate({ auditor }, { onSuccess: ({ id }) => onDone(id) })}
      onCancel={onCancel}
    />
  )
}
