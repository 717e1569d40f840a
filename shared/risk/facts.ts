import type { LegalContext } from '../corridors/records'
import type { PositionPrecision, RecruiterChain } from '../suppliers/records'
import type { CalendarDate } from '../units/calendar-date'
import type { FloorCode, QualityLevel, RiskControl, VerificationLevel } from './model'

/** Where a value came from: a row of an imported list, a person, or an edition or table of the app. */
export type FactSource =
  | { readonly kind: 'import'; readonly fileName: string; readonly sheet: string; readonly row: number }
  | { readonly kind: 'person' }
  | { readonly kind: 'derived'; readonly from: string }

/** A recorded value with how, when and by whom it became known. */
export interface Declared<T> {
  readonly value: T
  readonly level: QualityLevel
  readonly date: CalendarDate | null
  readonly source: FactSource
}

/** A place as precisely as it is known. Region and country precision both stand in for the exact place. */
export interface PlaceFacts {
  readonly country: string | null
  readonly position: {
    readonly lat: number
    readonly lon: number
    readonly precision: PositionPrecision
  } | null
}

/** A group of workers and where it comes from. */
export interface OriginFacts extends PlaceFacts {
  readonly sharePct: number
  readonly displaced: boolean
  readonly place: string | null
}

export interface ControlFacts {
  readonly control: RiskControl
  readonly maturity: number
  readonly verification: VerificationLevel
  readonly assessedOn: CalendarDate | null
}

/** A serious fact that fires a floor: what was recorded, where, when. Reasons are codes of the catalogue `risk`. */
export interface FloorEvidence {
  readonly code: FloorCode
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>>
  readonly ref: { readonly topic: string; readonly id: string } | null
  readonly date: CalendarDate | null
}

export interface SiteFacts extends PlaceFacts {
  readonly id: string
  readonly name: string
  readonly sector: string | null
  readonly workers: number | null
  readonly lowWagePct: Declared<number> | null
  readonly lowQualificationPct: Declared<number> | null
  readonly informalPct: Declared<number> | null
  readonly migrantPct: Declared<number> | null
  readonly recruiterChain: Declared<RecruiterChain> | null
  readonly origins: readonly OriginFacts[]
  /** What the origin groups rest on; `null` without groups. */
  readonly originsFrom: Omit<Declared<null>, 'value'> | null
  readonly controls: readonly ControlFacts[]
  readonly floors: readonly FloorEvidence[]
}

/** A supplier with its sites; without sites it is scored at country level from these fields. */
export interface SupplierFacts {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly sector: string | null
  readonly workers: number | null
  readonly sites: readonly SiteFacts[]
  /** Controls recorded for the whole supplier; a site's own control of the same kind goes before. */
  readonly controls: readonly ControlFacts[]
  readonly floors: readonly FloorEvidence[]
}

export interface CorridorStopFacts extends PlaceFacts {
  readonly role: 'origin' | 'transit' | 'destination'
  readonly place: string | null
}

export interface CorridorFacts {
  readonly id: string
  readonly name: string
  readonly stops: readonly CorridorStopFacts[]
  readonly recruiterChain: Declared<RecruiterChain> | null
  /** Worker-paid fees and related costs in months of expected take-home pay at the destination. */
  readonly feeMonths: Declared<number> | null
  readonly legalContext: Declared<LegalContext> | null
  readonly controls: readonly ControlFacts[]
  readonly floors: readonly FloorEvidence[]
}
