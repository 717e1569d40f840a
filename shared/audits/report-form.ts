import { fold } from '../intake/fold'
import type { Cell, Sheet } from '../intake/sheet'
import { readDate } from '../intake/values/date'
import type { FindingGrade, SubjectType } from '../response/finding'
import type { INDICATOR_STRENGTHS } from '../response/indicators'
import type { CalendarDate } from '../units/calendar-date'
import type { Audit } from './audit'
import { readChecks, type ChecksProblem, type ChecksWords, type ReadCheck } from './checks-sheet'
import { auditMarked, factAfter, linesUnder, wordOf, type CellPlace, type SheetLine } from './sheet-lines'

type IndicatorStrength = (typeof INDICATOR_STRENGTHS)[number]

/** First cell of the hidden sheet that tells a report form, and the version of the form. */
export const REPORT_MARK = 'fivefold-audit-report'
export const REPORT_VERSION = '1'

/** What a report says of the audit as a whole, in the order of the form. */
export const REPORT_FACTS = [
  'title',
  'organisation',
  'auditor',
  'startsOn',
  'endsOn',
  'announcement',
  'criteria',
  'scope',
  'interviews',
  'notCovered',
] as const
export type ReportFact = (typeof REPORT_FACTS)[number]

/** What it says of each finding, in the order of the columns. */
export const REPORT_COLUMNS = [
  'grade',
  'title',
  'description',
  'place',
  'indicator',
  'strength',
  'workers',
  'rootCause',
  'criterion',
  'action',
  'owner',
  'dueOn',
] as const
export type ReportColumn = (typeof REPORT_COLUMNS)[number]

export interface ReportWords {
  readonly facts: Readonly<Record<ReportFact, string>>
  readonly columns: Readonly<Record<ReportColumn, string>>
  readonly grades: Readonly<Record<FindingGrade, string>>
  readonly strengths: Readonly<Record<IndicatorStrength, string>>
  readonly announcements: Readonly<Record<NonNullable<Audit['announcement']>, string>>
  readonly checks: ChecksWords
}

/** What a finding can be about, by the name a report would call it. */
export interface KnownPlace {
  readonly name: string
  readonly subjectType: SubjectType
  readonly subjectId: string | null
}

/** What cells are looked up in. */
export interface ReportKnowledge {
  readonly places: readonly KnownPlace[]
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
  readonly today: CalendarDate
}

export interface ReportFacts {
  readonly title: string | null
  readonly organisation: string | null
  readonly auditor: string | null
  readonly startsOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
  readonly announcement: Audit['announcement']
  readonly criteria: Audit['criteria']
  readonly scope: string | null
  readonly interviews: number | null
  readonly notCovered: string | null
}

/** What the audited side is to do about a finding. */
interface ReportAction {
  readonly title: string
  readonly owner: string
  readonly dueOn: CalendarDate
}

export interface ReportFinding {
  readonly grade: FindingGrade
  readonly title: string
  readonly description: string | null
  /** The place as written; `null` = none is named. */
  readonly placeName: string | null
  /** What the finding is about; `null` = what the audit is about. */
  readonly about: KnownPlace | null
  readonly indicatorId: string | null
  readonly strength: IndicatorStrength | null
  readonly workers: number | null
  readonly rootCause: string | null
  readonly criterion: string | null
  readonly action: ReportAction | null
  readonly place: CellPlace
}

export const REPORT_PROBLEMS = [
  'grade-missing',
  'unknown-grade',
  'title-missing',
  'unknown-place',
  'unknown-indicator',
  'strength-missing',
  'unknown-strength',
  'no-number',
  'no-date',
  'in-the-future',
  'ends-before-start',
  'unknown-announcement',
  'action-incomplete',
  'action-unnamed',
  'too-long',
] as const

export interface ReportProblem {
  readonly code: (typeof REPORT_PROBLEMS)[number] | ChecksProblem['code']
  readonly raw: string
  readonly place: CellPlace
  /** The whole line stays out; otherwise only this cell does. */
  readonly line: boolean
}

export interface ReadReport {
  /** The audit it was written for; another workspace's keys mean nothing here. */
  readonly auditId: string
  readonly facts: ReportFacts
  readonly findings: readonly ReportFinding[]
  readonly checks: readonly ReadCheck[]
  readonly problems: readonly ReportProblem[]
}

/** Reads a filled report form, wherever its sheets and columns stand; `null` where the workbook is none. */
export function readReport(
  sheets: readonly Sheet[],
  words: ReportWords,
  known: ReportKnowledge,
): ReadReport | null {
  const auditId = auditMarked(sheets, REPORT_MARK)
  if (auditId === null) return null
  const reader = new Reader(words, known)
  const facts = reader.facts(sheets)
  const lines = linesUnder(sheets, words.columns, ['grade', 'title', 'rootCause'])
  const findings = lines.flatMap(line => reader.finding(line) ?? [])
  const { checks, problems } = readChecks(sheets, words.checks)
  return {
    auditId,
    facts,
    findings,
    checks,
    problems: [...reader.problems, ...problems.map(one => ({ ...one, line: true }))],
  }
}

const MOST_TITLE = 300
const MOST_TEXT = 5000

type Line = SheetLine<ReportColumn>

/** Reads cell by cell, and keeps what is wrong with where it stands. */
class Reader {
  readonly problems: ReportProblem[] = []
  readonly #words: ReportWords
  readonly #known: ReportKnowledge

  constructor(words: ReportWords, known: ReportKnowledge) {
    this.#words = words
    this.#known = known
  }

  #wrong(code: ReportProblem['code'], raw: string, place: CellPlace, line = false): null {
    this.problems.push({ code, raw: raw.slice(0, MOST_TITLE), place, line })
    return null
  }

  #number(cell: Cell, place: CellPlace): number | null {
    if (cell.kind === 'empty') return null
    const text = cell.text.replace(/[\s\u00a0\u202f]/g, '')
    const value = cell.kind === 'number' ? Number(cell.value) : /^\d{1,9}$/.test(text) ? Number(text) : NaN
    return Number.isSafeInteger(value) && value >= 0 ? value : this.#wrong('no-number', cell.text, place)
  }

  #date(cell: Cell, place: CellPlace): CalendarDate | null {
    if (cell.kind === 'empty') return null
    const read = readDate(cell, null)
    return read.state === 'read' ? read.value : this.#wrong('no-date', cell.text, place)
  }

  #text(text: string | null, most: number, place: CellPlace): string | null {
    return text === null || text.length <= most ? text : this.#wrong('too-long', text, place)
  }

  facts(sheets: readonly Sheet[]): ReportFacts {
    const fact = (name: ReportFact) => factAfter(sheets, this.#words.facts[name])
    const said = (name: ReportFact, most: number) => {
      const found = fact(name)
      const text = found?.cell.text.trim() ?? ''
      return found === null || text === '' ? null : this.#text(text, most, found.place)
    }
    const interviews = fact('interviews')
    return {
      title: said('title', MOST_TITLE),
      organisation: said('organisation', MOST_TITLE),
      auditor: said('auditor', MOST_TITLE),
      ...this.#dates(fact('startsOn'), fact('endsOn')),
      announcement: this.#announcement(fact('announcement')),
      criteria: criteriaIn(said('criteria', MOST_TEXT)),
      scope: said('scope', MOST_TEXT),
      interviews: interviews === null ? null : this.#number(interviews.cell, interviews.place),
      notCovered: said('notCovered', MOST_TEXT),
    }
  }

  #dates(
    from: ReturnType<typeof factAfter>,
    to: ReturnType<typeof factAfter>,
  ): Pick<ReportFacts, 'startsOn' | 'endsOn'> {
    const startsOn = from === null ? null : this.#date(from.cell, from.place)
    const endsOn = to === null ? null : this.#date(to.cell, to.place)
    if (to === null || endsOn === null) return { startsOn, endsOn: null }
    if (endsOn > this.#known.today)
      return { startsOn, endsOn: this.#wrong('in-the-future', to.cell.text, to.place) }
    if (startsOn !== null && endsOn < startsOn)
      return { startsOn, endsOn: this.#wrong('ends-before-start', to.cell.text, to.place) }
    return { startsOn, endsOn }
  }

  #announcement(found: ReturnType<typeof factAfter>): ReportFacts['announcement'] {
    if (found === null || found.cell.kind === 'empty') return null
    const { text } = found.cell
    return wordOf(text, this.#words.announcements) ?? this.#wrong('unknown-announcement', text, found.place)
  }

  /** A line that says anything is a finding, once it has its name and its grade. */
  finding(line: Line): ReportFinding | null {
    const said = REPORT_COLUMNS.map(column => line.said(column)).filter(text => text !== '')
    if (said.length === 0) return null
    const title = line.said('title')
    if (title === '') return this.#wrong('title-missing', said[0] ?? '', line.place('title'), true)
    if (title.length > MOST_TITLE) return this.#wrong('too-long', title, line.place('title'), true)
    const raw = line.said('grade')
    const grade = wordOf(raw, this.#words.grades)
    if (grade === undefined)
      return this.#wrong(raw === '' ? 'grade-missing' : 'unknown-grade', raw, line.place('grade'), true)
    return {
      grade,
      title,
      description: this.#text(line.told('description'), MOST_TEXT, line.place('description')),
      placeName: line.told('place'),
      about: this.#about(line),
      ...this.#indicator(line),
      workers: this.#number(line.cell('workers'), line.place('workers')),
      rootCause: this.#text(line.told('rootCause'), MOST_TEXT, line.place('rootCause')),
      criterion: this.#text(line.told('criterion'), 2000, line.place('criterion')),
      action: this.#action(line),
      place: line.place('title'),
    }
  }

  #about(line: Line): KnownPlace | null {
    const name = line.said('place')
    if (name === '') return null
    const found = this.#known.places.filter(place => fold(place.name) === fold(name))
    return found.length === 1 && found[0] !== undefined
      ? found[0]
      : this.#wrong('unknown-place', name, line.place('place'))
  }

  /** An indicator and its strength go together: neither is guessed from the other. */
  #indicator(line: Line): Pick<ReportFinding, 'indicatorId' | 'strength'> {
    const none = { indicatorId: null, strength: null }
    const raw = line.said('indicator')
    if (raw === '') return none
    const id = raw.split(/\s/)[0] ?? ''
    const indicator = this.#known.indicators.find(
      one => fold(one.id) === fold(id) || fold(one.name) === fold(raw),
    )
    const strength = wordOf(line.said('strength'), this.#words.strengths)
    if (indicator === undefined) this.#wrong('unknown-indicator', raw, line.place('indicator'))
    else if (strength === undefined)
      this.#wrong(
        line.said('strength') === '' ? 'strength-missing' : 'unknown-strength',
        line.said('strength'),
        line.place('strength'),
      )
    else return { indicatorId: indicator.id, strength }
    return none
  }

  /** What is to be done needs somebody who does it and a day; half of it is a wish. */
  #action(line: Line): ReportAction | null {
    const title = line.said('action')
    const owner = line.said('owner')
    if (title === '') {
      const alone = (['owner', 'dueOn'] as const).find(column => line.said(column) !== '')
      return alone === undefined ? null : this.#wrong('action-unnamed', line.said(alone), line.place(alone))
    }
    const dueOn = this.#date(line.cell('dueOn'), line.place('dueOn'))
    if (owner === '' || dueOn === null || title.length > MOST_TITLE || owner.length > MOST_TITLE)
      return this.#wrong('action-incomplete', title, line.place('action'))
    return { title, owner, dueOn }
  }
}

/** One criterion a line or between semicolons, its version after the last comma. */
function criteriaIn(text: string | null): ReportFacts['criteria'] {
  const parts = (text ?? '').split(/[\n;]/).map(part => part.trim())
  return parts
    .filter(part => part !== '')
    .slice(0, 50)
    .map(part => {
      const comma = part.lastIndexOf(',')
      const version = comma > 0 ? part.slice(comma + 1).trim() : ''
      const name = (comma > 0 ? part.slice(0, comma) : part).trim().slice(0, 300)
      return { name, version: version === '' ? null : version.slice(0, 100) }
    })
}
