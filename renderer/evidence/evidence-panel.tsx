import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { EvidenceView } from '@shared/contract/evidence'
import { evidenceDraftSchema, type EvidenceDraft } from '@shared/evidence/evidence'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { CheckField, DateField, NumberField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { CheckOne } from './check-one'
import styles from './evidence.module.css'
import { Preview } from './preview'
import { RemoveFile } from './remove-file'
import { SaveCopy } from './save-copy'
import { Versions } from './versions'

/** One file: what is said of it, what it proves, its hash, a copy, the bin. */
export function EvidencePanel({ file }: { readonly file: EvidenceView }) {
  return (
    <>
      <Preview file={file} />
      <FileForm file={file} />
      <Uses file={file} />
      <Versions file={file} />
      <FileFacts file={file} />
      <CheckOne file={file} />
      <SaveCopy file={file} />
      <RemoveFile file={file} />
    </>
  )
}

const draftOf = ({ title, note, validUntil, language, restricted, pages }: EvidenceView): EvidenceDraft => ({
  title,
  note,
  validUntil,
  language,
  restricted,
  pages,
})

function FileForm({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const edit = useCommand('evidence.edit')
  const form = useForm<EvidenceDraft, unknown, EvidenceDraft>({
    resolver: zodResolver(evidenceDraftSchema),
    values: draftOf(file),
    resetOptions: { keepDirtyValues: true },
  })
  const { control, formState } = form
  const save = (draft: EvidenceDraft) =>
    edit.mutateAsync({ id: file.id, draft }).then(
      () => form.reset(draft),
      () => undefined,
    )
  return (
    <Form form={form} onSubmit={save} label={t('evidence:form')}>
      <TextField control={control} name="title" label={t('evidence:field.title')} required />
      <FieldColumns>
        <DateField control={control} name="validUntil" label={t('evidence:field.validUntil')} />
        <TextField control={control} name="language" label={t('evidence:field.language')} />
        <NumberField control={control} name="pages" label={t('evidence:field.pages')} min={1} />
      </FieldColumns>
      <TextAreaField control={control} name="note" label={t('evidence:field.note')} rows={2} />
      <CheckField control={control} name="restricted" label={t('evidence:field.restricted')} />
      <RefusedHere topic="evidence" error={edit.error} />
      <ButtonGroup end>
        <Button kind="primary" type="submit" off={!formState.isDirty || edit.isPending}>
          {t('evidence:save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

function Uses({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  return (
    <Section title={t('evidence:usedFor')}>
      {file.uses.length === 0 ? <p className={styles.soft}>{t('evidence:unused')}</p> : null}
      <ul className={styles.uses}>
        {file.uses.map(({ target, title }) => (
          <li key={`${target.type} ${target.id}`}>
            <span className={styles.soft}>{t(`evidence:target.${target.type}`, { id: target.id })}</span>{' '}
            {title ?? t('evidence:gone')}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function FileFacts({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const format = useFormat()
  return (
    <KeyValues
      pairs={[
        { name: t('evidence:fact.fileName'), value: file.fileName },
        { name: t('evidence:fact.mediaType'), value: file.mediaType },
        { name: t('evidence:fact.size'), value: format.bytes(file.sizeBytes) },
        {
          name: t('evidence:fact.added'),
          value: t('evidence:fact.addedBy', { who: file.addedBy, when: format.moment(file.addedAt) }),
        },
        { name: t('evidence:fact.sha256'), value: <span className={styles.hash}>{file.sha256}</span> },
      ]}
    />
  )
}
