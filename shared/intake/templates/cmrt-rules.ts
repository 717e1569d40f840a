import type { CalendarDate } from '../../units/calendar-date'
import { daysBetween } from '../../units/calendar-date'
import { fold } from '../fold'
import type { Severity } from '../plan/verdict'
import { countryCodeOf } from '../values/country'
import type { CompanyField } from './profile'
import type { PlacedText, ReadAnswer, ReadDeclaration, ReadSmelter } from './read-declaration'

/** What a rule needs to know besides the file. */
export interface RuleFacts {
  readonly today: CalendarDate
  /** Countries with a conflict-affected or high-risk area in the editions in use. */
  readonly highRiskCountries: ReadonlySet<string>
}

/** One thing a rule found; its sentence stands in `intake:problem` under the code. */
export interface RuleFinding {
  readonly code: string
  readonly at: PlacedText
  readonly severity: Severity
  readonly params?: Readonly<Record<string, string | number>>
}

/** A rule for filled declarations: its id is shown with each finding, so that two people mean the same. */
export interface DeclarationRule {
  readonly id: string
  readonly check: (declaration: ReadDeclaration, facts: RuleFacts) => readonly RuleFinding[]
}

/**
 * "Covered countries" of section 1502 of the Dodd-Frank Act and 17 CFR 249b.400: the Democratic Republic of the Congo and
 * the countries that share a border with it.
 */
const COVERED = new Set(['CD', 'AO', 'BI', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM'])

const REQUIRED: readonly CompanyField[] = [
  'name',
  'scope',
  'contactName',
  'contactEmail',
  'contactPhone',
  'authorizerName',
  'authorizerEmail',
  'effectiveOn',
]

const OLD_DAYS = 365

/** CM-R1: the company block is complete; its date is a day, not in the future, and not older than a year. */
function companyComplete(
  { companyRef, company, effectiveOn }: ReadDeclaration,
  { today }: RuleFacts,
): RuleFinding[] {
  const scope = fold(company.scope?.text ?? '')
  const needed = scope.startsWith('c') ? [...REQUIRED, 'scopeText' as const] : REQUIRED
  const missing = needed
    .filter(field => company[field] === undefined)
    .flatMap((field): RuleFinding[] => {
      const at = companyRef(field)
      return at ? [{ code: 'cm-r1-missing', at, severity: 'review', params: { ref: at.ref } }] : []
    })
  const at = company.effectiveOn
  if (!at) return missing
  if (effectiveOn === null) return [...missing, { code: 'cm-r1-date', at, severity: 'review' }]
  const days = daysBetween(effectiveOn, today)
  if (days < 0)
    return [...missing, { code: 'cm-r1-future', at, severity: 'review', params: { date: effectiveOn } }]
  if (days > OLD_DAYS)
    return [...missing, { code: 'cm-r1-old', at, severity: 'note', params: { date: effectiveOn } }]
  return missing
}

const answerTo = ({ answers }: ReadDeclaration, base: string, metal: string | null): ReadAnswer | undefined =>
  answers.find(answer => answer.base === base && answer.subject === metal)

const metalsOf = ({ answers }: ReadDeclaration): readonly string[] => [
  ...new Set(answers.flatMap(({ subject }) => subject ?? [])),
]

const isYes = (answer: ReadAnswer | undefined): boolean => answer?.known === 'Yes'

/** Are questions 3 to 8 due for a metal? Only when it is both used and left in the product. */
const isDue = (declaration: ReadDeclaration, metal: string): boolean =>
  isYes(answerTo(declaration, 'CMRT.1', metal)) && isYes(answerTo(declaration, 'CMRT.2', metal))

/** CM-R2: what is due is answered, and every answer is one that the template knows. */
function answersKnown(declaration: ReadDeclaration): RuleFinding[] {
  const anyDue = metalsOf(declaration).some(metal => isDue(declaration, metal))
  return declaration.answers.flatMap((answer): RuleFinding[] => {
    if (answer.text !== '' && answer.known === null)
      return [{ code: 'cm-r2-unknown-answer', at: answer, severity: 'review' }]
    const params = { question: answer.question }
    return answer.text === '' && isAsked(declaration, answer, anyDue)
      ? [{ code: 'cm-r2-unanswered', at: answer, severity: 'review', params }]
      : []
  })
}

function isAsked(declaration: ReadDeclaration, { base, subject }: ReadAnswer, anyDue: boolean): boolean {
  if (subject === null) return anyDue
  if (base === 'CMRT.1') return true
  if (base === 'CMRT.2') return isYes(answerTo(declaration, 'CMRT.1', subject))
  return isDue(declaration, subject)
}

const smeltersFor = ({ smelters }: ReadDeclaration, metal: string): readonly ReadSmelter[] =>
  smelters.filter(smelter => fold(smelter.metal ?? '') === fold(metal))

/** CM-R3: "all smelters identified" with no smelter listed for the metal contradicts itself. */
function identifiedNeedsSmelters(declaration: ReadDeclaration): RuleFinding[] {
  return metalsOf(declaration).flatMap((metal): RuleFinding[] => {
    const answer = answerTo(declaration, 'CMRT.7', metal)
    const isContradiction = answer && isYes(answer) && smeltersFor(declaration, metal).length === 0
    return isContradiction
      ? [{ code: 'cm-r3-no-smelters', at: answer, severity: 'review', params: { metal } }]
      : []
  })
}

const countriesOf = ({ text }: ReadSmelter): readonly string[] =>
  [text.countryCode, text.country, ...(text.mineCountry ?? '').split(/[,;/|\n]/)].flatMap(
    name => countryCodeOf((name ?? '').trim()) ?? [],
  )

/** A metal that is said to come from none of some countries, while a listed smelter is there or sources there. */
function deniedSource(
  declaration: ReadDeclaration,
  base: string,
  countries: ReadonlySet<string>,
  code: string,
): RuleFinding[] {
  return metalsOf(declaration).flatMap(metal => {
    if (answerTo(declaration, base, metal)?.known !== 'No') return []
    return smeltersFor(declaration, metal).flatMap((smelter): RuleFinding[] => {
      const country = countriesOf(smelter).find(one => countries.has(one))
      if (country === undefined) return []
      const column = smelter.text.mineCountry === undefined ? 'country' : 'mineCountry'
      const at = { text: smelter.text[column] ?? '', sheet: smelter.sheet, ref: smelter.ref(column) }
      return [{ code, at, severity: 'review', params: { metal, country } }]
    })
  })
}

/** CM-R6: what nobody knows is counted as a gap and never taken for "no". */
export function gapsOf(declaration: ReadDeclaration): RuleFinding[] {
  const unknown = declaration.answers.filter(answer => answer.known === 'Unknown')
  const unidentified = declaration.smelters.filter(smelter => smelter.name === null)
  const withoutMine = declaration.smelters.filter(
    ({ name, text }) => name !== null && isUnknown(text.mine) && isUnknown(text.mineCountry),
  )
  const atSmelter = (smelter: ReadSmelter, column: 'lookUp' | 'mine', code: string): RuleFinding => ({
    code,
    at: { text: smelter.text[column] ?? '', sheet: smelter.sheet, ref: smelter.ref(column) },
    severity: 'note',
  })
  return [
    ...unknown.map((at): RuleFinding => ({
      code: 'cm-r6-unknown',
      at,
      severity: 'note',
      params: { question: at.question },
    })),
    ...unidentified.map(smelter => atSmelter(smelter, 'lookUp', 'cm-r6-not-identified')),
    ...withoutMine.map(smelter => atSmelter(smelter, 'mine', 'cm-r6-no-mine')),
  ]
}

const isUnknown = (text: string | undefined): boolean =>
  text === undefined || /^(?:unknown|n\/?a|tbd|-+)$/i.test(text)

/** CM-R7: "all from recycled or scrap" holds only when every listed smelter of the metal says so too. */
function recycledEverywhere(declaration: ReadDeclaration): RuleFinding[] {
  return metalsOf(declaration)
    .filter(metal => isYes(answerTo(declaration, 'CMRT.5', metal)))
    .flatMap(metal =>
      smeltersFor(declaration, metal)
        .filter(({ text }) => fold(text.recycled ?? '') !== 'yes')
        .map((smelter): RuleFinding => ({
          code: 'cm-r7-not-recycled',
          at: { text: smelter.text.recycled ?? '', sheet: smelter.sheet, ref: smelter.ref('recycled') },
          severity: 'review',
          params: { metal },
        })),
    )
}

/** CM-R8: the same smelter of the same metal twice: shown as one, both rows kept. */
function listedTwice({ smelters }: ReadDeclaration): RuleFinding[] {
  const first = new Map<string, ReadSmelter>()
  return smelters.flatMap((smelter): RuleFinding[] => {
    if (smelter.name === null) return []
    const key = `${fold(smelter.metal ?? '')}|${fold(smelter.name)}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, smelter)
    const at = { text: smelter.name, sheet: smelter.sheet, ref: smelter.ref('lookUp') }
    return earlier ? [{ code: 'cm-r8-twice', at, severity: 'note', params: { row: earlier.row.number } }] : []
  })
}

/**
 * The rules for a filled CMRT, by id. CM-R9 (only `.xlsx` is read; macros and old workbooks are refused or read as values;
 * protection of sheets does not matter) is kept by the readers.
 */
export const CMRT_RULES: readonly DeclarationRule[] = [
  { id: 'CM-R1', check: companyComplete },
  { id: 'CM-R2', check: answersKnown },
  { id: 'CM-R3', check: identifiedNeedsSmelters },
  { id: 'CM-R4', check: declaration => deniedSource(declaration, 'CMRT.3', COVERED, 'cm-r4-covered') },
  {
    id: 'CM-R5',
    check: (declaration, { highRiskCountries }) =>
      deniedSource(declaration, 'CMRT.4', highRiskCountries, 'cm-r5-high-risk'),
  },
  { id: 'CM-R6', check: gapsOf },
  { id: 'CM-R7', check: recycledEverywhere },
  { id: 'CM-R8', check: listedTwice },
]

/** Rules that hold for every template: known answers and counted gaps. */
const COMMON_RULES: readonly DeclarationRule[] = [
  {
    id: 'CM-R2',
    check: ({ answers }) =>
      answers
        .filter(answer => answer.text !== '' && answer.known === null)
        .map((at): RuleFinding => ({ code: 'cm-r2-unknown-answer', at, severity: 'review' })),
  },
  { id: 'CM-R6', check: gapsOf },
  { id: 'CM-R8', check: listedTwice },
]

export const rulesOf = (template: string): readonly DeclarationRule[] =>
  template === 'CMRT' ? CMRT_RULES : COMMON_RULES
