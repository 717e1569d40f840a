import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldsOf, isFieldKey, SHEET_KINDS, type SheetKind } from '@shared/intake/fields'
import { answersIn, type CellRole, type MappedCell } from '@shared/intake/templates/make-profile'
import { COMPANY_FIELDS } from '@shared/intake/templates/profile'
import { revisionIn } from '@shared/intake/templates/recognise'
import { Button } from '../kit/button'
import { LongText } from '../kit/long-text'
import { useText } from '../kit/text'
import styles from './cells.module.css'
import { targetChoices } from './field-text'

const KINDS = ['answer', 'comment', 'company', 'column', 'mark', 'revision'] as const
type Kind = (typeof KINDS)[number]

interface RoleFormProps {
  /** What the cell was said to hold before; `null` = nothing. */
  readonly role: CellRole | null
  /** The words beside the cell, which name it. */
  readonly label: string | null
  /** What stands in the cell itself in this copy. */
  readonly text: string
  /** Answers that are mapped already, for remarks to them. */
  readonly questions: readonly string[]
  readonly onRole: (role: CellRole) => void
  readonly onClear: (() => void) | null
}

interface Said {
  readonly kind: Kind
  readonly company: (typeof COMPANY_FIELDS)[number]
  readonly question: string
  readonly answers: string
  readonly about: string
  readonly table: SheetKind
  readonly field: string
}

const QUESTION_LENGTH = 100

function saidAtFirst({ role, label, questions }: RoleFormProps): Said {
  const start: Said = {
    kind: role?.kind ?? 'answer',
    company: 'name',
    question: (label ?? '').slice(0, QUESTION_LENGTH),
    answers: '',
    about: questions.at(-1) ?? '',
    table: 'suppliers',
    field: 'supplier.name',
  }
  if (role?.kind === 'company') return { ...start, company: role.field }
  if (role?.kind === 'answer')
    return { ...start, question: role.question, answers: (role.answers ?? []).join('\n') }
  if (role?.kind === 'comment') return { ...start, about: role.question }
  return role?.kind === 'column' ? { ...start, table: role.table, field: role.field } : start
}

/** The role as far as it is said; `null` while something is missing. */
function roleOf(said: Said, text: string): CellRole | null {
  const { kind, company, question, about, table, field } = said
  if (kind === 'company') return { kind, field: company }
  if (kind === 'answer')
    return question.trim() === ''
      ? null
      : { kind, question: question.trim(), answers: answersIn(said.answers) }
  if (kind === 'revision') return revisionIn(text) === null ? null : { kind }
  if (kind === 'comment') return about === '' ? null : { kind, question: about }
  if (kind === 'column') return isFieldKey(field) ? { kind, table, field } : null
  return text === '' ? null : { kind }
}

/** Says what the chosen cell holds. Remount it (by `key`) for another cell. */
export function RoleForm(props: RoleFormProps) {
  const t = useText()
  const [said, setSaid] = useState(() => saidAtFirst(props))
  const role = roleOf(said, props.text)
  return (
    <form
      className={styles.fields}
      aria-label={t('intake:cells.role')}
      onSubmit={event => {
        event.preventDefault()
        if (role !== null) props.onRole(role)
      }}
    >
      <NativeSelect
        label={t('intake:cells.role')}
        data={KINDS.map(kind => ({ value: kind, label: t(`intake:cells.kind.${kind}`) }))}
        value={said.kind}
        onChange={event =>
          setSaid({ ...said, kind: KINDS.find(kind => kind === event.currentTarget.value) ?? said.kind })
        }
      />
      <RoleDetail said={said} questions={props.questions} onSaid={setSaid} />
      <div>
        <Button kind="primary" type="submit" off={role === null}>
          {t('intake:cells.assign')}
        </Button>{' '}
        {props.onClear === null ? null : (
          <Button kind="quiet" onClick={props.onClear}>
            {t('intake:cells.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}

interface DetailProps {
  readonly said: Said
  readonly questions: readonly string[]
  readonly onSaid: (said: Said) => void
}

function RoleDetail({ said, questions, onSaid }: DetailProps) {
  const t = useText()
  if (said.kind === 'mark') return <p className={styles.pattern}>{t('intake:cells.markHint')}</p>
  if (said.kind === 'revision') return <p className={styles.pattern}>{t('intake:cells.revisionHint')}</p>
  if (said.kind === 'column') return <ColumnDetail said={said} onSaid={onSaid} />
  if (said.kind === 'answer') return <AnswerDetail said={said} onSaid={onSaid} />
  if (said.kind === 'comment')
    return (
      <NativeSelect
        label={t('intake:cells.whichQuestion')}
        data={[...questions]}
        value={said.about}
        onChange={event => onSaid({ ...said, about: event.currentTarget.value })}
      />
    )
  return (
    <NativeSelect
      label={t('intake:cells.companyField')}
      data={COMPANY_FIELDS.map(field => ({ value: field, label: t(`intake:cells.company.${field}`) }))}
      value={said.company}
      onChange={event =>
        onSaid({
          ...said,
          company: COMPANY_FIELDS.find(field => field === event.currentTarget.value) ?? said.company,
        })
      }
    />
  )
}

function AnswerDetail({ said, onSaid }: Omit<DetailProps, 'questions'>) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('intake:cells.question')}
        description={t('intake:cells.questionHint')}
        maxLength={QUESTION_LENGTH}
        value={said.question}
        onChange={event => onSaid({ ...said, question: event.currentTarget.value })}
      />
      <LongText
        label={t('intake:cells.answers')}
        description={t('intake:cells.answersHint')}
        least={2}
        most={6}
        value={said.answers}
        onChange={event => onSaid({ ...said, answers: event.currentTarget.value })}
      />
    </>
  )
}

function ColumnDetail({ said, onSaid }: Omit<DetailProps, 'questions'>) {
  const t = useText()
  const groups = targetChoices(t, said.table).map(({ group, items }) => ({ group, items: [...items] }))
  const choose = (kind: string): void => {
    const table = SHEET_KINDS.find(one => one === kind) ?? said.table
    onSaid({ ...said, table, field: fieldsOf(table)[0] ?? said.field })
  }
  return (
    <>
      <p className={styles.pattern}>{t('intake:cells.columnHint')}</p>
      <NativeSelect
        label={t('intake:cells.table')}
        data={SHEET_KINDS.map(kind => ({ value: kind, label: t(`intake:kind.${kind}`) }))}
        value={said.table}
        onChange={event => choose(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('intake:cells.field')}
        data={groups}
        value={said.field}
        onChange={event => onSaid({ ...said, field: event.currentTarget.value })}
      />
    </>
  )
}

/** What a mapped cell holds, in words. */
export function useRoleText(): (role: MappedCell['role']) => string {
  const t = useText()
  return role => {
    if (role.kind === 'mark' || role.kind === 'revision') return t(`intake:cells.roleText.${role.kind}`)
    if (role.kind === 'company')
      return t('intake:cells.roleText.company', { what: t(`intake:cells.company.${role.field}`) })
    if (role.kind === 'column')
      return t('intake:cells.roleText.column', {
        table: t(`intake:kind.${role.table}`),
        what: t.say('intake', `field.${role.field}`),
      })
    return t(`intake:cells.roleText.${role.kind}`, { what: role.question })
  }
}
