import { lookup } from '../../units/lookup'
import type { ListEntry } from '../entry'
import type { ListIdentity } from '../lists'
import { Kept, type CollectedList } from './collected'
import { Drafts, type EntryDraft } from './entry-draft'
import { readRemarks } from './ofac-remarks'

/** The files of OFAC's csv family, in the order they must be read; none has headings. */
export const OFAC_PARTS = ['sdn', 'alt', 'add', 'comments'] as const
export type OfacPart = (typeof OFAC_PARTS)[number]
export const OFAC_WIDTHS: Readonly<Record<OfacPart, number>> = { sdn: 12, alt: 5, add: 6, comments: 2 }

const TYPES = lookup<ListEntry['type']>({
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
})
const ALIASES = { aka: 'good', nka: 'good', fka: 'former' } as const

/** Nothing is written as `-0- `. */
const said = (cell: string | undefined): string | null => {
  const text = (cell ?? '').trim()
  return text === '' || text === '-0-' ? null : text
}

/** Individuals are `FAMILY, Given`. */
export function givenFirst(name: string, isPerson: boolean): string {
  const comma = name.indexOf(', ')
  return isPerson && comma > 0 ? `${name.slice(comma + 2)} ${name.slice(0, comma)}` : name
}

/**
 * Collects sdn.csv (12 columns), alt.csv (5), add.csv (6) and sdn_comments.csv (2), or the files of the consolidated
 * list, which are made alike. Comments go on where the remarks were cut, without a space.
 */
export class OfacCsvCollector {
  readonly #identity: ListIdentity
  readonly #drafts = new Drafts()
  readonly #remarks = new Map<string, string>()
  readonly #kept = new Kept()

  constructor(identity: ListIdentity) {
    this.#identity = identity
  }

  add(part: OfacPart, cells: readonly string[], line: number, file: string): void {
    if (cells.length !== OFAC_WIDTHS[part]) {
      this.#kept.reject('row-width', { expected: OFAC_WIDTHS[part], found: cells.length, file }, line)
      return
    }
    const key = said(cells[0])
    if (key === null) {
      this.#kept.reject('no-reference', { dataId: '', file }, line)
      return
    }
    if (part === 'sdn') {
      this.#addParty(key, cells, line)
      return
    }
    const draft = this.#drafts.get(key)
    if (draft === undefined) {
      this.#kept.reject('no-such-entry', { key, file }, line)
      return
    }
    if (part === 'alt') addAlias(draft, cells)
    else if (part === 'add')
      draft.address([said(cells[2]), said(cells[3])], said(cells[4])).remark(said(cells[5]))
    else this.#remarks.set(key, (this.#remarks.get(key) ?? '') + (cells[1] ?? ''))
  }

  end(): CollectedList {
    for (const { draft, line } of this.#drafts) {
      readRemarks(this.#remarks.get(draft.key) ?? '', draft)
      this.#kept.add(draft.finish(), line)
    }
    const { entries, rejected } = this.#kept
    return { identity: this.#identity, generatedAt: null, entries, rejected }
  }

  #addParty(key: string, cells: readonly string[], line: number): void {
    if (this.#drafts.get(key)) {
      this.#kept.reject('repeated-reference', { key }, line)
      return
    }
    const draft = this.#drafts.open(key, TYPES.get(said(cells[2]) ?? '') ?? 'organisation', line)
    draft.name(givenFirst(said(cells[1]) ?? '', draft.isPerson), 'primary')
    for (const programme of (said(cells[3]) ?? '').split('] [')) draft.programme(programme)
    draft.role(said(cells[4])).identifier('Call sign', said(cells[5])).nationality(said(cells[9]))
    draft.link('owner', said(cells[10]))
    this.#remarks.set(key, said(cells[11]) ?? '')
  }
}

function addAlias(draft: EntryDraft, cells: readonly string[]): void {
  const quality = ALIASES[(said(cells[2]) ?? 'aka') as keyof typeof ALIASES]
  draft.name(givenFirst(said(cells[3]) ?? '', draft.isPerson), quality)
}
