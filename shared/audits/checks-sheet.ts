import type { Sheet } from '../intake/sheet'
import type { CheckResult } from './checklist'
import { linesUnder, wordOf, type CellPlace } from './sheet-lines'

/** Words of the sheet on which an auditor works through a checklist. */
export interface ChecksWords {
  readonly key: string
  readonly result: string
  readonly note: string
  readonly proof: string
  readonly results: Readonly<Record<CheckResult, string>>
}

/** What an auditor wrote on one point. */
export interface ReadCheck {
  readonly packId: string
  readonly itemId: string
  readonly result: CheckResult
  readonly note: string | null
  readonly proof: string | null
  readonly place: CellPlace
}

export interface ChecksProblem {
  readonly code: 'unknown-key' | 'unknown-result' | 'result-missing'
  readonly raw: string
  readonly place: CellPlace
}

/** Keys say pack and point, so that a checklist is found again in any workspace: `C site-assessment A.02`. */
export const checkKey = (packId: string, itemId: string): string => `C ${packId} ${itemId}`

/** Reads the sheets of checklists in a workbook; lines without a word of the auditor are passed over. */
export function readChecks(
  sheets: readonly Sheet[],
  words: ChecksWords,
): { readonly checks: readonly ReadCheck[]; readonly problems: readonly ChecksProblem[] } {
  const checks: ReadCheck[] = []
  const problems: ChecksProblem[] = []
  const { key, result, note, proof } = words
  const headings: Readonly<Record<'key' | 'result' | 'note' | 'proof', string>> = { key, result, note, proof }
  for (const line of linesUnder<keyof typeof headings>(sheets, headings, ['key', 'result'])) {
    const raw = line.said('result')
    const said = { note: line.told('note'), proof: line.told('proof') }
    if (raw === '' && said.note === null && said.proof === null) continue
    const [prefix = '', packId = '', itemId = ''] = line.said('key').split(/\s+/)
    const found = wordOf(raw, words.results)
    if (prefix.toUpperCase() !== 'C' || itemId === '')
      problems.push({ code: 'unknown-key', raw: line.said('key'), place: line.place('key') })
    else if (found === undefined)
      problems.push({
        code: raw === '' ? 'result-missing' : 'unknown-result',
        raw: raw === '' ? (said.note ?? said.proof ?? '') : raw,
        place: line.place('result'),
      })
    else checks.push({ packId, itemId, result: found, ...said, place: line.place('result') })
  }
  return { checks, problems }
}
