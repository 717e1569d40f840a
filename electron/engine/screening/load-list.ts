import type { ListEdition } from '@shared/contract/screening'
import type { Call } from '../call'
import { insert, update } from '../store/change'
import {
  currentEditions,
  rowToEdition,
  type SanctionsEntryRow,
  type SanctionsListRow,
} from '../store/screening'
import { entryFingerprint } from './fingerprint'
import { readUnList, type ReadList } from './un-list'

/** The UN list is about 2 MB; a hundred times that is no list of this kind. */
const LARGEST_FILE_BYTES = 200 * 1024 * 1024

const UN_LIST = {
  code: 'UN-SC',
  title: 'UN Security Council Consolidated List',
  publisher: 'United Nations Security Council',
} as const

/** The list of the sample workspace has the UN's format, but says of itself what it is: it must never pass for the real one. */
const SAMPLE_LIST = { code: 'SAMPLE', title: 'Invented sample list', publisher: 'Fivefold' } as const

const identityOf = (list: ReadList): typeof UN_LIST | typeof SAMPLE_LIST =>
  list.listType === SAMPLE_LIST.title ? SAMPLE_LIST : UN_LIST

function* entryRows(listId: string, list: ReadList): Generator<SanctionsEntryRow> {
  for (const entry of list.entries)
    yield {
      list_id: listId,
      key: entry.key,
      fingerprint: entryFingerprint(entry),
      entry: JSON.stringify(entry),
    }
}

function listRow(call: Call, list: ReadList, file: { name: string; sizeBytes: number }): SanctionsListRow {
  const persons = list.entries.filter(entry => entry.type === 'person').length
  const organisations = list.entries.filter(entry => entry.type === 'organisation').length
  return {
    id: call.newId(),
    ...identityOf(list),
    generated_at: list.generatedAt,
    loaded_at: call.now(),
    file_name: file.name,
    size_bytes: file.sizeBytes,
    sha256: list.sha256,
    entries: list.entries.length,
    persons,
    organisations,
    names: list.entries.reduce((total, entry) => total + entry.names.length, 0),
    rejected: JSON.stringify(list.rejected),
    replaced_at: null,
  }
}

/**
 * Reads a list file and makes it the current edition of its list. The edition before stays for the record. Loading the
 * very file that is current changes nothing.
 */
export async function loadList(
  token: string,
  call: Call,
): Promise<{ edition: ListEdition; already: boolean }> {
  const { store } = call
  const file = await call.files.open(token, { maxBytes: LARGEST_FILE_BYTES })
  const list = await readUnList(file.path, {
    signal: call.signal,
    onProgress: done => call.progress({ phase: 'read-list', done, total: file.sizeBytes }),
  })
  const before = (await currentEditions(store)).find(edition => edition.code === identityOf(list).code)
  if (before?.sha256 === list.sha256) return { edition: before, already: true }
  const row = listRow(call, list, file)
  await call.change({
    topic: 'screening',
    action: 'screening.load-list',
    summary: { title: row.title, entries: row.entries, rejected: list.rejected.length },
    undo: 'record',
    rows: [
      ...(before === undefined ? [] : [update('sanctions_list', before.id, { replaced_at: row.loaded_at })]),
      insert('sanctions_list', row),
    ],
    bulk: [{ table: 'sanctions_entry', rows: entryRows(row.id, list) }],
    touched: ['screening', 'reference', 'risk'],
  })
  return { edition: rowToEdition(row), already: false }
}
