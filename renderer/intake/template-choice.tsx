import { Checkbox } from '@mantine/core'
import type { OpenedList } from '@shared/contract/intake'
import { isContactField } from '@shared/intake/fields'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import type { ImportDraft } from './draft'

interface ChoiceProps {
  readonly opened: OpenedList
  readonly draft: ImportDraft
  readonly onDraft: (change: (draft: ImportDraft) => ImportDraft) => void
}

/** Which known questionnaire the file is, and whether it is read by its cells. */
export function TemplateChoice({ opened: { template }, draft, onDraft }: ChoiceProps) {
  const t = useText()
  if (template === null) return null
  const facts = { title: template.title, revision: template.revision ?? t('kit:notKnown') }
  if (!template.isKnownRevision)
    return <Notice tone="warn">{t('intake:template.otherRevision', facts)}</Notice>
  return (
    <Notice tone="info">
      {template.revision === null
        ? t('intake:template.mapped', { title: template.title })
        : t('intake:template.known', facts)}
      <Checkbox
        label={t('intake:template.byCells')}
        checked={isByCells(draft)}
        onChange={event => {
          const byCells = event.currentTarget.checked
          onDraft(current => ({ ...current, template: byCells ? template : null }))
        }}
      />
    </Notice>
  )
}

export const isByCells = ({ template }: ImportDraft): boolean => template !== undefined && template !== null

/** Contacts are personal data: they stay in the file unless the person chooses to keep them. */
export function ContactsChoice({ draft, onDraft }: Omit<ChoiceProps, 'opened'>) {
  const t = useText()
  const isOffered =
    isByCells(draft) ||
    draft.sheets.some(sheet => sheet.use && sheet.columns.some(({ target }) => isContactField(target)))
  if (!isOffered) return null
  return (
    <Checkbox
      label={t('intake:contacts.keep')}
      description={t('intake:contacts.what')}
      checked={draft.contacts === true}
      onChange={event => {
        const contacts = event.currentTarget.checked
        onDraft(current => ({ ...current, contacts }))
      }}
    />
  )
}
