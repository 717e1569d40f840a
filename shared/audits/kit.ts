import type { Sheet } from '../intake/sheet'
import type { FindingGrade } from '../response/finding'
import { auditMarked, factAfter, linesUnder, wordOf, type CellPlace, type SheetLine } from './sheet-lines'

/** First cell of the hidden sheet that tells an auditor's kit, and the version of its form. */
export const KIT_MARK = 'fivefold-audit-kit'
export const KIT_VERSION = '1'

export const KIT_TARGETS = ['finding', 'sample', 'evidence'] as const
export type KitTarget = (typeof KIT_TARGETS)[number]
export const KIT_VERDICTS = ['confirmed', 'partly', 'not-confirmed'] as const
export type KitVerdict = (typeof KIT_VERDICTS)[number]

/** Words by which columns and verdicts are found again, wherever they stand. */
export interface KitWords {
  readonly key: string
  readonly verdict: string
  readonly remark: string
  readonly grade: string
  readonly title: string
  readonly description: string
  readonly auditor: string
  readonly verdicts: Readonly<Record<KitVerdict, string>>
  readonly grades: Readonly<Record<FindingGrade, string>>
}

export interface KitRemark {
  readonly target: KitTarget
  readonly targetId: string
  readonly verdict: KitVerdict | null
  readonly text: string | null
  readonly place: CellPlace
}

export interface KitFinding {
  readonly grade: FindingGrade
  readonly title: string
  readonly description: string | null
  readonly place: CellPlace
}

export interface KitProblem {
  readonly code: 'unknown-key' | 'unknown-verdict' | 'unknown-grade' | 'grade-missing' | 'title-missing'
  readonly raw: string
  readonly place: CellPlace
}

export interface ReadKit {
  readonly auditId: string
  readonly auditor: string | null
  readonly remarks: readonly KitRemark[]
  readonly findings: readonly KitFinding[]
  readonly problems: readonly KitProblem[]
}

/** Keys that the kit was written with: `F 0190…`, `S 0190…`, `E 0190…`. */
const PREFIX: Readonly<Record<KitTarget, string>> = { finding: 'F', sample: 'S', evidence: 'E' }
export const kitKey = (target: KitTarget, id: string): string => `${PREFIX[target]} ${id}`

function targetOf(key: string): { readonly target: KitTarget; readonly targetId: string } | null {
  const [prefix = '', targetId = ''] = key.trim().split(/\s+/)
  const target = KIT_TARGETS.find(one => PREFIX[one] === prefix.toUpperCase())
  return target === undefined || !/^[0-9a-f-]{36}$/i.test(targetId)
    ? null
    : { target, targetId: targetId.toLowerCase() }
}

type Line = SheetLine<'key' | 'verdict' | 'remark' | 'grade' | 'title' | 'description'>

/** Reads what an auditor wrote into a kit, wherever its sheets and columns stand; `null` where the workbook is none. */
export function readKit(sheets: readonly Sheet[], words: KitWords): ReadKit | null {
  const auditId = auditMarked(sheets, KIT_MARK)
  if (auditId === null) return null
  const read: Read = { remarks: [], findings: [], problems: [] }
  const { key, verdict, remark, grade, title, description } = words
  const headings = { key, verdict, remark, grade, title, description }
  for (const line of linesUnder(sheets, headings, ['key', 'remark'])) {
    if (line.said('key') === '') readNew(line, words, read)
    else readRemark(line, words, read)
  }
  const auditor = factAfter(sheets, words.auditor)?.cell.text.trim() ?? ''
  return { auditId, auditor: auditor === '' ? null : auditor, ...read }
}

interface Read {
  readonly remarks: KitRemark[]
  readonly findings: KitFinding[]
  readonly problems: KitProblem[]
}

function readRemark(line: Line, words: KitWords, read: Read): void {
  const raw = line.said('verdict')
  const text = line.said('remark')
  if (raw === '' && text === '') return
  const found = targetOf(line.said('key'))
  if (found === null) {
    read.problems.push({ code: 'unknown-key', raw: line.said('key'), place: line.place('key') })
    return
  }
  const verdict = wordOf(raw, words.verdicts)
  if (raw !== '' && verdict === undefined) {
    read.problems.push({ code: 'unknown-verdict', raw, place: line.place('verdict') })
    return
  }
  read.remarks.push({
    ...found,
    verdict: verdict ?? null,
    text: text === '' ? null : text,
    place: line.place('remark'),
  })
}

/** A line without a key is a finding of the auditor's own, if it says anything. */
function readNew(line: Line, words: KitWords, read: Read): void {
  const title = line.said('title')
  const raw = line.said('grade')
  const description = line.said('description')
  if (title === '' && raw === '' && description === '') return
  if (title === '') {
    read.problems.push({ code: 'title-missing', raw: description, place: line.place('title') })
    return
  }
  const grade = wordOf(raw, words.grades)
  if (grade === undefined) {
    const code = raw === '' ? 'grade-missing' : 'unknown-grade'
    read.problems.push({ code, raw, place: line.place('grade') })
    return
  }
  read.findings.push({
    grade,
    title,
    description: description === '' ? null : description,
    place: line.place('title'),
  })
}
