import type { CalendarDate } from '../units/calendar-date'
import type { Capacity } from './regime'
import type { Unit } from './report'

export const RELATIONS = ['self', 'parent', 'subsidiary', 'joint'] as const
export type Relation = (typeof RELATIONS)[number]

/** An entity that answers laws with this statement: the one that keeps the records, or one of its group. */
export interface ReportingEntityFacts {
  readonly name: string
  readonly relation: Relation
  /** Name of the country; `null` = not known. */
  readonly country: string | null
  readonly registrationNumber: string | null
  /** Ids of the regimes it answers. */
  readonly regimes: readonly string[]
}

/** Who stands for a statement, and in which capacity (`null` = not said). */
export interface SignOffFacts {
  readonly name: string
  readonly role: string
  readonly date: CalendarDate
  readonly capacity: Capacity | null
}

/** Where and when a statement was published or filed under one law. */
export interface PublicationFacts {
  readonly regime: string
  readonly on: CalendarDate
  /** Address, register or receipt, in words. */
  readonly where: string
}

/** One link of the chain of editions of a statement. */
export interface EditionLinkFacts {
  readonly number: number
  readonly status: 'draft' | 'final'
  readonly approvedOn: CalendarDate | null
  readonly approver: string | null
  readonly reason: string | null
}

/** What people decided about the laws a statement answers. */
export interface LawsFacts {
  readonly entities: readonly ReportingEntityFacts[]
  /** Day by which each regime wants its statement; `null` or absent = it names none, or it can't be told. */
  readonly deadlines: Readonly<Record<string, CalendarDate | null>>
  readonly signatory: SignOffFacts | null
  readonly publications: readonly PublicationFacts[]
  /** Reason by item id. */
  readonly notApplicable: Readonly<Record<string, string>>
  /** Oldest first. */
  readonly editions: readonly EditionLinkFacts[]
}

/** What the registers of step 1 hold; counts of their newest versions. */
export interface RegistersFacts {
  readonly policies: number
  readonly trainings: number
  /** People who should be trained and who are, over trainings that say both; `null` = none says. */
  readonly audience: number | null
  readonly covered: number | null
  readonly suppliersWithClauses: number
}

export interface QuestionnairesFacts {
  readonly campaigns: number
  readonly recipients: number
  readonly sent: number
  readonly answered: number
  /** Recipients whose answers raise a red flag. */
  readonly flagged: number
}

/** A value with the period it belongs to, as the person names it. */
export interface LabelledValue {
  readonly label: string
  readonly value: number
}

/** An indicator: bound to a figure of the records by its key, or the entity's own with values typed in. */
export interface KpiFacts {
  readonly number: number
  readonly figure: string | null
  /** `null` = the words of the figure. */
  readonly title: string | null
  readonly unit: Unit
  readonly baseline: LabelledValue | null
  readonly target: LabelledValue | null
  /** Values of periods; of a bound indicator only those before the records began. */
  readonly values: readonly LabelledValue[]
}

/** Figures of an earlier period as they were exported. */
export interface PastFiguresFacts {
  readonly label: string
  readonly figures: Readonly<Record<string, number | null>>
}
