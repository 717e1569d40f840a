import type { CalendarDate, Moment } from '../units/calendar-date'
import type { KpiFacts, LawsFacts, PastFiguresFacts, QuestionnairesFacts, RegistersFacts } from './law-facts'
import type { Capacity } from './regime'

/**
 * Everything a statement may say, gathered from the workspace for one entity and one period.
 * `null` is "not known" or "not recorded" and is printed as such; it never turns into 0.
 * Nothing here names a supplier, a site, a recruiter or a worker: a statement reports numbers
 * (OECD Due Diligence Guidance for Responsible Supply Chains of Minerals, 3rd ed. 2016, Step 5: no supplier
 * relationships, prices or whistle-blower identities).
 */
export interface StatementFacts {
  readonly entity: EntityFacts
  readonly period: PeriodFacts
  readonly edition: EditionFacts
  readonly register: RegisterFacts
  readonly corridors: CorridorFacts
  readonly risk: RiskFacts | null
  readonly screening: ScreeningFacts | null
  readonly steps: readonly StepFacts[]
  readonly response: ResponseFacts
  readonly audits: readonly AuditFacts[]
  /** `null` = no grievance is recorded because no register of grievances is kept here. */
  readonly grievances: GrievanceFacts | null
  readonly remedy: RemedyFacts | null
  readonly evidence: readonly EvidenceFacts[]
  readonly dataEditions: readonly DataEditionFacts[]
  readonly laws: LawsFacts
  readonly registers: RegistersFacts
  /** `null` = no questionnaire was ever sent from these records. */
  readonly questionnaires: QuestionnairesFacts | null
  readonly kpis: readonly KpiFacts[]
  /** Earlier periods, oldest first. */
  readonly history: readonly PastFiguresFacts[]
  /** Text of the entity's own, by section id or `item:<id>`; kept word for word in every format. */
  readonly freeText: Readonly<Record<string, string>>
  /** The figures of the statement before this one, by figure key; `null` = this is the first. */
  readonly previous: PreviousFacts | null
}

/** What it takes to say how far a statement answers a law: all that is told in numbers, without the tables and sentences of its sections. */
export interface CoverageFacts extends Omit<
  StatementFacts,
  'register' | 'risk' | 'evidence' | 'dataEditions' | 'history' | 'previous'
> {
  readonly register: CountedRegister
  readonly risk: Omit<RiskFacts, 'work'> | null
}

export interface EntityFacts {
  readonly name: string
  readonly country: string | null
  readonly kind: 'company' | 'recruiter'
  readonly address: string | null
  readonly sector: string | null
  readonly employees: number | null
  readonly website: string | null
  readonly registrationNumber: string | null
}

export interface PeriodFacts {
  readonly label: string
  readonly start: CalendarDate
  readonly end: CalendarDate
}

export interface ApprovalFacts {
  readonly name: string
  readonly role: string
  readonly date: CalendarDate
  readonly capacity: Capacity | null
}

export interface EditionFacts {
  readonly number: number
  readonly status: 'draft' | 'final'
  readonly generatedAt: Moment
  readonly approval: ApprovalFacts | null
}

/** How many records share one value; `key` is `null` for "not known". */
export interface Tally {
  readonly key: string | null
  /** What a reader sees; the key itself when there is no better name. */
  readonly label: string | null
  readonly suppliers: number
  readonly sites: number
}

/** The register in single numbers. */
export interface CountedRegister {
  readonly suppliers: number
  readonly sites: number
  readonly recruiters: number
  readonly subAgents: number
  readonly corridors: number
  /** Sum of the workers of all sites whose number is known; `null` when none is known. */
  readonly workers: number | null
  readonly licences: {
    readonly licensed: number
    readonly unlicensed: number
    readonly expired: number
    readonly unknown: number
  }
  readonly gaps: RegisterGaps
}

export interface RegisterFacts extends CountedRegister {
  readonly byTier: readonly Tally[]
  readonly byCountry: readonly Tally[]
  readonly bySector: readonly Tally[]
}

/** How many records lack a fact that the method or the reader asks for (five-step requirement S2.13). */
export interface RegisterGaps {
  readonly suppliersWithoutSite: number
  readonly suppliersWithoutCountry: number
  readonly suppliersWithoutTier: number
  readonly suppliersWithoutSector: number
  readonly sitesWithoutPosition: number
  readonly sitesWithoutWorkers: number
  readonly sitesWithoutOrigins: number
  readonly sitesWithoutRecruiterChain: number
  readonly recruitersWithoutLicenceStatus: number
  readonly corridorsWithoutFees: number
}

export const BAND_NAMES = ['critical', 'high', 'medium', 'low'] as const
export type BandName = (typeof BAND_NAMES)[number]

export interface BandFacts {
  readonly band: BandName
  readonly suppliers: number
  readonly sites: number
  readonly corridors: number
  /** Workers of the suppliers in the band as far as their number is known. */
  readonly workers: number | null
}

export interface CountryRiskFacts {
  readonly country: string
  readonly label: string
  readonly suppliers: number
  readonly highOrCritical: number
}

export interface RiskFacts {
  readonly runId: string
  readonly ranAt: Moment
  readonly modelVersion: string
  readonly countryProfile: string
  readonly inputsSha256: string
  readonly scoredSuppliers: number
  readonly bands: readonly BandFacts[]
  /** Suppliers whose band is provisional: confidence below 0.5 (risk model, section 6). */
  readonly provisional: number
  /** Countries with suppliers in the high or critical band, most of them first. */
  readonly countries: readonly CountryRiskFacts[]
  readonly near: NearFacts
  /** The first suppliers in the order of work: severity before likelihood, never their product (risk model, section 5). */
  readonly work: readonly WorkLineFacts[]
}

/** A supplier in the order of work. It has a number and no name; the bundle says which one it is. */
export interface WorkLineFacts {
  readonly number: number
  /** Name of the country; `null` = not known. */
  readonly country: string | null
  readonly band: BandName
  readonly residual: number
  readonly provisional: boolean
  /** 1 to 5, rated in findings or else estimated from the score. */
  readonly severity: number
  readonly likelihood: number
  readonly basis: 'findings' | 'estimate'
  /** What would bring it into a lower band, in sentences with numbered sites; empty in the lowest band, or where nothing is enough. */
  readonly changes: readonly string[]
  /** The same without numbers of workers, for readers who are told no small counts of people. */
  readonly changesUncounted: readonly string[]
}

/** Exposure to recorded hotspots within `withinKm` (risk model, section 4.8). */
export interface NearFacts {
  readonly withinKm: number
  readonly sites: number
  readonly suppliers: number
  /** Workers of these suppliers, as far as known. */
  readonly workers: number | null
  /** Share of all counted workers, 0 to 100. */
  readonly workersSharePct: number | null
}

export interface CorridorFacts {
  readonly total: number
  readonly workersPerYear: number | null
  /** Corridors in which workers pay anything. */
  readonly workersPay: number
  /** Corridors whose workers pay more than one, and more than three, months of take-home pay. */
  readonly aboveOneMonth: number
  readonly aboveThreeMonths: number
  /** Corridors for which the burden can't be told: no fee recorded, no wage, or another currency. */
  readonly burdenNotKnown: number
  /** Each corridor, the worst first. */
  readonly lines: readonly CorridorLineFacts[]
}

/** Money of one currency, in major units; never added across currencies. */
export interface AmountFacts {
  readonly currency: string
  readonly amount: number
}

/** A recruitment corridor by number, with its chain of recruiters and what it costs workers. Names nobody. */
export interface CorridorLineFacts {
  readonly number: number
  /** Countries in travelling order by name; `null` = not known. */
  readonly countries: readonly (string | null)[]
  /** `null` = not scored yet. */
  readonly band: BandName | null
  /** Recruiters in the order in which workers meet them. */
  readonly recruiters: readonly {
    readonly kind: 'recruiter' | 'sub_agent'
    readonly licence: 'licensed' | 'unlicensed' | 'expired' | null
  }[]
  readonly workersPerYear: number | null
  /** What one worker pays; `null` = no fee is recorded, which is not the same as none. */
  readonly paid: readonly AmountFacts[] | null
  /** In months of take-home pay at the destination (SDG 10.7.1); `null` = can't be told. */
  readonly months: number | null
  /** What workers are owed in all; `null` = can't be told. */
  readonly owed: readonly AmountFacts[] | null
}

export interface ScreeningListFacts {
  readonly name: string
  /** The day the list was made; `null` = it does not say. */
  readonly edition: CalendarDate | null
  readonly entries: number
  readonly sha256: string
}

export interface ScreeningFacts {
  readonly ranAt: Moment
  readonly thresholdPct: number
  readonly lists: readonly ScreeningListFacts[]
  readonly checked: number
  readonly notCheckable: number
  readonly trueMatches: number
  readonly falseMatches: number
  readonly unsure: number
  readonly open: number
}

export interface RequirementFacts {
  readonly id: string
  readonly title: string
  readonly gate: boolean
  readonly applicable: boolean
  /** 0 absent to 4 effective; `null` = not assessed. */
  readonly maturity: number | null
  /** Numbers of the evidence index that belong to it. */
  readonly evidence: readonly number[]
}

export interface StepFacts {
  readonly id: 'S1' | 'S2' | 'S3' | 'S4' | 'S5'
  readonly title: string
  /** 0 to 100; `null` when nothing in the step is assessed. */
  readonly progressPct: number | null
  readonly gatesReady: number
  readonly gatesTotal: number
  readonly requirements: readonly RequirementFacts[]
}

export const FINDING_GRADES = ['critical', 'major', 'minor', 'observation'] as const
export type FindingGrade = (typeof FINDING_GRADES)[number]

/** Severity of an impact: the worst of scale, scope and irremediability, 1 to 5 (risk model, section 5). */
export const SEVERITIES = [5, 4, 3, 2, 1, null] as const

export interface FindingFacts {
  /** `null` = not rated. */
  readonly severity: (typeof SEVERITIES)[number]
  readonly open: number
  readonly closed: number
  readonly peopleAffected: number | null
}

export interface ResponseFacts {
  readonly findings: readonly FindingFacts[]
  readonly decisions: { readonly continue: number; readonly suspend: number; readonly disengage: number }
  readonly actions: { readonly open: number; readonly done: number; readonly overdue: number }
  /** Median days from opening to closing of the actions done; `null` when none is done. */
  readonly medianDaysToClose: number | null
}

export const AUDIT_SUBJECTS = ['entity', 'supplier', 'site', 'recruiter', 'corridor'] as const

export interface AuditFacts {
  /** Position among the audits of the period, from 1: a title could name a supplier. */
  readonly number: number
  readonly subject: (typeof AUDIT_SUBJECTS)[number]
  readonly auditor: string | null
  readonly kind: 'second-party' | 'third-party'
  readonly announcement: 'announced' | 'semi-announced' | 'unannounced' | null
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  /** What was measured against, with versions. */
  readonly criteria: readonly string[]
  /** Workers interviewed in private. */
  readonly interviews: number | null
  /** `null` = no declaration is on file. */
  readonly independence: 'declared' | 'conflict-declared' | null
  readonly findings: Readonly<Record<FindingGrade, number>>
  readonly findingsClosed: number
  /** Whether it is recorded what the audit did not cover; the words themselves may name a place. */
  readonly limitsRecorded: boolean
  /** Another organisation had it made and shared it. */
  readonly takenOver: boolean
  readonly checklists: readonly ChecklistFacts[]
}

/** A checklist of an audit in numbers. */
export interface ChecklistFacts {
  readonly title: string
  readonly met: number
  /** Of those met, the ones nobody says what shows it of. */
  readonly unproven: number
  readonly partly: number
  readonly notMet: number
  readonly notLookedAt: number
}

export interface GrievanceFacts {
  readonly received: number
  readonly resolved: number
  readonly medianDaysToFirstResponse: number | null
}

/** What the remedy ledger comes to over the period; people are counted once a remedy. */
export interface RemedyFacts {
  readonly remedies: number
  readonly closed: number
  readonly workersOwed: number
  readonly workersHelped: number
  readonly workersRepaid: number
  readonly documentsReturned: number
  readonly workersConfirmed: number
  readonly workersUnreachable: number
  /** Money by currency, in major units; never added across currencies. */
  readonly currencies: readonly {
    readonly currency: string
    readonly owed: number
    readonly paid: number
    readonly open: number
  }[]
  /** Remedies of which the number of people or what is owed is not known. */
  readonly notKnown: number
}

export interface EvidenceFacts {
  /** Position in the index of the statement, from 1. */
  readonly number: number
  /** `null` = held back, because the file is restricted. */
  readonly title: string | null
  readonly mediaType: string
  readonly addedOn: CalendarDate
  readonly validUntil: CalendarDate | null
  readonly language: string | null
  readonly sizeBytes: number
  readonly sha256: string
  readonly requirementIds: readonly string[]
}

export interface DataEditionFacts {
  readonly kind: string
  readonly name: string
  readonly edition: string
  readonly asOf: CalendarDate | null
  readonly licence: string
  readonly credit: string
  readonly sha256: string | null
}

export interface PreviousFacts {
  readonly periodLabel: string
  readonly editionNumber: number
  readonly figures: Readonly<Record<string, number | null>>
}
