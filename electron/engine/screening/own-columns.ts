import type { InputOf, OutputOf } from '@shared/contract/contract'
import { headingKey } from '@shared/screening/formats/table-row'
import type { Call } from '../call'
import { currentEditions } from '../store/screening'
import { ownColumns, ownTable } from './lists/read-own-list'

const sameHeadings = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(headingKey).join('|') === b.map(headingKey).join('|')

/** What the columns of a table could be; a list with these very columns that was loaded before is recognised. */
export async function askOwnColumns(
  { file: token }: InputOf<'screening.own-columns'>,
  call: Call,
): Promise<OutputOf<'screening.own-columns'>> {
  const own = await ownTable(token, call)
  const known = (await currentEditions(call.store)).find(
    ({ mapping }) => mapping !== null && sameHeadings(mapping.headings, own.headings),
  )
  return {
    fileName: own.fileName,
    rows: own.table.rows.length,
    columns: ownColumns(own),
    known:
      known?.mapping == null
        ? null
        : { title: known.title, publisher: known.publisher, kind: known.kind, mapping: known.mapping },
  }
}
