import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { EntryDifference } from '@shared/contract/screening'
import { Refusal } from '@shared/contract/error'
import { differenceOf } from '@shared/screening/difference'
import { listEntrySchema } from '@shared/screening/entry'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import {
  countNews,
  hasEntries,
  readDifferences,
  type Compared,
  type DifferenceRow,
} from '../store/sanctions-entries'
import { currentEditions, latestRun, readListRow, rowToRun, type SanctionsListRow } from '../store/screening'
import type { Store } from '../store/store'

const parse = (text: string | null) => (text === null ? null : listEntrySchema.parse(JSON.parse(text)))

function toDifference(row: DifferenceRow): EntryDifference {
  const [before, after] = [parse(row.before), parse(row.after)]
  const shown = after ?? before
  if (shown === null) throw new RangeError('a difference without sides')
  return {
    change: row.change,
    key: row.key,
    name: shown.names[0]?.text ?? row.key,
    type: shown.type,
    fields: before === null || after === null ? [] : differenceOf(before, after),
    decides: row.fingerprint_before !== row.fingerprint_after,
  }
}

type Selected = Pick<InputOf<'screening.differences'>, 'listId' | 'change'>

interface Selection {
  readonly row: SanctionsListRow
  readonly compared: Compared
  readonly total: number
  /** Whether the edition before is still there to be compared with. */
  readonly kept: boolean
}

/** The two editions that are compared, and how many differences of the wanted kind they have. */
async function select({ listId, change }: Selected, store: Store): Promise<Selection> {
  const row = await readListRow(store, listId)
  if (row === undefined)
    throw new Refusal({ code: 'not-found', params: { table: 'sanctions_list', id: listId } })
  const compared = { before: row.previous_id ?? '', after: row.id, change }
  const kept = row.previous_id !== null && (await hasEntries(store, row.previous_id))
  const counts = { added: row.added ?? 0, changed: row.changed ?? 0, removed: row.removed ?? 0 }
  const all = counts.added + counts.changed + counts.removed
  return { row, compared, kept, total: kept ? (change === null ? all : counts[change]) : 0 }
}

/** A page of what an edition added, changed and dropped. */
export async function differences(
  { offset, limit, ...selected }: InputOf<'screening.differences'>,
  store: Store,
): Promise<OutputOf<'screening.differences'>> {
  const { compared, total, kept } = await select(selected, store)
  const rows = kept ? readDifferences(store, compared, { offset, limit }) : []
  return { rows: rows.map(toDifference), total, kept }
}

const column = 'screening:differences.column'
const texts = (row: EntryDifference, side: 'gone' | 'come', { t }: ExportWords): string =>
  row.fields
    .filter(field => field[side].length > 0)
    .map(field => `${t(`screening:differences.field.${field.field}`)}: ${field[side].join('; ')}`)
    .join('\n')

function columns(words: ExportWords): ListColumn<EntryDifference>[] {
  const { t } = words
  return [
    {
      heading: t(`${column}.change`),
      kind: 'text',
      width: 12,
      value: row => t(`screening:differences.change.${row.change}`),
    },
    { heading: t(`${column}.key`), kind: 'text', width: 16, value: row => row.key },
    { heading: t(`${column}.name`), kind: 'text', width: 40, value: row => row.name },
    { heading: t(`${column}.type`), kind: 'text', width: 14, value: row => t(`screening:type.${row.type}`) },
    { heading: t(`${column}.gone`), kind: 'text', width: 50, value: row => texts(row, 'gone', words) },
    { heading: t(`${column}.come`), kind: 'text', width: 50, value: row => texts(row, 'come', words) },
  ]
}

/** Writes the differences of an edition as workbook or csv. */
export async function exportDifferences(
  { listId, change, ...target }: InputOf<'screening.export-differences'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { compared, total } = await select({ listId, change }, call.store)
  return exportList(call, target, {
    name: words.t('screening:differences.title'),
    columns: columns(words),
    total,
    stretch: (offset, limit) =>
      Promise.resolve(readDifferences(call.store, compared, { offset, limit }).map(toDifference)),
  })
}

/** What came new into the current lists, was changed or dropped since the newest run compared with them. */
export async function listNews(store: Store): Promise<OutputOf<'screening.list-news'>> {
  const run = await latestRun(store)
  if (run === undefined) return { lists: [] }
  const then = rowToRun(run).editions
  const editions = await currentEditions(store)
  return {
    lists: editions
      .filter(edition => !then.some(({ id }) => id === edition.id))
      .map(({ id, code, title }) => ({
        id,
        title,
        ...countNews(store, then.find(each => each.code === code)?.id ?? '', id),
      })),
  }
}
