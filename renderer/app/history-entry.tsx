import { isBehindLock } from '@shared/second-lock/behind-lock'
import type { TrailEntry, TrailRow } from '@shared/contract/trail'
import { Panel, Section } from '../kit/card'
import { FactTable, KeyValues, type FactColumn } from '../kit/facts'
import { numberInText, useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useActionText } from './action-text'
import { flatData } from './flat-data'

/** One entry of the trail in full: the sentence, who, why, and each field from x to y. */
export function HistoryEntry({ entry }: { readonly entry: TrailEntry }) {
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
      <WhatLeft entry={entry} />
      {entry.rows.map(row => (
        <RowChange key={`${row.table} ${row.id}`} row={row} />
      ))}
      {further > 0 ? <p>{t('app:history.more', { n: format.number(further) })}</p> : null}
    </Panel>
  )
}

const LEFT_ACTIONS = /^trail\.(export|print|copy)/

/** Of an entry that says that something left: in which form, how much, chosen how, and the hash to know it by. */
function WhatLeft({ entry: { action, summary } }: { readonly entry: TrailEntry }) {
  const t = useText()
  const format = useFormat()
  if (!LEFT_ACTIONS.test(action)) return null
  const peopleText = (codes: string) =>
    format.list(codes.split(', ').map(code => t.say('trail', `people.${code}`)))
  const said = (name: string, value: string | number | null | undefined) =>
    value === null || value === undefined
      ? []
      : [{ name, value: typeof value === 'number' ? format.number(value) : value }]
  const [files, profile] = [summary['files'], summary['profile']]
  const people = summary['people']
  const hashed = files === 1 ? t('trail:exports.sha256') : t('trail:exports.sha256Many')
  return (
    <Section title={t('trail:exports.title')}>
      <KeyValues
        pairs={[
          ...said(t('trail:exports.format'), summary['format']),
          ...said(t('trail:exports.rows'), summary['count']),
          ...said(t('trail:exports.files'), files),
          ...said(t('trail:exports.profile'), profile),
          ...said(t('trail:exports.filter'), summary['filter']),
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
    .map(field => ({ field, before: row.before?.[field] ?? null, after: row.after?.[field] ?? null }))
    .filter(({ before, after }) => isBehindLock(after) || JSON.stringify(before) !== JSON.stringify(after))
}

/** Long texts are shown by their beginning, long data (a whole model, an edition) by its size; the trail keeps both whole. */
const MOST_LETTERS = 160
const isData = (text: string): boolean => text.startsWith('{') || text.startsWith('[')

/** Days and moments as they are kept. */
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

function RowChange({ row }: { readonly row: TrailRow }) {
  const t = useText()
  const format = useFormat()
  // A name without a word shows itself.
  const named = (kind: 'table' | 'field', name: string) =>
    t.knows('trail', `${kind}.${name}`) ? t.say('trail', `${kind}.${name}`) : name
  const openText = (value: string) => (isBehindLock(value) ? t('kit:behindLock') : value)
  const text = (value: unknown): string => {
    if (value === null) return t('app:history.nothing')
    if (typeof value === 'number') return numberInText(value, t.language)
    if (typeof value !== 'string') return JSON.stringify(value)
    if (DAY.test(value)) return format.date(value)
    return MOMENT.test(value) ? format.moment(value) : (dataText(value) ?? openText(value))
  }
  const dataText = (value: string): string | null => {
    const data = flatData(value)
    if (data === null) return null
    const parts = data.map(([name, one]) =>
      name === null
        ? text(one)
        : t('app:history.namedValue', { name: named('field', name), value: text(one) }),
    )
    return parts.length === 0 ? t('app:history.nothing') : format.series(parts)
  }
  const shown = (value: unknown) => {
    const whole = text(value)
    if (whole.length <= MOST_LETTERS) return whole
    return isData(whole)
      ? t('app:history.data', { letters: whole.length })
      : `${whole.slice(0, MOST_LETTERS)}…`
  }
  const columns: FactColumn<FieldChange>[] = [
    { key: 'field', heading: t('app:history.field'), cell: change => named('field', change.field) },
  ]
  // A new row was nothing before, a removed one is nothing after: a column of "empty" would only take room.
  if (row.before !== null)
    columns.push({ key: 'before', heading: t('app:history.before'), cell: change => shown(change.before) })
  if (row.after !== null)
    columns.push({ key: 'after', heading: t('app:history.after'), cell: change => shown(change.after) })
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
