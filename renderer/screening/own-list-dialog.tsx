import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import type { OwnColumn } from '@shared/contract/screening'
import { OWN_LIST_FIELDS, type OwnListField, type OwnListMapping } from '@shared/screening/formats/own-list'
import { LIST_KINDS, type ListKind } from '@shared/screening/lists'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable, type FactColumn } from '../kit/facts'
import { FieldColumns } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './screening.module.css'
import type { OwnListInput } from './use-screening-jobs'

interface OwnListDialogProps {
  readonly file: ChosenFile
  readonly onLoad: (own: OwnListInput) => void
  readonly onClose: () => void
}

/** Asks what the columns of a watch list or debarment list hold; a list that was loaded before is filled in. */
export function OwnListDialog({ file, onLoad, onClose }: OwnListDialogProps) {
  const t = useText()
  const answer = useAnswer('screening.own-columns', { file: file.token })
  return (
    <Dialog title={t('screening:own.title')} open onClose={onClose} size="wide">
      <Answer of={answer}>{found => <OwnListForm found={found} onLoad={onLoad} onClose={onClose} />}</Answer>
    </Dialog>
  )
}

type Found = OutputOf<'screening.own-columns'>
type Fields = Readonly<Record<number, OwnListField | ''>>

const fieldsOf = ({ columns, known }: Found): Fields =>
  Object.fromEntries(
    known === null
      ? columns.map(({ column, suggested }) => [column, suggested ?? ''])
      : known.mapping.columns.map(({ column, field }) => [column, field]),
  )

function mappingOf(found: Found, fields: Fields, defaultType: OwnListMapping['defaultType']): OwnListMapping {
  const headings: (string | undefined)[] = []
  for (const { column, heading } of found.columns) headings[column] = heading
  return {
    columns: Object.entries(fields).flatMap(([column, field]) =>
      field === '' ? [] : [{ column: Number(column), field }],
    ),
    headings: Array.from(headings, heading => heading ?? ''),
    defaultType,
  }
}

function OwnListForm({
  found,
  onLoad,
  onClose,
}: Pick<OwnListDialogProps, 'onLoad' | 'onClose'> & { readonly found: Found }) {
  const t = useText()
  const format = useFormat()
  const { known } = found
  const [title, setTitle] = useState(known?.title ?? found.fileName.replace(/\.[^.]+$/, ''))
  const [publisher, setPublisher] = useState(known?.publisher ?? '')
  const [kind, setKind] = useState<ListKind>(known?.kind ?? 'watch')
  const [defaultType, setDefaultType] = useState<OwnListMapping['defaultType']>(
    known?.mapping.defaultType ?? 'organisation',
  )
  const [fields, setFields] = useState<Fields>(fieldsOf(found))
  const hasName = Object.values(fields).includes('name')
  const ready = hasName && title.trim() !== ''
  return (
    <div className={styles.stack}>
      <p>{t('screening:own.intro', { file: found.fileName, rows: format.number(found.rows) })}</p>
      <FieldColumns>
        <TextInput
          label={t('screening:own.name')}
          description={t('screening:own.nameHint')}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
          required
        />
        <TextInput
          label={t('screening:own.publisher')}
          value={publisher}
          onChange={event => setPublisher(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('screening:own.kind')}
          value={kind}
          data={LIST_KINDS.map(value => ({ value, label: t(`screening:listKind.${value}`) }))}
          onChange={event => setKind(LIST_KINDS.find(each => each === event.currentTarget.value) ?? 'watch')}
        />
        <NativeSelect
          label={t('screening:own.defaultType')}
          value={defaultType}
          data={(['organisation', 'person'] as const).map(value => ({
            value,
            label: t(`screening:type.${value}`),
          }))}
          onChange={event =>
            setDefaultType(event.currentTarget.value === 'person' ? 'person' : 'organisation')
          }
        />
      </FieldColumns>
      <ColumnTable columns={found.columns} fields={fields} onChange={setFields} />
      {hasName ? null : <p className={styles.soft}>{t('screening:own.needsName')}</p>}
      <ButtonGroup end>
        <Button onClick={onClose}>{t('screening:own.cancel')}</Button>
        <Button
          kind="primary"
          off={!ready}
          onClick={() => onLoad({ title, publisher, kind, mapping: mappingOf(found, fields, defaultType) })}
        >
          {t('screening:own.load')}
        </Button>
      </ButtonGroup>
    </div>
  )
}

interface ColumnTableProps {
  readonly columns: readonly OwnColumn[]
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

function ColumnTable({ columns, fields, onChange }: ColumnTableProps) {
  const t = useText()
  const choices = [
    { value: '', label: t('screening:own.nothing') },
    ...OWN_LIST_FIELDS.map(value => ({ value, label: t(`screening:own.field.${value}`) })),
  ]
  const facts: FactColumn<OwnColumn>[] = [
    { key: 'column', heading: t('screening:own.column'), cell: each => each.heading },
    {
      key: 'samples',
      heading: t('screening:own.samples'),
      cell: each => <span className={styles.soft}>{each.samples.join(' · ')}</span>,
    },
    {
      key: 'holds',
      heading: t('screening:own.holds'),
      cell: each => (
        <NativeSelect
          aria-label={each.heading}
          value={fields[each.column] ?? ''}
          data={choices}
          onChange={event => {
            const chosen = OWN_LIST_FIELDS.find(field => field === event.currentTarget.value) ?? ''
            onChange({ ...fields, [each.column]: chosen })
          }}
        />
      ),
    },
  ]
  return (
    <FactTable
      caption={t('screening:own.title')}
      columns={facts}
      rows={columns}
      rowKey={each => String(each.column)}
    />
  )
}
