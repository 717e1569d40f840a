import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import { Refusal } from '@shared/contract/error'
import {
  missingColumns,
  OWN_HOTSPOT_COLUMNS,
  ownHotspotColumn,
  ownHotspotsEdition,
  readOwnHotspots,
} from '@shared/reference/own-hotspots'
import type { Call } from '../call'
import { addEdition } from '../store/reference'
import { editionHash } from './baseline'

/** Own lists are places somebody knows; a file larger than this is event data, which has its own loader. */
const MAX_BYTES = 4_000_000
const MAX_ROWS = 5_000

type CellRow = Record<string, string>

/** The text of a file, which must be UTF-8 (with or without byte order mark). */
async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new Refusal({ code: 'file-unreadable', detail: 'hotspots-not-utf8', params: { path } }, { cause })
  }
}

function parseRows(text: string, path: string): CellRow[] {
  const { data, meta } = Papa.parse<CellRow>(text, {
    header: true,
    transformHeader: heading => ownHotspotColumn(heading) ?? heading.trim(),
  })
  const missing = missingColumns(meta.fields ?? [])
  if (missing.length > 0 || data.length === 0) {
    const params = { path, missing: missing.join(', '), columns: OWN_HOTSPOT_COLUMNS.join(', ') }
    throw new Refusal({ code: 'no-table', detail: 'hotspots-columns', params })
  }
  if (data.length > MAX_ROWS) {
    throw new Refusal({
      code: 'refused',
      detail: 'too-many-hotspots',
      params: { rows: data.length, most: MAX_ROWS },
    })
  }
  return data
}

/** Loads an own list of hotspots as an edition of its own; nothing is written when a row is wrong and must not be skipped. */
export async function loadHotspots(input: { file: string; skipRejected: boolean }, call: Call) {
  const file = await call.files.open(input.file, { maxBytes: MAX_BYTES })
  const rows = parseRows(await readText(file.path), file.path)
  const id = call.newId()
  const { hotspots, rejected } = readOwnHotspots(rows, id)
  const report = { rejected: rejected.map(row => ({ ...row })) }
  if (hotspots.length === 0 || (rejected.length > 0 && !input.skipRejected))
    return { id: null, loaded: 0, ...report }
  const edition = ownHotspotsEdition(hotspots, { id, name: file.name, loadedOn: call.today() })
  await call.change({
    topic: 'reference',
    action: 'reference.load',
    summary: { file: file.name, count: hotspots.length },
    undo: 'step',
    rows: [
      addEdition({ id, edition, fileName: file.name, sha256: editionHash(edition), loadedAt: call.now() }),
    ],
    touched: ['reference', 'risk'],
  })
  return { id, loaded: hotspots.length, ...report }
}
