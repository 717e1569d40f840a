import { changeInWords } from '@shared/trail/field-words'
import { isTold } from '@shared/trail/value-words'
import { isBehindLock } from '@shared/second-lock/behind-lock'
import type { TrailEntry, TrailRow } from '@shared/contract/trail'
import { Panel, Section } from '../kit/card'
import { FactTable, KeyValues, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useActionText } from './action-text'
import { useFilterText } from './filter-text'
import type { RecordNames } from './trail-rows'
import { useValueVoice } from './value-voice'

/** One entry of the trail in full: the sentence, who, why, and each field from x to y. */
export function HistoryEntry({ entry, names }: { readonly entry: TrailEntry; readonly names: RecordNames }) {
  const t = useText()
  const format = useFormat()
  const action = useActionText()
  const further = entry.rowCount - entry.rows.length
  const refers =
    entry.refersTo === null
      ? []
      : [
          {
            name: t(`app:history.kinds.${entry.kind}`),
            value: t('app:history.refers', { seq: entry.refersTo }),
          },
        ]
  return (
    <Panel
      people="author"
      title={action(entry.action, entry.summary)}
      sub={t('app:history.entry', { seq: entry.seq })}
    >
      <KeyValues
        pairs={[
          { name: t('app:history.who'), value: entry.actor },
          { name: t('app:history.when'), value: format.moment(entry.at) },
          ...refers,
          ...(entry.reason === null ? [] : [{ name: t('app:history.reason'), value: entry.reason }]),
          { name: t('app:history.hash'), value: <code dir="ltr">{entry.hash.slice(0, 16)}…</code> },
        ]}
      />
      <WhatLeft entry={entry} names={names} />
      {entry.rows.map(row => (
        <RowChange key={`${row.table} ${row.id}`} row={row} names={names} />
      ))}
      {further > 0 ? <p>{t('app:history.more', { n: format.number(further) })}</p> : null}
    </Panel>
  )
}

const LEFT_ACTIONS = /^trail\.(export|print|copy)/

/** Of an entry that says that something left: in which form, how much, chosen how, and the hash to know it by. */
function WhatLeft({
  entry: { action, summary },
  names,
}: {
  readonly entry: TrailEntry
  readonly names: RecordNames
}) {
  const t = useText()
  const format = useFormat()
  const filterText = useFilterText()
  if (!LEFT_ACTIONS.test(action)) return null
  const peopleText = (codes: string) =>
    format.list(codes.split(', ').map(code => t.say('trail', `people.${code}`)))
  const said = (name: string, value: string | number | null | undefined) =>
    value === null || value === undefined
      ? []
      : [{ name, value: typeof value === 'number' ? format.number(value) : value }]
  const { files, profile, filter } = summary
  const { people, record } = summary
  const hashed = files === 1 ? t('trail:exports.sha256') : t('trail:exports.sha256Many')
  return (
    <Section title={t('trail:exports.title')}>
      <KeyValues
        pairs={[
          ...said(t('trail:exports.format'), summary['format']),
          ...said(
            t('trail:exports.record'),
            typeof record === 'string' ? (names[record] ?? t('trail:code.record')) : null,
          ),
          ...said(t('trail:exports.rows'), summary['count']),
          ...said(t('trail:exports.files'), files),
          ...said(
            t('trail:exports.profile'),
            typeof profile === 'string' ? t.say('disclosure', `publishing.profiles.${profile}`) : null,
          ),
          ...said(t('trail:exports.filter'), typeof filter === 'string' ? filterText(filter) : null),
          ...said(t('trail:exports.people'), typeof people === 'string' ? peopleText(people) : null),
          ...(summary['sha256'] === undefined
            ? []
            : [{ name: hashed, value: <code dir="ltr">{summary['sha256']}</code> }]),
        ]}
      />
    </Section>
  )
}

interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** The fields of a row that differ; those of a new or removed row that hold something. */
function changesOf(row: TrailRow): FieldChange[] {
  const fields = [...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})])]
  return fields
    .filter(isTold)
    .map(field => ({ field, before: row.before?.[field] ?? null, after: row.after?.[field] ?? null }))
    .filter(({ before, after }) => isBehindLock(after) || JSON.stringify(before) !== JSON.stringify(after))
}

/** Long texts are shown by their beginning; the trail keeps them whole. */
const MOST_LETTERS = 400

function RowChange({ row, names }: { readonly row: TrailRow; readonly names: RecordNames }) {
  const t = useText()
  const voice = useValueVoice(names)
  // A name without a word shows itself.
  const named = (kind: 'table' | 'field', name: string) =>
    t.knows('trail', `${kind}.${name}`) ? t.say('trail', `${kind}.${name}`) : name
  const shown = ({ field, before, after }: FieldChange, side: 'before' | 'after') => {
    const whole = changeInWords(row.table, field, before, after, voice)[side]
    return whole.length <= MOST_LETTERS ? whole : `${whole.slice(0, MOST_LETTERS)}…`
  }
  const columns: FactColumn<FieldChange>[] = [
    { key: 'field', heading: t('app:history.field'), cell: change => named('field', change.field) },
  ]
  // A new row was nothing before, a removed one is nothing after: a column of "empty" would only take room.
  if (row.before !== null)
    columns.push({
      key: 'before',
      heading: t('app:history.before'),
      cell: change => shown(change, 'before'),
    })
  if (row.after !== null)
    columns.push({
      key: 'after',
      heading: t('app:history.after'),
      cell: change => shown(change, 'after'),
    })
  return (
    <Section title={named('table', row.table)}>
      <FactTable
        caption={t('app:history.changes')}
        columns={columns}
        rows={changesOf(row)}
        rowKey={change => change.field}
      />
    </Section>
  )
}
